"""Words and colours for kinds and states, as the feeds show them."""

from __future__ import annotations

from briefgen.domain import codes
from briefgen.domain.model import HOME_EVENTS, EventKind, ReferenceKind, Role, Status
from briefgen.language import gettext as _

# Names that CSS and RFC 7986, section 5.9 share; dark enough for white letters on them.
COLORS = {
    EventKind.VISIT: "royalblue",
    EventKind.MEETING: "steelblue",
    EventKind.CONSULTATIONS: "cadetblue",
    EventKind.COMMISSION_SESSION: "navy",
    EventKind.FORUM: "teal",
    EventKind.ELECTION: "chocolate",
    EventKind.SIGNING: "seagreen",
    EventKind.CEREMONY: "mediumpurple",
    EventKind.CULTURE: "mediumvioletred",
    EventKind.LAUNCH: "olivedrab",
    EventKind.PRESIDENCY: "darkgoldenrod",
    EventKind.OTHER: "slategray",
}
REFERENCE_COLORS = {
    ReferenceKind.NATIONAL_DAY: "crimson",
    ReferenceKind.ELECTION: "chocolate",
    ReferenceKind.PRESIDENCY: "darkgoldenrod",
    ReferenceKind.ANNIVERSARY: "indianred",
    ReferenceKind.RELATIONS: "indianred",
}


def kind(value: EventKind) -> str:
    """What kind of event it is, as a heading."""
    return {
        EventKind.VISIT: _("Visit"),
        EventKind.MEETING: _("Meeting"),
        EventKind.CONSULTATIONS: _("Consultations"),
        EventKind.COMMISSION_SESSION: _("Commission session"),
        EventKind.FORUM: _("Forum"),
        EventKind.ELECTION: _("Election"),
        EventKind.SIGNING: _("Signing"),
        EventKind.CEREMONY: _("Ceremony"),
        EventKind.CULTURE: _("Culture"),
        EventKind.LAUNCH: _("Launch"),
        EventKind.PRESIDENCY: _("Presidency"),
        EventKind.OTHER: _("Event"),
    }[value]


def reference_kind(value: ReferenceKind) -> str:
    """What kind of reference day it is, as a heading."""
    return {
        ReferenceKind.NATIONAL_DAY: _("National day"),
        ReferenceKind.ELECTION: _("Election"),
        ReferenceKind.PRESIDENCY: _("Presidency"),
        ReferenceKind.ANNIVERSARY: _("Anniversary"),
        ReferenceKind.RELATIONS: _("Diplomatic relations"),
    }[value]


def status(value: Status) -> str:
    """How an event was last reported."""
    return {
        Status.PROPOSED: _("proposed"),
        Status.PLANNED: _("planned"),
        Status.CONFIRMED: _("confirmed"),
        Status.HELD: _("held"),
        Status.POSTPONED: _("postponed"),
        Status.CANCELLED: _("cancelled"),
    }[value]


def role(value: Role) -> str:
    """What a participant does."""
    return {Role.CHAIR: _("chair"), Role.HOST: _("host"), Role.SPEAKER: _("speaker")}[value]


def counterparts(listed: tuple[str, ...], home: str) -> tuple[str, ...]:
    """The names of counterparts; what concerns all of them goes under home's name."""
    return tuple(codes.name(home if code == HOME_EVENTS else code) for code in listed)
