"""What a number is compared with: the period behind “compared to”, “than in”, or “up 12% on”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from briefgen.auditing.dates_told import YEARS_BEFORE
from briefgen.auditing.languages import Language
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.same_periods import is_paired
from briefgen.auditing.spoken.small import any_of, words

BEHIND, BEFORE = 30, 22  # characters between a word such as "compared to" and the period that is meant
YEAR, FARTHER = 4, 3  # digits; what stands before the word has to be that much nearer
BASE = 30  # characters before a growth in which what it is measured on is told
_LED = re.compile(r"[^,;.()]*")
_COUNTED = re.compile(r"\s*(?:[A-Z]{2}[A-Z$]|[$€£₸])?\s*\d")


def bases(text: str, language: Language, starts: Sequence[int], numbers: Iterable[Quantity]) -> frozenset[int]:
    """Where the periods begin that something is compared to: of those that begin at ``starts`` the one nearest to each word for it."""
    found = {start for key in YEARS_BEFORE for start, _end in language.places("relative", key, text)}
    found |= _grown_on(text, language.code, numbers)
    hedges = [(a, b) for _hedge, a, b in language.marked("qualifiers", text)]
    same = language.places("relative", "same-period", text)
    for start, end in sorted((*language.places("spans", "base", text), *_against_a_number(text, language.code))):
        if any(a <= start and end <= b for a, b in same):
            continue  # "year on year", of which no period is meant
        counted = _COUNTED.match(text, end) and not any(at - end <= 1 for at in starts if at >= end)
        than = counted and any(a <= start and end <= b for a, b in hedges)  # "vähem kui 900" is less than that
        opens = start == 0 and text[:end].casefold() in words(language.code, "if-first")  # “Kui 2024. aastal …, siis”
        if than or opens or (counted and is_paired(text, start)):
            continue
        near = [(at - end, at) for at in starts if 0 <= at - end <= BEHIND]
        with_it = text[max(0, start - BEHIND) : start].rpartition(" ")[0].rpartition(" ")[2] if language.cases else ""
        if language.months_in(with_it) and language.ends("with", with_it):  # “novembriga võrreldes detsembris”
            found |= {max((at for at in starts if start - BEHIND < at < start), default=-1)}
            continue
        # In 2025, against 96 tonnes: it is the tonnes that are compared with; “in 2025 compared with the record 2019” it is 2019.
        led = any(_LED.fullmatch(text, end, at) for _gap, at in near)
        if language.cases or not (counted or led):
            far = ((start - at - YEAR + FARTHER, start - at, at) for at in starts)
            near += [(nearness, at) for nearness, gap, at in far if 0 < gap <= BEFORE]
        if near:
            found.add(min(near)[1])
    return frozenset(found)


def _against_a_number(text: str, code: str) -> tuple[tuple[int, int], ...]:
    """Where a word that is “against” in many senses leads to a number that another one is compared with: “3 012 срещу 2 447 през 2023 г.”."""
    return tuple(found.span() for found in _against(code).finditer(text))


@cache
def _against(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(code, 'against')}(?=\s\d)", re.IGNORECASE)


def _grown_on(text: str, code: str, numbers: Iterable[Quantity]) -> frozenset[int]:
    """Where the years begin that a growth is measured on, right behind it or, as Kazakh has it, before: “up 12% on 2023”."""
    found = set()
    for number in (n for n in numbers if n.measure):
        behind = _right_behind(code).match(text, number.end)
        before = _right_before(code).search(text, max(0, number.start - BASE), number.start)
        found |= {year.start("year") for year in (behind, before) if year}
    return frozenset(found)


@cache
def _right_behind(code: str) -> re.Pattern[str]:
    """What a growth is measured on, and the year: one from which it reaches to another is none."""
    year = r"(?P<year>(?:19|20)\d\d)\b(?!\s?(?:[-–—/]|\w+)\s?(?:19|20)\d\d)"
    return re.compile(rf"\s{any_of(code, 'growth-on', 'growth-of')}\s{year}", re.IGNORECASE)


@cache
def _right_before(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?P<year>(?:19|20)\d\d)\s{any_of(code, 'growth-on-before')}\s[+−–-]?\Z", re.IGNORECASE)
