"""Partial dates and windows: a subset of EDTF (ISO 8601-2:2019), never more precise than written.

Both ends of a window are inclusive and called ``first`` and ``last``. The calendar's exclusive *end* is made
in one place only, where calendars are written.
"""

from __future__ import annotations

import enum
from calendar import monthrange
from datetime import date, time, timedelta
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from pydantic_core import CoreSchema, core_schema

UNDATED_WORD = "undated"


class Precision(enum.IntEnum):
    """How finely a point is known; larger is coarser."""

    DAY = 1
    MONTH = 2
    YEAR = 3


class Point(Struct, frozen=True):
    """One written date: a day, a month or a year."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def precision(self) -> Precision:
        """Day, month or year."""
        if self.day is not None:
            return Precision.DAY
        return Precision.MONTH if self.month is not None else Precision.YEAR

    @property
    def first(self) -> date:
        """The first day it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or _length(self.year, month))

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        if self.month is not None:
            parts.append(f"{self.month:02}")
        if self.day is not None:
            parts.append(f"{self.day:02}")
        return "-".join(parts)


@cache
def _length(year: int, month: int) -> int:
    """Days of a month."""
    return monthrange(year, month)[1]


class When(Struct, frozen=True):
    """When something is or was, as precisely as its source says and no more.

    ``earliest`` and ``latest`` are the written points (None: open). ``lasts`` tells a stretch (``/``) from a
    window of which one unknown day is meant (``..``). Times are local to the event's zone.
    """

    earliest: Point | None = None
    latest: Point | None = None
    lasts: bool = False
    start: time | None = None
    end: time | None = None
    about: bool = False
    uncertain: bool = False

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        """A date that is none of a field's own, as a default is: told as it is written."""
        return core_schema.is_instance_schema(cls, serialization=core_schema.to_string_ser_schema())

    @property
    def first(self) -> date | None:
        """The first day it may mean; None when open."""
        return self.earliest.first if self.earliest else None

    @property
    def last(self) -> date | None:
        """The last day it may mean; None when open or undated."""
        return self.latest.last if self.latest else None

    @property
    def undated(self) -> bool:
        """Announced without any date."""
        return self.earliest is None and self.latest is None

    @property
    def precision(self) -> Precision:
        """The coarsest precision of its written points (day when undated)."""
        return max(
            (p.precision for p in (self.earliest, self.latest) if p),
            default=Precision.DAY,
        )

    @property
    def is_day(self) -> bool:
        """Whether it is one known day."""
        earliest, latest = self.earliest, self.latest
        return earliest is not None and latest is not None and earliest.first == latest.last

    @property
    def days_known(self) -> bool:
        """Whether each day of it is known: one day, or a stretch with known first and last day."""
        return self.is_day or (self.lasts and bool(self.earliest and self.latest) and self.precision is Precision.DAY)

    @property
    def exact(self) -> bool:
        """Whether each day of it is known, and neither about right nor uncertain."""
        return self.days_known and not (self.about or self.uncertain)

    @property
    def by(self) -> bool:
        """Whether only the last possible day is known (``..2025-04-18``)."""
        return self.earliest is None and self.latest is not None

    @property
    def is_point(self) -> bool:
        """Whether it was written as a single day, month or year."""
        return self.earliest is not None and self.earliest == self.latest

    def length(self) -> int | None:
        """Days from first to last, both counted; None when either is open."""
        if self.first is None or self.last is None:
            return None
        return (self.last - self.first).days + 1

    def is_past(self, day: date) -> bool:
        """Whether its last possible day lies before ``day``; what is undated or open is never past."""
        return self.latest is not None and self.latest.last < day

    def contains(self, other: When) -> bool:
        """Whether every day ``other`` may mean is one that this may mean."""
        (first, last), (begins, ends) = (self.first, self.last), (other.first, other.last)
        if first is not None and (begins is None or begins < first):
            return False
        return last is None or (ends is not None and ends <= last)

    def overlaps(self, first: date, last: date) -> bool:
        """Whether any day from ``first`` to ``last`` may be meant."""
        if self.undated:
            return False
        return (self.first or date.min) <= last and first <= (self.last or date.max)

    @property
    def sort_key(self) -> tuple[date, date]:
        """Orders by first possible day, then last; where only the last is known it stands for both. Undated comes last."""
        last = self.last
        return (self.first or last or date.max, last or date.max)

    @property
    def end_key(self) -> tuple[date, date]:
        """Orders by last possible day, then first: what is over first, or has to be done first. Undated comes last."""
        last = self.last
        return (last or date.max, self.first or last or date.max)

    def __str__(self) -> str:
        if self.undated:
            return UNDATED_WORD
        mark = {
            (False, False): "",
            (True, False): "~",
            (False, True): "?",
            (True, True): "%",
        }[(self.about, self.uncertain)]
        clock = f"T{self.start:%H:%M}" if self.start else ""
        if self.earliest is not None and self.earliest == self.latest and not self.lasts:
            return f"{self.earliest}{clock}{mark}" + (f"/{self.end:%H:%M}" if self.end else "")
        if self.lasts:
            right = ".." if self.latest is None else f"{self.latest}" + (f"T{self.end:%H:%M}" if self.end else "")
            return f"{self.earliest}{clock}{mark}/{right}"
        return f"{self.earliest or ''}..{self.latest}{mark}"


UNDATED = When()


def of_day(day: date) -> When:
    """The one known day."""
    point = Point(day.year, day.month, day.day)
    return When(point, point)


def of_span(first: date, last: date) -> When:
    """A stretch from one known day to another, both included."""
    return When(
        Point(first.year, first.month, first.day),
        Point(last.year, last.month, last.day),
        lasts=first != last,
    )


def in_year(when: When, year: int) -> When | None:
    """The same day or month of another year; None for what is no single day or month, and for a 29 February that it lacks."""
    point = when.earliest
    if point is None or not when.is_point or (point.day is not None and point.day > _length(year, point.month or 1)):
        return None
    moved = Point(year, point.month, point.day)
    return replace(when, earliest=moved, latest=moved)


def add_months(day: date, months: int) -> date:
    """The same day some months later, or the last of the month where that day does not exist."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def day_before(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)


def months_between(earlier: date, later: date) -> int:
    """Whole months from one day to a later one; 0 within the first month."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months - (later.day < earlier.day)
