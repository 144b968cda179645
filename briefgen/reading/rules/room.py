"""How much room words take in print, reckoned without a layout: for checks, which do without the libraries of one.

Widths are those of the memos' serif in its bolder face, in parts of the type size, rounded up by class of letter; so the
reckoning is never too hopeful for prose in Latin or Cyrillic letters.
"""

from __future__ import annotations

import math
import unicodedata
from math import fsum

NARROW = frozenset("iljtfrI.,:;'!|()[]’")
WIDE = frozenset("mwMW—%@жмфшщыюЖМФШЩЫЮ")


def width(text: str) -> float:
    """The width of a text on one line, in parts of the type size."""
    return fsum(map(_width, text))


def _width(letter: str) -> float:
    if letter == " ":
        return 0.28  # with what a line loses at its end, where the next word has no room
    if letter in NARROW:
        return 0.34
    if letter in WIDE:
        return 0.92
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    return 0.72 if letter.isupper() else 0.6


def lines(text: str, measure: float) -> int:
    """How many lines of a width, in parts of the type size, a text takes."""
    return math.ceil(width(text) / measure) if text else 0
