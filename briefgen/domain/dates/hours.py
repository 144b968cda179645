"""The hours of an event: by whose clock they are told, and which moments they are."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from briefgen.domain.dates import When, zones
from briefgen.domain.model import Calendar, Event, Stop


def zone(calendar: Calendar, event: Event, stop: Stop | None = None) -> str:
    """The zone (IANA) that an event's hours count in: the stop's own, the event's, else the calendar's; never the venue's."""
    return (stop.timezone if stop else None) or event.timezone or calendar.timezone


def begins(when: When, zone: str) -> datetime | None:
    """The moment it begins, aware; None where no hour is stated."""
    return _moment(when.first, when.start, zone)


def ends(when: When, zone: str) -> datetime | None:
    """The moment it ends, aware; None where no hour is stated."""
    return _moment(when.last, when.end, zone)


def overnight(when: When) -> bool:
    """Whether it runs from one day into the next, for less than 24 hours."""
    return bool(when.lasts and when.length() == 2 and when.start and when.end and when.end < when.start)


def _moment(day: date | None, clock: time | None, zone: str) -> datetime | None:
    return datetime.combine(day, clock, zones.table(zone)) if day and clock else None


def later(moment: datetime, length: timedelta) -> datetime:
    """The moment so much real time later, by the same clock: past one in the night the clocks go forward, it is three."""
    return (moment.astimezone(UTC) + length).astimezone(moment.tzinfo)
