"""How wide words are, from the faces themselves: labels that are placed and lines that are counted have to know their room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefgen.fonts.faces import SANS_FAMILY, SANS_STYLES, fonts, originals

UNKNOWN = 0.62  # of the size: the width of a letter that the face lacks, wider than most


@dataclass(frozen=True, slots=True)
class Widths:
    """The advance of each letter, in parts of the font's size."""

    by_point: Mapping[int, float]

    def of(self, words: str, size: float) -> float:
        """How wide words are at a size, in the unit of the size."""
        return size * sum(self.by_point.get(ord(letter), UNKNOWN) for letter in words)

    def lines(self, words: str, *, size: float, width: float) -> int:
        """How many lines words need that are broken at spaces; hyphens and dashes are taken not to part."""
        count, filled, space = 1, 0.0, self.of(" ", size)
        for word in words.split(" "):
            wide = self.of(word, size)
            if filled and filled + space + wide > width:
                count, filled = count + 1, wide
            else:
                filled += (space if filled else 0.0) + wide
        return count


@cache
def widths(weight: int = 400) -> Widths:
    """The widths of a weight of the sans: 400 or 600."""
    style = next(style for style, found in SANS_STYLES.items() if found == weight)
    ours, *_further = fonts().folders
    return _read(ours / f"{SANS_FAMILY.replace(' ', '')}-{style}.ttf")


@cache
def serif_widths() -> Widths:
    """The widths of the regular serif, in which text is set."""
    regular, *_others = originals()
    return _read(regular)


def _read(path: Path) -> Widths:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        per_em, advances = font["head"].unitsPerEm, font["hmtx"].metrics
        return Widths({point: advances[name][0] / per_em for point, name in font.getBestCmap().items()})
