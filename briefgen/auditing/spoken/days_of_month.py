"""The day or days beside the name of a month, in figures or in words: “9 June”, “первого ноября”, “lapkričio pirmąją”."""

from __future__ import annotations

import re
from functools import lru_cache

from briefgen.auditing.languages import ENGLISH, Language

_MARK = r"(?:st|nd|rd|th|-?(?:го|е|ое|ого|ти|ви|ри|ми|и|ші|шы|ы|i|oji|ąją|ių|osios)\b|\.)?"
_DAY_BEFORE = re.compile(rf"(?<![\d.,])(\d{{1,2}})\s?{_MARK}\s*(?:of\s+(?:the\s+)?|de\s+|-)?$", re.IGNORECASE)
_DAY_RANGE = re.compile(
    rf"(?<![\d.,])(\d{{1,2}})\s?{_MARK}\s*(?:[-–—,]|and|to|и|по|до|și|şi|ja|ir|және|iki|kuni|bis|la)\s*$"
)
_DAY_BEHIND = re.compile(
    r"(?:\.?\s*|,\s*(?=\d+(?:st|nd|rd|th)\b))(\d{1,2})(?![\d:%]|[.,]\d)(?:-?[^\W\d]{1,4}\b)?\.?"
    r"(?:\s*(?:[-–—]|and|to|ir|және|\s[iи]\s)\s*(\d{1,2})(?![\d:%]|[.,]\d))?",
    re.IGNORECASE,
)
_MAGNITUDE_BEHIND = re.compile(r"\s*(?:million|billion|mln|млн|млрд|mld|milj|milion|compan|компани|доллар|dollar|%)")
_ORDINAL = re.compile(r"(?:first|second|third|th)$", re.IGNORECASE)  # English tells “four May visits” apart
_LED = re.compile(r"[\s\u00a0]+(?:of[\s\u00a0]+|day of[\s\u00a0]+)?")
_JOINED = re.compile(r"[\s\u00a0-]+(?:(?:и|și|and)[\s\u00a0]+)?")
LAST = 31

Days = tuple[int, ...]
Place = tuple[int, int]


def days_beside(text: str, language: Language, span: Place, *, behind: bool) -> tuple[Days, Place]:
    """The days beside a month that stands at a place, with the place of all; ``behind``: they may stand behind it.

    None, and the month's own place, where there is no day beside it.
    """
    days, start = _days_before(text[: span[0]])
    if days:
        return days, (start, span[1])
    if behind and (found := _days_behind(text[span[1] :], span[1]))[0]:
        return found[0], (span[0], found[1])
    counted = any(start == span[1] + 1 for start, _end in language.places("parts", "day", text))
    for first, last, day in () if counted else _in_words(text, language):  # "dešimt gegužės dienų" are ten days
        if last <= span[0] and _LED.fullmatch(text, last, span[0]):
            return (day,), (first, span[1])
        if behind and first >= span[1] and not text[span[1] : first].strip() and language.ends("day", text[first:last]):
            return (day,), (span[0], last)
    return (), span


@lru_cache(maxsize=16)  # each month of a text asks
def _in_words(text: str, language: Language) -> tuple[tuple[int, int, int], ...]:
    """Each number in words that may be a day's, with its place: two words that make one together, before single ones."""
    marked = language.marked("numerals", text)
    found = sorted((a, b, int(n)) for n, a, b in marked if n.isdigit() and 0 < int(n) <= LAST)
    told = [n for n in found if language.code != ENGLISH or _ORDINAL.search(text, n[0], n[1])]
    pairs = (
        (start, last, tens + units)
        for start, end, tens in found
        if tens in (20, 30)
        for first, last, units in told
        if units < 10 and tens + units <= LAST and _JOINED.fullmatch(text, end, first)
    )
    return (*pairs, *told)


def _days_before(left: str) -> tuple[Days, int]:
    """The day or days that end a text, and where they begin."""
    found = _DAY_BEFORE.search(left)
    if not found or not 1 <= int(found[1]) <= 31:
        return (), len(left)
    earlier = _DAY_RANGE.search(left[: found.start()])
    if earlier and 1 <= int(earlier[1]) <= 31:
        return (int(earlier[1]), int(found[1])), earlier.start()
    return (int(found[1]),), found.start()


def _days_behind(right: str, at: int) -> tuple[Days, int]:
    found = _DAY_BEHIND.match(right)
    if not found or not 1 <= int(found[1]) <= 31 or _MAGNITUDE_BEHIND.match(right[found.end() :]):
        return (), at
    return tuple(int(day) for day in found.groups() if day), at + found.end()
