"""National days, statutory elections and the like, expanded to the days on which they fall."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from datetime import MAXYEAR, date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from briefgen.domain import dates
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When
from briefgen.domain.fields import YEARLY
from briefgen.domain.model import ReferenceDay
from briefgen.domain.records import state_of

NEXT_DATES = 2
YEARS_SEARCHED = 25  # for the next dates of a statutory election
ROUND = 5  # years: those of an anniversary that are told of
A_WHILE = 10  # years up to which the days of a rule are reckoned at once
NEARBY = timedelta(days=183)  # a dated election replaces the statutory one that falls within half a year of it


class Occurrence(NamedTuple):
    """One time a reference day falls."""

    reference: ReferenceDay
    when: When


def occurrences(catalog: Catalog, codes: tuple[str, ...], first: date, last: date) -> tuple[Occurrence, ...]:
    """Reference days of the given counterparts that touch the days from ``first`` to ``last``, in order of time.

    An occurrence that a sourced event has replaced by ``first`` is left out. The day on which a basis was looked up does
    not count: a national day was one before somebody noted it down.
    """
    wanted = _of(catalog, codes)
    given_up = _given_up(wanted)
    found = [o for r in wanted if r.id not in given_up for o in _times(catalog, r, first, last)]
    return tuple(sorted(found, key=lambda o: (o.when.sort_key, o.reference.id)))


def _of(catalog: Catalog, codes: Collection[str]) -> list[ReferenceDay]:
    return [r for r in catalog.reference_days.values() if {r.counterpart, *r.also} & {*codes} and not r.withdrawn]


def _given_up(wanted: Iterable[ReferenceDay]) -> set[str]:
    return {other for reference in wanted for other in reference.replaces}


def _times(catalog: Catalog, reference: ReferenceDay, first: date, last: date) -> list[Occurrence]:
    times = (when for when in _falls(reference, first, last) if not _replaced(catalog, reference, when, first))
    return [Occurrence(reference, when) for when in times]


def times_of(catalog: Catalog, reference: ReferenceDay, first: date, last: date) -> tuple[Occurrence, ...]:
    """The times at which one day of reference touches the days from ``first`` to ``last``, as ``occurrences`` has them."""
    if reference.withdrawn or reference.id in _given_up(_of(catalog, (reference.counterpart,))):
        return ()
    return tuple(sorted(_times(catalog, reference, first, last), key=lambda o: o.when.sort_key))


def next_statutory(catalog: Catalog, reference: ReferenceDay, day: date) -> tuple[Occurrence, ...]:
    """The next two dates of a statutory election."""
    return times_of(catalog, reference, day, date(day.year + YEARS_SEARCHED, 12, 31))[:NEXT_DATES]


def current(catalog: Catalog, codes: Collection[str], day: date) -> tuple[tuple[str, Occurrence], ...]:
    """Each day of reference of some counterparts as it is told of on a day, by the id of its article, in order of time.

    Of what returns the next time, or the last where there is none; of a statutory election its next dates, each by itself.
    """
    found = [pair for reference in _of(catalog, codes) for pair in _current(catalog, reference, day)]
    return tuple(sorted(found, key=lambda pair: (pair[1].when.sort_key, pair[0])))


def _current(catalog: Catalog, reference: ReferenceDay, day: date) -> Iterator[tuple[str, Occurrence]]:
    if reference.kind.traits.vote:
        for occurrence in next_statutory(catalog, reference, day):
            yield article_id(occurrence), occurrence
    elif not reference.rule:
        yield reference.id, Occurrence(reference, reference.when)
    else:
        first, last = reference.when.first or day, date(day.year + YEARS_SEARCHED, 12, 31)
        times = times_of(catalog, reference, day, last)[:1] or times_of(catalog, reference, first, day)[-1:]
        yield from ((reference.id, occurrence) for occurrence in times)


def article_id(occurrence: Occurrence) -> str:
    """What the article of an occurrence is known by on a page: a day that returns by its record, whichever time is told of."""
    vote = occurrence.reference.kind.traits.vote and occurrence.when.first
    return statutory_id(occurrence) if vote else occurrence.reference.id


def statutory_id(occurrence: Occurrence) -> str:
    """What one date of a statutory election is known by: each is told of by itself, and the next one is another."""
    assert occurrence.when.first
    return f"{occurrence.reference.id}-{occurrence.when.first.year}"


def years_since(occurrence: Occurrence) -> int | None:
    """How many years after the day it recalls an occurrence falls; None for what does not return, and for that day itself.

    Counted from the year that it is told to recall, else from the first day that is shown.
    """
    reference, day = occurrence.reference, occurrence.when.first
    if not reference.rule or reference.when.first is None or day is None:
        return None
    years = day.year - (reference.recalls or reference.when.first.year)
    return years if years > 0 else None


def ordinary(occurrence: Occurrence) -> bool:
    """Whether it recalls a day without a round number of years since: 34 years of relations are no news."""
    years = years_since(occurrence)
    return occurrence.reference.kind.traits.jubilee and not (years and years % ROUND == 0)


def _falls(reference: ReferenceDay, first: date, last: date) -> Iterator[When]:
    start, end = reference.when.first, reference.when.last
    if not reference.rule or start is None or end is None:
        if reference.when.overlaps(first, last):
            yield reference.when
        return
    length = end - start
    for day in _days(reference.rule, start, first - length, last):
        yield dates.of_span(day, day + length)


def _days(rule: str, start: date, first: date, last: date) -> tuple[date, ...]:
    """The days of a rule that begins at ``start``, from ``first`` to ``last``."""
    days = _days_until(rule, start, min(last.year + -last.year % A_WHILE, MAXYEAR))
    return days[bisect_left(days, first) : bisect_right(days, last)]


@lru_cache(1024)
def _days_until(rule: str, start: date, year: int) -> tuple[date, ...]:
    """All days of a rule up to the end of a year: pages and calendars ask for parts of the same."""
    if rule == YEARLY:
        return tuple(_each_year(start, year))
    from dateutil.rrule import rrulestr

    midnight = datetime.min.time()
    moments = rrulestr(rule, dtstart=datetime.combine(start, midnight))
    begin, end = (datetime.combine(day, midnight) for day in (start, date(year, 12, 31)))
    found = moments.between(begin, end, inc=True)
    return tuple(moment.date() for moment in found)


def _each_year(start: date, last: int) -> Iterator[date]:
    """What most rules come to, without looking at every day of each year; a 29 February is none in other years."""
    for year in range(start.year, last + 1):
        with suppress(ValueError):
            yield start.replace(year=year)


def _replaced(catalog: Catalog, reference: ReferenceDay, when: When, day: date) -> bool:
    """Whether an event that was known by ``day`` has taken the place of this occurrence."""
    for event in (catalog.events.get(i) for i in reference.replaced_by):
        state = state_of(catalog, event, day) if event else None
        if state and when.first and when.last and state.now.when.overlaps(when.first - NEARBY, when.last + NEARBY):
            return True
    return False
