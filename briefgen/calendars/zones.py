"""Time zone histories over a stretch of time, as yearly rules where they follow one.

A feed carries its own VTIMEZONE, since several clients believe nothing else, and Outlook reads DTSTART and RRULE
in it but never RDATE. The tables are those of the tzdata package, so that every machine writes the same bytes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import groupby
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain.dates import zones
from briefgen.domain.dates.edtf import LAST_YEAR

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)  # before it, many zones' tables are guesses
LATEST = datetime(LAST_YEAR + 20, 1, 1, tzinfo=UTC)
RULE_HORIZON = 10  # years that a rule must still hold after the last entry to be written without an end
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST_KEPT = 4096  # zones over the days of one entry, or of one calendar
NO_TIME, A_DAY, A_WEEK = timedelta(0), timedelta(days=1), timedelta(days=7)


class Observance(Struct, frozen=True):
    """From ``onset`` (local, by the offset before it) clocks are ``after`` UTC; ``rule`` repeats it yearly."""

    onset: datetime
    before: timedelta
    after: timedelta
    name: str
    daylight: bool
    rule: str | None = None

    @property
    def instant(self) -> datetime:
        """The onset in UTC."""
        return (self.onset - self.before).replace(tzinfo=UTC)


def observances(name: str, first: datetime, last: datetime) -> tuple[Observance, ...]:
    """What a VTIMEZONE must hold for local times from ``first`` to ``last`` (both without ``tzinfo``).

    The observance in force at ``first`` comes first; then every change up to ``last``, in order of onset. Where that would be
    summer time alone, the standard time before it comes first: [MS-OXCICAL], section 2.1.3.1.1.19.2, asks for one.
    """
    return _observances(name, first.date(), last.date())


@lru_cache(MOST_KEPT)
def _observances(name: str, first: date, last: date) -> tuple[Observance, ...]:
    # A day on each side: local times are up to 14 hours away from UTC.
    begin, end = _midnight(first) - A_DAY, _midnight(last) + 2 * A_DAY
    in_force = bisect_right(_instants(name), max(begin, EARLIEST)) - 1
    written = _written(name, in_force, end)
    if all(
        o.daylight for o in written
    ):  # a reader that looks at STANDARD alone finds no offset, and may take the hours for UTC
        history = _history(name)
        written = _written(name, max(n for n in range(in_force) if not history[n].daylight), end)
    return written


def _written(name: str, earliest: int, end: datetime) -> tuple[Observance, ...]:
    """The changes of a zone from one of them on, by its place in the history, up to a moment."""
    horizon = _midnight(date(end.year + RULE_HORIZON, 12, 31))
    changes = _history(name)[earliest : bisect_left(_instants(name), horizon)]
    return tuple(sorted((o for group in _alike(changes) for o in _ruled(group, end)), key=lambda o: o.instant))


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


@lru_cache
def _instants(name: str) -> tuple[datetime, ...]:
    return tuple(change.instant for change in _history(name))


@lru_cache
def _history(name: str) -> tuple[Observance, ...]:
    """What was in force in 1970, and every change of offset since.

    Looking once a week finds them all: no zone of the tables has gone back to an offset within three weeks.
    """
    table = zones.table(name)
    history = [_at_first(table)]
    week, offset = EARLIEST, history[0].after
    while week < LATEST:
        following = week + A_WEEK
        if (then := _offset(table, following)) != offset:
            history.append(_observance(table, _onset(table, week, following)))
            offset = then
        week = following
    return tuple(history)


def _at_first(table: ZoneInfo) -> Observance:
    """What was in force in 1970, as if it began then without a change of clocks."""
    first, offset = _observance(table, EARLIEST), _offset(table, EARLIEST)
    return replace(first, onset=(EARLIEST + offset).replace(tzinfo=None), before=offset)


def _onset(table: ZoneInfo, early: datetime, late: datetime) -> datetime:
    """The first second of the later moment's offset, by halving."""
    offset = _offset(table, early)
    while late - early > timedelta(seconds=1):
        middle = early + timedelta(seconds=(late - early) // timedelta(seconds=2))
        if _offset(table, middle) == offset:
            early = middle
        else:
            late = middle
    return late


def _offset(table: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(table).utcoffset() or NO_TIME


def _observance(table: ZoneInfo, instant: datetime) -> Observance:
    earlier, later = ((instant + timedelta(seconds=s)).astimezone(table) for s in (-1, 0))
    before, after = earlier.utcoffset() or NO_TIME, later.utcoffset() or NO_TIME
    return Observance(
        onset=(instant + before).replace(tzinfo=None),
        before=before,
        after=after,
        name=later.tzname() or "",
        # Dublin's tables call winter time the exception; clients expect DAYLIGHT to be the larger offset.
        daylight=after > before and bool(earlier.dst() or later.dst()),
    )


def _alike(changes: Sequence[Observance]) -> Iterator[tuple[Observance, ...]]:
    """Changes of successive years that one yearly rule can stand for."""
    by_kind = sorted(changes, key=lambda o: (_kind(o), o.onset))
    for _kind_of, group in groupby(by_kind, key=_kind):
        run: list[Observance] = []
        for change in group:
            if run and (change.onset.year != run[-1].onset.year + 1 or not _patterns([*run, change])):
                yield tuple(run)
                run = []
            run.append(change)
        yield tuple(run)


def _kind(change: Observance) -> tuple[int, str, timedelta, timedelta, str, bool]:
    clock = change.onset.time().isoformat()
    return (change.onset.month, clock, change.before, change.after, change.name, change.daylight)


def _patterns(run: list[Observance]) -> tuple[str, ...]:
    """The parts of a rule that fit every onset, the likeliest to go on first."""
    return tuple(p for p in _patterns_of(run[0].onset) if all(p in _patterns_of(o.onset) for o in run[1:]))


def _patterns_of(onset: datetime) -> tuple[str, ...]:
    weekday, week = WEEKDAYS[onset.weekday()], (onset.day - 1) // 7 + 1
    last = (onset + timedelta(days=7)).month != onset.month
    numbered = (f"BYDAY={week}{weekday}",) if week < 5 else ()
    return (*((f"BYDAY=-1{weekday}",) if last else ()), *numbered, f"BYMONTHDAY={onset.day}")


def _ruled(run: tuple[Observance, ...], end: datetime) -> tuple[Observance, ...]:
    """A run as one observance with a rule; without an end where the rule outlives the entries by far."""
    needed = [o for o in run if o.instant < end]
    if len(run) == 1 or not needed:
        return tuple(needed)
    rule = f"FREQ=YEARLY;BYMONTH={run[0].onset.month};{_patterns(list(run))[0]}"
    if run[-1].onset.year >= end.year + RULE_HORIZON - 1:
        return (replace(run[0], rule=rule),)
    if len(needed) == 1:
        return (needed[0],)
    # RFC 5545, section 3.6.5: UNTIL in an observance is in UTC.
    return (replace(run[0], rule=f"{rule};UNTIL={needed[-1].instant:%Y%m%dT%H%M%SZ}"),)
