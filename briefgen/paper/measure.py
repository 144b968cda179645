"""How wide words are, from the faces themselves: labels that are placed and lines that are counted have to know their room."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from math import ceil, fsum  # `sum` of fractions differs between versions of Python
from pathlib import Path
from unicodedata import east_asian_width

from msgspec import Struct

from briefgen.fonts.faces import SANS_FAMILY, SANS_STYLES, fonts, originals

_AFTER_STROKE = re.compile(r"(?<=/)(?=[^\W\d])")
UNKNOWN = 0.62  # of the size: the width of a letter that the face lacks, wider than most
FULL = 1.0  # of Chinese, Japanese and Korean signs, and of pictures (Unicode Standard Annex 11)


class Advances(dict[str, float]):
    """How wide letters are, in parts of the font's size."""

    def __missing__(self, letter: str) -> float:
        """What a letter counts that the face lacks."""
        return FULL if east_asian_width(letter) in "WF" else UNKNOWN


class Widths(Struct, frozen=True):
    """The advance of each letter of a face."""

    advances: Advances

    def of(self, words: str, size: float) -> float:
        """How wide words are at a size, in the unit of the size."""
        return size * fsum(map(self.advances.__getitem__, words))

    def lines(self, words: str, *, size: float, width: float) -> int:
        """How many lines words need; hyphens and dashes are taken not to part."""
        return lines([Run(words, self, size)], width=width)


class Run(Struct, frozen=True):
    """Words in one face and size; ``more`` is what else stands beside them, as the rim of a box does. All in points."""

    words: str
    face: Widths
    size: float
    more: float = 0.0


def lines(runs: Iterable[Run], *, width: float, hanging: float = 0.0) -> int:
    """How many lines of a width in points runs fill that follow each other; the first is longer by what is ``hanging``.

    Lines end at spaces and behind strokes; a word that is wider than a line goes on in the next. Kerning does not count.
    """
    line = _Line(width, width + hanging)
    for run in runs:
        line.word += run.more
        for number, word in enumerate(run.words.split(" ")):
            if number:
                line.end_word(space=run.face.of(" ", run.size))
            first, *others = _AFTER_STROKE.split(word) if "/" in word else (word,)
            line.word += run.face.of(first, run.size)
            for other in others:
                line.end_word()
                line.word = run.face.of(other, run.size)
    line.end_word()
    return line.count


class _Line(Struct):
    """The line that is being filled: how much of it is, the space and the word to come, and how many there are by now."""

    width: float
    room: float
    filled: float = 0.0
    space: float = 0.0
    word: float = 0.0
    count: int = 1

    def end_word(self, space: float = 0.0) -> None:
        if self.word:
            self._place()
        self.space = space

    def _place(self) -> None:
        if self.filled and self.filled + self.space + self.word > self.room:
            self.count, self.filled, self.room = self.count + 1, 0.0, self.width
        self.filled += (self.space if self.filled else 0.0) + self.word
        if self.filled > self.room:  # a word that is wider than the whole line
            more = ceil((self.filled - self.room) / self.width)
            self.filled -= self.room + (more - 1) * self.width
            self.count, self.room = self.count + more, self.width
        self.word = 0.0


@cache
def widths(weight: int = 400) -> Widths:
    """The widths of a weight of the sans: 400 or 600."""
    style = next(style for style, found in SANS_STYLES.items() if found == weight)
    ours, *_further = fonts().folders
    return _read(ours / f"{SANS_FAMILY.replace(' ', '')}-{style}.ttf")


@cache
def serif_widths(weight: int = 400, *, italic: bool = False) -> Widths:
    """The widths of the serif in which text is set: of the weight 400 or 600."""
    regular, slanted, bold, bold_slanted, _sans = originals()
    upright, other = (regular, slanted) if weight == 400 else (bold, bold_slanted)
    return _read(other if italic else upright)


def _read(path: Path) -> Widths:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        per_em, advances = font["head"].unitsPerEm, font["hmtx"].metrics
        return Widths(Advances({chr(point): advances[name][0] / per_em for point, name in font.getBestCmap().items()}))
