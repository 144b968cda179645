"""Reads our own feeds back with icalendar: to compare them before they are published, and to rebuild a lost ledger."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar

from briefgen.calendars import ics
from briefgen.calendars.entries import Days, Entry, EntryStatus, Feed, Hours, Link, Revised, Span, content

# A folded line goes on after a space, so that text cannot look like the beginning or the end of an entry.
_BLOCK = re.compile(rb"^BEGIN:VEVENT\r\n.*?^END:VEVENT\r\n", re.MULTILINE | re.DOTALL)
Known = dict[bytes, Revised]
# What reading damaged bytes may end in: the parser's own errors, and those of values that are not what they should be.
_DAMAGE = (ValueError, LookupError, AttributeError, TypeError, ArithmeticError, RecursionError)


class FeedError(ValueError):
    """Bytes that are no feed, or that say something else than they should."""


@dataclass(frozen=True, slots=True)
class ReadFeed:
    """A feed as a subscriber's program reads it; titles carry their marks and remarks."""

    feed: Feed
    changed: datetime
    revised: tuple[Revised, ...]


def read(data: bytes) -> ReadFeed:
    """Read a feed of ours; raises FeedError where it is damaged."""
    try:
        calendar: Any = icalendar.Calendar.from_ical(data)
        revised = tuple(_revised(event) for event in calendar.walk("VEVENT"))
        return ReadFeed(_feed(calendar, revised), calendar["LAST-MODIFIED"].dt, revised)
    except _DAMAGE as error:
        raise FeedError(str(error)) from error


def read_entry(lines: str) -> Revised:
    """Read one entry of a feed, given the lines of its VEVENT; raises FeedError where they are damaged."""
    whole = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n"
    try:
        (event,) = icalendar.Calendar.from_ical(whole).walk("VEVENT")
        return _revised(event)
    except _DAMAGE as error:
        raise FeedError(str(error)) from error


def read_jcal_entry(component: list[Any]) -> Revised:
    """Read one entry of a jCal feed; raises FeedError where it is damaged."""
    try:
        (event,) = icalendar.Calendar.from_jcal(["vcalendar", [], [component]]).walk("VEVENT")
        return _revised(event)
    except _DAMAGE as error:
        raise FeedError(str(error)) from error


def compare(data: bytes, expected: Iterable[Revised], known: Known | None = None) -> None:
    """Raise FeedError unless the bytes hold exactly the expected entries and revisions, each once.

    ``known`` remembers entries by their bytes, so that one which stands in several feeds is read only once.
    """
    found, wanted = _by_uid(entries(data, {} if known is None else known)), _by_uid(expected)
    if found.keys() != wanted.keys():
        raise FeedError(f"UIDs differ: {sorted(found.keys() ^ wanted.keys())}")
    for uid, said in wanted.items():
        wrong = [name for name in said if found[uid][name] != said[name]]
        if wrong:
            raise FeedError(f"{uid} reads differently: {', '.join(wrong)}")


def unchanged(data: bytes, expected: Iterable[Revised]) -> Known:
    """Of a feed that was compared before it was published, the entries that are still the same, by their bytes.

    They are known by their revision and its moments, which stand first in their bytes, and move whenever an entry says
    something else.
    """
    by_opening = {ics.opening(r): r for r in expected}
    found = ((block, by_opening.get(block[: block.find(ics.AFTER_OPENING)])) for block in _BLOCK.findall(data))
    return {block: same for block, same in found if same}


def entries(data: bytes, known: Known) -> list[Revised]:
    """Every entry of a feed: the known ones by their bytes, the others read together with what surrounds them.

    Raises FeedError where the feed is damaged.
    """
    blocks = [match[0] for match in _BLOCK.finditer(data)]
    rest = _BLOCK.sub(lambda match: b"" if match[0] in known else match[0], data)
    new = [block for block in blocks if block not in known]
    for block, revised in zip(new, read(rest).revised, strict=True):
        known[block] = revised
    return [known[block] for block in blocks]


def _by_uid(revised: Iterable[Revised]) -> dict[str, dict[str, object]]:
    out: dict[str, dict[str, object]] = {}
    for r in revised:
        if r.entry.uid in out:
            raise FeedError(f"{r.entry.uid} occurs twice")
        stamps = {"sequence": r.sequence, "created": r.created, "changed": r.changed}
        out[r.entry.uid] = content(r.entry) | stamps
    return out


def _feed(calendar: Any, revised: tuple[Revised, ...]) -> Feed:
    return Feed(
        name="",  # the file's name, which is not in the file
        title=str(calendar["NAME"]),
        description=str(calendar["DESCRIPTION"]),
        entries=tuple(r.entry for r in revised),
        color=str(calendar["COLOR"]),
        page=_words(calendar, "URL"),
        address=_words(calendar, "SOURCE"),
    )


def _revised(event: Any) -> Revised:
    if event.errors:
        raise FeedError(f"{event.get('UID')}: {event.errors}")
    return Revised(_entry(event), int(event["SEQUENCE"]), event["CREATED"].dt, event["LAST-MODIFIED"].dt)


def _entry(event: Any) -> Entry:
    return Entry(
        uid=str(event["UID"]),
        title=str(event["SUMMARY"]),
        span=_span(event["DTSTART"], event["DTEND"]),
        status=EntryStatus(str(event["STATUS"]).lower()),
        rule=event["RRULE"].to_ical().decode() if "RRULE" in event else None,
        busy=str(event["TRANSP"]) == "OPAQUE",
        place=_words(event, "LOCATION"),
        categories=tuple(str(c) for c in event["CATEGORIES"].cats) if "CATEGORIES" in event else (),
        color=_words(event, "COLOR"),
        concept=_words(event, "CONCEPT"),
        address=_words(event, "URL"),
        description=_words(event, "DESCRIPTION") or "",
        related=tuple(str(uid) for uid in _many(event, "RELATED-TO")),
        links=tuple(Link(str(link), link.params["LINKREL"]) for link in _many(event, "LINK")),
    )


def _words(event: Any, name: str) -> str | None:
    return str(event[name]) if name in event else None


def _many(event: Any, name: str) -> list[Any]:
    values = event.get(name, [])
    return values if isinstance(values, list) else [values]


def _span(start: Any, end: Any) -> Span:
    if not isinstance(start.dt, datetime):
        last: date = end.dt - timedelta(days=1)
        return Days(start.dt, last)
    zone = start.params.get("TZID") or ("UTC" if start.dt.utcoffset() == timedelta(0) else "")
    if zone == "UTC":
        start_time, end_time = (value.dt.astimezone(UTC) for value in (start, end))
    else:
        start_time, end_time = start.dt, end.dt
    return Hours(start_time.replace(tzinfo=None), end_time.replace(tzinfo=None), zone)
