"""What sort of change something is, and what states of records have in common: how a change to them is tagged."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import NamedTuple, assert_never

from msgspec import Struct

from briefgen.language import gettext as _

Said = Callable[[], str]  # a fixed word, in the language of the moment it is printed


class Tag(enum.StrEnum):
    """What sort of change it is; the first ones are told first."""

    OVERDUE = "overdue"  # its date has passed, and nothing was reported
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    DROPPED = "dropped"  # a promise that nobody will keep
    MOVED = "moved"
    DATED = "dated"  # a day was fixed within what had been announced
    CONFIRMED = "confirmed"
    PLANNED = "planned"
    HELD = "held"
    IN_FORCE = "in-force"
    SIGNED = "signed"
    ENDORSED = "endorsed"
    INITIALLED = "initialled"
    IN_NEGOTIATION = "in-negotiation"
    UNDER_STUDY = "under-study"
    PROPOSED = "proposed"
    EXPIRED = "expired"
    CORRECTED = "corrected"  # what was said before was wrong
    WITHDRAWN = "withdrawn"  # no longer on file
    DONE = "done"
    REOPENED = "reopened"
    DIFFER = "differ"  # sources contradict each other
    CHANGED = "changed"  # a value, a place, a post
    NEW = "new"
    PROGRESSED = "progressed"

    @property
    def traits(self) -> TagTraits:
        """What the tag means elsewhere."""
        return _TRAITS[self]


class TagTraits(NamedTuple):
    """``words`` stand in the box beside a change; ``overdue``: nothing was reported, and the day alone has made it.

    ``off``: the day that it had holds no longer. ``contact``: it stands among the contacts, with all who were there.
    """

    words: Said
    overdue: bool = False
    off: bool = False
    contact: bool = False


class StateTraits(Struct, frozen=True):
    """What the states of events, documents and promises have in common.

    ``words`` tell the state within a sentence; ``tag`` marks a change to it. ``news``: what is first heard of in this state
    is tagged with it, and not as new. ``awaited``: something has still to come of it, so that it can fall due.
    ``silent``: it goes without saying of what is new.
    """

    words: Said
    tag: Tag
    news: bool = False
    awaited: bool = False
    silent: bool = False


def _traits(tag: Tag) -> TagTraits:  # noqa: C901, PLR0911, PLR0912
    match tag:
        case Tag.OVERDUE:
            return TagTraits(lambda: _("Overdue"), overdue=True)
        case Tag.CANCELLED:
            return TagTraits(lambda: _("Cancelled"), off=True)
        case Tag.POSTPONED:
            return TagTraits(lambda: _("Postponed"), off=True)
        case Tag.DROPPED:
            return TagTraits(lambda: _("Dropped"))
        case Tag.MOVED:
            return TagTraits(lambda: _("Moved"))
        case Tag.DATED:
            return TagTraits(lambda: _("Dated"))
        case Tag.CONFIRMED:
            return TagTraits(lambda: _("Confirmed"))
        case Tag.PLANNED:
            return TagTraits(lambda: _("Planned"))
        case Tag.HELD:
            return TagTraits(lambda: _("Held"), contact=True)
        case Tag.IN_FORCE:
            return TagTraits(lambda: _("In force"))
        case Tag.SIGNED:
            return TagTraits(lambda: _("Signed"))
        case Tag.ENDORSED:
            return TagTraits(lambda: _("Endorsed"))
        case Tag.INITIALLED:
            return TagTraits(lambda: _("Initialled"))
        case Tag.IN_NEGOTIATION:
            return TagTraits(lambda: _("In negotiation"))
        case Tag.UNDER_STUDY:
            return TagTraits(lambda: _("Under study"))
        case Tag.PROPOSED:
            return TagTraits(lambda: _("Proposed"))
        case Tag.EXPIRED:
            return TagTraits(lambda: _("Expired"))
        case Tag.CORRECTED:
            return TagTraits(lambda: _("Corrected"))
        case Tag.WITHDRAWN:
            return TagTraits(lambda: _("Withdrawn"))
        case Tag.DONE:
            return TagTraits(lambda: _("Done"))
        case Tag.REOPENED:
            return TagTraits(lambda: _("Reopened"))
        case Tag.DIFFER:
            return TagTraits(lambda: _("Differ"))
        case Tag.CHANGED:
            return TagTraits(lambda: _("Changed"))
        case Tag.NEW:
            return TagTraits(lambda: _("New"))
        case Tag.PROGRESSED:
            return TagTraits(lambda: _("Progressed"))
    assert_never(tag)


_TRAITS = {tag: _traits(tag) for tag in Tag}
