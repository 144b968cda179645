"""Start and end of an entry: whole days with an exclusive end, hours in a zone, hours in none, UTC."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import product
from zoneinfo import ZoneInfo

from briefgen.domain import dates
from briefgen.domain.dates import Point, When, wording
from briefgen.domain.dates.edtf import FIRST_YEAR, LAST_YEAR
from briefgen.domain.dates.wording import Gap
from briefgen.importing.components import Component, Property
from briefgen.importing.zones import UTC, Zones
from briefgen.language import gettext as _

_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_TIME = re.compile(r"(\d{8})T(\d{2})(\d{2})(\d{2})?(Z?)")
_DURATION = re.compile(r"([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?")
A_DAY = timedelta(days=1)


class UnreadableError(ValueError):
    """An entry that cannot be carried over; its text says why."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a local time on it; ``zone`` is None for days and for times without a zone."""

    at: datetime
    timed: bool
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From a start, for a length: whole days (at least one), or hours (none where no end is known)."""

    start: Moment
    length: timedelta
    unsure: tuple[str, ...] = ()

    def at(self, start: datetime) -> Stretch:
        """The same stretch at another local time."""
        return replace(self, start=replace(self.start, at=start))

    @property
    def first(self) -> date:
        """The first day."""
        return self.start.at.date()

    @property
    def last(self) -> date:
        """The last day, included."""
        until = self.start.at + self.length
        return (until - A_DAY if not self.start.timed else until).date()


def stretch(entry: Component, zones: Zones, home: str) -> Stretch:
    """When an entry is; raises UnreadableError. Times without a zone count in *home*, and that is told."""
    found = entry.get("DTSTART")
    if found is None:
        raise UnreadableError(_("it has no start"))
    told: list[str] = []
    start = _settled(moment(found, zones), found, home, told)
    try:
        length = _length(entry, start, zones, told)
        _within(start.at + length)
    except OverflowError:
        raise UnreadableError(_out_of_bounds()) from None
    return Stretch(start, length, tuple(told))


def _within(at: datetime) -> None:
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise UnreadableError(_out_of_bounds())


def _out_of_bounds() -> str:
    return _("its year is not between {first} and {last}").format(first=FIRST_YEAR, last=LAST_YEAR)


def moment(found: Property, zones: Zones) -> Moment:
    """A DATE or DATE-TIME (RFC 5545, sections 3.3.4 and 3.3.5); raises UnreadableError."""
    text = found.value.strip()
    try:
        if match := _DATE.fullmatch(text):
            value = Moment(datetime.combine(date(*map(int, match.groups())), time()), timed=False)
        elif match := _TIME.fullmatch(text):
            value = _clock(match, found, zones)
        else:
            raise ValueError(text)
    except ValueError:
        raise UnreadableError(_("“{text}” is not a date").format(text=text[:40])) from None
    _within(value.at)
    return value


def _clock(match: re.Match[str], found: Property, zones: Zones) -> Moment:
    # Seconds are not kept; 60 is a leap second (section 3.3.12).
    local = datetime.strptime(match[1] + match[2] + match[3], "%Y%m%d%H%M")  # noqa: DTZ007 - local on purpose
    zone = UTC if match[5] else zones.name(found.parameters.get("TZID", ""))
    return Moment(local, timed=True, zone=zone)


def _settled(start: Moment, found: Property, home: str, told: list[str]) -> Moment:
    """A start with a zone; where the file gives none that is known, home's."""
    if not start.timed or start.zone:
        return start
    tzid = found.parameters.get("TZID")
    if tzid:
        told.append(_("its time zone “{tzid}”, which is not known: read as {zone}").format(tzid=tzid[:60], zone=home))
    else:
        told.append(_("it names no time zone: read as {zone}").format(zone=home))
    return replace(start, zone=home)


def _length(entry: Component, start: Moment, zones: Zones, told: list[str]) -> timedelta:
    shortest = timedelta(0) if start.timed else A_DAY
    found = entry.get("DTEND")
    if found is None:
        return max(_duration(entry, start, told), shortest)
    end = moment(found, zones)
    if end.timed != start.timed:
        told.append(_("its end, which does not fit its start"))
        return shortest
    length = _local(end, start.zone) - start.at
    if length < timedelta(0):
        told.append(_("its end, which lies before its start"))
    return max(length, shortest)


def _duration(entry: Component, start: Moment, told: list[str]) -> timedelta:
    written = entry.text("DURATION")
    match = _DURATION.fullmatch(written)
    if written and (not match or match[1] == "-"):
        told.append(_("its length “{text}”, which cannot be read").format(text=written[:40]))
    if not match:
        return timedelta(0)
    weeks, days, hours, minutes, seconds = (int(group or 0) for group in match.groups()[1:])
    length = timedelta(weeks=weeks, days=days)
    if start.timed:
        length += timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -length if match[1] == "-" else length


def _local(value: Moment, zone: str | None) -> datetime:
    """A moment as the clocks of another zone show it."""
    if not (value.timed and value.zone and zone) or value.zone == zone:
        return value.at
    return value.at.replace(tzinfo=ZoneInfo(value.zone)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def in_zone(found: Stretch, zone: str) -> Stretch:
    """The same hours by the clocks of another zone; days stay days."""
    if not found.start.timed or found.start.zone == zone:
        return found
    return replace(found, start=Moment(_local(found.start, zone), timed=True, zone=zone))


def real_hours(found: Stretch) -> tuple[Stretch, str | None]:
    """Hours that the clocks show once: one they skip is moved on (RFC 5545, section 3.3.5), one they repeat told in UTC."""
    if not found.start.timed or not found.start.zone:
        return found, None
    zone, ends = ZoneInfo(found.start.zone), (found.start.at, found.start.at + found.length)
    if all(_offset(at, zone, 0) == _offset(at, zone, 1) for at in ends):
        return found, None
    if any(_skipped(at, zone) for at in ends):
        words = _("{time} does not exist on that day in {zone}: moved on by the change of clocks")
        moved = found.start.at.replace(tzinfo=zone).astimezone(ZoneInfo(UTC)).astimezone(zone).replace(tzinfo=None)
        length = timedelta(0) if _skipped(moved + found.length, zone) else found.length
        told = words.format(time=f"{found.start.at:%H:%M}", zone=zone.key)
        return replace(found, start=replace(found.start, at=moved), length=length), told
    return in_zone(found, UTC), _("its hour comes twice on that day in {zone}: told in UTC").format(zone=zone.key)


def _offset(at: datetime, zone: ZoneInfo, fold: int) -> timedelta | None:
    return at.replace(tzinfo=zone, fold=fold).utcoffset()


def _skipped(at: datetime, zone: ZoneInfo) -> bool:
    return at.replace(tzinfo=zone).astimezone(ZoneInfo(UTC)).astimezone(zone).replace(tzinfo=None) != at


def as_when(found: Stretch, *, end_known: bool = True) -> When:
    """The stretch as a curator writes it; without its end where that was only assumed."""
    start, until = found.start.at, found.start.at + found.length
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
