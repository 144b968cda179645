"""Numbers that are told beside another time than their sentence's: in brackets, behind “a year earlier”, from one year to another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cache

from msgspec.structs import replace

from briefgen.auditing.dates_told import stands
from briefgen.auditing.holding.context.amounts import alike
from briefgen.auditing.holding.context.period_days import is_a_day
from briefgen.auditing.holding.standing import Standing, came_from, comes_to
from briefgen.auditing.periods import Period, from_year_to_year
from briefgen.auditing.spoken.small import any_of
from briefgen.domain.dates import Point, When

_BRACKETS = re.compile(r"\(([^()]*)\)")
_OPENED = re.compile(r"\W{0,3}")  # between a bracket and its number
_GROWN = re.compile(r"\(\s?[+−–-]\s?\d")
_FAR = 60  # characters between a period and the brackets behind it
_BEHIND = re.compile(r"[^\d(),;.]{0,24}\.?\s?")  # between a number and the brackets that tell its period

Place = tuple[int, int]


def of_another_bracket(s: Standing, period: When) -> bool:
    """Whether brackets tell that a number is of another period: its own stands in them, or another number's does."""
    own = bracketed(s)
    if own:
        return not any(p.fits(period) for p in own)
    there = [p for p in s.sentence.periods if p.fits(period)]
    others = [at for at in _brackets(s) if not _is_in(s.number.start, at) and _is_of_another(s, at)]
    return bool(there) and all(any(_is_in(p.start, at) for at in others) for p in there)


def _is_of_another(s: Standing, place: Place) -> bool:
    """Whether brackets hold another amount, or how much more or less than in another period it was: “(–5.8% on H1 2024)”."""
    return _has_amount(s, place) or _is_growth(s, place)


def _is_growth(s: Standing, place: Place) -> bool:
    spoken, text = s.sentence.language, s.sentence.text
    if _GROWN.match(text, place[0]):
        return True
    measured = any(_is_in(q.start, place) and q.measure for q in s.sentence.quantities)
    return measured and any(spoken.says("directions", way, text, *place) for way in ("up", "down"))


def are_of_growth(s: Standing) -> frozenset[int]:
    """Where brackets with growth tell the periods that it is measured against: “(up 6.8% on January–February 2024)”."""
    places = [at for at in _brackets(s) if not _is_in(s.number.start, at) and _is_growth(s, at)]
    return frozenset(p.start for p in s.sentence.periods if any(_is_in(p.start, at) for at in places))


def of_another_day(s: Standing, period: When) -> bool:
    """Whether each number of a sentence stands behind a day of its own, and this one's is another: “on 1 April 244, a year earlier 229”."""
    last = period.latest
    if last is None or not is_a_day(period):
        return False
    days = [t for t in s.sentence.dates if t.day]
    amounts = sorted((*(q for q in alike(s) if not q.measure), s.number), key=lambda q: q.start)
    if not 1 < len(days) == len(amounts):
        return False
    in_turn = all(t.end <= q.start for t, q in zip(days, amounts, strict=True))
    apart = all(q.end <= t.start for t, q in zip(days[1:], amounts, strict=False))
    own = days[amounts.index(s.number)]
    return in_turn and apart and not stands(last, (own,), s.sentence.published)


def bracketed(s: Standing) -> tuple[Period, ...]:
    """The periods that brackets give a number: “(993,000 in 2023)”, “against 2023 (344.5 million)”, “$348.1m (9M 2024)”.

    None where no brackets stand there, or where several periods do.
    """
    if in_turn := _respectively(s):
        return in_turn
    inside = next((at for at in _brackets(s) if _is_in(s.number.start, at)), None)
    if inside is None:
        return _right_behind(s)
    told = _one(s, [p for p in s.sentence.periods if _is_in(p.start, inside)])
    opens = _OPENED.fullmatch(s.sentence.text, inside[0] + 1, s.number.begins)
    none = not any(_is_in(p.start, inside) for p in s.sentence.periods)
    return told or (_before(s, inside[0]) if none and opens else ())


def _respectively(s: Standing) -> tuple[Period, ...]:
    """The period of a number where several stand in turn with as many periods: “in 2023 and 2024, 5 and 6 million respectively”."""
    text, spoken = s.sentence.text, s.sentence.language
    end = next((found.start() for found in _in_turn(spoken.code).finditer(text) if found.start() >= s.number.end), None)
    if end is None:
        return ()
    starts = sorted({p.start for p in s.sentence.periods if p.last})
    row = [q for q in s.sentence.amounts if q.end <= end and not q.measure][-len(starts) :]
    if not 1 < len(starts) == len(row) or s.number not in row or end - row[0].start > _FAR:
        return ()
    at = starts[row.index(s.number)]
    return tuple(p for p in s.sentence.periods if p.start == at)


@cache
def _in_turn(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(code, 'respectively')}\b", re.IGNORECASE)


def _right_behind(s: Standing) -> tuple[Period, ...]:
    """The period that brackets right behind a number tell, and no number beside it."""
    text = s.sentence.text
    at = next((at for at in _brackets(s) if at[0] >= s.number.end), None)
    if at is None or not _BEHIND.fullmatch(text, s.number.end, at[0]) or _has_amount(s, at):
        return ()
    return _one(s, [p for p in s.sentence.periods if _is_in(p.start, at) and p.start <= at[0] + 2])


def _before(s: Standing, opens: int) -> tuple[Period, ...]:
    """The period nearest before brackets, where an amount like that in them stands elsewhere, and none between."""
    periods = [p for p in s.sentence.periods if p.start < opens]
    if not periods:
        return ()
    start, text = periods[-1].start, s.sentence.text
    apart = opens - start > _FAR or any(mark in text[start:opens] for mark in ";)")
    amounts = [q.start for q in alike(s) if not q.measure]
    if apart or not amounts or any(start < at < opens for at in amounts):
        return ()
    return _one(s, [p for p in periods if p.start == start])


def _one(s: Standing, periods: list[Period]) -> tuple[Period, ...]:
    """Some periods where all are told at one place; of several that “a year earlier” may be, none that stands elsewhere."""
    if len({p.start for p in periods}) != 1:
        return ()
    elsewhere = {p.first for p in s.sentence.periods if p.start != periods[0].start}
    return tuple(p for p in periods if p.first not in elsewhere) or tuple(periods)


def _brackets(s: Standing) -> Iterator[Place]:
    text = s.sentence.text
    return (found.span() for found in _BRACKETS.finditer(text)) if "(" in text else iter(())


def _is_in(at: int, place: Place) -> bool:
    return place[0] <= at < place[1]


def _has_amount(s: Standing, place: Place) -> bool:
    return any(_is_in(q.start, place) and not q.measure for q in alike(s) if not _is_dated(s, q.start))


def _is_dated(s: Standing, at: int) -> bool:
    """Whether a number is part of a period: the 9 of 9M 2024."""
    starts = [p.start for p in s.sentence.periods]
    index = bisect_right(starts, at)
    return index > 0 and at == starts[index - 1]


def is_a_year_before(s: Standing, period: When, beside: frozenset[int]) -> bool:
    """Whether "a year earlier" stands beside a number, and its period is that a year before another one of its sentence."""
    if not beside or period.latest is None or period.earliest is None:
        return False
    if is_a_day(period):
        day = period.latest.last
        after = Point(day.year + 1, day.month, day.day) if (day.month, day.day) != (2, 29) else None
        return after is not None and stands(after, s.sentence.dates, s.sentence.published)
    told = [p for p in s.sentence.periods if p.last and p.first.month and not p.base and p.start not in beside]
    ours: tuple[date, date] = (period.earliest.first, period.latest.last)
    return any((_earlier(p.first).first, _earlier(p.last).last) == ours for p in told if p.last)


def _earlier(point: Point) -> Point:
    return replace(point, year=point.year - 1)


def is_end_of_stretch(s: Standing, period: When) -> bool:
    """Whether a number is what something came from, or to, between two years, and its period is that of them: “from 12 to 13 between 2023 and 2024”."""
    if not period.is_point or period.latest is None or period.latest.month:
        return False
    stretches = set(from_year_to_year(s.sentence.text, s.sentence.language))
    if len(stretches) != 1:
        return False
    first, last = next(iter(stretches))
    return period.latest.year == (first if came_from(s) else last if comes_to(s) else None)
