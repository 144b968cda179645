"""Whose statistics a sentence tells of: of the bureau beside the word for them, or of whom its source cites."""

from __future__ import annotations

import re

from briefgen.auditing.content import keys
from briefgen.auditing.holding.beside.sides_told import by_its_side
from briefgen.auditing.holding.case import Case
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import names_in
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import is_led

_OF = re.compile(r"\s(?:of\s)?(?:the\s)?(?:republic\sof\s)?", re.IGNORECASE)
_WHOSE = (" ", "'s ", "’s ")  # between a country and what is its own
_APART = re.compile(r"[,;:.(]")
BESIDE_BUREAU = 32  # characters around the word for statistics in which it stands whose they are
WORDS_BETWEEN = 3  # a country and the word for its bureau: Estonia’s National Institute of Statistics


def _of_the_bureau(sentence: Sentence) -> frozenset[str]:
    """The country right beside the word for statistics: “according to Romanian statistics”, “по данным Росстата”; not whom they are on trade with."""
    text, spoken = sentence.text, sentence.language
    found: set[str] = {code for code, _start, _end in spoken.marked("bureaus", text)}
    found |= _beside_data(sentence)
    for start, end in spoken.places("statistics", "bureau", text):
        first, last = _whole_words(text, start - BESIDE_BUREAU, end + BESIDE_BUREAU)
        before = _APART.split(text[first:start])[-1]
        beside = before + text[start:end] + _APART.split(text[end:last])[0]
        found |= {
            code
            for code, a, b in keys(beside, spoken.code).countries_at
            if not (is_led(spoken.code, "with", beside[:a]) or spoken.ends("with", beside[a:b]))
            and len(beside[b : len(before)].split()) <= WORDS_BETWEEN
        }
    return frozenset(found)


def _whole_words(text: str, first: int, last: int) -> tuple[int, int]:
    """Two places in a text, moved apart to where no word is cut: by its end a country tells that it is only traded with."""
    first, last = max(0, first), min(len(text), last)
    while first > 0 and text[first - 1].isalnum():
        first -= 1
    while last < len(text) and text[last].isalnum():
        last += 1
    return first, last


def _beside_data(sentence: Sentence) -> frozenset[str]:
    """The countries right beside the word for data, or for a house that tells figures: “Indian data”, “таможенная служба Турции”."""
    text, spoken, named = sentence.text, sentence.language, sentence.keys.countries_at
    houses = spoken.places("statistics", "house", text)
    words = [*spoken.places("statistics", "data", text), *houses]
    ends, starts = {end: code for code, _start, end in named}, {start: code for code, start, _end in named}
    before = (start - len(gap) for start, _end in words for gap in _WHOSE if text.endswith(gap, 0, start))
    behind = (found.end() for _start, end in houses if (found := _OF.match(text, end)))
    told = (*(ends.get(at) for at in before), *(starts.get(at) for at in behind))
    return frozenset(code for code in told if code) | frozenset(by_its_side(sentence, words))


def _traded_on(sentence: Sentence) -> set[str]:
    """The countries of a sentence that tells of statistics, but for those that are only traded with."""
    text, spoken = sentence.text, sentence.language
    return {
        code
        for code, a, b in sentence.keys.countries_at
        if not (is_led(spoken.code, "with", text[:a]) or spoken.ends("with", text[a:b]))
    }


def attributed(case: Case, sentence: Sentence) -> frozenset[str]:
    """The countries of those a source cites for what it says, by their names and those of bodies on file; of the bureau a sentence names first."""
    if own := _of_the_bureau(sentence):
        return own
    told = sentence.source.attributed_to or sentence.source.publisher
    if not told:
        return frozenset()
    words = str(told)
    own_words = sentence.language.says("statistics", "named", sentence.text)
    found = set(keys(words, ENGLISH).countries()) | (_traded_on(sentence) if own_words else set())
    names = names_in(words, sentence.language)
    for body in case.catalog.organisations.values():
        name = str(body.name)
        if body.country and (names.spelt(name) or name in words or words in name):
            found.add(body.country)
    return frozenset(found)
