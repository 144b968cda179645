"""The year that some months, a quarter or a half are of, told nearest in the text or the latest that was over; and what reaches from one to another."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from msgspec import Struct

from briefgen.auditing.dates_told import Told
from briefgen.auditing.languages import Language, language
from briefgen.auditing.spoken.days_of_month import counts
from briefgen.auditing.spoken.small import any_of, is_led, words
from briefgen.domain.dates import Point

BESIDE = 4  # characters between the months and "of the year before"
_REACH = 45  # characters between "nine months" and the year they belong to
_WORDS = re.compile(r"\.?[^\W\d]*\.?(?:\s[^\W\d]+\.?){0,2}\s*")  # "2025. aasta esimesel poolaastal"


@cache
def _its_word(code: str) -> re.Pattern[str]:
    """What stands between a printed year and its own part: “2023. aasta IV kvartalis”, “2023 жылдың төртінші тоқсанында”."""
    return re.compile(rf".?|\.?\s?{any_of(code, 'year')}\s(?:[^\W\d]+\s|\d\.?\s)?", re.IGNORECASE)


class Years(Struct, frozen=True):
    """The years told in a text, and the day it was published, where that is known."""

    told: tuple[Told, ...]
    published: date | None
    text: str = ""
    earlier: frozenset[int] = frozenset()
    code: str = ""

    def near(self, span: tuple[int, int]) -> tuple[int, int, int] | None:
        """The year told nearest behind a place, else nearest before it, and its own place; one with the first month goes before both."""
        # Nine months, half as much again as a year earlier: these are none of the year before.
        years = [t for t in self.told if t.year and (t.start not in self.earlier or t.start - span[1] <= BESIDE)]
        behind = [t for t in years if t.start >= span[0] and t.end >= span[1] - 1 and t.start - span[1] <= _REACH]
        before = [t for t in years if t.end <= span[0] and span[0] - t.end <= _REACH]
        beside = [t for t in years if t.certain and t.start < span[0] < t.end <= span[1]]
        at_once = [t for t in behind if t.certain and t.start - span[1] <= 1]
        at_once += [t for t in before if t.certain and _its_word(self.code).fullmatch(self.text, t.end, span[0])]
        at_once.sort(key=self._counts)
        behind.sort(key=lambda t: (t.month is not None, t.start))  # a year of its own before that of a month
        printed = [t for t in before if behind and self._is_led_by(t, behind[0], span)]
        found = next(iter((*at_once, *printed, *beside, *behind, *reversed(before))), None)
        return (found.year, found.start, found.end) if found and found.year else None

    def _counts(self, told: Told) -> bool:
        """Whether what looks like a year is an amount: “2025. aasta 1. kvartalis 2011 euroni”."""
        return counts(self.text, language(self.code), told.end)

    def _is_led_by(self, before: Told, behind: Told, span: tuple[int, int]) -> bool:
        """Whether a printed year stands before its part with words alone between, and that behind is only told: last year's."""
        between = self.text[before.end : span[0]]
        printed, told = (self.text[t.start : t.end].isdigit() for t in (before, behind))
        nearer = not told or len(between) < behind.start - span[1]
        return printed and nearer and _WORDS.fullmatch(between) is not None

    def unsaid(self, last: int) -> tuple[int, ...]:
        """The years of what ends with a month and tells none: the latest one that was over, and the one after it."""
        if self.published is None:
            return ()
        over = Point(self.published.year, last).last < self.published
        latest = self.published.year if over else self.published.year - 1
        return (latest, latest + 1)


def told_again(parts: Sequence[tuple[Hashable, tuple[int, int]]]) -> frozenset[tuple[int, int]]:
    """The places of those parts of years whose year is that of the very same part behind it: “4.7 million in Q1 (Q1 2024: 5.2 million)”."""
    nearest: dict[Hashable, tuple[int, int]] = {}  # of each part that which ends first, among those behind
    found = []
    for part, (start, end) in sorted(parts, key=lambda each: each[1], reverse=True):
        behind = nearest.get(part)
        if behind and start < behind[0] and behind[1] <= end:
            found.append((start, end))
        if behind is None or end < behind[1]:
            nearest[part] = (start, end)
    return frozenset(found)


Part = tuple[Point, Point, tuple[int, int]]  # the first and the last year or month of a period, and its place


def reaching(text: str, language: Language, told: Sequence[Told], parts: Iterable[Part]) -> Iterator[Part]:
    """What begins in one year or month and ends in a part of another: from 2005 to September 2023, 2022 – the first half of 2024.

    From year to year is none of these, nor are months of one year that is told once.
    """
    points = [(Point(t.year, t.month), t) for t in told if t.year and t.day is None and t.certain]
    each: set[Part] = {(point, point, (t.start, t.end)) for point, t in points}
    each |= {part for part in parts if part[0].month and part[2][1] - part[2][0] > 1}
    places = sorted(each, key=lambda part: (part[2][0], -part[2][1]))
    whole = [p for p in places if not any(o is not p and o[2][0] <= p[2][0] and p[2][1] <= o[2][1] for o in places)]
    for (first, _end, (start, behind)), (_begin, last, (ahead, end)) in pairwise(whole):
        months = first.month is not None or last.month is not None
        if months and first.first < last.last and _is_joined(text, language, (start, behind), (ahead, end)):
            yield first, last, (start, end)


def _is_joined(text: str, language: Language, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether nothing stands between two times but what leads from one to the other."""
    between, code = text[one[1] : two[0]], language.code
    if _until(code).fullmatch(between):
        return True
    if _and(code).fullmatch(between):
        behind = re.match(rf"\s*{any_of(code, 'between-behind')}\b", text[two[1] :])
        return behind is not None or is_led(code, "between", text[: one[0]])
    led = (between.split() or text[slice(*one)].split()[-1:])[:1]
    ended = re.match(rf"\s*{any_of(code, 'until')}\b", text[two[1] :]) or language.ends("until", text[slice(*two)])
    apart = len(between.split()) <= 1
    return bool(language.cases and led and ended) and apart and language.ends("from", led[0])


@cache
def _until(code: str) -> re.Pattern[str]:
    alone = sorted({*words(code, "until", "stretch")} - {*words(code, "and")}, key=len, reverse=True)
    joining = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in alone)
    year, also = any_of(code, "year"), any_of(code, "and")
    return re.compile(
        rf"\.?\s*(?:{year})?\s*(?:[-–—]|(?:{also}\s)?(?:{joining})(?:\s[^\W\d]+){{0,2}}?)\s*", re.IGNORECASE
    )


@cache
def _and(code: str) -> re.Pattern[str]:
    return re.compile(rf"\.?\s*(?:{any_of(code, 'year')})?\s*{any_of(code, 'and')}\s*", re.IGNORECASE)
