"""Numbers that are told beside another time than their sentence's: in brackets, behind “a year earlier”, from one year to another."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from operator import itemgetter

from msgspec import Struct
from msgspec.structs import replace

from briefgen.auditing.dates_told import Told, stands
from briefgen.auditing.holding.context.amounts import alike
from briefgen.auditing.holding.context.period_days import is_a_day
from briefgen.auditing.holding.progress.reached import ends_growth, within
from briefgen.auditing.holding.standing import Standing, came_from, comes_to, fitting
from briefgen.auditing.passages import Sentence
from briefgen.auditing.periods import Period
from briefgen.auditing.quantities import quantities
from briefgen.auditing.spoken.same_periods import is_paired, told_with_when
from briefgen.auditing.spoken.shortened import undotted
from briefgen.auditing.spoken.small import any_of
from briefgen.domain.dates import Point, When

_BRACKETS = re.compile(r"\([^()]*\)")
_OPENED = re.compile(r"\W{0,3}")  # between a bracket and its number
_GROWN = re.compile(r"\(\s?[+−–-]\s?\d")
_NEAR = 12  # characters between “than” and a day: “than as of”
_INSIDE = re.compile(r"[^\d.;,()]{0,25}\([^\w]{0,3}")
_APART = re.compile(r"[,;()–—](?=\s|\d|$)|\(")  # between growth and what it is not against
_FAR = 60  # characters between a period and the brackets behind it
_BEHIND = re.compile(r"[^\d(),;.]{0,24}\.?\s?")  # between a number and the brackets that tell its period

Place = tuple[int, int]


class _Told(Struct, frozen=True):
    """What the brackets of a sentence are asked for: where they stand, and of what is told there where each begins, in order.

    ``amounts`` have a magnitude or a currency, ``counted`` are bare besides; none is a growth or part of a period. ``grown`` are the
    brackets that tell how much more or less than in another period it was.
    """

    brackets: tuple[Place, ...]
    periods: tuple[int, ...]
    amounts: tuple[int, ...]
    counted: tuple[int, ...]
    grown: frozenset[Place]

    def like(self, s: Standing) -> tuple[int, ...]:
        """Where numbers like one stand, that one too."""
        return self.counted if s.is_bare else self.amounts

    def around(self, at: int) -> Place | None:
        """The brackets that a place stands in."""
        before = bisect_right(self.brackets, at, key=itemgetter(0))
        found = self.brackets[before - 1] if before else None
        return found if found and at < found[1] else None


@lru_cache(maxsize=256)  # each number of a sentence asks
def _told(sentence: Sentence) -> _Told:
    text = sentence.text
    brackets = tuple(found.span() for found in _BRACKETS.finditer(text)) if "(" in text else ()
    starts = tuple(period.start for period in sentence.periods)
    parts = frozenset(starts)  # the 9 of 9M 2024
    plain = [q for q in sentence.quantities if not q.measure and q.start not in parts]
    own = frozenset(q.start for q in sentence.amounts if not q.written)
    amounts = tuple(q.start for q in plain if q.factor or q.currencies)
    counted = tuple(q.start for q in plain if q.factor or q.currencies or q.start in own)
    grown = frozenset(place for place in brackets if _is_growth(sentence, place))
    return _Told(brackets, starts, amounts, counted, grown)


def _is_growth(sentence: Sentence, place: Place) -> bool:
    """Whether brackets tell how much more or less than in another period it was: “(–5.8% on H1 2024)”."""
    text = sentence.text[slice(*place)]
    told = sentence.language.found("directions", text) or any(
        p.base and place[0] <= p.start < place[1] for p in sentence.periods
    )
    return bool(_GROWN.match(text) or (told and any(q.measure for q in quantities(text, sentence.language))))


def _inside(starts: Sequence[int], place: Place) -> slice:
    """Which of some places in order stand within another one."""
    return slice(bisect_left(starts, place[0]), bisect_left(starts, place[1]))


def of_another_bracket(s: Standing, period: When) -> bool:
    """Whether brackets tell that a number is of another period: its own stands in them, or another number's does."""
    own = bracketed(s)
    if own:
        return not any(p.fits(period) for p in own)
    place = _told(s.sentence).around(s.number.start)
    if (
        place is not None and len(s.sentence.periods) == 1
    ):  # “exports (303 million in 2024) exceeded imports (71 million)”
        return False
    places = _all_within(s.sentence, period, bare=s.is_bare)
    return bool(places) and place not in places


@lru_cache(maxsize=256)
def _all_within(sentence: Sentence, period: When, *, bare: bool) -> frozenset[Place]:
    """The brackets that all the places of a period in a sentence stand in, where each hold an amount or a growth; else none."""
    told = _told(sentence)
    like = told.counted if bare else told.amounts
    places = frozenset(told.around(p.start) for p in fitting(sentence, period))
    within = frozenset(at for at in places if at and (at in told.grown or like[_inside(like, at)]))
    return within if len(within) == len(places) else frozenset()


def is_of_other_brackets(s: Standing, at: int) -> bool:
    """Whether a period stands in brackets that its number does not stand in, and that hold another amount: “171 (January 2025: 189)”."""
    told = _told(s.sentence)
    place, like = told.around(at), told.like(s)
    return place is not None and place != told.around(s.number.start) and bool(like[_inside(like, place)])


def is_of_growth(s: Standing, at: int) -> bool:
    """Whether a period stands in brackets with growth, that it is measured against: “(up 6.8% on January–February 2024)”."""
    told = _told(s.sentence)
    place = told.around(at)
    return place in told.grown and place != told.around(s.number.start)


def of_another_day(s: Standing, period: When) -> bool:
    """Whether each number of a sentence stands behind a day of its own, and this one's is another: “on 1 April 244, a year earlier 229”."""
    last = period.latest
    if last is None or not is_a_day(period):
        return False
    days = [t for t in s.sentence.dates if t.day]
    amounts = sorted((*(q for q in alike(s) if not q.measure), s.number), key=lambda q: q.start)
    if _is_day_compared_with(s, [t for t in days if stands(last, (t,), s.sentence.published)]):
        return True
    if not 1 < len(days) == len(amounts):
        return False
    in_turn = all(t.end <= q.start for t, q in zip(days, amounts, strict=True))
    apart = all(q.end <= t.start for t, q in zip(days[1:], amounts, strict=False))
    own = days[amounts.index(s.number)]
    return in_turn and apart and not stands(last, (own,), s.sentence.published)


def _is_day_compared_with(s: Standing, ours: list[Told]) -> bool:
    """Whether a day stands only behind a number, and as what is compared with, and another day right before it: “fewer than on 1 January 2024”."""
    text, number, spoken = s.sentence.text, s.number, s.sentence.language
    bases = [end for _start, end in spoken.places("spans", "base", text) if end > number.end]
    before = [t for t in s.sentence.dates if t.day and t not in ours and t.end <= number.start]
    return bool(ours and before) and all(any(0 <= t.start - end <= _NEAR for end in bases) for t in ours)


def bracketed(s: Standing) -> tuple[Period, ...]:
    """The periods that brackets give a number: “(993,000 in 2023)”, “against 2023 (344.5 million)”, “$348.1m (9M 2024)”.

    None where no brackets stand there, or where several periods do.
    """
    if in_turn := _respectively(s):
        return in_turn
    told = _told(s.sentence)
    inside = told.around(s.number.start)
    if inside is None:
        return _right_behind(s, told)
    there = s.sentence.periods[_inside(told.periods, inside)]
    opens = _OPENED.fullmatch(s.sentence.text, inside[0] + 1, s.number.begins)
    return _one(s, there) if there else _before(s, told, inside[0]) if opens else ()


def _respectively(s: Standing) -> tuple[Period, ...]:
    """The period of a number where several stand in turn with as many periods: “in 2023 and 2024, 5 and 6 million respectively”."""
    ends = _in_turn(s.sentence)
    behind = bisect_left(ends, s.number.end)
    end = ends[behind] if behind < len(ends) else None
    if end is None or end - s.number.start > _FAR:
        return ()
    starts = sorted({p.start for p in s.sentence.periods if p.last})
    row = [q for q in s.sentence.amounts if q.end <= end and not q.measure][-len(starts) :]
    if not 1 < len(starts) == len(row) or s.number not in row or end - row[0].start > _FAR:
        return ()
    at = starts[row.index(s.number)]
    return tuple(p for p in s.sentence.periods if p.start == at)


@lru_cache(maxsize=256)
def _in_turn(sentence: Sentence) -> tuple[int, ...]:
    """Where a sentence has a word for “respectively”."""
    word = re.compile(rf"\b{any_of(sentence.language.code, 'respectively')}\b", re.IGNORECASE)
    return tuple(found.start() for found in word.finditer(sentence.text))


def _right_behind(s: Standing, told: _Told) -> tuple[Period, ...]:
    """The period that brackets right behind a number tell, and no number beside it."""
    behind = bisect_left(told.brackets, s.number.end, key=itemgetter(0))
    place = told.brackets[behind] if behind < len(told.brackets) else None
    if place is None or not _BEHIND.fullmatch(undotted(s.sentence.text), s.number.end, place[0]):
        return ()
    like, first = told.like(s), (place[0], place[0] + 3)
    told_there = () if like[_inside(like, place)] else s.sentence.periods[_inside(told.periods, first)]
    return _one(s, tuple(p for p in told_there if not (p.base and place in told.grown)))


def _before(s: Standing, told: _Told, opens: int) -> tuple[Period, ...]:
    """The period nearest before brackets, where an amount like that in them stands elsewhere, and none between."""
    before = bisect_left(told.periods, opens)
    if not before:
        return ()
    start, text, like = told.periods[before - 1], s.sentence.text, told.like(s)
    apart = opens - start > _FAR or any(mark in text[start:opens] for mark in ";)")
    if apart or not set(like[:2]) - {s.number.start} or like[_inside(like, (start, opens))]:
        return ()
    return _one(s, s.sentence.periods[_inside(told.periods, (start, start + 1))])


def _one(s: Standing, periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """Some periods where all are told at one place; of several that “a year earlier” may be, none that stands elsewhere."""
    if len(periods) < 2 or periods[0].start != periods[-1].start:
        return periods if len(periods) == 1 else ()
    elsewhere = {p.first for p in s.sentence.periods if p.start != periods[0].start}
    return tuple(p for p in periods if p.first not in elsewhere) or periods


def is_a_year_before(s: Standing, period: When, beside: frozenset[int]) -> bool:
    """Whether "a year earlier" stands beside a number, and its period is that a year before another one of its sentence."""
    if not beside or period.latest is None or period.earliest is None:
        return False
    if is_a_day(period):
        day = period.latest.last
        after = Point(day.year + 1, day.month, day.day) if (day.month, day.day) != (2, 29) else None
        return after is not None and stands(after, s.sentence.dates, s.sentence.published)
    told = [p for p in s.sentence.periods if _is_no_year(p) and not p.base and p.start not in beside]
    ours: tuple[date, date] = (period.earliest.first, period.latest.last)
    return any((earlier(p.first).first, earlier(p.last).last) == ours for p in told if p.last)


def _is_no_year(period: Period) -> bool:
    """Whether a period is of months, or of two years as an academic one is: “2024–2025 mokslo metais 684, o metais anksčiau 571”."""
    first, last = period.first, period.last
    return last is not None and (first.month is not None or last.year == first.year + 1)


def earlier(point: Point) -> Point:
    """The same day, month or year a year before."""
    return replace(point, year=point.year - 1)


def is_end_of_stretch(s: Standing, period: When) -> bool:
    """Whether a number is what something came from, or to, between two years, and its period is that of them: “from 12 to 13 between 2023 and 2024”."""
    if not period.is_point or period.latest is None or period.latest.month:
        return False
    years = within(s)
    if years is None:
        return False
    return period.latest.year == (years[0] if came_from(s) else years[1] if comes_to(s) or ends_growth(s) else None)


def is_of_the_same(s: Standing, period: When) -> bool:
    """Whether a number stands in brackets behind "the same period of last year", and its period is that a year before another one told."""
    text, number = s.sentence.text, s.number
    same = s.sentence.language.places("relative", "same-period", text)
    behind = [at for at, end in same if end <= number.start and _INSIDE.fullmatch(undotted(text), end, number.start)]
    told = [p for p in s.sentence.periods if behind and p.last and not p.base and p.start < behind[0]]
    ours = (period.earliest, period.latest)
    return any((earlier(p.first), p.last and earlier(p.last)) == ours for p in told)


def is_measured_against(s: Standing, period: When) -> bool:
    """Whether a period is only what growth behind a number is against, and another one is told: “5,400 in 2024, up 22% on 2023”."""
    text, number = s.sentence.text, s.number
    there = fitting(s.sentence, period)
    others = [p.start for p in s.sentence.periods if not p.fits(period)]
    grown = [q for q in s.sentence.quantities if q.measure and q is not number and q.start >= number.end]
    if number.measure or not there or not any(at < number.start or at < there[0].start for at in others):
        return False
    return all(
        any(
            not any(min(p.start, q.start) < at < max(p.start, q.start) for at in others)
            and not _APART.search(text, *((q.end, p.start) if q.start < p.start else (p.start, q.start)))
            for q in grown
        )
        for p in there
        if p.start >= number.end
    ) and all(p.start >= number.end for p in there)


def is_of_then(s: Standing, period: When) -> bool:
    """Whether a number is told of another period right before it as what it was then: “March 2024, when it was 5 million”."""
    text, number = s.sentence.text, s.number
    ends = ((p, told_with_when(text, s.sentence.language.code, p.start)) for p in s.sentence.periods)
    then = [p for p, end in ends if end and end <= number.begins and "," not in text[end : number.begins]]
    return bool(then) and not any(p.fits(period) for p in then)


def is_first_of_two(s: Standing) -> bool:
    """Whether a number is set beside the next one behind a colon, so that a period behind both is of both: “imports exceed exports: 8.4 against 1.7 billion in 2024”."""
    behind = next((q for q in s.sentence.amounts if q.begins >= s.number.end), None)
    return behind is not None and is_paired(s.sentence.text, behind.begins)
