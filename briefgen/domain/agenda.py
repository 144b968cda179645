"""The next dates and what is still to be confirmed, in the order a desk looks at them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import HOME_EVENTS, EventKind
from briefgen.domain.records import as_of
from briefgen.domain.standing import EventState, Standing, standing

OPEN = (Standing.TO_CONFIRM, Standing.DUE, Standing.UNDATED, Standing.NO_NEWS, Standing.POSTPONED)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events to list; an empty filter lists all. ``last`` bounds the first possible day."""

    counterparts: frozenset[str] = frozenset()
    kinds: frozenset[EventKind] = frozenset()
    last: date | None = None
    past: bool = False


def agenda(catalog: Catalog, day: date, wanted: Wanted) -> tuple[tuple[EventState, Standing], ...]:
    """Events as of a day with their standing: ahead by date, then what is to be confirmed; past ones on request."""
    states = [s for e in catalog.events.values() if (s := as_of(e, e.reports, day, catalog.published))]
    rows = [(state, standing(state, day)) for state in states if _wanted(state, wanted)]
    rows = [row for row in rows if wanted.past or not _past(row, day)]
    return tuple(sorted(rows, key=lambda row: (row[1] in OPEN, row[0].now.when.sort_key, row[0].id)))


def _wanted(state: EventState, wanted: Wanted) -> bool:
    codes = set(state.record.counterparts)
    for_them = not wanted.counterparts or HOME_EVENTS in codes or bool(codes & wanted.counterparts)
    of_kind = not wanted.kinds or state.record.kind in wanted.kinds
    first = state.now.when.first
    in_time = wanted.last is None or first is None or first <= wanted.last
    return for_them and of_kind and in_time


def _past(row: tuple[EventState, Standing], day: date) -> bool:
    state, stands = row
    over = state.now.when.is_past(day)
    return stands in (Standing.HELD, Standing.PASSED) or (stands is Standing.CANCELLED and over)
