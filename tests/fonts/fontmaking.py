"""Small fonts made for a test: a few letters as empty squares, under any names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection


@dataclass(frozen=True)
class Made:
    """What a font says of itself."""

    family: str
    weight: int = 400
    width: int = 5
    italic: bool = False
    legacy: str | None = None  # its family in programs that know four styles at most
    letters: str = "ab"
    coloured: bool = False


def save(folder: Path, name: str, *fonts: Made) -> Path:
    """Write a font, or a collection where there are several."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    built = [_built(font) for font in fonts]
    if len(built) == 1:
        built[0].save(path)
    else:
        collection = TTCollection()
        collection.fonts = [one.font for one in built]
        collection.save(path)
    return path


def save_variable(folder: Path, name: str, family: str, weights: tuple[int, int, int]) -> Path:
    """Write a font whose weight goes from the first to the last, and is the middle one where nothing is said."""
    folder.mkdir(parents=True, exist_ok=True)
    builder = _built(Made(family, weight=weights[1]))
    builder.setupFvar([("wght", *weights, "Weight")], [])
    builder.setupGvar({name: [] for name in builder.font.getGlyphOrder()})
    builder.save(folder / name)
    return folder / name


def _built(made: Made) -> FontBuilder:
    names = [".notdef", *(f"u{ord(c):04X}" for c in made.letters)]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(dict(zip(map(ord, made.letters), names[1:], strict=True)))
    builder.setupGlyf({name: _square() for name in names})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    style = "Italic" if made.italic else "Regular"
    builder.setupNameTable(_names(made, style))
    builder.setupOS2(usWeightClass=made.weight, usWidthClass=made.width, fsSelection=int(made.italic) or 0x40)
    builder.setupPost(italicAngle=-12 if made.italic else 0)
    if made.coloured:
        builder.setupCOLR({names[1]: [(names[1], 0)]})
        builder.setupCPAL([[(1, 0, 0, 1)]])
    return builder


def _names(made: Made, style: str) -> dict[str, str]:
    names = {"familyName": made.legacy or made.family, "styleName": style, "psName": made.family.replace(" ", "")}
    return names | ({"typographicFamily": made.family} if made.legacy else {})


def _square() -> Any:
    pen = TTGlyphPen(None)
    corners: Sequence[tuple[int, int]] = ((50, 0), (50, 500), (550, 500), (550, 0))
    pen.moveTo(corners[0])
    for corner in corners[1:]:
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()
