"""Start and end of an entry: whole days with an exclusive end, hours in a zone, hours in none, UTC."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain.dates.edtf import FIRST_YEAR, LAST_YEAR
from briefgen.importing.ical.components import Component
from briefgen.importing.ical.properties import Property
from briefgen.importing.ical.rules import UnreadableError
from briefgen.importing.zones.atlas import IN_UTC, Zone, Zones, named
from briefgen.language import gettext as _

_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
# The form of RFC 5545; some programs write hyphens, colons and fractions as in ISO 8601, and an offset.
_TIME = re.compile(
    r"(\d{4})(-?)(\d{2})\2(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*(Z?|[+-]\d{2}:?\d{2})",
    re.IGNORECASE,
)
_DURATION = re.compile(r"([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?")
A_DAY = timedelta(days=1)


class Moment(Struct, frozen=True):
    """A day, or a local time on it; ``zone`` is None for days and for times without a zone."""

    at: datetime
    timed: bool
    zone: Zone | None = None


class Stretch(Struct, frozen=True):
    """From a start, for a length: whole days (at least one), or hours (none where no end is known)."""

    start: Moment
    length: timedelta
    unsure: tuple[str, ...] = ()

    def at(self, start: datetime) -> Stretch:
        """The same stretch at another local time."""
        return replace(self, start=replace(self.start, at=start))

    @property
    def until(self) -> datetime:
        """The end, exclusive."""
        return self.start.at + self.length

    @property
    def first(self) -> date:
        """The first day."""
        return self.start.at.date()

    @property
    def last(self) -> date:
        """The last day, included."""
        return (self.until - A_DAY if not self.start.timed else self.until).date()


def stretch(entry: Component, zones: Zones, home: str) -> Stretch:
    """When an entry is; raises UnreadableError. Times without a zone count in *home*, and that is told."""
    found = entry.get("DTSTART")
    if found is None or not found.value.strip():
        unread = entry.has_unreadable("DTSTART")
        raise UnreadableError(_("its start cannot be read") if unread else _("it has no start"))
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
        told = _("“{text}” is not a date; mend it in the program that keeps the calendar")
        raise UnreadableError(told.format(text=text[:40])) from None
    _within(value.at)
    return value


def _clock(match: re.Match[str], found: Property, zones: Zones) -> Moment:
    # Seconds are not kept; 60 is a leap second (section 3.3.12).
    year, _hyphen, month, day, hour, minute, _second, offset = match.groups()
    local = datetime(*map(int, (year, month, day, hour, minute)))  # type: ignore[arg-type] # noqa: DTZ001 - local on purpose
    if found.parameters.get("VALUE", "").upper() == "DATE" and local.time() == time():
        return Moment(local, timed=False)
    if offset.upper() == "Z":
        return Moment(local, timed=True, zone=IN_UTC)
    if offset:
        utc = datetime.strptime(f"{local:%Y%m%d%H%M}{offset}", "%Y%m%d%H%M%z")
        return Moment((utc - (utc.utcoffset() or timedelta(0))).replace(tzinfo=None), timed=True, zone=IN_UTC)
    return Moment(local, timed=True, zone=zones.find(found.parameters.get("TZID", "")))


def _settled(start: Moment, found: Property, home: str, told: list[str]) -> Moment:
    """A start with a zone; where the file gives none that is known, home's."""
    tzid = found.parameters.get("TZID", "").strip()
    if not start.timed or start.zone:
        return start
    if tzid:
        told.append(_("its time zone “{tzid}”, which is not known: read as {zone}").format(tzid=tzid[:60], zone=home))
        why = _("The calendar names the zone “{tzid}”, which is not known; read as {zone}.")
    else:
        told.append(_("it names no time zone: read as {zone}").format(zone=home))
        why = _("The entry names no time zone; read as {zone}.")
    return replace(start, zone=named(home, why=why.format(tzid=tzid[:60], zone=home)))


def _length(entry: Component, start: Moment, zones: Zones, told: list[str]) -> timedelta:
    shortest = timedelta(0) if start.timed else A_DAY
    found = entry.get("DTEND")
    if found is None or not found.value.strip():
        return max(_duration(entry, start, told), shortest)
    try:
        end = moment(found, zones)
    except UnreadableError as reason:
        told.append(_("its end: {reason}").format(reason=reason))
        return shortest
    if end.timed and not start.timed and end.at.time() == time():
        end = Moment(end.at, timed=False)
    if end.timed != start.timed:
        told.append(_("its end, which does not fit its start"))
        return shortest
    length = local_by(end, start.zone) - start.at
    if length < timedelta(0):
        told.append(_("its end, which lies before its start"))
    return max(length, shortest)


def _duration(entry: Component, start: Moment, told: list[str]) -> timedelta:
    written = entry.text("DURATION").upper()
    match = _DURATION.fullmatch(written)
    if not match:
        if written:
            told.append(_("its length “{text}”, which cannot be read").format(text=written[:40]))
        return timedelta(0)
    weeks, days, hours, minutes, seconds = (int(group or 0) for group in match.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    if match[1] == "-" and length:
        told.append(_("its length “{text}”, which is below zero").format(text=written[:40]))
        return timedelta(0)
    return length if start.timed else timedelta(days=length.days)


def local_by(value: Moment, zone: Zone | None) -> datetime:
    """A moment as the clocks of another zone show it."""
    if not (value.timed and value.zone and zone) or value.zone == zone:
        return value.at
    return zone.clock.fromutc(in_utc(value.at, value.zone).replace(tzinfo=zone.clock)).replace(tzinfo=None)


def in_utc(local: datetime, zone: Zone) -> datetime:
    """A local time in UTC."""
    return local.replace(fold=0) - (local.replace(tzinfo=zone.clock).utcoffset() or timedelta(0))
