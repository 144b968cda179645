"""What the tests of calendars share: times, sample entries, and what a subscriber's program reads."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import recurring_ical_events

from briefgen.calendars import ics
from briefgen.calendars.entries import Days, Entry, Feed, Hours, Revised
from briefgen.calendars.which import feeds
from briefgen.domain.catalog import Catalog

NOW = datetime(2025, 6, 10, 9, 0, tzinfo=UTC)
A_DAY = timedelta(days=1)


def a_visit(**changes: Any) -> Entry:
    fields: dict[str, Any] = {
        "uid": "bg-visit@test.example",
        "title": "Visit of the President",
        "span": Days(date(2025, 6, 9), date(2025, 6, 11)),
        "place": "Astana",
        "categories": ("Visit", "Bulgaria"),
        "color": "royalblue",
    }
    return Entry(**{**fields, **changes})


def hours(start: str, end: str, zone: str, uid: str = "call@test.example") -> Entry:
    return a_visit(uid=uid, span=Hours(datetime.fromisoformat(start), datetime.fromisoformat(end), zone))


def a_feed(*entries: Entry, **changes: Any) -> Feed:
    fields: dict[str, Any] = {
        "name": "all",
        "title": "Test",
        "description": "For tests",
        "entries": entries,
        "color": "navy",
        "page": "https://test.example/kz/index.html",
        "address": "https://test.example/kz/feeds/all.ics",
    }
    return Feed(**{**fields, **changes})


def published(*entries: Entry, sequence: int = 0) -> tuple[Revised, ...]:
    return tuple(Revised(entry, sequence, NOW, NOW) for entry in entries)


def rendered(*entries: Entry) -> bytes:
    return ics.to_bytes(ics.compose(a_feed(*entries), published(*entries), NOW))


def events(data: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def occurrences(data: bytes, first: tuple[int, int, int], last: tuple[int, int, int]) -> list[Any]:
    """Starts between two days, as recurring-ical-events expands them from the feed alone."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(data)).between(first, last)
    return sorted((event["DTSTART"].dt for event in found), key=str)


def lines_of(data: bytes) -> list[str]:
    """Content lines, unfolded."""
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


def feed(catalog: Catalog, name: str, day: date = date(2025, 6, 10)) -> Feed:
    return next(f for f in feeds(catalog, day) if f.name == name)


def entry(catalog: Catalog, record: str, day: date = date(2025, 6, 10)) -> Entry | None:
    """The entry of an event, by its id, as the feed of all events shows it on a day."""
    return next((e for e in feed(catalog, "all", day).entries if e.uid == f"{record}@test.example"), None)
