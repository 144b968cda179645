"""What sort of change something is, and what states of records have in common: how a change to them is tagged."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from briefgen.language import gettext as _

Said = Callable[[], str]  # a fixed word, in the language of the moment it is printed


class Tag(enum.StrEnum):
    """What sort of change it is; the first ones are told first."""

    OVERDUE = "overdue"  # its date has passed, and nothing was reported
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    MOVED = "moved"
    DATED = "dated"  # a day was fixed within what had been announced
    CONFIRMED = "confirmed"
    PLANNED = "planned"
    HELD = "held"
    IN_FORCE = "in-force"
    SIGNED = "signed"
    INITIALLED = "initialled"
    IN_NEGOTIATION = "in-negotiation"
    UNDER_STUDY = "under-study"
    PROPOSED = "proposed"
    EXPIRED = "expired"
    CORRECTED = "corrected"  # what was said before was wrong
    WITHDRAWN = "withdrawn"  # no longer on file
    CLOSED = "closed"
    REOPENED = "reopened"
    DIFFER = "differ"  # sources contradict each other
    CHANGED = "changed"  # a value, a place, a post
    NEW = "new"
    PROGRESSED = "progressed"

    @property
    def traits(self) -> TagTraits:
        """What the tag means elsewhere."""
        return _TRAITS[self]


@dataclass(frozen=True, slots=True)
class TagTraits:
    """``words`` stand in the box beside a change."""

    words: Said


@dataclass(frozen=True, slots=True)
class StateTraits:
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


def _words(tag: Tag) -> Said:  # noqa: C901, PLR0911, PLR0912
    match tag:
        case Tag.OVERDUE:
            return lambda: _("Overdue")
        case Tag.CANCELLED:
            return lambda: _("Cancelled")
        case Tag.POSTPONED:
            return lambda: _("Postponed")
        case Tag.MOVED:
            return lambda: _("Moved")
        case Tag.DATED:
            return lambda: _("Dated")
        case Tag.CONFIRMED:
            return lambda: _("Confirmed")
        case Tag.PLANNED:
            return lambda: _("Planned")
        case Tag.HELD:
            return lambda: _("Held")
        case Tag.IN_FORCE:
            return lambda: _("In force")
        case Tag.SIGNED:
            return lambda: _("Signed")
        case Tag.INITIALLED:
            return lambda: _("Initialled")
        case Tag.IN_NEGOTIATION:
            return lambda: _("In negotiation")
        case Tag.UNDER_STUDY:
            return lambda: _("Under study")
        case Tag.PROPOSED:
            return lambda: _("Proposed")
        case Tag.EXPIRED:
            return lambda: _("Expired")
        case Tag.CORRECTED:
            return lambda: _("Corrected")
        case Tag.WITHDRAWN:
            return lambda: _("Withdrawn")
        case Tag.CLOSED:
            return lambda: _("Closed")
        case Tag.REOPENED:
            return lambda: _("Reopened")
        case Tag.DIFFER:
            return lambda: _("Differ")
        case Tag.CHANGED:
            return lambda: _("Changed")
        case Tag.NEW:
            return lambda: _("New")
        case Tag.PROGRESSED:
            return lambda: _("Progressed")
    assert_never(tag)


_TRAITS = {tag: TagTraits(_words(tag)) for tag in Tag}
