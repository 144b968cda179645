"""Which days a week's sheet is about, and since when it tells what changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.domain.snapshot import Baseline, Kind
from briefgen.domain.standing import EventState

DAYS = 14


class Span(Struct, frozen=True):
    """The day a sheet is as of, which is its first; ``since`` is the day that changes are counted from.

    ``seen`` is what was on file when the sheet of that day was made, by counterpart, where that was kept.
    """

    day: date
    since: date
    seen: Mapping[str, Baseline] = field(default_factory=dict)

    @property
    def last(self) -> date:
        """The last of its fourteen days."""
        return self.day + timedelta(days=DAYS - 1)

    def told(self, event: EventState) -> bool:
        """Whether the sheet before knew an event with the date that it has."""
        rows = [row for baseline in self.seen.values() for row in baseline.rows if row.key == (Kind.EVENT, event.id)]
        if self.seen:
            return any(row.dated == event.now.when for row in rows)
        dated = event.origin("when")
        return dated is None or dated.day <= self.since

    def after(self, seen: Mapping[str, Baseline]) -> Span:
        """The same, with changes counted from what was on file when an earlier sheet was made; itself where none is kept."""
        return replace(self, since=next(iter(seen.values())).day, seen=seen) if seen else self


def span(day: date, since: date | None = None) -> Span:
    """The fortnight from a day on; changes count from the Monday before it, on a Monday from that of the week before."""
    return Span(day, since or day - timedelta(days=day.weekday() or 7))
