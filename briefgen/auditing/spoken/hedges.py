"""How a number is hedged by the words before and behind it: more than, about, nearly."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from briefgen.auditing.languages import Language
from briefgen.auditing.spoken.small import any_of, whole_words, words
from briefgen.domain.model import Qualifier

# What a hedge says most closely of a number, first.
CLOSEST_FIRST = (
    Qualifier.AT_LEAST,
    Qualifier.UP_TO,
    Qualifier.NEARLY,
    Qualifier.ABOUT,
    Qualifier.MORE_THAN,
    Qualifier.LESS_THAN,
)
_THREE_WORDS = re.compile(r"(?:\s*(?![–—-]\s)[^\s.;,(\d]+){0,3}")
_YEAR = re.compile(r"\b20\d\d\b")
_WORD = re.compile(r"[^\W\d_]+")
_SET_OFF = re.compile(r",(?P<time>\s[^,]+),\s")
_OTHER = re.compile(r"[\d,;:()–—]")
_TIMES = ("spans", "numerals", "relative", "months", "parts")
ADVERBS = (Qualifier.ABOUT, Qualifier.NEARLY)
STRICT, LOOSE = (
    (Qualifier.MORE_THAN, Qualifier.LESS_THAN),
    (Qualifier.AT_LEAST, Qualifier.UP_TO),
)  # “at least 30” may be 30
UPPER = (Qualifier.UP_TO, Qualifier.LESS_THAN)
BOUNDS = (*STRICT, *LOOSE, Qualifier.NEARLY)
SHORTEST_VERB = 6  # letters
SMALL = 3  # letters: prepositions, and "г." behind a year
BESIDE = 14  # characters behind a number in which “up to” is said of it
HEDGE = 50  # characters before a number in which its hedge stands


def closest(hedges: Collection[Qualifier]) -> Qualifier:
    """Of what a hedge may be, what it says most closely: of nearly, which is about and less than, itself."""
    return min(hedges, key=CLOSEST_FIRST.index)


def is_ceiling(text: str, start: int, end: int, language: Language) -> bool:
    """Whether “up to” stands beside the number between two places; that may be its upper end, or where something came to."""
    places = language.places("ceilings", "up-to", text)
    right_before = any(b <= start and not text[b:start].strip() for _a, b in places)
    return right_before or any(0 <= a - end <= BESIDE for a, _b in places)


def hedged(text: str, language: Language, start: int, end: int) -> frozenset[Qualifier]:
    """How the number between two places is hedged; of phrases that overlap the longest counts."""
    hedges = [*_hedges_before(text, language, start, end), *_hedges_behind(text, language, start, end)]
    longest = max((length for length, _hedge in hedges), default=0)
    found = {hedge for length, hedge in hedges if length == longest}
    if not found and text[:start].rstrip(" \u00a0").endswith(("~", "≈")):
        return frozenset({Qualifier.ABOUT})
    return frozenset(q for q in Qualifier if q.value in found) if found else frozenset()


def _hedges_before(text: str, language: Language, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The hedges right before a number, a year aside, and what calls it a mark: “topped the 400 million mark”; each with its length."""
    if marked := language.marked("qualifiers", text):
        reach = language.table("reach")
        to, by = reach.get("to", ()), reach.get("by", ())  # "примерно до 340", "примерно на 140"
        marks = _called_a_mark(text, language.code, end)
        first = max(0, start - HEDGE)
        last = first + len(_year_between(language.code).sub("", text[first:start].rstrip()).rstrip())
        for hedge, a, b in marked:  # right before the number, as in "since 2005 over 600", or before the year
            between = (text[b:until].strip(" \u00a0~≈.").casefold() for until in (start, last) if b <= until)
            led = (*marks, *to, *by) if hedge in ADVERBS else (*marks, *to)  # what exceeds by 5 is no more than 5
            if (first <= a <= start and any(not gap or gap in led for gap in between)) or (
                first <= a
                and b < start
                and _exceeds(hedge, b - a)
                and (_is_a_time(text, language, b, start) or _is_what_does(text, language, b, start))
            ):
                yield b - a, hedge


def _called_a_mark(text: str, code: str, end: int) -> tuple[str, ...]:
    """What may stand between a hedge and its number that is called a mark, before it or behind."""
    behind = _mark_behind(code).match(text, end)
    return words(code, "mark-before", "mark-article") if behind else words(code, "mark-before")


@cache
def _mark_behind(code: str) -> re.Pattern[str]:
    return re.compile(rf"[\s-]*(?:[^\W\d]+[\s-]+){{0,2}}{any_of(code, 'mark-behind')}\b", re.IGNORECASE)


@cache
def _year_between(code: str) -> re.Pattern[str]:
    """What stands between a hedge and its number at times: more than, in 2024, a billion."""
    return re.compile(rf"(?:{any_of(code, 'in', 'of-year')}\s+)?\b20\d{{2}}\.?\s*[^\W\d]{{0,7}}\.?$")


def _exceeds(hedge: str, length: int) -> bool:
    """Whether a hedge is long enough for a verb: “per” and “over” are during a time as well."""
    return hedge in BOUNDS and length >= SHORTEST_VERB


def _is_a_time(text: str, language: Language, start: int, end: int) -> bool:
    """Whether nothing but a time stands between two places: “ületas 2026. aasta esimesel poolaastal 37 miljonit”.

    It may be set off by commas: “au depășit, în 2025, 37 de milioane”.
    """
    if set_off := _SET_OFF.fullmatch(text, start, end):
        start, end = set_off.span("time")
    between = text[start:end]
    year = _YEAR.search(between)
    if year is None:
        return False
    marked = [
        (a - start, b - start) for t in _TIMES for _key, a, b in language.marked(t, text) if start <= a and b <= end
    ]
    others = (word for word in _WORD.finditer(between) if not any(a <= word.start() < b for a, b in marked))
    rest = between[: year.start()] + between[year.end() :]
    return all(len(word.group()) <= SMALL for word in others) and not _OTHER.search(rest)


def _is_what_does(text: str, language: Language, start: int, end: int) -> bool:
    """Whether nothing but what exceeds something stands between two places, where it stands behind the verb: “ületas eksport Eestisse 37 miljonit”."""
    between = text[start:end]
    return language.verb_second and not _OTHER.search(between) and bool(language.found("indicators", between))


def _hedges_behind(text: str, language: Language, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The hedges among the three words behind a number, each with its length, and endings of its own words: “120 мыңдай”, “kümmekond”."""
    about = whole_words(language.code, "about-so-many").search(text, start, end)
    if about:
        yield len(about.group()), Qualifier.ABOUT
    if marked := language.marked("behind", text):
        three = _THREE_WORDS.match(text, end)
        last = three.end() if three else end
        yield from ((b - a, hedge) for hedge, a, b in marked if end <= a and b <= last)
