"""Which days a week's sheet is about, and since when it tells what changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

DAYS = 14


@dataclass(frozen=True, slots=True)
class Span:
    """The day a sheet is as of, which is its first; ``since`` is the day that changes are counted from."""

    day: date
    since: date

    @property
    def last(self) -> date:
        """The last of its fourteen days."""
        return self.day + timedelta(days=DAYS - 1)


def span(day: date, since: date | None = None) -> Span:
    """The fortnight from a day on; changes count from the Monday before it, on a Monday from that of the week before."""
    return Span(day, since or day - timedelta(days=day.weekday() or 7))
