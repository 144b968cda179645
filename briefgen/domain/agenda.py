"""What is ahead, what is to be confirmed and what is past: decided here, in one order, for every list and every number."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import assert_never

from msgspec import Struct

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import dating, hours
from briefgen.domain.model import HOME_EVENTS, EventKind
from briefgen.domain.records import state_of
from briefgen.domain.standing import EventState, Standing, last_date, standing

# What is to be confirmed, in this order; what is overdue comes first.
TO_CONFIRM = (Standing.DUE, Standing.POSTPONED, Standing.TO_CONFIRM, Standing.UNDATED, Standing.NO_NEWS)
HOME_EVENTS_STAY = timedelta(
    days=90
)  # how long home's own event, which is news to everyone, is told of once it is over


class Part(enum.StrEnum):
    """The part of a list that an event stands in on a day."""

    AHEAD = "ahead"
    CALLED_OFF = "called-off"  # cancelled, and its day is not over
    TO_CONFIRM = "to-confirm"
    PAST = "past"


def part(state: EventState, day: date, *, with_someone: bool = False) -> Part:
    """Where an event stands on a day; ``with_someone``: in the list of one counterpart.

    Home's own events concern everyone: what fell due of them without a report is to be confirmed, but not with anyone.
    """
    stands = standing(state, day)
    match stands:
        case Standing.AHEAD:
            return Part.AHEAD
        case Standing.CANCELLED:
            over = state.now.when.undated or state.now.when.is_past(day)
            return Part.PAST if over else Part.CALLED_OFF
        case Standing.DUE:
            return Part.PAST if with_someone and HOME_EVENTS in state.record.counterparts else Part.TO_CONFIRM
        case Standing.POSTPONED | Standing.TO_CONFIRM | Standing.UNDATED | Standing.NO_NEWS:
            return Part.TO_CONFIRM
        case Standing.HELD | Standing.PASSED:
            return Part.PAST
    assert_never(stands)


def ahead(
    catalog: Catalog, events: Iterable[EventState], day: date, *, called_off: bool = False
) -> tuple[EventState, ...]:
    """Events whose days are known and not over, in order of time; on request with those cancelled before their time."""
    wanted = (Part.AHEAD, Part.CALLED_OFF) if called_off else (Part.AHEAD,)
    return tuple(sorted((e for e in events if part(e, day) in wanted), key=lambda e: by_time(catalog, e)))


def to_confirm(
    catalog: Catalog, events: Iterable[EventState], day: date, *, with_someone: bool = False
) -> tuple[EventState, ...]:
    """Events due without a report, put off, or expected on a day not known; overdue first, by the day they fell due."""
    found = (e for e in events if part(e, day, with_someone=with_someone) is Part.TO_CONFIRM)
    return tuple(sorted(found, key=lambda e: _urgency(catalog, e, day)))


def coming(catalog: Catalog, events: Iterable[EventState], day: date) -> tuple[EventState, ...]:
    """All that is not over, whether its day is known, expected or called off, in order of time; without a date last."""
    found = (e for e in events if part(e, day) is not Part.PAST)
    return tuple(sorted((e for e in found if standing(e, day) is not Standing.DUE), key=lambda e: by_time(catalog, e)))


def due(
    catalog: Catalog, events: Iterable[EventState], day: date, *, with_someone: bool = False
) -> tuple[EventState, ...]:
    """What fell due without a report, the longest overdue first."""
    waiting = to_confirm(catalog, events, day, with_someone=with_someone)
    return tuple(e for e in waiting if standing(e, day) is Standing.DUE)


def gone(state: EventState, day: date) -> bool:
    """Whether it is home's own event and was over long ago."""
    last = state.now.when.last
    past = HOME_EVENTS in state.record.counterparts and part(state, day, with_someone=True) is Part.PAST
    return past and last is not None and day - last > HOME_EVENTS_STAY


TimeKey = tuple[date, datetime, date, str]


def by_time(catalog: Catalog, state: EventState) -> TimeKey:
    """Orders events by their first day, whole days before hours, hours by their moments wherever they are told."""
    when = last_date(state)
    begin = hours.begins(when, hours.zone(catalog.calendar, state.record))
    first, last = when.sort_key
    return (first, begin.astimezone(UTC) if begin else datetime.min.replace(tzinfo=UTC), last, state.id)


def _urgency(catalog: Catalog, state: EventState, day: date) -> tuple[int, date, TimeKey]:
    stands = standing(state, day)
    since = state.now.when.end_key[0] if stands is Standing.DUE else date.min
    return (TO_CONFIRM.index(stands), since, by_time(catalog, state))


class Wanted(Struct, frozen=True):
    """Which events to list; an empty filter lists all. ``last`` bounds the first possible day."""

    counterparts: frozenset[str] = frozenset()
    kinds: frozenset[EventKind] = frozenset()
    last: date | None = None
    past: bool = False


def agenda(catalog: Catalog, day: date, wanted: Wanted) -> tuple[tuple[EventState, Standing], ...]:
    """Events as of a day with their standing: ahead by date, then what is to be confirmed; past ones on request."""
    found, someone = [s for s in states(catalog, day) if _wanted(s, wanted)], bool(wanted.counterparts)
    listed = [
        *ahead(catalog, found, day, called_off=True),
        *to_confirm(catalog, found, day, with_someone=someone),
        *(past(catalog, found, day, with_someone=someone) if wanted.past else ()),
    ]
    return tuple((state, standing(state, day)) for state in listed)


def states(catalog: Catalog, day: date) -> tuple[EventState, ...]:
    """Every event that was known by a day, in the order of the file."""
    known = (state_of(catalog, event, day) for event in catalog.events.values())
    return tuple(state for state in known if state)


def past(
    catalog: Catalog, events: Iterable[EventState], day: date, *, with_someone: bool = False
) -> tuple[EventState, ...]:
    """Events that are over, or were called off without a day; what ended last comes first."""
    found = [e for e in events if part(e, day, with_someone=with_someone) is Part.PAST]
    return tuple(sorted(found, key=lambda e: (_ended(e), by_time(catalog, e)), reverse=True))


def _ended(state: EventState) -> date:
    """The day from which on it was over; of what never had one, the day of its last report."""
    return state.last_day if state.now.when.undated else state.now.when.end_key[0]


def _wanted(state: EventState, wanted: Wanted) -> bool:
    codes = set(state.record.counterparts)
    for_them = not wanted.counterparts or HOME_EVENTS in codes or bool(codes & wanted.counterparts)
    of_kind = not wanted.kinds or state.record.kind in wanted.kinds
    first = None if dating.put_off(state) else state.now.when.first
    in_time = wanted.last is None or first is None or first <= wanted.last
    return for_them and of_kind and in_time
