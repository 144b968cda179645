"""The halves of a month or a year that are told in words (“the second half”, “вторая половина”), and parts of a year by letters (H1, 9M 2024)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from briefgen.auditing.languages import Language
from briefgen.auditing.spoken.small import any_of, as_pattern, words
from briefgen.domain.dates import Point
from briefgen.domain.dates.romans import romans

_WITH_YEAR = re.compile(
    r"\b(?:Q(?P<quarter>[1-4])|(?P<which>[1-4])Q|H(?P<half>[12])|(?P<of_two>[12])H|(?P<months>[369])M)"
    r"(?P<last>(?!))?(?:\s?['’])?(?P<year>\d\d)(?!\w)"
)
_ROMAN_BEFORE = re.compile(r"\b(?P<roman>[I\u0406]{1,3}|[I\u0406]V)(?:-[^\W\d_]{1,4})?\s*$")  # “II-то тримесечие”
_RANGE = r"(?P<first>[I\u0406]{1,3})\s?[-–—]\s?(?P<last>[I\u0406]{1,3}|[I\u0406]V)"
_THROUGH, _THROUGH_BEHIND = re.compile(rf"\b{_RANGE}\s*\Z"), re.compile(rf"\.?\s{_RANGE}\b")
LAST = 5  # which week of a month is its last one
LONGEST = 12  # characters of several parts of a year in Roman figures
BESIDE = 18  # characters between a part of a year and its year: “the last quarter of the year 2024”
REACH = 70  # characters before a month in which the beginning of its year is told


def halves_told(text: str, language: Language) -> list[tuple[int, int, int]]:
    """Where a text tells of a first or a second half, and of which."""
    half = _half(language.code)
    which = [(int(n), a, b) for n, a, b in language.marked("numerals", text) if n in ("1", "2")]
    return [(n, a, found.end()) for n, a, b in which if (found := half.match(text, b))]


def tenths_told(text: str, language: Language) -> list[tuple[int, int, int]]:
    """Where a text tells of the first, the second or the last ten days of a month, and of which: “в первой декаде”."""
    tenth = _tenth(language.code)
    which = [(int(n), a, b) for n, a, b in language.marked("numerals", text) if n in ("1", "2", "3")]
    which += [(3, a, b) for a, b in language.places("spans", "recent", text)]
    return [(n, a, found.end()) for n, a, b in which if (found := tenth.match(text, b))]


def weeks_told(text: str, language: Language) -> list[tuple[int, int, int]]:
    """Where a text tells of the first to the fourth or the LAST week of a month, and of which: “in the second week of June”."""
    which = [(int(n), a, b) for n, a, b in language.marked("numerals", text) if n in ("1", "2", "3", "4")]
    which += [(LAST, a, b) for a, b in language.places("spans", "recent", text)]
    return [(n, a, end) for n, a, b in which if (end := language.end_of("parts", "week", text, b + 1))]


@cache
def _tenth(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of(code, 'ten-days')}\b", re.IGNORECASE)


@cache
def _half(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of(code, 'half')}\b", re.IGNORECASE)


def roman_beside(text: str, code: str, span: tuple[int, int]) -> frozenset[int]:
    """The number in Roman figures before a part of a year, or behind it: “II квартал”, “trimestrul al III-lea”."""
    found = _ROMAN_BEFORE.search(text[: span[0]]) or _roman_behind(code).match(text, span[1])
    return romans(found["roman"]) if found else frozenset()


@cache
def _roman_behind(code: str) -> re.Pattern[str]:
    return re.compile(rf"\.?\s(?:{any_of(code, 'article')}[\s-])?(?P<roman>[I\u0406]{{1,3}}|[I\u0406]V)\b")


def romans_through(text: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """The first and the last of several parts of a year in Roman figures, before the word for them or behind it: “I–III ketv.”."""
    found = _THROUGH.search(text, max(0, span[0] - LONGEST), span[0]) or _THROUGH_BEHIND.match(text, span[1])
    ends = [n for key in ("first", "last") for n in romans(found[key])] if found else []
    return (ends[0], ends[1]) if found and ends[0] < ends[1] else None


def parts_alone(
    text: str, language: Language, published: date | None
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The first and the last month of each part of a year that is told without a number in words, with its place."""
    yield from parts_by_letters(text, language.code)
    yield from since_new_year(text, language)
    yield from half_over(text, language.code, published)
    yield from months_in_a_word(text, language.code)


def parts_by_letters(text: str, code: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The first and the last month of each part of a year as statistics write it, with its place: Q1, 1Q, Q1–Q3, H1 (in Romanian T1, S1), 9M 2024."""
    return ((_months_of(found), found.span()) for found in _letters(code).finditer(text))


@cache
def _letters(code: str) -> re.Pattern[str]:
    half, quarter = any_of(code, "half-letter"), any_of(code, "quarter-letter")
    return re.compile(
        rf"\b(?:(?:Q|{quarter})(?P<quarter>[1-4])(?:\s?[-–—]\s?(?:Q|{quarter})?(?P<last>[1-4]))?"
        rf"|(?P<which>[1-4])Q|(?:H|{half})(?P<half>[12])|(?P<of_two>[12])H|(?P<months>[369])M(?=\s(?:19|20)\d\d))\b"
    )


def written_short(text: str) -> Iterator[tuple[Point, Point, tuple[int, int]]]:
    """Each part of a year that has its year in two digits, from its first month to its last, with its place: 1Q25, Q1'25, H2'24, 9M24."""
    for found in _WITH_YEAR.finditer(text):
        year, (first, last) = 2000 + int(found["year"]), _months_of(found)
        yield Point(year, first), Point(year, last), found.span()


def told_otherwise(
    text: str, code: str, span: tuple[int, int], year: tuple[int, int, int] | None, last: int
) -> frozenset[int]:
    """Which part of a year is told by Roman figures, or as the ``last`` one of its ``year``."""
    return roman_beside(text, code, span) or frozenset({last} if _is_last_of_year(text, code, span, year) else ())


def _is_last_of_year(text: str, code: str, span: tuple[int, int], year: tuple[int, int, int] | None) -> bool:
    """Whether a part of a year is told as the last one of the printed ``year`` that stands beside it: “the last quarter of 2024”."""
    if year is None or not text[year[1] : year[1] + 4].isdigit():
        return False
    between = text[min(span[1], year[2]) : max(span[0], year[1])]
    beside = len(between) <= BESIDE and not set(",;") & {*between}
    return beside and _last(code).search(text, max(0, span[0] - REACH), span[0]) is not None


@cache
def _last(code: str) -> re.Pattern[str]:
    """The word for the last one before a part of a year, or before the year it is of: “paskutinį 2024 m. ketvirtį”."""
    return re.compile(rf"\b{any_of(code, 'last-of-year')}[\s-](?:(?:19|20)\d\d\W+(?:\w+\W+)?)?\Z", re.IGNORECASE)


def since_new_year(text: str, language: Language) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """January and the month that a stretch from the beginning of a year ends with: “from the beginning of the year to the end of July”.

    Its place is that of the words before the month, which may be what the text goes on from: July alone.
    """
    for start, _end, month in language.months_in(text):
        found = _new_year(language.code).search(text, max(0, start - REACH), start)
        if found and not language.found("parts", found["rest"]) & {"early", "mid"}:
            yield (1, month), found.span()


@cache
def _new_year(code: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b{any_of(code, 'new-year')}\s{any_of(code, 'until')}\s(?P<rest>(?:[^\W\d]+\s){{0,3}})\Z", re.IGNORECASE
    )


def half_over(text: str, code: str, published: date | None) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The months of the half-year or the quarter that was over last, where a text speaks of one and not of which: “за полугодие”."""
    if published is None:
        return
    for role, months in (("half-over", 6), ("quarter-over", 3)):
        last = (published.month - 1) // months * months or 12
        for found in _part_over(code, role).finditer(text):
            yield (last - months + 1, last), found.span()


@cache
def _part_over(code: str, role: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(code, role)}\b(?!\s(?:19|20)\d\d)", re.IGNORECASE)


def months_in_a_word(text: str, code: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The first months of a year that one word counts: “за деветмесечието”."""
    for row in words(code, "months-in-a-word"):
        count, _, begins = row.partition(">")
        for found in re.finditer(rf"\b{as_pattern(begins)}", text, re.IGNORECASE):
            yield (1, int(count)), found.span()


def up_to(day: date, count: int, *, months: bool) -> Iterator[tuple[Point, Point]]:
    """The first and the last of so many years or months up to a day, be that one counted or not."""
    for first, last in ((count, 0), (count, 1), (count - 1, 0)):
        if months:
            yield _months_before(day, first), _months_before(day, last)
        else:
            yield Point(day.year - first), Point(day.year - last)


def _months_before(day: date, months: int) -> Point:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return Point(year, month + 1)


def _months_of(found: re.Match[str]) -> tuple[int, int]:
    if first := found["quarter"] or found["which"]:
        return int(first) * 3 - 2, int(found["last"] or first) * 3
    half = found["half"] or found["of_two"]
    return (int(half) * 6 - 5, int(half) * 6) if half else (1, int(found["months"]))
