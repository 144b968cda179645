"""The kinds of reference day, and what each one means: for memos and calendars."""

from __future__ import annotations

import enum
from typing import NamedTuple, assert_never

from briefgen.domain.terms.tag import Said
from briefgen.language import gettext as _


class ReferenceKind(enum.StrEnum):
    """What kind of reference day it is."""

    NATIONAL_DAY = "national-day"
    ELECTION = "election"
    PRESIDENCY = "presidency"
    ANNIVERSARY = "anniversary"
    RELATIONS = "relations"  # the day on which diplomatic relations began

    @property
    def traits(self) -> ReferenceKindTraits:
        """What the kind means elsewhere."""
        return _TRAITS[self]


class ReferenceKindTraits(NamedTuple):
    """``words`` are a heading; ``color`` is as for kinds of event. ``place``: where there is no room for all, 1 is told first.

    ``vote``: an election by law, each date an entry of its own. ``jubilee``: told in years since, and in memos when these
    are round. ``relations``: since when there are any. ``holiday``: the state's own public holiday, in no need of a second.
    ``presidency``: a term of months that takes nobody's days.
    """

    words: Said
    color: str
    place: int
    vote: bool = False
    jubilee: bool = False
    relations: bool = False
    holiday: bool = False
    presidency: bool = False


def _traits(kind: ReferenceKind) -> ReferenceKindTraits:
    match kind:
        case ReferenceKind.NATIONAL_DAY:
            return ReferenceKindTraits(lambda: _("National day"), "crimson", 3, holiday=True)
        case ReferenceKind.ELECTION:
            return ReferenceKindTraits(lambda: _("Election"), "chocolate", 1, vote=True)
        case ReferenceKind.PRESIDENCY:
            return ReferenceKindTraits(lambda: _("Presidency"), "darkgoldenrod", 1, presidency=True)
        case ReferenceKind.ANNIVERSARY:
            return ReferenceKindTraits(lambda: _("Anniversary"), "indianred", 2, jubilee=True)
        case ReferenceKind.RELATIONS:
            return ReferenceKindTraits(lambda: _("Diplomatic relations"), "indianred", 2, jubilee=True, relations=True)
    assert_never(kind)


_TRAITS = {kind: _traits(kind) for kind in ReferenceKind}
