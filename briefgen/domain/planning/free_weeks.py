"""Which working weeks are clear of holidays, elections, presidencies and events at the top, of home and of others."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from briefgen.domain.agenda import by_time, states
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When, of_day
from briefgen.domain.meetings import taking_part
from briefgen.domain.model import HOME_EVENTS, Rank
from briefgen.domain.planning.levels import highest
from briefgen.domain.planning.working_days import holidays_between
from briefgen.domain.reference_days import occurrences
from briefgen.domain.standing import EventState, Standing, standing

WORKING_DAYS = 5
LONGEST_WINDOW = 31  # days: what may be on any day of a longer time takes no week
TOP = Rank.HEAD_OF_GOVERNMENT


class Taken(enum.StrEnum):
    """What takes a week."""

    HOLIDAY = "holiday"
    NATIONAL_DAY = "national-day"
    ELECTION = "election"
    PRESIDENCY = "presidency"
    TOP = "top-level"


class Obstacle(Struct, frozen=True):
    """What takes a week: whose it is, what, and when; ``id`` is that of the record it stands on, if any."""

    taken: Taken
    side: str
    title: str
    when: When
    id: str = ""


class Week(Struct, frozen=True):
    """A working week from its Monday; ``with_them`` are other events with those counterparts, which take nothing."""

    monday: date
    obstacles: tuple[Obstacle, ...]
    with_them: tuple[EventState, ...]

    @property
    def friday(self) -> date:
        """Its last working day."""
        return self.monday + timedelta(days=WORKING_DAYS - 1)


def weeks(catalog: Catalog, codes: tuple[str, ...], day: date, first: date, last: date) -> tuple[Week, ...]:
    """The weeks whose five days lie between two days, by what was known on a day."""
    sides = (catalog.calendar.home, *codes)
    expected = [e for e in states(catalog, day) if standing(e, day) in (Standing.AHEAD, Standing.TO_CONFIRM)]
    fixed = tuple(_of_reference(catalog, sides, first, last))
    found = (*fixed, *(o for e in expected if (o := _of_event(catalog, e, sides, day))))
    monday = first + timedelta(days=-first.weekday() % 7)
    out = []
    while monday + timedelta(days=WORKING_DAYS - 1) <= last:
        out.append(_week(catalog, codes, monday, found, expected))
        monday += timedelta(days=7)
    return tuple(out)


def _week(
    catalog: Catalog, codes: tuple[str, ...], monday: date, found: tuple[Obstacle, ...], expected: list[EventState]
) -> Week:
    friday = monday + timedelta(days=WORKING_DAYS - 1)
    taken = [o for o in found if o.when.overlaps(monday, _end(o, friday))]
    holidays = [*_holidays((catalog.calendar.home, *codes), monday, friday, taken)]
    named = {o.id for o in taken}
    together = [e for e in expected if {*codes} & {*e.record.counterparts} and e.id not in named]
    near = [e for e in together if _takes_days(e.now.when) and e.now.when.overlaps(monday, friday)]
    obstacles = sorted((*holidays, *taken), key=lambda o: (o.when.sort_key, o.side, o.title))
    return Week(monday, tuple(obstacles), tuple(sorted(near, key=lambda e: by_time(catalog, e))))


def _end(obstacle: Obstacle, friday: date) -> date:
    """What takes a week on its last day: an election on its Sunday does, a day off on its Saturday does not."""
    on_working_days = obstacle.taken is Taken.NATIONAL_DAY
    return friday if on_working_days else friday + timedelta(days=2)


def _holidays(sides: tuple[str, ...], monday: date, friday: date, taken: list[Obstacle]) -> Iterator[Obstacle]:
    """Public holidays of these days; one that is a national day on file is told of as that."""
    national = {(o.side, o.when.first) for o in taken if o.taken is Taken.NATIONAL_DAY}
    for side in sides:
        for day, name in holidays_between(side, monday, friday).items():
            if (side, day) not in national:
                yield Obstacle(Taken.HOLIDAY, side, name, of_day(day))


def _of_reference(catalog: Catalog, sides: tuple[str, ...], first: date, last: date) -> Iterator[Obstacle]:
    for occurrence in occurrences(catalog, sides, first, last):
        reference, kind = occurrence.reference, occurrence.reference.kind
        taken = Taken.NATIONAL_DAY if kind.traits.holiday else Taken.ELECTION if kind.traits.vote else None
        taken = Taken.PRESIDENCY if kind.traits.presidency else taken
        whose = next((side for side in (reference.counterpart, *reference.also) if side in sides), None)
        if taken and whose and (taken is Taken.PRESIDENCY or _takes_days(occurrence.when)):
            yield Obstacle(taken, whose, str(reference.title), occurrence.when, reference.id)


def _of_event(catalog: Catalog, event: EventState, sides: tuple[str, ...], day: date) -> Obstacle | None:
    home, *others = sides
    record, when = event.record, event.now.when
    whose = next((code for code in others if code in record.counterparts), None)
    whose = home if whose is None and HOME_EVENTS in record.counterparts else whose
    if whose and record.kind.traits.presidency:
        return Obstacle(Taken.PRESIDENCY, whose, event.title, when, event.id)
    if not _takes_days(when):
        return None
    if whose and record.kind.traits.vote:
        return Obstacle(Taken.ELECTION, whose, event.title, when, event.id)
    people = [p.person for p in taking_part(catalog, record, event.now, day)]
    for side in sides:
        rank = highest(catalog, (p for p in people if catalog.people[p].side == side), day)
        if rank and rank.level <= TOP.level:
            return Obstacle(Taken.TOP, side, event.title, when, event.id)
    return None


def _takes_days(when: When) -> bool:
    return when.days_known or (when.length() or LONGEST_WINDOW + 1) <= LONGEST_WINDOW
