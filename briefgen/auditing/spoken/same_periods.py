"""Months that are told by those of another year: “in the first four months of the year, up from … in the same period of 2024”."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache

from briefgen.auditing.dates_told import Told
from briefgen.auditing.languages import Language
from briefgen.auditing.spoken.small import any_of, whole_words
from briefgen.auditing.spoken.years_near import BESIDE
from briefgen.domain.dates import Point

BEHIND = 8  # characters between "the same period" and its year
OWN = 24  # characters of a period that is told with “when” behind it
BEFORE = 2  # and between a year and these words: “mullu samal ajal”
_WORDS = re.compile(r"[^\W\d]+")
Months = tuple[Point, Point, int]  # first and last, and where they stand


def same_periods(text: str, language: Language, told: Sequence[Told], months: Sequence[Months]) -> Iterator[Months]:
    """The same months of the year behind “the same period”, as stand nearest before it, at the place of that year."""
    for start, end in language.places("relative", "same-period", text):
        years = [
            (t.year, t.start)
            for t in told
            if t.year and t.month is None and _is_its_year(text, language, t, (start, end))
        ]
        before = [each for each in months if each[2] < start]
        if years and before:
            (year, at), (first, last, _at) = years[0], max(before, key=lambda each: each[2])
            on = year - first.year
            if on and first.month:
                yield Point(year, first.month), Point(last.year + on, last.month), at
    yield from _whole_years(text, language, told)


def _whole_years(text: str, language: Language, told: Sequence[Told]) -> Iterator[Months]:
    """The year of a month that is told before, where “the whole year” goes on from it: “in December 2024 it was 12, and for the whole year 134 million”."""
    for found in whole_words(language.code, "whole-year").finditer(text):
        before = [t.year for t in told if t.year and t.month and t.end <= found.start()]
        own = any(t.year and found.start() <= t.start <= found.end() + BEHIND for t in told)
        if before and not own:
            yield Point(before[-1]), Point(before[-1]), found.start()


def _leads(text: str, language: Language, end: int, start: int) -> bool:
    """Whether a year stands right before “the same period”, the word for one at most between: “2024. aasta samas kvartalis”."""
    return 0 <= start - end <= BEFORE or (start > end and _year(language.code).fullmatch(text, end, start) is not None)


@cache
def _year(code: str) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,2}}{any_of(code, 'year')}\w{{0,5}}\W{{1,2}}", re.IGNORECASE)


def of_the_same(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Where last year is told as that of "the same period": it is none of the months that stand elsewhere."""
    same = language.places("relative", "same-period", text)
    for start, end in language.places("relative", "last-year", text) if same else ():
        if any(0 <= first - end <= BESIDE or 0 <= start - last <= BESIDE for first, last in same):
            yield start, end


def years_of_the_same(text: str, language: Language, told: Sequence[Told]) -> frozenset[int]:
    """Where years stand that are those of "the same period", printed or told, or are compared with: months that stand elsewhere are none of them."""
    same = language.places("relative", "same-period", text)
    printed = (
        t.start
        for t in told
        if t.year and t.month is None and any(_is_its_year(text, language, t, place) for place in same)
    )
    compared = (t.start for t in told if t.year and t.month is None and _is_compared(text, language, t))
    return frozenset((*printed, *compared, *(start for start, _end in of_the_same(text, language))))


def _is_compared(text: str, language: Language, told: Told) -> bool:
    """Whether a year stands right before "compared", in the case for it: “aastatagusega võrreldes”."""
    bases = language.places("spans", "base", text) if language.cases.get("with") else ()
    spans = (text[told.start : end] for start, end in bases if 0 <= start - told.end <= BEFORE)
    return any(language.ends("with", word) for span in spans for word in _WORDS.findall(span))


def _is_its_year(text: str, language: Language, told: Told, place: tuple[int, int]) -> bool:
    start, end = place
    return start < told.start < end or 0 <= told.start - end <= BEHIND or _leads(text, language, told.end, start)


def same_again(text: str, language: Language, told: Sequence[Told]) -> set[int]:
    """Where the words end that make months those told before, in a text that has no year of its own: “over the same six months”."""
    if any(t.year for t in told):
        return set()
    return {found.end() for found in whole_words(language.code, "same-months").finditer(text)}


def ways(text: str, code: str, start: int, bases: Container[int]) -> tuple[bool, ...]:
    """Whether a period at a place is what something is compared to: both, where it goes on with what it was then itself.

    “Down on May 2024, when it was 5 million”.
    """
    if start not in bases:
        return (False,)
    return (True, False) if told_with_when(text, code, start) else (True,)


def told_with_when(text: str, code: str, start: int) -> int:
    """Where “when” ends that stands right behind a period at a place; nought where none does."""
    found = _when(code).match(text, start)
    return found.end() if found else 0


@cache
def _when(code: str) -> re.Pattern[str]:
    return re.compile(rf"[^,;()]{{1,{OWN}}},\s{any_of(code, 'when')}\b", re.IGNORECASE)


_SET = re.compile(r":\s\d[\d.,]*(?:\s[^\W\d]+\.?){0,2}\s\Z")


def is_paired(text: str, at: int) -> bool:
    """Whether what stands before a place is the first of two numbers that are set side by side: “…: 2.9 against 0.7 billion in 2024”."""
    return _SET.search(text, 0, at) is not None
