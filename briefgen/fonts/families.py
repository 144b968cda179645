"""Installed families by name: what Python packages bring (fontpkg), else what lies in the system's font folders."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
REGULAR, SEMIBOLD = 400, 600
BOLD_FROM = 550
NORMAL_WIDTH = 5
# The names of a family in a font: legacy, typographic, and that of weight, width and slope (OpenType, name table).
FAMILY_NAMES = (1, 16, 21)
COLOURED = ("COLR", "CBDT", "SVG ", "sbix")
OUTLINED = ("glyf", "CFF ", "CFF2")


class Face(NamedTuple):
    """One face of a family: its file, its number in a collection, and the weight it is to be used at (100 to 900)."""

    file: Path
    number: int
    weight: int
    variable: bool = False
    collected: bool = False


class Family(NamedTuple):
    """An installed family: an upright regular face and, where there is one, a bold one.

    A ``coloured`` one has pictures for letters, which a memo in black cannot print, and no face for us.
    """

    name: str
    faces: tuple[Face, ...]
    coloured: bool = False


def find(name: str) -> Family | None:
    """The family with a name, whatever its capitals and spaces; None where it is not installed.

    What a package brings comes first: its files are the same on every machine.
    """
    return _find(name, system_folders())


def usable(names: tuple[str, ...]) -> tuple[Family, ...]:
    """Those of some families that are installed and have faces for us, in the order they are named."""
    return tuple(f for f in map(find, names) if f and f.faces)


def system_folders() -> tuple[Path, ...]:
    """Where the system and the user keep fonts."""
    try:
        home = Path.home()
    except RuntimeError:  # this user has none
        home = Path("/nonexistent")  # as Debian writes it
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), data / "fonts", home / ".fonts")


@cache
def _find(name: str, folders: tuple[Path, ...]) -> Family | None:
    wanted = _squash(name)
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix.lower() in SUFFIXES]
    # A file is nearly always named after its family, or after the beginning of its families' names: these are read first.
    likely = [path for path in files if _alike(_squash(path.stem.partition("-")[0]), wanted)]
    for paths in (_packaged(name), likely, files):
        if found := _family(name, [read for path in paths for read in _read(path, wanted)]):
            return found
    return None


def _packaged(name: str) -> list[Path]:
    import fontpkg

    try:
        return [file.path for file in fontpkg.family(name).files]
    except fontpkg.FamilyNotInstalled:
        return []


def _squash(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _alike(stem: str, name: str) -> bool:
    return bool(stem) and (stem.startswith(name) or name.startswith(stem))


class _Read(NamedTuple):
    """What a face says of itself."""

    face: Face
    weights: tuple[int, int]
    width: int
    upright: bool
    coloured: bool


def _family(name: str, faces: list[_Read]) -> Family | None:
    if not faces:
        return None
    plain = [face for face in faces if face.upright and not face.coloured]
    if not plain:
        return Family(name, (), coloured=any(face.coloured for face in faces))
    width = min((face.width for face in plain), key=lambda width: abs(width - NORMAL_WIDTH))
    ours = [face for face in plain if face.width == width]
    regular = _nearest(ours, REGULAR)
    bold = _nearest([face for face in ours if face.weights[1] >= BOLD_FROM], SEMIBOLD)
    return Family(name, tuple(dict.fromkeys(face for face in (regular, bold) if face)))


def _nearest(faces: list[_Read], weight: int) -> Face | None:
    """The face nearest to a weight; a static one rather than one that has yet to be cut."""
    at = [(face, max(face.weights[0], min(weight, face.weights[1]))) for face in faces]
    best = min(at, key=lambda pair: (abs(pair[1] - weight), pair[0].face.variable), default=None)
    if best is None:
        return None
    face, used = best[0].face, best[1]
    return Face(face.file, face.number, used, face.variable, face.collected)


def _read(path: Path, wanted: str) -> Iterator[_Read]:
    """The faces of a family in a file; what cannot be read is none of ours."""
    named = _named(path)
    for number, names in enumerate(named):
        if wanted in names:
            with suppress(Exception), _opened(path, number) as font:
                yield _described(font, path, number, collected=len(named) > 1)


@cache
def _named(path: Path) -> tuple[frozenset[str], ...]:
    """The families of each face in a file: it is opened once, however many families are looked for."""
    found, count = list[frozenset[str]](), 1
    while len(found) < count:
        names = frozenset[str]()
        # Any of the thousands of files on a system may be broken, each in its own way.
        with suppress(Exception), _opened(path, len(found)) as font:
            count = getattr(font.reader, "numFonts", 1)
            if any(table in font for table in (*OUTLINED, *COLOURED)):
                names = _families(font)
        found.append(names)
    return tuple(found)


@contextmanager
def _opened(path: Path, number: int) -> Iterator[Any]:
    from fontTools.ttLib import TTFont

    with path.open("rb") as data, TTFont(data, fontNumber=number, lazy=True) as font:
        yield font


def _families(font: Any) -> frozenset[str]:
    names = {number: set[str]() for number in FAMILY_NAMES}
    for record in font["name"].names:
        if record.nameID in names:
            names[record.nameID].add(_squash(record.toUnicode()))
    legacy, typographic, by_form = (names[number] for number in FAMILY_NAMES)
    return frozenset((typographic or legacy) | by_form)


def _described(font: Any, path: Path, number: int, *, collected: bool) -> _Read:
    os2 = font["OS/2"]
    axes = {axis.axisTag: axis for axis in font["fvar"].axes} if "fvar" in font else {}
    weight = axes.get("wght")
    return _Read(
        face=Face(path, number, os2.usWeightClass, "fvar" in font, collected),
        weights=(int(weight.minValue), int(weight.maxValue)) if weight else (os2.usWeightClass, os2.usWeightClass),
        width=NORMAL_WIDTH if "wdth" in axes else os2.usWidthClass,
        upright=not os2.fsSelection & 1 and font["post"].italicAngle == 0,
        coloured=any(table in font for table in COLOURED),
    )
