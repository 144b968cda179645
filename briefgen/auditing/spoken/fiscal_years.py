"""The years that states reckon by: twelve months from a day that is not the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from briefgen.auditing.dates_told import FROM_NOW, Told
from briefgen.auditing.languages import ENGLISH, Language, language
from briefgen.auditing.spoken.halves import halves_told
from briefgen.auditing.spoken.small import any_of, whole_words
from briefgen.domain.dates import Point, add_months

_YEAR = r"(?:19|20)\d{2}"
_YEAR_TO = re.compile(
    r"\b(?:year|12 months|twelve months) (?:to|ending(?: in)?|ended(?: in)?|through) $", re.IGNORECASE
)
_YEARS_TO = re.compile(r"\b(?P<count>\w+) years (?:to|up to|ending(?: in)?|ended(?: in)?|through) $", re.IGNORECASE)
_YEAR_TO_QUARTER = re.compile(
    r"\b(?:year|12 months|twelve months|four quarters) (?:to|ending(?: in)?|ended(?: in)?|through) (?:the )?(?:end of )?"
    rf"Q(?P<quarter>[1-4])\s(?P<year>{_YEAR})\b",
    re.IGNORECASE,
)
OF = 8  # characters between a half and its year: "of the"
SCHOOLS_OPEN = 9  # the month
BEGINS = (4, 7, 10)  # the months, where it is none of the calendar's
PARTS = {0: (0, 12), 1: (0, 6), 2: (6, 6)}  # months that are skipped, and how many it has

Found = tuple[Point, Point, tuple[int, int]]


def fiscal_years(text: str, language: Language) -> Iterator[Found]:
    """Every year that one may be, with its place: it begins in April, July or October, and a single one may be that of the calendar.

    A single year is that of either end; what is written with two (2024/25) goes over from one to the other.
    """
    for told in _fiscal(language.code).finditer(text):
        first, two = int(told["first"] or told["before"]), bool(told["last"] or told["until"])
        half, start = next(
            ((n, a) for n, a, b in halves_told(text, language) if 0 < told.start() - b <= OF), (0, told.start())
        )
        begun = (first,) if two else (first - 1, first)
        points = [*(Point(year, month) for year in begun for month in BEGINS), *(() if two else (Point(first, 1),))]
        yield from (_of(half, begins, (start, told.end())) for begins in points)


def school_years(text: str, language: Language, published: date) -> Iterator[Found]:
    """A year of schools that is told from the day of publication, with its place: “this academic year” of June 2025 is 2024/25."""
    known = whole_words(language.code, "school-year").finditer(text) if language.marked("relative", text) else ()
    begun = published.year - (1 if published.month < SCHOOLS_OPEN else 0)
    for found in known:
        for key, start, end in language.marked("relative", text):
            beside = found.start() - end == 1 or (language.adjectives_behind and start - found.end() == 1)
            if beside and key in FROM_NOW:
                first, last = Point(begun + FROM_NOW[key]), Point(begun + FROM_NOW[key] + 1)
                yield first, last, (min(start, found.start()), max(end, found.end()))


def years_to(text: str, told: tuple[Told, ...]) -> Iterator[Found]:
    """The twelve months up to the end of one, or of a quarter, and several years: "in the year to March 2025", “the five years to 2024”."""
    for quarter in _YEAR_TO_QUARTER.finditer(text):
        last = Point(int(quarter["year"]), int(quarter["quarter"]) * 3)
        yield _months_on(last, -11), last, quarter.span()
    for one in told:
        if one.year and not one.month and (several := _YEARS_TO.search(text[: one.start])):
            counts = {several["count"], *language(ENGLISH).found("numerals", several["count"])}
            for count in filter(str.isdigit, counts):
                yield Point(one.year - int(count) + 1), Point(one.year), (several.start(), one.end)
        if one.year and one.month and one.day is None and (found := _YEAR_TO.search(text[: one.start])):
            whole = one.month == 12
            first = Point(one.year) if whole else Point(one.year - 1, one.month + 1)
            yield first, first if whole else Point(one.year, one.month), (found.start(), one.end)


@cache
def _fiscal(code: str) -> re.Pattern[str]:
    """The words for one with its year or years behind them, or before: FY 2024/25, “2024/25 финансовый год”."""
    led, behind = any_of(code, "fiscal", "fiscal-year"), any_of(code, "fiscal-year")
    return re.compile(
        rf"\b{led}\s?(?P<first>{_YEAR})(?:\s?[-–/]\s?(?P<last>\d{{4}}|\d{{2}}))?(?!\d)"
        rf"|\b(?P<before>{_YEAR})(?:\s?[-–/]\s?(?P<until>\d{{4}}|\d{{2}}))?\.?\s(?:{any_of(code, 'year')}\s)?{behind}\b",
        re.IGNORECASE,
    )


def _of(half: int, begins: Point, span: tuple[int, int]) -> Found:
    """A fiscal year that begins in a month, or the half of it that is named; a whole one of the calendar is its year."""
    skipped, length = PARTS[half]
    first, last = _months_on(begins, skipped), _months_on(begins, skipped + length - 1)
    whole = (first.month, last.month) == (1, 12)
    return (Point(first.year), Point(last.year), span) if whole else (first, last, span)


def _months_on(point: Point, months: int) -> Point:
    day = add_months(point.first, months)
    return Point(day.year, day.month)
