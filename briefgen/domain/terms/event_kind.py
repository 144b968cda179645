"""The kinds of event, and what each one means: for memos, calendars and checks."""

from __future__ import annotations

import enum
from typing import NamedTuple, assert_never

from briefgen.domain.terms.tag import Said
from briefgen.language import gettext as _


class EventKind(enum.StrEnum):
    """What kind of event it is."""

    VISIT = "visit"
    MEETING = "meeting"
    CONSULTATIONS = "consultations"
    COMMISSION_SESSION = "commission-session"
    FORUM = "forum"
    ELECTION = "election"
    SIGNING = "signing"
    CEREMONY = "ceremony"
    CULTURE = "culture"
    LAUNCH = "launch"
    PRESIDENCY = "presidency"
    OTHER = "other"

    @property
    def traits(self) -> EventKindTraits:
        """What the kind means elsewhere."""
        return _TRAITS[self]


class EventKindTraits(NamedTuple):
    """``words`` are a heading, ``color`` a name that CSS and RFC 7986, section 5.9 share, dark enough for white letters.

    ``two_sided``: both sides take part by its nature, even where a source names nobody, or one side only. ``vote``: people
    go to the polls, whether or not anybody here writes it down, and often on a holiday. ``presidency``: a term of months
    that takes nobody's days. ``longest``: in how many days such a thing is over, if no slip made it longer.
    """

    words: Said
    color: str
    two_sided: bool = False
    vote: bool = False
    presidency: bool = False
    longest: int = 31


def _traits(kind: EventKind) -> EventKindTraits:  # noqa: C901, PLR0911
    match kind:
        case EventKind.VISIT:
            return EventKindTraits(lambda: _("Visit"), "royalblue", two_sided=True)
        case EventKind.MEETING:
            return EventKindTraits(lambda: _("Meeting"), "steelblue", two_sided=True)
        case EventKind.CONSULTATIONS:
            return EventKindTraits(lambda: _("Consultations"), "cadetblue", two_sided=True)
        case EventKind.COMMISSION_SESSION:
            return EventKindTraits(lambda: _("Commission session"), "navy", two_sided=True)
        case EventKind.FORUM:
            return EventKindTraits(lambda: _("Forum"), "teal", two_sided=True)
        case EventKind.ELECTION:
            return EventKindTraits(lambda: _("Election"), "chocolate", vote=True, longest=92)
        case EventKind.SIGNING:
            return EventKindTraits(lambda: _("Signing"), "seagreen", two_sided=True)
        case EventKind.CEREMONY:
            return EventKindTraits(lambda: _("Ceremony"), "mediumpurple")
        case EventKind.CULTURE:
            return EventKindTraits(lambda: _("Culture"), "mediumvioletred", longest=731)
        case EventKind.LAUNCH:
            return EventKindTraits(lambda: _("Launch"), "olivedrab")
        case EventKind.PRESIDENCY:
            return EventKindTraits(lambda: _("Presidency"), "darkgoldenrod", presidency=True, longest=1827)
        case EventKind.OTHER:
            return EventKindTraits(lambda: _("Event"), "slategray", longest=731)
    assert_never(kind)


_TRAITS = {kind: _traits(kind) for kind in EventKind}
