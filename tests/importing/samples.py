"""Calendars as text, and what is read of them: shared by the tests of the import."""

from __future__ import annotations

from briefgen.domain.dates import When
from briefgen.importing.dating import as_when
from briefgen.importing.ical.components import Component, read_components
from briefgen.importing.ical.rules import Budget
from briefgen.importing.order import Imported
from briefgen.importing.times import Stretch, stretch
from briefgen.importing.zones.atlas import Atlas, Zones

LIKELY = ("Asia/Almaty", "Europe/Sofia")


def calendar(*entries: str, head: str = "") -> bytes:
    """A calendar of these entries, each without its BEGIN and END."""
    body = "".join(f"BEGIN:VEVENT\n{entry}\nEND:VEVENT\n" for entry in entries)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{body}END:VCALENDAR\n".encode()


def zone(tzid: str, *observances: str, more: str = "") -> str:
    """A VTIMEZONE; an observance is “STANDARD 20001029T040000 +0300 +0200 RULE”, the rule may be absent."""
    parts = []
    for observance in observances:
        kind, start, before, after, *rule = observance.split(" ")
        rules = "".join(f"RRULE:{text}\n" for text in rule)
        parts.append(f"BEGIN:{kind}\nDTSTART:{start}\nTZOFFSETFROM:{before}\nTZOFFSETTO:{after}\n{rules}END:{kind}\n")
    return f"BEGIN:VTIMEZONE\nTZID:{tzid}\n{more}{''.join(parts)}END:VTIMEZONE\n"


EASTERN = (
    "STANDARD 16010101T020000 -0400 -0500 FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
    "DAYLIGHT 16010101T020000 -0500 -0400 FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
)
EASTERN_EUROPE = (
    "STANDARD 16011028T040000 +0300 +0200 FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "DAYLIGHT 16010325T030000 +0200 +0300 FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
)


def entry(*lines: str, head: str = "", likely: tuple[str, ...] = LIKELY) -> tuple[Component, Zones]:
    """The one entry of a calendar, and the calendar's zones."""
    calendars = read_components("a.ics", calendar("\n".join(lines), head=head))
    return calendars[0].inside("VEVENT")[0], Zones(calendars[0], Atlas(calendars, likely, Budget()))


def read(*lines: str, head: str = "", likely: tuple[str, ...] = LIKELY) -> Stretch:
    """When the one entry of a calendar is; what names no zone counts in Almaty."""
    found, zones = entry(*lines, head=head, likely=likely)
    return stretch(found, zones, "Asia/Almaty")


def written(found: Stretch) -> tuple[str, str | None, str]:
    """A stretch as a curator writes it, its zone, and how that was concluded."""
    when: When = as_when(found)
    place = found.start.zone
    return str(when), place.key if place else None, place.why if place else ""


def told(imported: Imported) -> list[str]:
    """What is said of the entries that were not carried over, or not wholly."""
    return [str(left) for left in imported.left_out]


def titles(imported: Imported) -> list[str]:
    """The titles of the events that were made."""
    return [str(event["title"]) for event in imported.events]
