"""Twelve months as tables: a week a row, a day a cell, and beside each month what falls somewhere in it."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from babel import Locale
from msgspec import Struct

from briefgen.domain import dates
from briefgen.domain.dates import wording
from briefgen.domain.dates.cldr import format_date
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.pages.occasions import Occasion, end_of
from briefgen.pages.rows import Frame, Link

FOLDER = "months"
SHOWN = 12
WEEK = 7


class Day(Struct, frozen=True):
    """A cell: the number of the day and what falls on it; None where the month has begun later or is over."""

    number: int
    aloud: str
    events: tuple[Link, ...]
    current: bool


class MonthTable(Struct, frozen=True):
    """A month: its name, its weeks, and what has no known day or lasts longer than a week, each with its dates."""

    id: str
    name: str
    weeks: tuple[tuple[Day | None, ...], ...]
    others: tuple[Link, ...]

    @property
    def known(self) -> int:
        """How many events and fixed days fall, or may fall, in it."""
        told = {event.address for week in self.weeks for day in week if day for event in day.events}
        return len(told | {other.address for other in self.others})


class MonthsPage(Struct, frozen=True):
    """The coming twelve months of one counterpart, or of all."""

    frame: Frame
    name: str
    back: str
    weekdays: tuple[tuple[str, str], ...]
    months: tuple[MonthTable, ...]


def weekdays() -> tuple[tuple[str, str], ...]:
    """The days of the week, from Monday on: in short, and in full."""
    names = Locale.parse(language()).days["stand-alone"]
    return tuple((names["abbreviated"][n], names["wide"][n]) for n in range(WEEK))


def months(found: Iterable[Occasion], day: date, back: str) -> tuple[MonthTable, ...]:
    """Twelve months from that of the day on; ``back`` is the page on which the articles stand."""
    occasions = sorted(found, key=lambda o: (o.first, o.clock or "", o.last, o.id))
    return tuple(_month(dates.add_months(day.replace(day=1), n), occasions, day, back) for n in range(SHOWN))


def _month(first: date, occasions: Sequence[Occasion], day: date, back: str) -> MonthTable:
    last = end_of(first)
    here = [o for o in occasions if o.touches(first, last)]
    weeks = calendar.Calendar().monthdatescalendar(first.year, first.month)
    return MonthTable(
        id=f"{first:%Y-%m}",
        name=format_date(first, "LLLL y", locale=language()),
        weeks=tuple(
            tuple(_day(d, here, day, back) if d.month == first.month else None for d in week) for week in weeks
        ),
        others=tuple(Link(_aside(o), f"{back}#{o.id}") for o in here if not _in_cells(o)),
    )


def _day(here: date, occasions: Iterable[Occasion], day: date, back: str) -> Day:
    found = (o for o in occasions if _in_cells(o) and o.touches(here, here))
    return Day(
        number=here.day,
        aloud=wording.day_and_month(here),
        events=tuple(Link(_told(o), f"{back}#{o.id}") for o in found),
        current=here == day,
    )


def _in_cells(occasion: Occasion) -> bool:
    """Whether each of its days is known, and they are few enough to be told day by day."""
    return occasion.exact and occasion.last - occasion.first < timedelta(days=WEEK)


def _told(occasion: Occasion) -> str:
    if occasion.clock:
        return _("{hour} {title}").format(hour=occasion.clock, title=occasion.title)
    return occasion.title


def _aside(occasion: Occasion) -> str:
    """What stands beside a month: a window, of which one day is meant, or a long stretch."""
    when = occasion.window or wording.stretch(dates.of_span(occasion.first, occasion.last))
    return _("{date}: {title}").format(date=when, title=occasion.title)
