"""Where exports went, and where imports came from: of neither are they the statistics as its own exports or imports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of, is_led, words

LED = 40  # characters before a country in which stands what leads to it: all before it would be read anew for each
BEHIND, BEFORE = 24, 16  # characters behind and before "exports" in which it stands where they went
WAYS = {"exports": "to", "imports": "from"}
_STATE = re.compile(r"[^\W\d_]+\s$")  # “către Republica Moldova”: a word between what leads to a country and its name


def other_ends(sentence: Sentence, flow: str) -> frozenset[str]:
    """The countries that a sentence tells exports to go to, or imports to come from, right beside the word for them."""
    way = WAYS.get(flow)
    places = sentence.language.places("indicators", flow, sentence.text) if way else []
    return frozenset(code for start, end in places for code in _beside(sentence, str(way), start, end))


def _beside(sentence: Sentence, way: str, start: int, end: int) -> Iterator[str]:
    text, named = sentence.text, sentence.keys.countries_at
    yield from (
        code
        for code, a, b in named
        if 0 <= start - b <= BEFORE and _goes(sentence, way, a, b) and not _parted(text[b:start])
    )
    behind = [place for place in named if place[1] >= end]
    if behind[1:] and not _goes(sentence, way, *behind[0][1:]) and behind[0][1] - end <= BEHIND:
        behind = behind[1:]  # “exports of Kazakh goods to Bulgaria”: whose they are stands before where they went
        end = max(end, behind[0][1] - BEHIND) if not _parted(text[end : behind[0][1]]) else end
    first = behind[:1]
    if not first or first[0][1] - end > BEHIND or _parted(text[end : first[0][1]]):
        return
    _code, a, b = first[0]
    if _goes(sentence, way, a, b) or (_owns_before(sentence.language.code) and text[end:a] == " "):
        yield from (code for code, _a, _b in first)
        for (_one, _start, last), (code, begins, _end) in pairwise(behind):
            if not _row(sentence.language.code).fullmatch(text, last, begins):
                return
            yield code


def _goes(sentence: Sentence, way: str, start: int, end: int) -> bool:
    spoken, before = sentence.language, sentence.text[max(0, start - LED) : start]
    state = _STATE.search(before)
    led = is_led(spoken.code, way, before) or bool(state and is_led(spoken.code, way, before[: state.start()]))
    return led or spoken.ends(way, sentence.text[start:end])


def _parted(between: str) -> bool:
    return any(mark in between for mark in ",;.")


@cache
def _owns_before(code: str) -> bool:
    """Whether a language has whose a thing is before it alone, so that a country right behind is where it goes: “eksport Lätti”."""
    return code != "en" and not words(code, "owner-behind") and not words(code, "to")


@cache
def _row(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?:,\s|,?\s{any_of(code, 'and')}\s)(?:{any_of(code, 'to', 'from')}\s)?", re.IGNORECASE)
