"""Months that are told by those of another year: “in the first four months of the year, up from … in the same period of 2024”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.auditing.dates_told import Told
from briefgen.auditing.languages import Language
from briefgen.domain.dates import Point

BEHIND = 8  # characters between "the same period" and its year
BEFORE = 2  # and between a year and these words: “mullu samal ajal”
Months = tuple[Point, Point, int]  # first and last, and where they stand


def same_periods(text: str, language: Language, told: Sequence[Told], months: Sequence[Months]) -> Iterator[Months]:
    """The same months of the year behind “the same period”, as stand nearest before it, at the place of that year."""
    for start, end in language.places("relative", "same-period", text):
        years = [
            (t.year, t.start)
            for t in told
            if t.year and t.month is None and (0 <= t.start - end <= BEHIND or 0 <= start - t.end <= BEFORE)
        ]
        before = [each for each in months if each[2] < start]
        if years and before:
            (year, at), (first, last, _at) = years[0], max(before, key=lambda each: each[2])
            on = year - first.year
            if on and first.month:
                yield Point(year, first.month), Point(last.year + on, last.month), at
