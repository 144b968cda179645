"""From a zone of the file to one that a record can name: never by a silent hour."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from msgspec.structs import replace

from briefgen.domain.dates.zones import table
from briefgen.importing.ical.properties import clean
from briefgen.importing.times import Moment, Stretch, in_utc
from briefgen.importing.vocabulary import fitted
from briefgen.importing.zones.atlas import IN_UTC, Zone, Zones, named
from briefgen.importing.zones.names import UTC
from briefgen.language import gettext as _


def settled(found: Stretch, zones: Zones, home: str) -> Stretch:
    """The same hours in a zone that has a name, and ``why`` where that was concluded; days stay days.

    The zone that the file names, where its description bears that out on the days concerned; else one whose clocks
    are the same in those years; else the hours are converted.
    """
    zone = found.start.zone
    if zone is None or not found.start.timed or zone.key:
        return found
    if not zone.rivals:
        return _settled(found, zone, zones, home)
    clocks = (zone.clock, *zone.rivals)
    clock = next((one for one in clocks if zone.exact and _agrees(found, one, zone.exact)), zone.clock)
    alone = replace(zone, clock=clock, rivals=())
    made = _settled(replace(found, start=replace(found.start, zone=alone)), alone, zones, home)
    if all(_offset(clock, at) == _offset(rival, at) for rival in clocks for at in (found.start.at, found.until)):
        return made
    words = _("The calendar describes the zone “{written}” in several ways; one of them counts here.")
    why = made.start.zone.why if made.start.zone else ""
    return _with_why(made, " ".join(filter(None, (why, words.format(written=_short(zone))))))


def _settled(found: Stretch, zone: Zone, zones: Zones, home: str) -> Stretch:
    if zone.exact and zone.exact != UTC:
        borne_out = _agrees(found, zone.clock, zone.exact)
        return _moved_to(found, zone.exact, "") if borne_out else _told(found, zone.exact)
    name = zones.fitting(zone, found.first.year, found.last.year)
    if name and _agrees(found, zone.clock, name):
        return _moved_to(found, name, "" if name == zone.exact else _concluded(zone, name))
    place = zones.named(zone.written)
    return _told(found, home if place in (None, UTC) else place)


def _agrees(found: Stretch, clock: tzinfo, name: str) -> bool:
    """Whether start and end are at the same moments by both clocks."""
    return all(_offset(clock, at) == _offset(table(name), at) for at in (found.start.at, found.until))


def _offset(clock: tzinfo, local: datetime) -> timedelta:
    return local.replace(tzinfo=clock).utcoffset() or timedelta(0)


def _moved_to(found: Stretch, name: str, why: str) -> Stretch:
    return replace(found, start=replace(found.start, zone=named(name, why=why)))


def _with_why(found: Stretch, why: str) -> Stretch:
    zone = found.start.zone
    return replace(found, start=replace(found.start, zone=replace(zone, why=why) if zone else None))


def _concluded(zone: Zone, name: str) -> str:
    words = _("The calendar names the zone “{written}”; its clocks that year are those of {zone}.")
    return words.format(written=_short(zone), zone=name)


def _told(found: Stretch, name: str) -> Stretch:
    """The hours in another zone, and what the file says."""
    zone, made = found.start.zone, converted(found, name)
    assert zone
    assert made.start.zone
    words = _("The calendar says {time} in the zone “{written}”, UTC{offset} on that day; told in {zone}.")
    why = words.format(
        time=f"{found.start.at:%H:%M}",
        written=_short(zone),
        offset=_signed(_offset(zone.clock, found.start.at)),
        zone=made.start.zone.key,
    )
    return _with_why(made, why)


def _short(zone: Zone) -> str:
    return fitted(clean(zone.written), 80)[0]


def _signed(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def converted(found: Stretch, name: str) -> Stretch:
    """The same hours by the clocks of another zone, or in UTC where those would show one of them twice."""
    if not found.start.timed or not found.start.zone or found.start.zone.key == name:
        return found
    clock = table(name)
    start, until = (in_utc(at, found.start.zone) for at in (found.start.at, found.until))
    ends = [clock.fromutc(at.replace(tzinfo=clock)) for at in (start, until)]
    twice = any(at.utcoffset() != at.replace(fold=1 - at.fold).utcoffset() for at in ends)
    begin, end = (start, until) if twice else (at.replace(tzinfo=None) for at in ends)
    zone = IN_UTC if twice else named(name)
    return replace(
        found, start=Moment(begin, timed=True, zone=replace(zone, why=found.start.zone.why)), length=end - begin
    )
