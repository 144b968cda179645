"""The dates in a text as it tells them: written out, in figures, or relative to the day it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache

from msgspec import Struct

from briefgen.auditing.languages import Language
from briefgen.auditing.spoken.days_of_month import counts, days_beside, is_told_behind
from briefgen.auditing.spoken.numbers.counted import days_ago, is_counted, years_ago
from briefgen.auditing.spoken.numbers.days_in_figures import days_in_figures
from briefgen.auditing.spoken.small import any_of, words
from briefgen.domain.dates import Point, add_months

NEAR = 320  # days: a date without a year is the one that lies nearest to the day of publication
_FIGURE = re.compile(r"\d")
_YEAR = r"(?:19|20)\d{2}"
_BARE_YEAR = re.compile(rf"(?<![\d.,$€£])({_YEAR})(?!\d|[.,]\d|/\d|-\d\d-)")
_YEARS_SHORT = re.compile(rf"(?<![\d.,$€£])({_YEAR})\s?[-–/]\s?(\d{{2}})(?![\d%]|[.,]\d|-\d)")
_BESIDE = re.compile(r",?\s(?:[^\W\d]{1,3}\s)?")  # between a weekday and its week, a small word at most
# Those of several words first: the day before yesterday is not yesterday.
_DAYS_FROM_NOW = {"before-yesterday": -2, "after-tomorrow": 2, "today": 0, "yesterday": -1, "tomorrow": 1}
_YEARS_FROM_NOW = {"this-year": 0, "last-year": -1, "next-year": 1, "before-last-year": -2}
YEARS_AWAY = {"year-before": -1, "two-years-before": -2, "year-after": 1}  # from a year that is told
YEARS_BEFORE = tuple(key for key, shift in YEARS_AWAY.items() if shift < 0)
FROM_NOW = {"last": -1, "this": 0, "next": 1}


class Told(Struct, frozen=True):
    """One date told: what is missing is None. ``weekday`` counts from Monday; ``certain``: its year is printed beside it."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int
    weekday: int | None = None
    certain: bool = True

    @property
    def first(self) -> date | None:
        """The day it tells, where it tells one with its month and year; None where there is no such day."""
        return known(self.year, self.month, self.day) if self.year and self.month and self.day else None


@lru_cache(maxsize=4096)
def dates_told(text: str, language: Language, published: date) -> tuple[Told, ...]:
    """Every date of a text, those that lie relative to its publication resolved."""
    figures = _FIGURE.search(text) is not None
    found = [*(_in_figures(text, language) if figures else ()), *_with_months(text, language, published)]
    taken = [(told.start, told.end) for told in found]
    from_now = [t for t in _relative(text, language, published) if not _within((t.start, t.end), taken)]
    found += [*_year_before(text, language, [*found, *from_now]), *from_now]
    years = _BARE_YEAR.finditer(text) if figures else ()
    found += [Told(int(m[1]), None, None, *m.span()) for m in years if not _within(m.span(), taken)]
    found += _weekdays(text, language, published)
    return tuple(sorted(found, key=lambda told: told.start))


def stands(point: Point, told: tuple[Told, ...], published: date) -> bool:
    """Whether a written day, month or year is among the dates told, as precisely as it is written."""
    years = {t.year for t in told if t.year and t.certain}
    return any(_is(point, one, published, years) for one in told)


def _is(point: Point, told: Told, published: date, years: set[int]) -> bool:
    if point.day is not None and told.day != point.day:
        return False
    if point.month is not None and told.month != point.month:
        return False
    if told.year is not None:
        return told.year == point.year
    return _year_fits(point, told, published, years)


def _year_fits(point: Point, told: Told, published: date, years: set[int]) -> bool:
    """Whether a date without a year may be of this one: near the day of publication, or of a year that is printed nearby."""
    if told.weekday is not None and point.day is not None and point.first.weekday() != told.weekday:
        return False
    meant = known(point.year, told.month, told.day) or point.first
    return abs((meant - published).days) <= NEAR or point.year in years


def known(year: int, month: int | None, day: int | None) -> date | None:
    """The first day of a year, a month or a day; None where there is no such day."""
    try:
        return date(year, month or 1, day or 1)
    except ValueError:
        return None


def first_day(told: Told, published: date, *, ahead: bool) -> date | None:
    """The first day that a date can mean; where it tells no year, the next within reach if it is ahead, else the nearest.

    None where none of the years around the publication has that day.
    """
    years = (told.year,) if told.year else range(published.year - 1, published.year + 2)
    days = [day for year in years if (day := known(year, told.month, told.day))]
    coming = [day for day in days if ahead and 0 <= (day - published).days <= NEAR]
    return min(coming or days, key=lambda day: abs(day - published), default=None)


def _in_figures(text: str, language: Language) -> Iterator[Told]:
    for year, month, day, start, end in days_in_figures(text, language.code):
        yield Told(year, month, day, start, end)
    for years, span in years_short(text, language):
        yield from (Told(year, None, None, *span) for year in years)


def years_short(text: str, language: Language) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Years from one to another of which the latter is written with two digits (2025-26), with their place."""
    for match in _YEARS_SHORT.finditer(text):
        first, last = _years_short(match)
        if first < last <= first + 10 and not counts(text, language, match.end()):
            yield (first, last), match.span()


def _years_short(match: re.Match[str]) -> tuple[int, int]:
    """The years of 2025-26; what may be a month of a year is none of them, but for the year right behind."""
    first, short = int(match[1]), int(match[2])
    last = first + (short - first) % 100  # 1999-00 ends in 2000
    return first, last if short > 12 or last == first + 1 else first


def _with_months(text: str, language: Language, published: date) -> Iterator[Told]:
    for start, end, number in language.months_in(text):
        written = text[start].isupper() or not language.capital_months
        if written and (not language.months_beside_numbers or _beside_number(text, language, (start, end))):
            yield from _around_month(text, (language, published), number, (start, end))


def _beside_number(text: str, language: Language, span: tuple[int, int]) -> bool:
    before, behind = text[: span[0]].rstrip(), text[span[1] :].lstrip(" .,")
    named = before.casefold().endswith(("-", "–", *words(language.code, "before-month")))
    return before[-1:].isdigit() or behind[:1].isdigit() or len(text[span[0] : span[1]]) > 3 or named


def _around_month(text: str, known: tuple[Language, date], month: int, span: tuple[int, int]) -> Iterator[Told]:
    """The day or days beside a month, and its year before or behind."""
    language, published = known
    days, (start, end) = days_beside(text, language, span, behind=not _year_behind(text, language, span[1]))
    year, end, start = _year(text, language, (start, end))
    certain = year is not None
    if year is None:
        led = not (days and start < span[0])  # “прошедшем 10 июня” is of no last year
        year, (start, end) = _relative_year(text, (language, published), month, (start, end), led=led)
    weekday = _weekday_beside(text, language, (start, end))
    for day in days or (None,):
        yield Told(year, month, day, start, end, weekday, certain)


def _year(text: str, language: Language, span: tuple[int, int]) -> tuple[int | None, int, int]:
    start, end = span
    before = _year_beside(language.code)[0].search(text[:start])
    ends = before and language.ends("from", text[start:end])  # “2024. aasta septembrist 2025. aasta aprillini”
    if not ends and (found := _year_behind(text, language, end)):
        return int(found[1]), found.end(), start
    if before:
        return int(before[1]), end, before.start()
    return None, end, start


def _year_behind(text: str, language: Language, at: int) -> re.Match[str] | None:
    found = _year_beside(language.code)[1].match(text, at)
    return found if found and not counts(text, language, found.end()) else None


@cache
def _year_beside(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A printed year right before a place, with the word for one, and right behind it."""
    return (
        re.compile(rf"(?<![\d.,])({_YEAR})\s*(?:[-.]?\s*{any_of(code, 'year')}|,)?\s*$", re.IGNORECASE),
        re.compile(rf"[\s,.]*(?:{any_of(code, 'of-year')}\s+)?({_YEAR})(?!\d|[.,]\d)"),
    )


def _relative_year(
    text: str, known: tuple[Language, date], month: int, span: tuple[int, int], *, led: bool
) -> tuple[int | None, tuple[int, int]]:
    """The year of "last December", "January of this year", with the place of all: the latest such month before, or the next to come.

    In May of last year is not in last year. ``led``: a word such as "last" before the place is the month's.
    """
    language, published = known
    for key, shift in _YEARS_FROM_NOW.items():
        for start, end in language.places("relative", key, text):
            if is_told_behind(text, language, span[1], (start, end)) or _is_right_before(text, end, span[0]):
                return published.year + shift, (min(span[0], start), max(span[1], end))
    marked = language.marked("relative", text) if led else ()
    before = {key for key, _start, end in marked if _is_right_before(text, end, span[0])}
    if "last" in before:
        return (published.year if month < published.month else published.year - 1), span
    if "next" in before:
        return (published.year if month > published.month else published.year + 1), span
    return (published.year if "this" in before else None), span


def _is_right_before(text: str, end: int, at: int) -> bool:
    """Whether what ends at one place stands right before another, but for a comma."""
    return end <= at and not text[end:at].strip(" ,")


def _weekday_beside(text: str, language: Language, span: tuple[int, int]) -> int | None:
    beside = (
        int(key)
        for key, start, end in language.marked("weekdays", text)
        if _is_right_before(text, end, span[0]) or span[1] <= start <= span[1] + 3
    )
    return min(beside, default=None)


def _relative(text: str, language: Language, published: date) -> Iterator[Told]:
    for key, shift in _YEARS_FROM_NOW.items():
        for place in language.places("relative", key, text):
            yield Told(published.year + shift, None, None, *place)
    yield from _month_from_now(text, language, published)
    taken: list[range] = []
    for key, days in _DAYS_FROM_NOW.items():
        for place in language.places("relative", key, text):
            if not any(place[0] in span for span in taken):
                day = published + timedelta(days)
                yield Told(day.year, day.month, day.day, *place)
                taken.append(range(*place))
    over = ((published - timedelta(days), a, b) for days, a, b in days_ago(text, language))
    yield from (Told(day.year, day.month, day.day, a, b) for day, a, b in over)
    yield from (Told(published.year - years, None, None, a, b) for years, a, b in years_ago(text, language))


def _month_from_now(text: str, language: Language, published: date) -> Iterator[Told]:
    """The month of "last month", "in the next month"."""
    for key, start, end in beside_part(text, language, "month"):
        day = add_months(published.replace(day=1), FROM_NOW[key])
        yield Told(day.year, day.month, None, start, end)


def beside_part(text: str, language: Language, part: str) -> Iterator[tuple[str, int, int]]:
    """Where "this", "last" or "next" stands right before the word for a part of time, or in Romanian behind it."""
    places = language.places("parts", part, text) if language.marked("relative", text) else ()
    for key, start, end in language.marked("relative", text) if places else ():
        for first, last in places if key in FROM_NOW else ():
            if first - end == 1 or (language.adjectives_behind and start - last == 1):
                yield key, min(start, first), max(end, last)


def _year_before(text: str, language: Language, found: list[Told]) -> list[Told]:
    """The year before, or after, each year that stands in the text: "in 2023, up from a year earlier"."""
    places = [(shift, a, b) for key, shift in YEARS_AWAY.items() for a, b in language.places("relative", key, text)]
    if not places:
        return []
    there = [(a, b) for _shift, a, b in places]  # of which no other year is reckoned
    told = {t.year for t in found if t.year and not _within((t.start, t.end), there)}
    years = told | {int(m[1]) for m in _BARE_YEAR.finditer(text)}
    return [Told(year + shift, None, None, a, b) for shift, a, b in places for year in sorted(years)]


def _weekdays(text: str, language: Language, published: date) -> Iterator[Told]:
    """A weekday alone is the last one up to the day of publication, or the next one after it; with its week it is that of it."""
    monday = published - timedelta(published.weekday())
    for number, start, end in language.marked("weekdays", text):
        if not is_counted(text, start, language):  # Romanian "luni" is Monday, and months
            back = published - timedelta((published.weekday() - int(number)) % 7)
            shift = _week_beside(text, language, (start, end))
            days = (back, back + timedelta(7)) if shift is None else (monday + timedelta(7 * shift + int(number)),)
            if shift is None and _is_last(text, language, (start, end)):
                days = (back - timedelta(7), back)  # on a Tuesday “last Tuesday” is a week ago
            for day in days:
                yield Told(day.year, day.month, day.day, start, end, certain=False)


def _is_last(text: str, language: Language, span: tuple[int, int]) -> bool:
    return any(1 in (span[0] - end, start - span[1]) for start, end in language.places("relative", "last", text))


def _week_beside(text: str, language: Language, span: tuple[int, int]) -> int | None:
    """How many weeks from now that of a weekday is, where it stands beside it: “next week, on Thursday”."""
    weeks = beside_part(text, language, "week")
    gaps = ((key, text[end : span[0]] or text[span[1] : start]) for key, start, end in weeks)
    return next((FROM_NOW[key] for key, gap in gaps if _BESIDE.fullmatch(gap)), None)


def _within(span: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(first <= span[0] and span[1] <= last for first, last in spans)
