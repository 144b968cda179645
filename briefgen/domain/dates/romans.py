"""Roman figures, as sessions, quarters and months are counted."""

from __future__ import annotations

import re
from itertools import pairwise

_FIGURES = r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_STANDING = re.compile(rf"(?<![\w.]){_FIGURES}(?![\w'’])")
_ALONE = re.compile(_FIGURES)
_CYRILLIC = {0x406: "I", 0x425: "X"}  # as Kazakh texts type one, and Russian and Bulgarian ones ten
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(figures: str) -> int | None:
    """The number that some Roman figures are, from 1 to 399; None where they are none, or in small letters."""
    if not _ALONE.fullmatch(figures):
        return None
    values = [*(_VALUES[letter] for letter in figures), 0]
    return sum(-value if value < later else value for value, later in pairwise(values))


def romans(text: str) -> frozenset[int]:
    """The numbers that a text has in Roman figures, each a word of its own."""
    plain = text.translate(_CYRILLIC)
    return frozenset(number for found in _STANDING.finditer(plain) if (number := roman(found.group())))
