"""Parts of a whole that are told as one of so many, or as some of so many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import cache
from itertools import pairwise

from briefgen.auditing.languages import ENGLISH, Language
from briefgen.auditing.spoken.small import any_of, tells_which

_SLASHED = re.compile(r"(?<![\d/.,])([1-9])/([2-9])(?![\d/])")
FEWEST = 2  # of which one is half of a pair
TEN = 10  # the highest number of which some are told as a part


def ratios(text: str, language: Language) -> Iterator[tuple[Decimal, int, int]]:
    """Each part between nought and one, with its place: “каждый четвёртый”, “trei din patru”, “kolm neljast”, 2/3."""
    yield from ((Decimal(m[1]) / Decimal(m[2]), *m.span()) for m in _SLASHED.finditer(text) if m[1] < m[2])
    if "ratios" not in language.words:
        return
    found = sorted((a, b, int(n)) for n, a, b in language.marked("numerals", text) if n.isdigit() and 0 < int(n) <= TEN)
    each = language.places("ratios", "each", text)
    ordinal = [
        (a, b, n) for a, b, n in found if n > 1 and (language.code != ENGLISH or _is_which_of(text, language, a, b))
    ]
    yield from ((Decimal(1) / n, s, b) for s, e in each for a, b, n in ordinal if not text[e:a].strip())
    words = language.table("ratios").get("among", ())
    yield from ((Decimal(1) / n, a, b) for a, b, n in _of_a_kind(text, language))
    for (start, end, some), (at, last, many) in pairwise(found):
        between = text[end:at]
        among = between.strip().casefold() in words if between.strip() else language.ends("among", text[at:last])
        if some < many and among:
            yield Decimal(some) / many, start, last


def _is_which_of(text: str, language: Language, start: int, end: int) -> bool:
    """Whether a number tells which one, and of no time: every two years, or every second year, is no part of anything."""
    times = (at for key in ("spans", "parts") for _key, at, _end in language.marked(key, text))
    return tells_which(language.code, text[start:end]) and end + 1 not in times


def _of_a_kind(text: str, language: Language) -> Iterator[tuple[int, int, int]]:
    """Where one of a kind is told in so many, and nothing of these behind: “one tourist in twenty came by air”."""
    numbers = {a: (b, int(n)) for n, a, b in language.marked("numerals", text) if n.isdigit() and int(n) > FEWEST}
    for found in _one_in(language.code).finditer(text):
        end, many = numbers.get(found.end(), (0, 0))
        if many and _goes_on(language.code).match(text, end):
            yield found.start(), end, many


@cache
def _one_in(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(code, 'one')}\s(?:[^\W\d]+\s){{1,2}}{any_of(code, 'one-among')}\s", re.IGNORECASE)


@cache
def _goes_on(code: str) -> re.Pattern[str]:
    return re.compile(rf"[.,;]|\s{any_of(code, 'one-does')}\b|$", re.IGNORECASE)


def written_as(part: Decimal, times: int) -> frozenset[Decimal]:
    """A part of something as a number: what is no whole hundredths with no, one or two decimals, rounded or cut off."""
    third = Decimal(round(part * 3)) / 3
    exact = third if abs(part - third) < Decimal("0.004") else part
    if exact * 100 % 1 == 0:
        return frozenset({(exact * times).normalize()})
    told = (
        (exact * times).quantize(Decimal(p), how) for p in ("1", "0.1", "0.01") for how in (ROUND_HALF_UP, ROUND_DOWN)
    )
    return frozenset(number.normalize() for number in told if number)
