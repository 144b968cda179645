"""Writes calendars as iCalendar (RFC 5545, 7986, 9253) and as jCal (RFC 7265); knows nothing of what they are about."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import icalendar
from icalendar.prop import vCategory, vRecur, vText, vUri

from briefgen.calendars.entries import MOST_KEPT, Days, Entry, EntryStatus, Feed, Hours, Revised, clean, ordered
from briefgen.calendars.zones import Observance, observances

PRODUCT = "-//briefgen//briefgen//EN"  # no version number: a new release must not change every feed
REFRESH = timedelta(hours=12)
REFRESH_WORDS = "PT12H"
# Nine o'clock on the day before: whole days begin at midnight, when nobody wants a bell.
NINE = timedelta(hours=9)
BEFORE_DAYS, BEFORE_HOURS = NINE - timedelta(days=1), timedelta(hours=-1)
LONGEST_LINE = 75  # octets, without the line break (RFC 5545, section 3.1)
HEX_COLORS = {
    "navy": "#000080",
    "teal": "#008080",
    "steelblue": "#4682B4",
    "darkgoldenrod": "#B8860B",
    "slategray": "#708090",
}


class PlainText(vText):
    """TEXT with the escapes of RFC 5545, section 3.3.11; icalendar's own reads a written backslash-N as a line break."""

    __slots__ = ()

    def to_ical(self) -> bytes:
        """The escaped text."""
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode()


@dataclass(frozen=True, slots=True)
class _Written:
    """A component as it stands in both formats, written once for all feeds that show it."""

    text: bytes
    jcal: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Composed:
    """A calendar ready to be written: its own properties, and its zones and entries as they are written."""

    head: icalendar.Calendar
    parts: tuple[_Written, ...]


def compose(feed: Feed, revised: Iterable[Revised], changed: datetime) -> Composed:
    """A feed as a calendar; ``changed`` is the time (UTC) of the newest change to it, deletions included."""
    calendar = icalendar.Calendar()
    _describe(calendar, feed, changed)
    return _filled(calendar, revised, alarms=feed.alarms)


def compose_one(revised: Revised) -> Composed:
    """One entry to add to a reader's own calendar: without a calendar's name, which some programs would make anew."""
    calendar = icalendar.Calendar()
    _begin(calendar)
    return _filled(calendar, [revised], alarms=False)


def _filled(head: icalendar.Calendar, revised: Iterable[Revised], *, alarms: bool) -> Composed:
    by_uid = {r.entry.uid: r for r in revised}
    entries = ordered(r.entry for r in by_uid.values())
    events = (_event(by_uid[entry.uid], alarms and entry.rings) for entry in entries)
    return Composed(head, (*_zones(entries), *events))


def _begin(calendar: icalendar.Calendar) -> None:
    _write(calendar, "VERSION", "2.0")
    _write(calendar, "PRODID", PRODUCT)
    _write(calendar, "CALSCALE", "GREGORIAN")


def _describe(calendar: icalendar.Calendar, feed: Feed, changed: datetime) -> None:
    # No UID: vdirsyncer would fold the feed into one event. No METHOD: PUBLISH asks for an ORGANIZER on each entry.
    _begin(calendar)
    calendar.add("LAST-MODIFIED", changed)
    for name, words in (("NAME", feed.title), ("DESCRIPTION", feed.description)):
        _write(calendar, name, words)
        _write(calendar, {"NAME": "X-WR-CALNAME", "DESCRIPTION": "X-WR-CALDESC"}[name], words)
    if feed.page:
        calendar.add("URL", feed.page)
    if feed.address:
        calendar.add("SOURCE", feed.address, {"VALUE": "URI"})
    calendar.add("REFRESH-INTERVAL", REFRESH, {"VALUE": "DURATION"})
    _write(calendar, "X-PUBLISHED-TTL", REFRESH_WORDS)
    _write(calendar, "COLOR", feed.color)
    if feed.color in HEX_COLORS:
        _write(calendar, "X-APPLE-CALENDAR-COLOR", HEX_COLORS[feed.color])


def _write(component: icalendar.Component, name: str, words: str) -> None:
    component[name] = PlainText(clean(words))


@lru_cache(MOST_KEPT)
def _event(revised: Revised, rings: bool) -> _Written:
    entry, event = revised.entry, icalendar.Event()
    _write(event, "UID", entry.uid)
    event.add("DTSTAMP", revised.changed)
    event.add("CREATED", revised.created)
    event.add("LAST-MODIFIED", revised.changed)
    event.add("SEQUENCE", revised.sequence)
    _place_in_time(event, entry)
    _write(event, "SUMMARY", entry.summary)
    _write(event, "STATUS", entry.status.value.upper())
    _write(event, "TRANSP", "OPAQUE" if entry.busy else "TRANSPARENT")
    _write(event, "X-MICROSOFT-CDO-BUSYSTATUS", _busy(entry))
    _tell_more(event, entry)
    if rings:
        for before in _reminders(entry):
            event.add_component(_alarm(entry, before))
    return _written(event)


def _reminders(entry: Entry) -> tuple[timedelta, ...]:
    if entry.rings_before:
        return tuple(NINE - timedelta(days=days) for days in entry.rings_before)
    return (BEFORE_DAYS if isinstance(entry.span, Days) else BEFORE_HOURS,)


def _alarm(entry: Entry, before: timedelta) -> icalendar.Alarm:
    """A reminder so long from the start (RFC 5545, section 3.6.6)."""
    alarm = icalendar.Alarm()
    _write(alarm, "ACTION", "DISPLAY")
    _write(alarm, "DESCRIPTION", entry.summary)
    alarm.add("TRIGGER", before)
    return alarm


def _busy(entry: Entry) -> str:
    if not entry.busy or entry.status is EntryStatus.CANCELLED:
        return "FREE"
    return "TENTATIVE" if entry.status is EntryStatus.TENTATIVE else "BUSY"


def _place_in_time(event: icalendar.Event, entry: Entry) -> None:
    span = entry.span
    if isinstance(span, Days):
        event.add("DTSTART", span.first)
        # The calendar's end is the day after the last (RFC 5545, section 3.6.1); it is made here and nowhere else.
        event.add("DTEND", span.last + timedelta(days=1))
    else:
        for name, moment in (("DTSTART", span.start), ("DTEND", span.end)):
            _write_time(event, name, moment, span.zone)
    if entry.rule:
        event.add("RRULE", vRecur.from_ical(entry.rule))


def _write_time(event: icalendar.Event, name: str, moment: datetime, zone: str) -> None:
    if zone == "UTC":
        event.add(name, moment.replace(tzinfo=UTC))
    else:
        event.add(name, moment, {"TZID": zone})


def _tell_more(event: icalendar.Event, entry: Entry) -> None:
    for name, words in (("LOCATION", entry.place), ("DESCRIPTION", entry.description), ("COLOR", entry.color)):
        if words and clean(words):
            _write(event, name, words)
    if entry.categories:
        categories = vCategory([])
        categories.cats = [PlainText(clean(c)) for c in entry.categories]
        event["CATEGORIES"] = categories
    for name, address in (("CONCEPT", entry.concept), ("URL", entry.address)):
        if address:
            event[name] = vUri(address)
    for uid in entry.related:
        event.add("RELATED-TO", uid, {"RELTYPE": "SIBLING"})
    for link in entry.links:
        event.add("LINK", link.address, {"LINKREL": link.relation, "VALUE": "URI"})


def _zones(entries: Iterable[Entry]) -> Iterator[_Written]:
    """One VTIMEZONE for each zone in use, over the years that its entries cover."""
    spans: dict[str, list[Hours]] = {}
    for entry in entries:
        if isinstance(entry.span, Hours) and entry.span.zone != "UTC":
            spans.setdefault(entry.span.zone, []).append(entry.span)
    for name, used in sorted(spans.items()):
        first, last = min(s.start for s in used), max(s.end for s in used)
        yield _zone(name, observances(name, first, last))


@lru_cache
def _zone(name: str, parts: tuple[Observance, ...]) -> _Written:
    zone = icalendar.Timezone()
    _write(zone, "TZID", name)
    for part in parts:
        piece = icalendar.TimezoneDaylight() if part.daylight else icalendar.TimezoneStandard()
        piece.add("DTSTART", part.onset)
        piece.add("TZOFFSETFROM", part.before)
        piece.add("TZOFFSETTO", part.after)
        _write(piece, "TZNAME", part.name)
        if part.rule:
            piece.add("RRULE", vRecur.from_ical(part.rule))
        zone.add_component(piece)
    return _written(zone)


def to_bytes(calendar: Composed) -> bytes:
    """The calendar as iCalendar text: CRLF, UTF-8, lines of at most 75 octets."""
    begin, *properties, end = _lines(calendar.head, recursive=False)
    return b"".join((begin, *properties, *(part.text for part in calendar.parts), end))


def _written(component: icalendar.Component) -> _Written:
    return _Written(b"".join(_lines(component, recursive=True)), tuple(_jcal_lines(component.to_jcal(), " ")))


def _lines(component: icalendar.Component, *, recursive: bool) -> Iterator[bytes]:
    for name, value in component.property_items(recursive=recursive, sorted=False):
        line = component.content_line(name, value, sorted=False)
        yield b"".join(piece + b"\r\n" for piece in _folded(line))


def _folded(line: str) -> Iterator[bytes]:
    """A line in pieces of at most 75 octets, never split inside a character or between a backslash and its letter."""
    data = line.encode()
    start, end = 0, _last(data, 0, LONGEST_LINE)
    yield data[:end]
    while end < len(data):
        start, end = end, _last(data, end, end + LONGEST_LINE - 1)
        yield b" " + data[start:end]  # RFC 5545, section 3.1: a line that begins with a space goes on from the last


def _last(data: bytes, start: int, end: int) -> int:
    """The last place up to ``end`` at which a line that goes on at ``start`` may be split."""
    if end >= len(data):
        return len(data)
    while data[end] & 0xC0 == 0x80:  # inside a character of UTF-8
        end -= 1
    backslashes = end - start - len(data[start:end].rstrip(b"\\"))
    return end - backslashes % 2


def to_jcal(calendar: Composed) -> bytes:
    """The calendar as jCal, one property a line so that differences read well."""
    name, properties, _none = calendar.head.to_jcal()
    return ("\n".join(_jcal([name, properties], [part.jcal for part in calendar.parts], "")) + "\n").encode()


def _jcal_lines(component: list[Any], indent: str) -> Iterator[str]:
    *head, children = component
    return _jcal(head, [tuple(_jcal_lines(child, indent + " ")) for child in children], indent)


def _jcal(head: list[Any], children: Sequence[Sequence[str]], indent: str) -> Iterator[str]:
    name, properties = head
    yield f"{indent}[{json.dumps(name)}, ["
    yield from _with_commas(f"{indent} {json.dumps(p, ensure_ascii=False)}" for p in properties)
    yield f"{indent}], ["
    for place, (*lines, last) in enumerate(children, start=1):
        yield from lines
        yield last + ("," if place < len(children) else "")
    yield f"{indent}]]"


def _with_commas(lines: Iterable[str]) -> Iterator[str]:
    every = list(lines)
    yield from (line + ("," if place < len(every) else "") for place, line in enumerate(every, start=1))
