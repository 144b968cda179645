"""Faces made static: one cut from a variable file, one taken out of a collection; the same input gives the same bytes."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from briefgen.fonts.families import Face

BOX = 0x25A1  # □, drawn by us: it stands for letters that no font has
STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}


def make(face: Face, family: str, target: Path) -> Path:
    """The face as a static file of its own, beside ``target`` with the ending that it needs; returns its path.

    It takes what is cut some seconds: there is a million of small objects in a large font.
    """
    if face.variable:
        with _collector_off():
            return cut(face, family, STYLES.get(face.weight, str(face.weight)), target)
    if face.collected:
        return _take_out(face, target)
    import shutil

    path = target.with_suffix(face.file.suffix.lower())
    shutil.copyfile(face.file, path)
    return path


def cut(face: Face, family: str, style: str, target: Path, **axes: float) -> Path:
    """One static face of a variable file, at its weight and at the given place on its other axes."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    with TTFont(face.file, fontNumber=face.number, recalcTimestamp=False) as font:
        place = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": face.weight} | axes
        instantiateVariableFont(font, {tag: place[tag] for tag in _axes(font)}, inplace=True, optimize=False)
        font["OS/2"].usWeightClass = face.weight
        font["OS/2"].usWidthClass = 5  # a family of its own, not a condensed member of another
        _rename(font, family, style)
        return _saved(font, target)


def add_box(path: Path) -> None:
    """Add □ to a TrueType face that has none."""
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import TTFont

    with TTFont(path, recalcTimestamp=False) as font:
        em = font["head"].unitsPerEm / 1000
        pen = TTGlyphPen(None)
        for left, bottom, right, top, turned in ((70, 0, 560, 660, False), (115, 45, 515, 615, True)):
            corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
            first, *others = [(round(x * em), round(y * em)) for x, y in (reversed(corners) if turned else corners)]
            pen.moveTo(first)
            for corner in others:
                pen.lineTo(corner)
            pen.closePath()
        font["glyf"]["box"] = pen.glyph()
        font["hmtx"]["box"] = (round(630 * em), round(70 * em))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[BOX] = "box"
        font.save(path)


def _axes(font: Any) -> list[str]:
    return [axis.axisTag for axis in font["fvar"].axes]


def _take_out(face: Face, target: Path) -> Path:
    from fontTools.ttLib import TTFont

    with TTFont(face.file, fontNumber=face.number, recalcTimestamp=False, lazy=True) as font:
        return _saved(font, target)


def _saved(font: Any, target: Path) -> Path:
    path = target.with_suffix(".ttf" if "glyf" in font else ".otf")
    font.save(path)
    return path


def _rename(font: Any, family: str, style: str) -> None:
    names = font["name"]
    new = _names(family, style)
    names.names = [n for n in names.names if n.nameID not in (*new, 21, 22, 25)]
    for number, words in new.items():
        names.setName(words, number, 3, 1, 0x409)


def _names(family: str, style: str) -> Mapping[int, str]:
    full = f"{family} {style}"
    return {
        1: family if style == "Regular" else full,
        2: "Regular",
        3: full,
        4: full,
        6: f"{family.replace(' ', '')}-{style}",
        16: family,
        17: style,
    }


@contextmanager
def _collector_off() -> Iterator[None]:
    """Cutting makes a million small objects that all live to the end: collecting takes longer than the work itself."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
