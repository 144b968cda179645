"""Stretches of time that a text leaves a day in: "by the end of June", "in the autumn", "early next year", "within five years".

A quarter or a half has exact ends. Where a word leaves them open ("early", "mid", "autumn"), each end may be any day of a stretch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from briefgen.auditing.dates_told import FROM_NOW, Told, beside_part
from briefgen.auditing.languages import Language, Marked
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.halves import LAST, halves_told, tenths_told, weeks_told
from briefgen.auditing.spoken.small import any_of, tells_which
from briefgen.domain.dates import Point, When, add_months

Stretch = tuple[date, date]
BEHIND = 14  # characters between "early" and the month or year that it is a part of
OF, BESIDE = 18, 2  # characters between "half" and its month: "of the month of"; and behind a month
AGO = 2  # characters between "преди" and a number
BEFORE = 10  # characters between these and "vidury"
_FEAST = re.compile(r"\bChristmas\b")
# Month and day between which each end lies, of parts of a year and of a month (days alone there).
_OF_YEAR = {
    "early": (((1, 1), (1, 1)), ((1, 31), (6, 30))),
    "mid": (((4, 1), (7, 1)), ((6, 15), (9, 30))),
    "late": (((9, 1), (12, 20)), ((12, 31), (12, 31))),
    "spring": (((3, 1), (3, 22)), ((5, 31), (6, 21))),
    "summer": (((6, 1), (6, 22)), ((8, 31), (9, 23))),
    "autumn": (((9, 1), (9, 23)), ((11, 30), (12, 21))),
}
_OF_MONTH = {"early": ((1, 1), (5, 15)), "mid": ((8, 15), (15, 25)), "late": ((15, 31), (31, 31))}
_DAYS = {"day": 1, "week": 7}
SEASONS = ("spring", "summer", "autumn", "winter")


class Window(Struct, frozen=True):
    """A stretch of time: the days between which it opens, and those between which it closes."""

    opens: Stretch
    closes: Stretch

    @classmethod
    def of(cls, first: Point, last: Point) -> Window:
        """The window that a period is: it opens on its first day and closes on its last."""
        return cls((first.first, first.first), (last.last, last.last))

    def fits(self, when: When, published: date) -> bool:
        """Whether a written window is this one; one that is open, or begins with the publication, ends with this one at the latest."""
        if when.latest is None or not self.closes[0] <= when.latest.last <= self.closes[1]:
            return False
        first = when.earliest.first if when.earliest else published
        return first == published or self.opens[0] <= first <= self.opens[1]


def windows_told(text: str, language: Language, told: tuple[Told, ...], published: date) -> Iterator[Window]:
    """The windows that the words for parts of a year or a month make, with the year or the month beside them."""
    for part, start, end in language.marked("parts", text):
        of = _beside(told, (start, end))
        if of and of.month and part in _OF_MONTH:
            yield from _of_month(part, of, published)
        elif part in (*_OF_YEAR, "winter"):
            before = [t.year for t in told if t.year and t.certain and t.end <= start][
                -1:
            ]  # “per 2025 m. …, metų pabaigoje”
            years = _years(text, language, of, (part, start, end), (published.year, *before))
            made = _of_years(part, years)
            yield from (w for w in made if not _is_over(text, language, part, start) or w.closes[0] < published)
    yield from _parts_of_months(text, language, told, published)
    yield from _weeks(text, language, published)
    if _FEAST.search(text):
        yield Window((published, published), (date(published.year, 12, 23), date(published.year, 12, 26)))


def seasons_told(text: str, language: Language, published: date) -> Iterator[Window]:
    """The seasons that a text names without a year: of this year, the one before or the next, whichever was worked out."""
    years = range(published.year - 1, published.year + 2)
    for part in language.found("parts", text) & set(SEASONS):
        yield from _of_years(part, tuple(years))


def years_of_season(text: str, language: Language, season: str, published: date) -> frozenset[int]:
    """The years that a season may be of which a text names without one: the next to come, the last that was over, or that of the day.

    A winter is of the year that it ends in as well as of that in which it begins.
    """
    if not language.says("parts", season, text):
        return frozenset()
    around = [w for year in (-1, 0, 1) for w in _of_years(season, (published.year + year,))]
    led = {key for key, _start, _end in beside_part(text, language, season)}
    ahead = sorted(w.opens[0] for w in around if w.opens[0] > published)[:1]
    over = sorted((w.closes[0] for w in around if w.closes[0] < published), reverse=True)[:1]
    found = ahead if "next" in led else over if "last" in led else [*ahead, *over]
    of_now = [] if led & {"next", "last"} else [published]
    winter = {day.year + 1 for day in found if day.month == 12}
    return frozenset({day.year for day in (*found, *of_now)} | winter)


def _parts_of_months(text: str, language: Language, told: tuple[Told, ...], published: date) -> Iterator[Window]:
    """The half, the ten days or the week of "the second half of September", "в первой декаде мая"; halves of a year are periods."""
    months = [of for of in told if of.month and of.day is None]
    parts = ((halves_told, _half), (tenths_told, _tenth), (weeks_told, _week)) if months else ()
    for part, windows in parts:
        places = part(text, language)
        for of in months if places else ():
            end = _behind_month(text, language, of.end)
            which = next((n for n, a, b in places if 0 < of.start - b <= OF or 0 < a - end <= BESIDE), None)
            for year in (of.year,) if which and of.year else (published.year, published.year + 1) if which else ():
                yield from windows(Point(year, of.month), which or 1)


def _behind_month(text: str, language: Language, end: int) -> int:
    """Where the name of a month ends with the word for one that may stand behind it: “мамыр айының”."""
    return language.end_of("spans", "month", text, end + 1) or language.end_of("parts", "month", text, end + 1) or end


def _half(month: Point, which: int) -> Iterator[Window]:
    """The first or the second half of a month, which parts on its 15th or 16th."""
    first, mid = month.first, month.first + timedelta(14)
    if which == 2:
        yield Window((mid, mid + timedelta(1)), (month.last, month.last))
    else:
        yield Window((first, first), (mid, mid))


def _tenth(month: Point, which: int) -> Iterator[Window]:
    """The first, the second or the last ten days of a month, the last as many as are left of it."""
    first = month.first + timedelta(10 * which - 10)
    last = month.last if which == 3 else first + timedelta(9)
    yield Window((first, first), (last, last))


def _week(month: Point, which: int) -> Iterator[Window]:
    """A week of a month, or its LAST one: so many times seven days, or one from Monday on that is in it wholly or in part."""
    begun = month.last - timedelta(6) if which == LAST else month.first + timedelta(7 * which - 7)
    monday = begun - timedelta(begun.weekday())
    yield Window((begun, begun), (begun + timedelta(6), begun + timedelta(6)))
    for first in (monday, monday + timedelta(7)):
        yield Window((first, first), (first + timedelta(4), first + timedelta(6)))


def _weeks(text: str, language: Language, published: date) -> Iterator[Window]:
    """The week of "last week", from its Monday to its Friday or its Sunday; "this week" may end with the day of publication."""
    for key, _start, _end in beside_part(text, language, "week"):
        monday = published + timedelta(7 * FROM_NOW[key] - published.weekday())
        friday, sunday = monday + timedelta(4), monday + timedelta(6)
        yield Window((monday, monday), (min(friday, published) if monday <= published else friday, sunday))


def _beside(told: tuple[Told, ...], span: tuple[int, int]) -> Told | None:
    """The month or else the year that a part is of: right behind it, else right before."""
    whole = [t for t in told if t.day is None and (t.month or t.year)]
    behind = [t for t in whole if -4 <= t.start - span[1] <= BEHIND]
    before = [t for t in whole if 0 <= span[0] - t.end <= BEFORE]
    return min((*behind, *reversed(before)), key=lambda t: t.month is None, default=None)


def _years(text: str, language: Language, of: Told | None, marked: Marked, near_by: tuple[int, ...]) -> tuple[int, ...]:
    """The years a part may be of: the one beside it; this one, or one told before, where "the year" stands there, and the next for a season."""
    if of and of.year and of.month is None:
        return (of.year,)
    part, start, end = marked
    if part in SEASONS:
        first = near_by[0] - (1 if _is_over(text, language, part, start) else 0)
        return (first, first + 1)
    near = language.says("parts", "year", text, start - BEHIND, end + BEHIND)
    return tuple(dict.fromkeys(near_by)) if near else ()


def _is_over(text: str, language: Language, part: str, at: int) -> bool:
    """Whether "last" is said of a part that begins at a place."""
    return any(key == "last" and start <= at < end for key, start, end in beside_part(text, language, part))


def _of_years(part: str, years: tuple[int, ...]) -> Iterator[Window]:
    for year in years:
        if part == "winter":
            for begun in (year - 1, year):
                yield Window(
                    (date(begun, 12, 1), date(begun, 12, 22)), (date(begun + 1, 2, 28), date(begun + 1, 3, 20))
                )
        else:
            opens, closes = ((date(year, *a), date(year, *b)) for a, b in _OF_YEAR[part])
            yield Window(opens, closes)


def _of_month(part: str, of: Told, published: date) -> Iterator[Window]:
    for year in (of.year,) if of.year else (published.year, published.year + 1):
        point = Point(year, of.month)
        (a, b), (c, d) = _OF_MONTH[part]
        days = [min(point.last, point.first + timedelta(n - 1)) for n in (a, b, c, d)]
        yield Window((days[0], days[1]), (days[2], days[3]))


def windows_counted(
    text: str, language: Language, numbers: tuple[Quantity, ...], days: tuple[date, ...]
) -> Iterator[Window]:
    """The windows that end so many days, weeks, months or years after the publication, or after a day that the text tells."""
    for number in numbers:
        unit = "" if _is_no_span_ahead(text, language, number) else counted_unit(text, language, number)
        for count in (int(r) for r in number.readings if unit and r == int(r) and 0 < r < 400):
            yield from (Window((day, day), _after(day, unit, count)) for day in days)


def _is_no_span_ahead(text: str, language: Language, number: Quantity) -> bool:
    """Whether a number counts what is over ("two years ago"), or tells which one it is ("the first week of May")."""
    ago = language.places("spans", "ago", text)
    over = any(0 <= start - number.end <= BEHIND or 0 <= number.start - end <= AGO for start, end in ago)
    return over or tells_which(language.code, text[number.start : number.end])


@cache
def _to_unit(code: str) -> re.Pattern[str]:
    return re.compile(rf"[\s-]+(?:{any_of(code, 'number-of')}\s+)?")


def counted_unit(text: str, language: Language, number: Quantity) -> str:
    """What a number counts behind it: day, week, month or years; empty where it is nothing of these."""
    gap = _to_unit(language.code).match(text, number.end)
    at = gap.end() if gap else number.end
    if language.end_of("spans", "month", text, at):
        return "month"
    return next((unit for unit in (*_DAYS, "years") if language.end_of("parts", unit, text, at)), "")


def _after(day: date, unit: str, count: int) -> Stretch:
    """When so much time is over: to the day, or within its month or its year."""
    if unit in _DAYS:
        last = day + timedelta(_DAYS[unit] * count)
        return last, last
    ends = add_months(day, count * (1 if unit == "month" else 12))
    month = Point(ends.year, ends.month)
    return month.first, month.last if unit == "month" else Point(ends.year).last
