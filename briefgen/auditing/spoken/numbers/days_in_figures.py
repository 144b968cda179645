"""Days written in figures alone: 28.09.2024, 2024-09-28, and both ends of 23–28.09.2024."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefgen.auditing.spoken.small import any_of

_YEAR = r"(?:19|20)\d{2}"
_ISO = re.compile(rf"(?<!\d)({_YEAR})[-./](\d{{1,2}})[-./](\d{{1,2}})(?!\d)")
_SPACED = re.compile(
    rf"(?<![\d.,])({_YEAR})[ \u00a0](\d\d)[ \u00a0](\d\d)(?!\d|[.,]\d|[ \u00a0]\d)"
)  # the standard's in Lithuania
_DMY = re.compile(rf"(?<!\d)(\d{{1,2}})\s?[./-]\s?(\d{{1,2}})\s?[./-]\s?({_YEAR})(?!\d)")
_TO_DAY = re.compile(r"\s?[–—]\s?(\d{1,2})(?![\d%]|[.,/-]\d)")  # behind a day that begins with its year

Day = tuple[int, int, int, int, int]  # year, month and day, and where it begins and ends


def days_in_figures(text: str, code: str) -> Iterator[Day]:
    """Each day with its place; of several without a year, or a month, of their own each has those of the last."""
    for m in (*_ISO.finditer(text), *(_SPACED.finditer(text) if code == "lt" else ())):
        year, one, two = map(int, m.groups())
        yield from _valid(year, one, two, m.span())
        if until := _TO_DAY.match(text, m.end()):
            yield from _valid(year, one, int(until[1]), until.span(1))
    for m in _DMY.finditer(text):
        one, two, year = map(int, m.groups())
        if begun := _begun(code).search(text, 0, m.start()):
            day, month = int(begun[2]), int(begun[3] or two)
            yield from _valid(year - ((month, day) > (two, one)), month, day, begun.span("day"))
        yield from _valid(year, two, one, m.span())
        if "/" in m.group():
            yield from _valid(year, one, two, m.span())


@cache
def _begun(code: str) -> re.Pattern[str]:
    """The first day of several, right before the last: “23–”, “23.09–”, “с 23 по”."""
    joined = any_of(code, "until", "stretch")
    return re.compile(
        rf"(?<![\d.,/])(?P<day>(\d{{1,2}})(?:[./](\d{{1,2}}))?)\.?(?:\s?[-–—]\s?|\s{joined}\s)$", re.IGNORECASE
    )


def _valid(year: int, month: int, day: int, span: tuple[int, int]) -> Iterator[Day]:
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield year, month, day, *span
