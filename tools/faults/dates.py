"""What is made untrue of dates: another day, month or year, and a date finer than its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import Point, When
from tools.faults.planting import Planting, of_field, several


def point_kind(change: Callable[[Point], Iterable[Point]]) -> Callable[[Any, Any, Catalog], Iterator[When]]:
    def plant(when: When | None, _record: Any, _catalog: Catalog) -> Iterator[When]:
        if when is None or when.undated:
            return
        for other in change(when.earliest) if when.earliest else ():
            yield replace(when, earliest=other, latest=other if when.is_point else when.latest)
        for other in change(when.latest) if when.latest and not when.is_point else ():
            yield replace(when, latest=other)

    return plant


def another_day(point: Point) -> Iterator[Point]:
    if point.day:
        yield replace(point, day=point.day - 1 if point.day > 1 else point.day + 1)
        yield replace(point, day=point.day % 27 + 2)


def another_month(point: Point) -> Iterator[Point]:
    if point.month:
        yield replace(point, month=point.month - 1 or 12, day=min(point.day, 28) if point.day else None)


def another_year(point: Point) -> Iterator[Point]:
    yield replace(point, year=point.year - 1, day=min(point.day, 28) if point.day else None)


def finer(when: When | None, _record: Any, _catalog: Catalog) -> Iterator[When]:
    if when is None or when.undated or when.latest is None:
        return
    if when.by or not when.is_point:
        yield When(when.latest, when.latest)
    elif when.latest.day is None:
        point = replace(when.latest, month=when.latest.month or 6, day=17)
        yield When(point, point)


def dated(kind: str, change: Callable[[Any, Any, Catalog], Iterable[Any]]) -> Planting:
    return several(
        *(
            of_field(kind, records, name, change)
            for records, name in (("events", "when"), ("commitments", "due"), ("agreements", "when"))
        )
    )


KINDS: dict[str, Planting] = {
    "day": dated("day", point_kind(another_day)),
    "month": dated("month", point_kind(another_month)),
    "year": dated("year", point_kind(another_year)),
    "over-precision": dated("over-precision", finer),
    "due": several(of_field("due", "commitments", "due", point_kind(another_month)), of_field("due", "commitments", "due", point_kind(another_year)), of_field("due", "commitments", "due", finer)),
}  # fmt: skip
