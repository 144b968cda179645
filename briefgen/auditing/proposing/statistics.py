"""Whose statistics a proposed figure is from, and who invests where: by the country that stands right beside the word."""

from __future__ import annotations

import re

from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.new_text import NewText
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import is_led, whole_words, words

BEFORE, OF, BEHIND = 16, 24, 4  # characters between a country and the word that it stands beside
NEAREST = 40  # characters between a country that acts and the word for what it does
_FROM = re.compile(r"\s+(?:from|of|by)\s+(?:the\s+)?(?:republic of\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\s+(?:to|into)\s+(?:the\s+)?(?:republic of\s+)?$", re.IGNORECASE)
_ECONOMY = re.compile(r"(?:the\s+)?(?:economy of\s+(?:the\s+)?)?$", re.IGNORECASE)


def reporter_of(read: NewText, sentence: Sentence, counterpart: str) -> str | None:
    """Whose exports and imports a sentence tells: both are the same country's; None where it does not say, or says two."""
    sides = (read.catalog.calendar.home, counterpart)
    found = {
        side
        for name in ("exports", "imports")
        for place in sentence.language.places("indicators", name, sentence.text)
        if (side := _owner(sentence, name, place, sides))
    }
    return next(iter(found)) if len(found) == 1 else None


def _owner(sentence: Sentence, name: str, place: tuple[int, int], sides: tuple[str, str]) -> str | None:
    """The side whose they are: it stands right before the word or behind it, or what it is told to go to is the other."""
    start, end = place
    text, countries = sentence.text, sentence.keys.countries_at
    before = [
        place
        for place in countries
        if place[2] <= start and not _is_apart(sentence.language.code, text[place[2] : start])
    ]
    if before:
        return _owner_before(sentence, name, before[-1], sides)
    for code, first, _last in countries:
        between = text[end:first]
        if first < end or len(between) > OF or code not in sides:
            continue
        other = sides[1 - sides.index(code)]
        if sentence.language.code != ENGLISH:  # the genitive stands behind; elsewhere what does is where they go
            return code if between.strip() in words(sentence.language.code, "owner-behind") else None
        if _FROM.fullmatch(between):
            return code if name == "exports" or " of " in between else other
        if _TO.fullmatch(between):
            return code if name == "imports" else other
    return None


def _owner_before(sentence: Sentence, name: str, country: tuple[str, int, int], sides: tuple[str, str]) -> str | None:
    """The side that stands right before the word; the other one where goods went there, or imports came from it."""
    code, first, last = country
    if code not in sides:
        return None
    other, text, spoken = sides[1 - sides.index(code)], sentence.text, sentence.language
    if is_led(spoken.code, "to", text[:first]) or spoken.ends("to", text[first:last]):
        return code if name == "imports" else other
    if is_led(spoken.code, "from", text[:first]) or spoken.ends("from", text[first:last]):
        return code if name == "exports" else other
    return code


def _is_apart(code: str, between: str) -> bool:
    """Whether more than an ending and a word or two parts a country from what is its own."""
    return len(between) > BEFORE or any(mark in between for mark in "0123456789") or _is_apart_far(code, between)


def invests_abroad(read: NewText, sentence: Sentence) -> bool:
    """Whether home is the one that invests: it stands beside the word for it, and not as where that is done."""
    home, text = read.catalog.calendar.home, sentence.text
    places = sentence.language.places("indicators", "investment", text)
    for code, first, last in sentence.keys.countries_at:
        inside = _is_inside(sentence.language.code, text[:first]) or sentence.language.ends("where", text[first:last])
        if code != home or inside:
            continue
        for start, end in places:
            if 0 <= start - last <= NEAREST and not _is_apart_far(sentence.language.code, text[last:start]):
                return True
            if 0 <= first - end <= BEHIND:
                return True
    return False


def _is_inside(code: str, before: str) -> bool:
    """Whether what stands before a country has something go into it, or into its economy."""
    return is_led(code, "inside", _ECONOMY.sub("", before))


def _is_apart_far(code: str, between: str) -> bool:
    return (
        any(mark in between for mark in ",.;:()–—")
        or whole_words(code, "and", "in", "to", "from", "with").search(between) is not None
    )
