"""Countries told by their side: data of the Azerbaijani side, “по данным узбекской стороны”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of


def by_its_side(sentence: Sentence, words: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The countries whose side stands right before one of some words, or right behind it."""
    for code, start, end in sentence.keys.countries_at if words else ():
        side = _side(sentence.language.code).match(sentence.text, end)
        if side and any(a == side.end() + 1 or b == start - 1 for a, b in words):
            yield code


@cache
def _side(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s{any_of(code, 'side')}(?:['’]s)?\b", re.IGNORECASE)
