"""The status of an event, and what each one means: for memos, calendars, checks and changes."""

from __future__ import annotations

import enum
from typing import assert_never

from briefgen.domain.terms.tag import Said, StateTraits, Tag
from briefgen.language import gettext as _


class Status(enum.StrEnum):
    """The state of an event as a curator records it; what a day makes of it is computed, never written."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    CONFIRMED = "confirmed"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"

    @property
    def traits(self) -> StatusTraits:
        """What the status means elsewhere."""
        return _TRAITS[self]


def _no_word() -> str:
    return ""


class StatusTraits(StateTraits, frozen=True, kw_only=True):
    """``awaited``: it is expected to take place, and falls due when its day is over.

    ``over``: nothing is left to prepare for. ``happened``: it took place. ``off``: it does not take place on the date it
    had; ``put_off``: and is to take place on another. ``sureness``: its word is told of what is ahead. ``mark`` stands
    before its title in a calendar, where there is anything to say.
    """

    over: bool = False
    happened: bool = False
    off: bool = False
    put_off: bool = False
    sureness: bool = False
    mark: Said = _no_word


def _traits(status: Status) -> StatusTraits:
    match status:
        case Status.PROPOSED:
            return StatusTraits(
                words=lambda: _("proposed"),
                tag=Tag.PROPOSED,
                awaited=True,
                sureness=True,
                mark=lambda: _("PROPOSED"),
            )
        case Status.PLANNED:
            return StatusTraits(words=lambda: _("planned"), tag=Tag.PLANNED, awaited=True)
        case Status.CONFIRMED:
            return StatusTraits(words=lambda: _("confirmed"), tag=Tag.CONFIRMED, awaited=True, sureness=True)
        case Status.HELD:
            return StatusTraits(words=lambda: _("held"), tag=Tag.HELD, news=True, over=True, happened=True)
        case Status.POSTPONED:
            return StatusTraits(
                words=lambda: _("postponed"),
                tag=Tag.POSTPONED,
                news=True,
                off=True,
                put_off=True,
                sureness=True,
                mark=lambda: _("POSTPONED"),
            )
        case Status.CANCELLED:
            return StatusTraits(
                words=lambda: _("cancelled"),
                tag=Tag.CANCELLED,
                news=True,
                over=True,
                off=True,
                mark=lambda: _("CANCELLED"),
            )
    assert_never(status)


_TRAITS = {status: _traits(status) for status in Status}
