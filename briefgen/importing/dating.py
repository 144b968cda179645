"""When an entry is, as a curator writes it: real hours, whole days, and the vague dates that our own feeds tell."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import product
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from briefgen.domain import dates
from briefgen.domain.dates import Point, When, wording, zones
from briefgen.domain.dates.wording import Gap
from briefgen.importing.fitting import converted
from briefgen.importing.times import A_DAY, Moment, Stretch
from briefgen.importing.zones.atlas import named
from briefgen.importing.zones.names import UTC
from briefgen.language import gettext as _

_LAST_MINUTE = time(23, 59)


def whole_days(found: Stretch) -> Stretch | None:
    """Midnight to midnight, or to the minute before, as the days they are; None for other hours."""
    until = found.until
    if not found.start.timed or not found.length or found.start.at.time() != time():
        return None
    if until.time() not in (time(), _LAST_MINUTE):
        return None
    end = until.date() + A_DAY * (until.time() == _LAST_MINUTE)
    return replace(found, start=Moment(found.start.at, timed=False), length=end - found.first)


def days_elsewhere(found: Stretch, shown_in: str | None, likely: Iterable[str]) -> Stretch | None:
    """The days that hours in UTC are where an entry is meant for; None where they are hours there too.

    A program that keeps everything in UTC writes a day of Sofia as 21:00 to 21:00.
    """
    if not found.start.zone or found.start.zone.key != UTC or found.length < A_DAY - timedelta(hours=1):
        return None
    if shown_in and (days := whole_days(converted(found, shown_in))):
        return days
    for name in likely:
        if days := whole_days(converted(found, name)):
            words = _("The calendar says {first}–{last} UTC, which is midnight to midnight in {zone}.")
            why = words.format(first=f"{found.start.at:%H:%M}", last=f"{found.until:%H:%M}", zone=name)
            return replace(days, start=replace(days.start, zone=named(name, why=why)))
    return None


def real_hours(found: Stretch) -> tuple[Stretch, str | None]:
    """Hours that the clocks show once: one they skip is moved on (RFC 5545, section 3.3.5), one they repeat told in UTC."""
    key = found.start.zone.key if found.start.zone else None
    if not found.start.timed or not key:
        return found, None
    zone, ends = zones.table(key), (found.start.at, found.until)
    if all(_offset(at, zone, 0) == _offset(at, zone, 1) for at in ends):
        return found, None
    if any(_skipped(at, zone) for at in ends):
        words = _("{time} does not exist on that day in {zone}: moved on by the change of clocks")
        moved = _shown(found.start.at, zone)
        length = timedelta(0) if _skipped(moved + found.length, zone) else found.length
        told = words.format(time=f"{found.start.at:%H:%M}", zone=key)
        return replace(found, start=replace(found.start, at=moved), length=length), told
    return converted(found, UTC), _("its hour comes twice on that day in {zone}: told in UTC").format(zone=key)


def _offset(at: datetime, zone: ZoneInfo, fold: int) -> timedelta | None:
    return at.replace(tzinfo=zone, fold=fold).utcoffset()


def _skipped(at: datetime, zone: ZoneInfo) -> bool:
    return _shown(at, zone) != at


def _shown(at: datetime, zone: ZoneInfo) -> datetime:
    """A local time as the clocks show it: one that they skip is moved on."""
    return at.replace(tzinfo=zone).astimezone(zones.table(UTC)).astimezone(zone).replace(tzinfo=None)


def as_when(found: Stretch, *, end_known: bool = True) -> When:
    """The stretch as a curator writes it; without its end where that was only assumed."""
    start, until = found.start.at, found.until
    if not found.start.timed:
        return dates.of_span(found.first, found.last)
    clock = time(start.hour, start.minute)
    if found.length < timedelta(minutes=1) or not end_known:
        return replace(dates.of_day(start.date()), start=clock)
    return replace(dates.of_span(start.date(), until.date()), start=clock, end=time(until.hour, until.minute))


def vague(found: Stretch, remark: str) -> When | None:
    """The date whose words are this remark (“May 2025, day not yet known”), where it fits the days shown."""
    if found.start.timed:
        return None
    plain, marks = _readings(found.first, found.last), product((False, True), repeat=2)
    marked = (replace(when, about=about, uncertain=uncertain) for about, uncertain in marks for when in plain)
    return next((when for when in marked if remark in _remarks(when)), None)


def _remarks(when: When) -> tuple[str, ...]:
    """What our feeds may say of such a date behind a title."""
    if when.days_known:
        return (wording.inexact(when),) if when.about or when.uncertain else ()
    return tuple(wording.vague(when, gap) for gap in Gap)


def _readings(first: date, last: date) -> list[When]:
    """Every way to write a date that covers exactly these days."""
    starts, ends = [Point(first.year, first.month, first.day)], [Point(last.year, last.month, last.day)]
    starts += [point for point in (Point(first.year, first.month), Point(first.year)) if point.first == first]
    ends += [point for point in (Point(last.year, last.month), Point(last.year)) if point.last == last]
    points = [When(point, point) for point in starts if point in ends]
    windows = [When(one, two) for one in starts for two in ends if one != two]
    return [*points, *windows, dates.of_span(first, last)]
