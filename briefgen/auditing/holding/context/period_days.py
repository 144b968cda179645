"""Periods that a passage tells by a day: what there was “as of 1 April” or at the end of a year, and what had come together by then."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import pairwise

from briefgen.auditing.dates_told import stands
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.passages import Passage, Sentence
from briefgen.auditing.periods import Period
from briefgen.auditing.spoken.small import any_of, whole_words, words
from briefgen.auditing.spoken.windows import seasons_told
from briefgen.domain.dates import Point, When

LAST_MONTH = 12  # in which a year ends


def told_by_a_day(when: When, passage: Passage) -> bool:
    """Whether a period is a day that stands there or that a time told ends with, its last month, or the year up to such a day."""
    if when.latest is None:
        return False
    last = when.latest.last
    if when.is_point and when.latest.month == LAST_MONTH and not when.latest.day:
        return any(_ends_with(s, last) for s in passage)
    if is_a_day(when):
        return any(_has_day(s, last) or _ends_with(s, last) for s in passage)
    of_its_year = when.earliest is not None and when.earliest.first == date(last.year, 1, 1)
    until = of_its_year and _is_end_of_month(last)
    return until and any(_has_day(s, last) or (_ends_with(s, last) and says_until_the_end(s)) for s in passage)


def ended_the_year(when: When, passage: Passage) -> bool:
    """Whether what was until the end of a year is told with “at the end of the year” in an item of the year after."""
    last = when.latest.last if when.latest else None
    if last is None or (last.month, last.day) != (LAST_MONTH, 31) or not (when.by or is_a_day(when)):
        return False
    return any(s.published.year == last.year + 1 and _ends_with(s, last.replace(year=last.year + 1)) for s in passage)


def told_by_a_season(when: When, passage: Passage) -> bool:
    """Whether a period is the three months of a season that stands there, with its year or as the last or the next one: “last summer”."""
    first, last = when.earliest, when.latest
    if not when.lasts or first is None or last is None or not (first.month and last.month) or first.day or last.day:
        return False
    three = (last.year - first.year) * 12 + last.month - first.month == 2 and first.month % 3 == 0
    return three and any(w.opens[0] == first.first and w.fits(when, s.published) for s in passage for w in s.windows)


def is_a_day(when: When) -> bool:
    """Whether a period is a single day."""
    return when.is_point and when.latest is not None and when.latest.day is not None


def is_within_a_year(when: When, periods: list[Period], passage: Passage) -> bool:
    """Whether months that were worked out are those of a year that is told by two (2023/24), or of a season without a year."""
    first, last = when.earliest, when.latest
    if first is None or last is None or not (first.month and last.month):
        return False
    two = [p for p in periods if p.last and p.first.month is None and p.last.year == p.first.year + 1]
    if any((p.first.year, p.last.year) == (first.year, last.year) for p in two if p.last):
        return (last.year - first.year) * 12 + last.month - first.month <= 12
    a_year = first.year + 1 == last.year and last.month < first.month
    if a_year and not two and any(_of_school_year(s) for s in passage):
        return any(first.first <= s.published <= last.last for s in passage)
    return any(w.fits(when, s.published) for s in passage for w in seasons_told(s.text, s.language, s.published))


def _of_school_year(sentence: Sentence) -> bool:
    """Whether a sentence tells of a year of schools, which begins in autumn."""
    return re.search(any_of(sentence.language.code, "school-year"), sentence.text, re.IGNORECASE) is not None


def _has_day(sentence: Sentence, day: date) -> bool:
    text = sentence.text  # “on Thursday” is the day of no statistics
    printed = tuple(t for t in sentence.dates if t.certain or any(map(str.isdigit, text[t.start : t.end])))
    return day != sentence.published and stands(Point(day.year, day.month, day.day), printed, sentence.published)


def _ends_with(sentence: Sentence, day: date) -> bool:
    """Whether "at the end of" a month or a year stands there, and that ends with the day."""
    return any(window.closes == (day, day) for window in sentence.windows)


def _is_end_of_month(day: date) -> bool:
    return day == Point(day.year, day.month).last


def from_day_to_day(when: When, passage: Passage) -> bool:
    """Whether a time that lasts is told by its first day and its last, one right behind the other."""
    if when.earliest is None or when.latest is None:
        return False
    ends = tuple((d.year, d.month, d.day) for d in (when.earliest.first, when.latest.last))
    pairs = ((s, pair) for s in passage for pair in pairwise(s.dates))
    return when.lasts and any(
        tuple((d.year, d.month, d.day) for d in pair) == ends
        and s.text[pair[0].end : pair[1].start].strip(" \u00a0")
        in (
            "-",
            "–",
            "—",
            *words(s.language.code, "stretch"),
            *words(s.language.code, "until"),
            *_and_until(s.language.code),
        )
        for s, pair in pairs
    )


@cache
def _and_until(code: str) -> frozenset[str]:
    """What leads to the last day behind the word for “and”: “și până la”."""
    return frozenset(f"{also} {until}" for also in words(code, "and") for until in words(code, "until"))


def published_bound(when: When, published: frozenset[date]) -> bool:
    """Whether a window ends on the day of publication and is open at its other end."""
    return when.by and when.latest is not None and when.latest.day is not None and when.latest.first in published


def is_by_a_day(found: Standing, when: When) -> bool:
    """Whether a period is all that was until a day, and a sentence has that day, which is not that of its publication."""
    return when.by and when.latest is not None and bool(when.latest.day) and _has_day(found.sentence, when.latest.last)


def by_the_end(found: Standing) -> bool:
    """Whether a number is how much there was at the end of a time: what has come together until then."""
    spoken, text = found.sentence.language, found.sentence.text
    late = spoken.places("parts", "late", text)
    beside = any(start <= b and a <= end + 1 for start, end in spoken.places("spans", "as-of", text) for a, b in late)
    return beside or says_until_the_end(found.sentence)


def says_until_the_end(sentence: Sentence) -> bool:
    """Whether a sentence tells of what there was until the end of a time."""
    return whole_words(sentence.language.code, "by-the-end").search(sentence.text) is not None
