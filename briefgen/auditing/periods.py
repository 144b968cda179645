"""The periods in a text: a year, months of it, a quarter, "since 2005", "from 2005 to 2022"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from briefgen.auditing.dates_told import Told
from briefgen.auditing.languages import Language
from briefgen.auditing.quantities import Quantity
from briefgen.domain.dates import Point, When

_YEAR = r"(?:19|20)\d{2}"
_YEARS = re.compile(
    rf"(?<![\d.,$€£])({_YEAR})\s*(?:[-–—/]|(?:г\.|гг\.|года|год|m\.|жылдан|aastast)?\s*(?:to|до|по|până în|la|iki|kuni|–|and|бастап|и|және|ir|ja|și))\s*({_YEAR})(?!\d)"
)
_QUARTER = re.compile(r"\bQ([1-4])\b")
BEHIND, BEFORE = 30, 22  # characters between a word such as "compared to" and the period that is meant
YEAR, FARTHER = 4, 3  # digits; what stands before the word has to be that much nearer
_REACH = 45  # characters between "nine months" and the year they belong to


@dataclass(frozen=True, slots=True)
class Period:
    """A period told; ``last`` is None where it is open. ``base``: it is what something is compared to."""

    first: Point
    last: Point | None
    start: int
    base: bool = False

    def fits(self, when: When) -> bool:
        """Whether a written period is this one."""
        latest = when.latest if when.latest is not None else None
        return when.earliest == self.first and latest == self.last


def periods_told(
    text: str, language: Language, told: tuple[Told, ...], numbers: tuple[Quantity, ...]
) -> tuple[Period, ...]:
    """Every period of a text, narrower ones in place of the years they are parts of."""
    narrow = [*_month_ranges(text, language, told), *_of_months(text, language, told, numbers)]
    narrow += [*_parts(text, language, told, numbers), *_stretches(text)]
    free = [t for t in told if t.year and t.day is None and not any(a <= t.start < b for _p, (a, b) in narrow)]
    found = [period for period, _span in narrow]
    found += [Period(Point(t.year or 0, t.month), Point(t.year or 0, t.month), t.start) for t in free]
    found += _since(text, language, free)
    return _marked(sorted(found, key=lambda p: p.start), text, language)


def _marked(periods: list[Period], text: str, language: Language) -> tuple[Period, ...]:
    """The periods, those marked that something is compared to: the one nearest to each word for it, behind or before."""
    bases = set()
    for word in language.pattern("spans", "base").finditer(text):
        near = [(p.start - word.end(), n) for n, p in enumerate(periods) if 0 <= p.start - word.end() <= BEHIND]
        near += [
            (word.start() - p.start - YEAR + FARTHER, n)
            for n, p in enumerate(periods)
            if 0 < word.start() - p.start <= BEFORE
        ]
        if near:
            bases.add(periods[min(near)[1]].start)
    return tuple(replace(period, base=period.start in bases) for period in periods)


Found = tuple[Period, tuple[int, int]]


def _month_ranges(text: str, language: Language, told: tuple[Told, ...]) -> Iterator[Found]:
    """January–October 2024; the year stands behind, before or is told relative to the publication."""
    months = sorted(
        (m.start(), m.end(), n) for n, pattern in enumerate(language.months, 1) for m in pattern.finditer(text)
    )
    for (start, end, first), (behind, last_end, last) in pairwise(months):
        joined = text[end:behind].strip(" .\u00a0").casefold()
        if (joined == "" and language.code == "et" and text[start:end].endswith("st")) or (
            joined in ("-", "–", "—", "to", "through", "по", "до", "iki", "până în", "și", "–", "kuni", "и", "until")
            and first < last
        ):
            year = _year_near(told, (start, last_end))
            if year:
                yield (
                    Period(Point(year.year or 0, first), Point(year.year or 0, last), start),
                    _over(year, (start, last_end)),
                )


def _year_near(told: tuple[Told, ...], span: tuple[int, int]) -> Told | None:
    """The year told nearest behind a place, else nearest before it."""
    behind = [
        t
        for t in told
        if t.year and t.start - span[1] + (t.end - t.start) >= -1 and t.start >= span[0] and t.start - span[1] <= _REACH
    ]
    before = [t for t in told if t.year and t.end <= span[0] and span[0] - t.end <= _REACH]
    beside = [t for t in told if t.year and t.certain and t.start < span[0] < t.end and t.end <= span[1]]
    if beside and not behind:
        return beside[0]
    behind.sort(key=lambda t: (t.month is not None, t.start))  # a year of its own before that of a month
    return behind[0] if behind else (before[-1] if before else None)


def _of_months(text: str, language: Language, told: tuple[Told, ...], numbers: tuple[Quantity, ...]) -> Iterator[Found]:
    """The first nine months of a year, from January on."""
    for number in numbers:
        if not _counts(text, language, "month", number):
            continue
        for count in number.readings:
            if count == int(count) and 1 <= count <= 12 and (year := _year_near(told, (number.start, number.end))):
                yield (
                    Period(Point(year.year or 0, 1), Point(year.year or 0, int(count)), number.start),
                    _over(year, (number.start, number.end)),
                )


def _counts(text: str, language: Language, noun: str, number: Quantity) -> bool:
    gap = re.match(rf"[\s\u00a0]*-?(?:ти|х|ми)?(?:\s*{_YEAR}\s*(?:m\.|metų)?)?[\s\u00a0]*", text[number.end :])
    found = language.pattern("spans", noun).match(text, number.end + (gap.end() if gap else 0))
    return found is not None and found.end() > found.start()


def _parts(text: str, language: Language, told: tuple[Told, ...], numbers: tuple[Quantity, ...]) -> Iterator[Found]:
    """A quarter or a half of a year."""
    for noun, months in (("quarter", 3), ("half", 6)):
        for found in language.pattern("spans", noun).finditer(text):
            before = [n for n in numbers if 0 <= found.start() - n.end <= 4 or n.start == found.start()]
            which = {int(r) for n in before for r in n.readings if r == int(r)} | _roman_before(text, found.start())
            for n in which:
                yield from _part(told, found.span(), n, months)
    for found in _QUARTER.finditer(text):
        yield from _part(told, found.span(), int(found[1]), 3)


def _part(told: tuple[Told, ...], span: tuple[int, int], which: int, months: int) -> Iterator[Found]:
    """One of the parts of so many months that a year has."""
    year = _year_near(told, span)
    if year and 1 <= which <= 12 // months:
        first, last = (Point(year.year or 0, month) for month in ((which - 1) * months + 1, which * months))
        yield Period(first, last, span[0]), _over(year, span)


def _roman_before(text: str, at: int) -> set[int]:
    found = re.search(r"\b(I{1,3}|IV)\s*$", text[max(0, at - 6) : at])
    return {{"I": 1, "II": 2, "III": 3, "IV": 4}[found[1]]} if found else set()


def _stretches(text: str) -> Iterator[Found]:
    for found in _YEARS.finditer(text):
        if int(found[1]) < int(found[2]):
            yield Period(Point(int(found[1])), Point(int(found[2])), found.start()), found.span()


def spans_of_years(text: str) -> tuple[tuple[int, int], ...]:
    """The places of periods from one year to another."""
    return tuple(span for _period, span in _stretches(text))


def _since(text: str, language: Language, free: list[Told]) -> list[Period]:
    """What begins in a year and is open: the word stands before it, or behind."""
    pattern = language.pattern("spans", "since")
    before = [m.end() for m in pattern.finditer(text)]
    return [
        Period(Point(t.year or 0, t.month), None, t.start)
        for t in free
        if any(0 <= t.start - end <= 12 for end in before) or pattern.search(text[t.end : t.end + 14])
    ]


def _over(year: Told, span: tuple[int, int]) -> tuple[int, int]:
    """From the beginning to the end of a period and the year it is of."""
    return min(year.start, span[0]), max(year.end, span[1])


def published_bound(when: When, published: frozenset[date]) -> bool:
    """Whether a window ends on the day of publication and is open at its other end."""
    return when.by and when.latest is not None and when.latest.day is not None and when.latest.first in published
