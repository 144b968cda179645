"""How wide words are in the sans of our drawings, from the face itself: labels that are placed have to know their room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefgen.fonts.faces import SANS_FAMILY, SANS_STYLES, fonts

UNKNOWN = 0.62  # of the size: the width of a letter that the face lacks, wider than most


@dataclass(frozen=True, slots=True)
class Widths:
    """The advance of each letter, in parts of the font's size."""

    by_point: Mapping[int, float]

    def of(self, words: str, size: float) -> float:
        """How wide words are at a size, in the unit of the size."""
        return size * sum(self.by_point.get(ord(letter), UNKNOWN) for letter in words)


@cache
def widths(weight: int = 400) -> Widths:
    """The widths of a weight of the sans: 400 or 600."""
    from fontTools.ttLib import TTFont

    style = next(style for style, found in SANS_STYLES.items() if found == weight)
    ours, *_further = fonts().folders
    with TTFont(ours / f"{SANS_FAMILY.replace(' ', '')}-{style}.ttf", lazy=True) as font:
        per_em, advances = font["head"].unitsPerEm, font["hmtx"].metrics
        return Widths({point: advances[name][0] / per_em for point, name in font.getBestCmap().items()})
