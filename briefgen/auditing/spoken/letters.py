"""The language of a text by its letters."""

from __future__ import annotations

import re
from collections import Counter

# Letters that one of the languages has and its neighbours have not.
_OWN_LETTERS = (
    ("kk", "әңғүұқөһі"), ("ru", "ыэё"), ("bg", "ъщжюя"), ("lt", "ąęėįųūž"), ("ro", "ăâîșțşţ"), ("et", "õäöü"),
)  # fmt: skip
_CYRILLIC = re.compile("[\u0400-\u04ff]")
ENOUGH = 0.004  # of all letters: how many of a language's own tell it


def language_of(text: str) -> str:
    """The language of a text, by letters that its neighbours have not; English where none are found."""
    letters = {c: times for c, times in Counter(text.casefold()).items() if c.isalpha()}
    count = sum(letters.values())
    cyrillic = sum(n for c, n in letters.items() if _CYRILLIC.match(c)) * 2 > count
    for code, own in _OWN_LETTERS[:3] if cyrillic else _OWN_LETTERS[3:]:
        if sum(letters.get(c, 0) for c in own) > ENOUGH * count:
            return code
    return "bg" if cyrillic else "en"
