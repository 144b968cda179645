"""Numbers told of so many years before another one: “71,000 in 2025, and 49,000 two years earlier”, or beside “a year earlier”."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.dates_told import YEARS_AWAY
from briefgen.auditing.holding.context.amounts import is_from
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.languages import Language
from briefgen.auditing.passages import Sentence
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.numbers.bases import BEFORE
from briefgen.auditing.spoken.shortened import undotted
from briefgen.auditing.spoken.small import any_of
from briefgen.domain.dates import When

MOST_YEARS = 20
SHORT = 5  # characters between “compared with” and “the second”
_MARKS = re.compile(r"[,;](?=\s)")
_GAP = re.compile(r"[^\d,;.()]{0,24}")


def is_so_many_years_before(s: Standing, period: When) -> bool:
    """Whether “two years earlier” stands right beside a number, and its year is so long before another one that is told."""
    year = period.latest.year if period.is_point and period.latest and not period.latest.month else None
    counts = [n for q in s.sentence.quantities if q is not s.number and _is_beside(s, q) for n in q.readings]
    told = {p.first.year for p in s.sentence.periods if p.last == p.first}
    return year is not None and any(1 < n <= MOST_YEARS and year + n in told for n in counts)


def years_beside(s: Standing) -> frozenset[int]:
    """Where the year before, or after, stands right beside a number, and nothing that it is compared with between."""
    spoken, text, number = s.sentence.language, s.sentence.text, s.number
    bases = spoken.places("spans", "base", text)
    told = [place for key in YEARS_AWAY for place in spoken.places("relative", key, text)]
    gaps = {start: (number.end, start) if number.end <= start else (end, number.start) for start, end in told}
    came = any(
        number.begins - b == 1 for _a, b in spoken.places("reach", "to", text)
    )  # “from a year earlier to 4 million”
    there = (
        at
        for at, (first, last) in gaps.items()
        if _GAP.fullmatch(undotted(text), first, last)
        and not (came and at < number.start)
        and not any((first if first < at else at - BEFORE) <= a < last for a, _b in bases)
    )
    grown = number.measure and not _is_level(s)
    return frozenset(() if grown else {p.start for p in s.sentence.periods}.intersection(there))


def _is_level(s: Standing) -> bool:
    """Whether a number in per cent is how high something was, and not by how much it grew: “to 3.8% from 4.2% a year earlier”."""
    text, number = s.sentence.text, s.number
    first = max((found.end() for found in _MARKS.finditer(text, 0, number.start)), default=0)
    behind = _MARKS.search(text, number.end)
    clause = text[first : behind.start() if behind else len(text)]
    return is_from(s, number) or not s.sentence.language.found("directions", clause)


def _is_beside(s: Standing, count: Quantity) -> bool:
    """Whether a number counts years that lie before, and nothing but a few words parts it from another."""
    text, spoken, number = s.sentence.text, s.sentence.language, s.number
    behind = _behind(spoken.code).match(text, count.end)
    ago = any(0 <= count.start - end <= 1 for _start, end in spoken.places("spans", "ago", text))
    start, end = count.start, behind.end() if behind else _of_years(spoken, text, count.end) if ago else 0
    if not end:
        return False
    plain = undotted(text)
    return bool(_GAP.fullmatch(plain, end, number.begins) or _GAP.fullmatch(plain, number.end, start))


def _of_years(spoken: Language, text: str, at: int) -> int:
    gap = len(text[at:]) - len(text[at:].lstrip())
    return spoken.end_of("parts", "years", text, at + gap)


@cache
def _behind(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s{any_of(code, 'years-before')}\b", re.IGNORECASE)


def is_against_which(sentence: Sentence, quarter: int) -> bool:
    """Whether something is compared with a quarter that is told by its number alone: “compared with the second”, “palyginti su antruoju”."""
    bases = [end for _start, end in sentence.language.places("spans", "base", sentence.text)]
    return any(
        q.written and not q.factor and quarter in q.readings and 0 < q.start - end <= SHORT
        for q in sentence.quantities
        for end in bases
    )
