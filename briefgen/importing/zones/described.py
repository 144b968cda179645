"""A time zone as a calendar file describes it (VTIMEZONE: RFC 5545, section 3.6.5)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, tzinfo
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from briefgen.importing.ical.components import Component
from briefgen.importing.ical.rules import Budget, UnreadableError, dates, followed

A_DAY = timedelta(days=1)
MOST_OBSERVANCES = 200
_OFFSET = re.compile(r"([+-]?)(\d{1,2}):?(\d{2})?(?::?\d{2})?")
_STAMP = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}))?(?::?\d{2})?(Z?)")
ALWAYS = datetime(1601, 1, 1)  # noqa: DTZ001 - what Outlook writes for what has always been, by the zone's own clocks


class Change(Struct, frozen=True):
    """When the clocks are set, in UTC, and the offsets before and after."""

    at: datetime
    before: timedelta
    after: timedelta


class Observance(Struct, frozen=True):
    """STANDARD or DAYLIGHT: its offsets, and when it begins by the clocks before, once, on further days, or by a rule."""

    before: timedelta
    after: timedelta
    onset: datetime
    more: tuple[datetime, ...] = ()
    rule: str = ""
    superseded: datetime | None = None  # where a later rule of the same kind begins

    def around(self, year: int, budget: Budget) -> Iterator[Change]:
        """Its changes in a year and the next, and the latest before them, in no order; raises UnreadableError."""
        for onset in (self.onset, *self.more, *(self._by_rule(year, budget) if self.rule else ())):
            yield Change(onset - self.before, self.before, self.after)

    def _by_rule(self, year: int, budget: Budget) -> list[datetime]:
        parts = followed(self.rule, self.onset)
        if parts["FREQ"] != "YEARLY":
            raise UnreadableError("")
        last = self._until(parts.get("UNTIL", ""), year + 2)
        return list(_before(dates(parts, self._near(parts, last.year), budget), last))

    def _near(self, parts: dict[str, str], year: int) -> datetime:
        """The onset some years before the one that is asked for, where no counting would suffer.

        In its own first year a rule may begin before that day; so it gives each of the last three years for certain.
        """
        counted = "COUNT" in parts or parts.get("INTERVAL", "1") != "1"
        if year - 4 <= self.onset.year or counted or self.onset.day > 28:
            return self.onset
        return self.onset.replace(year=year - 4)

    def _until(self, text: str, year: int) -> datetime:
        """The last onset that counts, by the clocks before; an UNTIL is in UTC (section 3.8.5.3)."""
        last, until = datetime(year, 1, 1), read_stamp(text)  # noqa: DTZ001
        if until is None:
            return min(last, self.superseded or last)
        if text.endswith("Z"):
            until += self.before
        return min(last, until if "T" in text else until + A_DAY)


def _before(found: Iterable[datetime], last: datetime) -> Iterator[datetime]:
    for at in found:
        if at > last:
            return
        yield at


class Described(tzinfo):
    """The clocks of a zone by its description; raises UnreadableError where its rules take too long to work out."""

    def __init__(self, name: str, observances: Iterable[Observance], budget: Budget) -> None:
        """*budget* is what the rules of the whole file may take."""
        self._name, self._observances, self._budget = name, tuple(observances), budget
        self._years: dict[int, tuple[Change, ...]] = {}

    def changes(self, year: int) -> tuple[Change, ...]:
        """When the clocks are set in a year (and the next), after the last times before it."""
        if year not in self._years:
            found = {change for observance in self._observances for change in observance.around(year, self._budget)}
            self._years[year] = tuple(sorted(found, key=lambda change: (change.at, change.after)))
        return self._years[year]

    @property
    def dated(self) -> tuple[Change, ...]:
        """Where all it tells of are some dates, when the clocks are set to another offset then; nothing where it has a rule."""
        if any(observance.rule for observance in self._observances):
            return ()
        return tuple(change for change in self.changes(ALWAYS.year) if change.before != change.after)

    def at(self, utc: datetime) -> timedelta:
        """The offset at a moment in UTC; before the first change, what it changes from."""
        changes = self.changes(utc.year)
        index = bisect_right(changes, utc, key=lambda change: change.at)
        return changes[index - 1].after if index else changes[0].before

    def utcoffset(self, when: datetime | None, /) -> timedelta | None:
        """By these clocks; of an hour that comes twice the first counts, or the second where ``fold`` is set."""
        if when is None:
            return None
        local = when.replace(tzinfo=None, fold=0)
        before, after = self.at(local - A_DAY), self.at(local + A_DAY)
        real = [offset for offset in (before, after) if self.at(local - offset) == offset]
        if len(set(real)) == 1:
            return real[0]
        return after if when.fold else before

    def dst(self, _when: datetime | None, /) -> timedelta | None:
        """Nobody needs to know."""
        return None

    def tzname(self, _when: datetime | None, /) -> str:
        """The name that the file gives it."""
        return self._name

    def fromutc(self, when: datetime, /) -> datetime:
        """A moment in UTC by these clocks."""
        utc = when.replace(tzinfo=None)
        local = utc + self.at(utc)
        before = self.at(utc - A_DAY)
        again = before != self.at(utc) and self.at(local - before) == before
        return local.replace(tzinfo=self, fold=int(again))


def described(zone: Component, budget: Budget) -> Described | None:
    """The clocks that a VTIMEZONE tells of; None where it tells of none that can be followed."""
    observances = []
    for kind in ("STANDARD", "DAYLIGHT"):
        found = (_observance(part) for part in zone.inside(kind)[:MOST_OBSERVANCES])
        observances += _one_rule_at_a_time([observance for observance in found if observance])
    clocks = Described(zone.text("TZID"), observances, budget)
    try:
        return clocks if clocks.changes(2000) else None
    except UnreadableError:
        return None


def _one_rule_at_a_time(observances: list[Observance]) -> list[Observance]:
    """Of the rules of one kind the later ends the earlier: Outlook names the year in which each begins, and no end."""
    onsets = sorted({observance.onset for observance in observances if observance.rule})
    following = dict(pairwise(onsets))
    return [replace(observance, superseded=following.get(observance.onset)) for observance in observances]


def _observance(part: Component) -> Observance | None:
    after, onset = read_offset(part.text("TZOFFSETTO")), read_stamp(part.text("DTSTART"))
    if after is None or onset is None:
        return None
    before = read_offset(part.text("TZOFFSETFROM"))
    items = (item.strip() for found in part.all("RDATE") for item in found.value.split(",")[:1000])
    dated = tuple(at for item in items if (at := read_stamp(item)))
    return Observance(after if before is None else before, after, onset, dated, part.text("RRULE").upper())


def read_offset(text: str) -> timedelta | None:
    """An offset from UTC (RFC 5545, section 3.3.14); also without minutes or sign."""
    match = _OFFSET.fullmatch(text)
    length = timedelta(hours=int(match[2]), minutes=int(match[3] or 0)) if match else A_DAY
    if match is None or length >= A_DAY:
        return None
    return -length if match[1] == "-" else length


def read_stamp(text: str) -> datetime | None:
    """A date and time without regard to its zone; None where it is none."""
    match = _STAMP.match(text)
    try:
        found = datetime(*(int(group or 0) for group in match.groups()[:5])) if match else None  # type: ignore[arg-type] # noqa: DTZ001
    except ValueError:
        return None
    return found if found is None or 2 < found.year < 9000 else max(min(found, datetime(8999, 1, 1)), ALWAYS)  # noqa: DTZ001
