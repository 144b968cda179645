"""The day or days beside the name of a month, in figures or in words: “9 June”, “первого ноября”, “lapkričio pirmąją”."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from msgspec import Struct

from briefgen.auditing.languages import Language
from briefgen.auditing.spoken.small import any_of, words

LAST = 31
FARTHEST = 6  # characters between a month and "of last year"
_THREE_MORE = r"[ \u00a0\u202f\u2009]\d{3}(?!\d)"  # of a number of thousands: “mais 7 545 eurot”

Days = tuple[int, ...]
Place = tuple[int, int]


def days_beside(text: str, language: Language, span: Place, *, behind: bool) -> tuple[Days, Place]:
    """The days beside a month that stands at a place, with the place of all; ``behind``: they may stand behind it.

    None, and the month's own place, where there is no day beside it.
    """
    days, start = _days_before(text[: span[0]], language)
    if days:
        return days, (start, span[1])
    if behind and (found := _days_behind(text, language, span[1]))[0]:
        return found[0], (span[0], found[1])
    pattern = _patterns(language.code)
    counted = any(start == span[1] + 1 for start, _end in language.places("parts", "day", text))
    for first, last, day in () if counted else _in_words(text, language):  # "dešimt gegužės dienų" are ten days
        if last <= span[0] and pattern.led.fullmatch(text, last, span[0]):
            return (day,), (first, span[1])
        if behind and first >= span[1] and not text[span[1] : first].strip() and language.ends("day", text[first:last]):
            return (day,), (span[0], last)
    return (), span


def is_told_behind(text: str, language: Language, end: int, year: Place) -> bool:
    """Whether the year of a month, which ends at a place, is told right behind it; not that of the next: “mais eelmise aasta maiga võrreldes”."""
    leads = any(start - year[1] == 1 for start, _end, _month in language.months_in(text))
    return 0 <= year[0] - end <= FARTHEST and not leads


@lru_cache(maxsize=16)  # each month of a text asks
def _in_words(text: str, language: Language) -> tuple[tuple[int, int, int], ...]:
    """Each number in words that may be a day's, with its place: two words that make one together, before single ones."""
    marked = language.marked("numerals", text)
    found = sorted((a, b, int(n)) for n, a, b in marked if n.isdigit() and 0 < int(n) <= LAST)
    which = words(language.code, "which-one")  # English tells “four May visits” apart
    told = [n for n in found if not which or text[n[0] : n[1]].casefold().endswith(which)]
    joined = _patterns(language.code).joined
    pairs = (
        (start, last, tens + units)
        for start, end, tens in found
        if tens in (20, 30)
        for first, last, units in told
        if units < 10 and tens + units <= LAST and joined.fullmatch(text, end, first)
    )
    return (*pairs, *told)


class _Patterns(Struct, frozen=True):
    """How a language writes the days beside a month: before it, a range of them, behind it; between a day in words and its month."""

    before: re.Pattern[str]
    span: re.Pattern[str]
    behind: re.Pattern[str]
    led: re.Pattern[str]
    joined: re.Pattern[str]


@cache
def _patterns(code: str) -> _Patterns:
    mark = rf"(?:-?{any_of(code, 'ordinal')}\b|\.)?"
    of, both = any_of(code, "of-month"), any_of(code, "and", "until")
    return _Patterns(
        re.compile(rf"(?<![\d.,])(\d{{1,2}})\s?{mark}\s*(?:{of}\s+|-)?$", re.IGNORECASE),
        re.compile(rf"(?<![\d.,])(\d{{1,2}})\s?{mark}\s*(?:[-–—,]|{both})\s*$"),
        re.compile(
            rf"(?:\.?\s*|,\s*(?=\d+{any_of(code, 'ordinal')}\b))(\d{{1,2}})(?![\d:%]|[.,]\d|{_THREE_MORE})(?:-?[^\W\d]{{1,4}}\b)?\.?"
            rf"(?:\s*(?:[-–—]|{both})\s*(\d{{1,2}})(?![\d:%]|[.,]\d))?",
            re.IGNORECASE,
        ),
        re.compile(rf"\s+(?:{of}\s+)?"),
        re.compile(rf"[\s-]+(?:{any_of(code, 'number-and')}\s+)?"),
    )


def _days_before(left: str, language: Language) -> tuple[Days, int]:
    """The day or days that end a text, and where they begin."""
    patterns = _patterns(language.code)
    found = patterns.before.search(left)
    if not found or not 1 <= int(found[1]) <= LAST:
        return (), len(left)
    earlier = patterns.span.search(left[: found.start()])
    if earlier and 1 <= int(earlier[1]) <= LAST:
        return (int(earlier[1]), int(found[1])), earlier.start()
    return (int(found[1]),), found.start()


def _days_behind(text: str, language: Language, at: int) -> tuple[Days, int]:
    found = _patterns(language.code).behind.match(text, at)
    if not found or not 1 <= int(found[1]) <= LAST or counts(text, language, found.end()):
        return (), at
    return tuple(int(day) for day in found.groups() if day), found.end()


def counts(text: str, language: Language, end: int) -> bool:
    """Whether the number that ends at a place counts what stands right behind it: millions, dollars, companies, per cent.

    A currency with a number behind it is of that one: in October 2024 KZT 8 billion.
    """
    at = end + len(text[end:]) - len(text[end:].lstrip())
    measured = any(a == at for table in ("magnitudes", "measures") for _key, a, _b in language.marked(table, text))
    money = (b for _key, a, b in language.marked("currencies", text) if a == at)
    measured = measured or any(not text[b:].lstrip()[:1].isdigit() for b in money)
    return measured or any(a == at for a, _b in language.places("indicators", "companies", text))
