"""The periods in a text: a year, months of it, a quarter, "since 2005", "from 2005 to 2022"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from briefgen.auditing.dates_told import YEARS_BEFORE, Told, dates_told, years_short
from briefgen.auditing.languages import ENGLISH, Language
from briefgen.auditing.quantities import Quantity, quantities
from briefgen.auditing.spoken.fiscal_years import fiscal_years, school_years, years_to
from briefgen.auditing.spoken.halves import parts_alone, romans_through, told_otherwise, up_to, written_short
from briefgen.auditing.spoken.numbers.bases import BEFORE, BEHIND, bases
from briefgen.auditing.spoken.same_periods import (
    same_again,
    same_periods,
    ways,
    years_of_the_same,
)
from briefgen.auditing.spoken.small import any_of, is_led, leads_to_both, words
from briefgen.auditing.spoken.windows import counted_unit
from briefgen.auditing.spoken.years_near import Years, reaching, told_again
from briefgen.domain.dates import Point, When

_YEAR = r"(?:19|20)\d{2}"
_QUARTERS = {2: "two-quarters", 3: "three-quarters"}  # from January on
DECADE = 10  # years
_AUTUMN = re.compile(r"[^\W\d]{0,3}(?:\s[^\W\d]+){1,2}\s(?:of\s)?|\sthe\s[^\W\d]+\sof\s")


class Period(Struct, frozen=True):
    """A period told; ``last`` is None where it is open. ``base``: it is what something is compared to."""

    first: Point
    last: Point | None
    start: int
    base: bool = False

    def fits(self, when: When) -> bool:
        """Whether a written period is this one, be it in days, months or years."""
        if when.earliest is None or when.latest is None or self.last is None:
            return (when.earliest, when.latest) == (self.first, self.last)
        return (when.earliest.first, when.latest.last) == (self.first.first, self.last.last)


@lru_cache(maxsize=4096)
def periods_told(text: str, language: Language, published: date, *, latest: bool = True) -> tuple[Period, ...]:
    """Every period of a text, narrower ones in place of the years they are parts of.

    ``latest``: months without a year are of the latest one that was over when the text was published, or of the one after it.
    """
    told, numbers = dates_told(text, language, published), quantities(text, language)
    earlier = frozenset(start for key in YEARS_BEFORE for start, _end in language.places("relative", key, text))
    same = years_of_the_same(text, language, told)
    years = Years(
        tuple(t for t in told if t.start not in same), published if latest else None, text, earlier, language.code
    )
    whole = (*years_to(text, told), *fiscal_years(text, language), *school_years(text, language, published))
    narrow = [
        (Period(first, last, span[0]), span) for first, last, span in (*whole, *written_short(text))
    ]  # their "12 months" and halves are not those of the calendar's year
    numbers = tuple(n for n in numbers if not any(start <= n.start < end for _p, (start, end) in narrow))
    narrow += [*_month_ranges(text, language, years), *_of_months(text, language, years, numbers)]
    narrow += [*_parts(text, language, years, numbers), *_stretches(text, language)]
    narrow = [*_with_own_years(narrow, years)]
    far = [*reaching(text, language, told, ((p.first, p.last, span) for p, span in narrow if p.last))]
    narrow = [(p, (a, b)) for p, (a, b) in narrow if not any(s <= a and b <= e for _first, _last, (s, e) in far)]
    narrow += [(Period(first, last, span[0]), span) for first, last, span in far]
    apart = [t for t in told if not any(a <= t.start < b for _p, (a, b) in narrow)]
    free = [(Point(t.year, t.month), t) for t in apart if t.year and t.day is None]
    months = [(p.first, p.last, at) for p, (at, _end) in narrow if p.first.month and p.last]
    months += [(point, point, t.start) for point, t in free if point.month]
    found = [*(period for period, _span in narrow), *(Period(point, point, t.start) for point, t in free)]
    begun = [*free, *((Point(t.year, t.month, t.day), t) for t in apart if t.year and t.day)]
    found += [*_months_alone(told, years, narrow), *_since(text, language, begun)]
    found += [Period(first, last, at) for first, last, at in same_periods(text, language, told, months)]
    found += _up_to_now(text, language, numbers, published)
    in_order = sorted(found, key=lambda p: p.start)
    based = bases(text, language, [p.start for p in in_order], numbers)
    return tuple(replace(p, base=base) for p in in_order for base in ways(text, language.code, p.start, based))


Found = tuple[Period, tuple[int, int]]


def _with_own_years(narrow: list[Found], years: Years) -> Iterator[Found]:
    """The parts of years; one whose year is that of the very same part behind it is of the latest that was over."""
    again = told_again([((period.first, period.last), span) for period, span in narrow])
    for period, span in narrow:
        last = period.last.month if period.last and span in again else None
        for year in years.unsaid(last) if last else ():
            yield Period(Point(year, period.first.month), Point(year, last), period.start), (span[0], span[0] + 1)
        if not last:
            yield period, span


def _months_alone(told: tuple[Told, ...], years: Years, narrow: list[Found]) -> Iterator[Period]:
    """A month that tells no year: "in August turnover was 60 million"."""
    for one in told:
        if one.month and not (one.year or one.day) and not any(a <= one.start < b for _p, (a, b) in narrow):
            points = (Point(year, one.month) for year in years.unsaid(one.month))
            yield from (Period(point, point, one.start) for point in points)


def _month_ranges(text: str, language: Language, years: Years) -> Iterator[Found]:
    """January–October 2024, jaanuarist oktoobrini; the year stands behind, before or is told relative to the publication."""
    months = sorted(language.months_in(text))
    for (start, end, first), (behind, last_end, last) in pairwise(months):
        joined = text[end:behind].strip(" .\u00a0").casefold()
        until = (
            joined == "" and language.ends("from", text[start:end]) and language.ends("until", text[behind:last_end])
        )
        in_turn = last == first + 1 or is_led(language.code, "between", text[:start])
        both = in_turn and joined in words(language.code, "and", "or")  # in May or June: one of both
        if first < last and (until or both or joined in ("-", "–", "—", *words(language.code, "stretch"))):
            yield from _of_a_year(years, (start, last_end), (first, last))


def _of_a_year(years: Years, span: tuple[int, int], months: tuple[int, int]) -> Iterator[Found]:
    """Some months of the year that is told nearest, from the beginning to the end of both."""
    near = years.near(span)
    _year, start, end = near or (0, *span)
    for year in (near[0],) if near else years.unsaid(months[1]):
        first, last = (Point(year, month) for month in months)
        yield Period(first, last, span[0]), (min(start, span[0]), max(end, span[1]))


def _of_months(text: str, language: Language, years: Years, numbers: tuple[Quantity, ...]) -> Iterator[Found]:
    """The first nine months of a year, from January on."""
    recent = {end for _start, end in language.places("spans", "recent", text)} | same_again(text, language, years.told)
    in_a_row = [start for start, _end in language.places("spans", "in-a-row", text)]
    for number in numbers:
        in_order = any(0 < start - number.end <= BEHIND for start in in_a_row)  # “for the second month in a row”
        if in_order or {number.start - 1, number.start - 2} & recent or not _counts(text, language, "month", number):
            continue
        for count in (int(n) for n in number.readings if n == int(n) and 1 <= n <= 12):
            yield from _of_a_year(years, (number.start, number.end), (1, count))


def _counts(text: str, language: Language, noun: str, number: Quantity) -> bool:
    gap = _patterns(language.code).counted.match(text, number.end)
    at = gap.end() if gap else number.end
    years = (end + 1 for _key, first, end in language.marked("relative", text) if first == at)  # penkis šių metų
    return any(language.end_of("spans", noun, text, place) for place in (at, *years))


class _Patterns(Struct, frozen=True):
    """How a language tells years from one to another, that they are two, and a number before its month or its year."""

    years: re.Pattern[str]
    two: re.Pattern[str]
    counted: re.Pattern[str]
    year: re.Pattern[str]


@cache
def _patterns(code: str) -> _Patterns:
    year = rf"(?:{any_of(code, 'year')})?"
    joined = any_of(code, "until", "stretch", "and")
    return _Patterns(
        re.compile(rf"(?<![\d.,$€£])({_YEAR})\.?\s*(?:[-–—/]|{year}\s*(?:{joined}|–))\s*({_YEAR})(?!\d)"),
        re.compile(rf"\s{any_of(code, 'and')}\s"),
        re.compile(rf"\s*-?{any_of(code, 'ordinal')}?(?:\s*{_YEAR}\s*{year})?\s*(?:{any_of(code, 'the-first')}\s+)?"),
        re.compile(rf"\s*{_YEAR}\W+{year}\s*"),
    )


def _parts(text: str, language: Language, years: Years, numbers: tuple[Quantity, ...]) -> Iterator[Found]:
    """A quarter or a half of a year."""
    several = [(n * 3, place) for n, noun in _QUARTERS.items() for place in language.places("spans", noun, text)]
    for months, (start, _end) in several:
        yield from _of_a_year(years, (start, start), (1, months))  # the year may stand among the words
    for noun, months in (("quarter", 3), ("half", 6)):
        for start, end in language.places("spans", noun, text):
            if any(first <= start < last for _months, (first, last) in several):
                continue
            if through := romans_through(text, (start, end)):  # I–III ketv.
                yield from _of_a_year(years, (start, end), ((through[0] - 1) * months + 1, through[1] * months))
                continue
            led = [n for n in numbers if n.start != start and _is_right_before(text, language, n, start)]
            joined = (
                n for n in numbers for m in led[:1] if text[n.end : m.start].strip() in words(language.code, "and")
            )
            led += [n for n in joined if n.end < led[0].start]  # “the third and fourth quarters”
            before = led or [n for n in numbers if n.start == start]  # "first half" has its number itself
            behind = {*words(language.code, "article"), *([""] if language.adjectives_behind else [])}
            before += [n for n in numbers if not n.factor and text[end : n.start].strip() in behind and n.start >= end]
            which = {int(r) for n in before for r in n.readings if r == int(r)}
            which |= told_otherwise(text, language.code, (start, end), years.near((start, end)), 12 // months)
            for n in which:
                yield from _part(years, (start, end), n, months)
    for months_there, span in parts_alone(text, language, years.published):
        yield from _of_a_year(years, span, months_there)


def _is_right_before(text: str, language: Language, number: Quantity, at: int) -> bool:
    """Whether a number stands right before a place, or with its year between: "pirmąjį šių metų pusmetį"."""
    gap = at - number.end
    between = text[number.end : at] if 4 < gap <= BEFORE else ""
    return 0 <= gap <= 4 or bool(
        between and (language.found("relative", between) or _patterns(language.code).year.fullmatch(between))
    )


def _part(years: Years, span: tuple[int, int], which: int, months: int) -> Iterator[Found]:
    """One of the parts of so many months that a year has."""
    if 1 <= which <= 12 // months:
        yield from _of_a_year(years, span, ((which - 1) * months + 1, which * months))


def _stretches(text: str, language: Language) -> Iterator[Found]:
    for (first, last), span in years_short(text, language):
        if first < last:
            yield Period(Point(first), Point(last), span[0]), span
    patterns = _patterns(language.code)
    for found in patterns.years.finditer(text):
        first, last = int(found[1]), int(found[2])
        two = patterns.two.search(found.group()) is not None and not leads_to_both(language.code, text[: found.start()])
        if first < last and not (two and last - first > 1):
            yield Period(Point(first), Point(last), found.start()), found.span()
        if two:  # "in 2023 and 2024" is either of them as well
            yield from ((Period(Point(y), Point(y), found.start(n)), found.span()) for n, y in ((1, first), (2, last)))


def spans_of_years(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """The places of periods from one year to another."""
    return tuple(span for _period, span in _stretches(text, language))


@lru_cache(maxsize=256)
def from_year_to_year(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """The periods from one year to another, by these."""
    return tuple((p.first.year, p.last.year) for p, _span in _stretches(text, language) if p.last)


def _since(text: str, language: Language, free: list[tuple[Point, Told]]) -> list[Period]:
    """What begins in a year and is open: the word stands before it, or behind."""
    since = language.places("spans", "since", text)
    return [
        Period(point, None, t.start)
        for point, t in free
        if any(
            _leads(text[end : t.start], 12) or (language.code != ENGLISH and _leads(text[t.end : start], 14))
            for start, end in since
        )
    ]


def _leads(between: str, reach: int) -> bool:
    """Whether so little stands between "since" and its year: nothing far, or words alone ("since the autumn of 2024").

    What comes down “from 41 thousand a year earlier” is since no year.
    """
    near = 0 < len(between) <= reach and not any(map(str.isdigit, between))
    return near or bool(between and _AUTUMN.fullmatch(between))


def _up_to_now(text: str, language: Language, numbers: tuple[Quantity, ...], published: date) -> Iterator[Period]:
    """The years or months up to the day of publication: "in the last ten years", be this one counted or not."""
    decades = {start for start, _end in language.places("spans", "decade", text)}
    for _start, end in language.places("spans", "recent", text):
        if end + 1 in decades:
            yield from (Period(first, last, end + 1) for first, last in up_to(published, DECADE, months=False))
        for number in (n for n in numbers if 0 <= n.start - end <= 1):
            years = counted_unit(text, language, number) == "years"
            for count in (int(r) for r in number.readings if r == int(r) and 0 < r < 100):
                if years or _counts(text, language, "month", number):
                    ends = up_to(published, count, months=not years)
                    yield from (Period(first, last, number.start) for first, last in ends)
