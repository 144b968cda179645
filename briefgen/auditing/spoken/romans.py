"""Roman numerals, as sessions and quarters are counted."""

from __future__ import annotations

import re
from itertools import pairwise

_ROMAN = re.compile(r"(?<![\w.])[IVXLC]{1,7}(?![\w'’])")
_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(text: str) -> frozenset[int]:
    """The Roman numerals of a text, up to 399."""
    return frozenset(_number(found.group()) for found in _ROMAN.finditer(text))


def _number(numeral: str) -> int:
    values = [*(_DIGITS[letter] for letter in numeral), 0]
    return sum(-value if value < later else value for value, later in pairwise(values))
