"""The years that states reckon by: twelve months from a day that is not the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.domain.dates import Point, add_months

_FISCAL = re.compile(
    r"\b(?:(first|second) half of (?:the )?)?(?:FY|(?:fiscal|financial)(?: year)?)\s?((?:19|20)\d{2})(?:\s?[-–/]\s?(\d{4}|\d{2}))?(?!\d)",
    re.IGNORECASE,
)
BEGINS = (4, 7, 10)  # the months, where it is none of the calendar's
PARTS = {"": (0, 12), "first": (0, 6), "second": (6, 6)}  # months that are skipped, and how many it has

Found = tuple[Point, Point, tuple[int, int]]


def fiscal_years(text: str) -> Iterator[Found]:
    """Every year that one may be, with its place: it begins in April, July or October, and a single one may be that of the calendar.

    A single year is that of either end; what is written with two (2024/25) goes over from one to the other.
    """
    for found in _FISCAL.finditer(text):
        first = int(found[2])
        begun = (first,) if found[3] else (first - 1, first)
        yield from (_of(found, Point(year, month)) for year in begun for month in BEGINS)
        if not found[3]:
            yield _of(found, Point(first, 1))


def _of(found: re.Match[str], begins: Point) -> Found:
    """A fiscal year that begins in a month, or the half of it that is named; a whole one of the calendar is its year."""
    skipped, length = PARTS[(found[1] or "").casefold()]
    first, last = _months_on(begins, skipped), _months_on(begins, skipped + length - 1)
    whole = (first.month, last.month) == (1, 12)
    return (Point(first.year), Point(last.year), found.span()) if whole else (first, last, found.span())


def _months_on(point: Point, months: int) -> Point:
    day = add_months(point.first, months)
    return Point(day.year, day.month)
