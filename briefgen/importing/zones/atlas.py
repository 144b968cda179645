"""The time zones of a calendar file: what each TZID means, and the zone of the IANA tables to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from babel.core import get_global
from msgspec import Struct

from briefgen.domain.dates import zones
from briefgen.importing.ical.components import Component
from briefgen.importing.ical.rules import Budget
from briefgen.importing.version_1 import zone_of_version_1
from briefgen.importing.zones.described import A_DAY, Change, Described, described
from briefgen.importing.zones.names import UTC, iana, spelling, well_known

HINTS = ("X-LIC-LOCATION", "TZID-ALIAS-OF", "X-MICROSOFT-CDO-TZID", "TZURL")
_EFFORT = 60  # about how many microseconds it takes to hold one zone against a year of another


class Zone(Struct, frozen=True):
    """The clocks that times of the file go by.

    ``written`` is its name in the file; ``names`` are the zones that this may stand for, and ``exact`` the one whose own
    name it is. ``rivals`` are the clocks of further descriptions under the same name. ``why`` tells how the zone was
    concluded where the file says too little of it.
    """

    clock: tzinfo
    written: str = ""
    names: tuple[str, ...] = ()
    exact: str | None = None
    rivals: tuple[tzinfo, ...] = ()
    why: str = ""

    @property
    def key(self) -> str | None:
        """Its IANA name, where it goes by the tables and nothing has to be concluded any more."""
        return self.clock.key if isinstance(self.clock, ZoneInfo) and not self.names else None


def named(name: str, *, why: str = "") -> Zone:
    """A zone of the IANA tables."""
    return Zone(zones.table(name), written=name, why=why)


IN_UTC = named(UTC)


class Atlas:
    """What the calendars of a file share: descriptions of zones, what was worked out of them, and what that may take."""

    def __init__(self, calendars: Iterable[Component], likely: Iterable[str], budget: Budget) -> None:
        """*likely* are the zones of home and counterparts."""
        self.likely, self.budget = tuple(likely), budget
        self.elsewhere: dict[str, list[Component]] = {}
        for calendar in calendars:
            for key, found in _descriptions(calendar).items():
                self.elsewhere.setdefault(key, found)
        self._clocks: dict[str, Described | None] = {}
        self._same: dict[tuple[tzinfo, str, int], bool] = {}

    def clock(self, description: Component) -> Described | None:
        """The clocks of a description; the same for every calendar that has it."""
        key = repr([description.text("TZID"), *((part.name, part.lines) for part in description.parts)])
        if key not in self._clocks:
            self._clocks[key] = described(description, self.budget)
        return self._clocks[key]

    def is_same(self, clock: tzinfo, name: str, year: int) -> bool:
        """Whether clocks are those of an IANA zone all through a year, as far as there is time to find out."""
        key = (clock, name, year)
        if key not in self._same:
            self.budget.left -= _EFFORT
            other = zones.table(name)
            moments = _looked_at(clock, year) if self.budget.left > 0 else []
            self._same[key] = bool(moments) and all(_offset_at(clock, at) == _offset_at(other, at) for at in moments)
        return self._same[key]


def _descriptions(calendar: Component) -> dict[str, list[Component]]:
    found: dict[str, list[Component]] = {}
    for zone in calendar.inside("VTIMEZONE"):
        found.setdefault(_key(zone.text("TZID")), []).append(zone)
    return found


class Zones:
    """The time zones of one calendar: each TZID by its description there or elsewhere in the file, else by its name."""

    def __init__(self, calendar: Component, atlas: Atlas) -> None:
        """*atlas* has the descriptions of all calendars of the file."""
        self.likely = atlas.likely
        self._atlas = atlas
        self._described = _descriptions(calendar)
        # Times without a TZID: vCalendar 1.0 has one zone for a whole file.
        floating = zone_of_version_1(calendar, atlas.budget)
        self._found: dict[str, Zone | None] = {"": Zone(floating, floating.tzname(None)) if floating else None}

    def find(self, tzid: str) -> Zone | None:
        """What a TZID means; None where nobody can tell."""
        key = _key(tzid)
        if key not in self._found:
            found = self._described.get(key) or self._atlas.elsewhere.get(key, [])
            self._found[key] = self._read(tzid.strip().strip('"'), found)
        return self._found[key]

    def _read(self, tzid: str, found: list[Component]) -> Zone | None:
        by_name = spelling(tzid)
        if clocks := list(dict.fromkeys(clock for zone in found if (clock := self._atlas.clock(zone)))):
            exact = by_name.names[0] if by_name.exact else _hint(found)
            if exact and all(_is_piece(clock, exact) for clock in clocks):
                return named(exact)
            if by_name.names and not exact and all(_is_piece(clock, by_name.names[0]) for clock in clocks):
                return Zone(zones.table(by_name.names[0]), tzid, by_name.names)
            return Zone(clocks[0], tzid, by_name.names, exact, tuple(clocks[1:]))
        if by_name.exact:
            return named(by_name.names[0])
        if by_name.names:
            return Zone(zones.table(by_name.names[0]), tzid, by_name.names)
        return None if by_name.offset is None else Zone(timezone(by_name.offset), tzid)

    def named(self, name: str) -> str | None:
        """The zone that a name stands for by itself; of several one that is likely."""
        names = spelling(name).names
        return next((zone for zone in (*self.likely, *names) if zone in names), None)

    def called_in(self, line: str) -> Iterator[str]:
        """The zones that a line of words may name, the likely ones first, and names of today before those of old."""
        every = sorted(zones.known(), key=lambda name: (name in get_global("zone_aliases"), name))
        return (name for name in dict.fromkeys((*self.likely, UTC, *every)) if zones.words(name) in line)

    def fitting(self, zone: Zone, first: int, last: int) -> str | None:
        """The zone of the IANA tables whose clocks are those of a zone all through these years, the likeliest first.

        Where the clocks are never set there are too many: only one that is likely, or meant by the name, is taken.
        """
        years = range(first, last + 1)
        found = [name for name in self.likely if name in zone.names] + list(zone.names)
        if not found or isinstance(zone.clock, Described):
            found += self.likely
        if isinstance(zone.clock, Described) and any(_settings(zone.clock, year) for year in years):
            found += well_known()
        same = self._atlas.is_same
        return next((n for n in dict.fromkeys(found) if all(same(zone.clock, n, year) for year in years)), None)


def _key(tzid: str) -> str:
    """A TZID as it is compared: some programs quote it, or escape its commas, in one place only."""
    return " ".join(tzid.strip().strip('"').replace("\\", "").split()).casefold()


def _hint(found: Iterable[Component]) -> str | None:
    """The IANA name that a description gives besides its own."""
    return next((name for zone in found for hint in HINTS if (name := iana(zone.text(hint)))), None)


def _offset_at(clock: tzinfo, utc: datetime) -> timedelta:
    """The offset of a clock at a moment in UTC."""
    return clock.fromutc(utc.replace(tzinfo=clock)).utcoffset() or timedelta(0)


def _settings(clock: Described, year: int) -> list[Change]:
    """When clocks are set to another offset in a year."""
    return [change for change in clock.changes(year) if change.at.year == year and change.before != change.after]


def _is_piece(clock: Described, name: str) -> bool:
    """Whether a description has nothing but some dates on which the clocks of that zone are set.

    Many programs write those of one year, and times of other years beside them. What was before the first is not held
    against it: Apple's wrote +0000 there.
    """
    zone = zones.table(name)
    told = [(change.at + A_DAY, change.after) for change in clock.dated]
    told += [(change.at - A_DAY, change.before) for change in clock.dated[1:]]
    return bool(told) and all(_offset_at(zone, at) == offset for at, offset in told)


def _looked_at(clock: tzinfo, year: int) -> list[datetime]:
    """Moments by which clocks are told apart: twice a month, and a day before and after they are set.

    The hour itself is not looked at: many descriptions have it wrong.
    """
    moments = [datetime(year, month, day, 12) for month in range(1, 13) for day in (1, 15)]  # noqa: DTZ001 - UTC
    changes = _settings(clock, year) if isinstance(clock, Described) else []
    return moments + [change.at + side for change in changes for side in (-A_DAY, A_DAY)]
