"""The faces that documents are set in: static files in a folder of ours, made once, and a configuration that lists no other.

Nothing of the system's own fonts leaks in, so the same words give the same pages on every machine.
"""

from __future__ import annotations

import gc
import hashlib
import importlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from filelock import FileLock

SERIF_FILES = (
    "IBMPlexSerif-Regular.ttf",
    "IBMPlexSerif-Italic.ttf",
    "IBMPlexSerif-SemiBold.ttf",
    "IBMPlexSerif-SemiBoldItalic.ttf",
)
SANS_FILE = "IBMPlexSans[wdth,wght].ttf"
# The Open Font License keeps the name Plex for unchanged files; what is cut from the variable font gets another.
SANS_FAMILY = "Briefgen Sans"
RECIPE = "1"  # raise it when anything below changes what the files contain


@dataclass(frozen=True, slots=True)
class Instance:
    """One static face that is cut from the variable sans."""

    style: str
    weight: int
    width: int

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"BriefgenSans-{self.style}.ttf"


INSTANCES = (Instance("Regular", 400, 88), Instance("SemiBold", 600, 88))


@dataclass(frozen=True, slots=True)
class Fonts:
    """A folder of faces with its Fontconfig file; ``digest`` changes with any of their bytes."""

    folder: Path
    digest: str

    @property
    def configuration(self) -> Path:
        """The Fontconfig file that knows these faces only."""
        return self.folder / "fonts.conf"


@cache
def fonts() -> Fonts:
    """The faces, made on first use (some seconds) and kept in the environment's or the user's cache."""
    digest = _digest()
    root = cache_folder()
    folder = root / digest[:16]
    if not (folder / "fonts.conf").is_file():
        root.mkdir(parents=True, exist_ok=True)
        with FileLock(root / "fonts.lock"):
            if not (folder / "fonts.conf").is_file():
                _make(folder)
    return Fonts(folder, digest)


def cache_folder() -> Path:
    """Where the faces are kept: inside a virtual environment, which `make` owns; else the user's cache."""
    own = Path(sys.prefix)
    if sys.prefix != sys.base_prefix and os.access(own, os.W_OK):
        return own / "share" / "briefgen" / "fonts"
    home = Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    return Path(os.environ.get("XDG_CACHE_HOME") or home) / "briefgen" / "fonts"


def _installed(package: str) -> Path:
    return Path(importlib.import_module(package).__path__[0]) / "files"


def _originals() -> tuple[Path, ...]:
    serif, sans = _installed("fontpkg_ibm_plex_serif"), _installed("fontpkg_ibm_plex_sans")
    return (*(serif / name for name in SERIF_FILES), sans / SANS_FILE)


def _digest() -> str:
    seen = hashlib.sha256(repr((RECIPE, INSTANCES, SANS_FAMILY)).encode())
    for path in _originals():
        seen.update(path.read_bytes())
    return seen.hexdigest()


def _make(folder: Path) -> None:
    """Write everything beside the folder, then move it there in one step."""
    made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".new-"))
    made.chmod(0o755)
    faces = made / "faces"
    faces.mkdir()
    *serif, sans = _originals()
    for path in serif:
        shutil.copyfile(path, faces / path.name)
    with _collector_off():
        for instance in INSTANCES:
            _cut(sans, instance, faces / instance.file)
    (made / "fonts.conf").write_text(_configuration(folder), encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    made.rename(folder)


def _configuration(folder: Path) -> str:
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig>\n'
        f"  <dir>{escape(str(folder / 'faces'))}</dir>\n"
        f"  <cachedir>{escape(str(folder / 'cache'))}</cachedir>\n"
        "</fontconfig>\n"
    )


def _cut(variable: Path, instance: Instance, target: Path) -> None:
    """Make one static face; its time stamps are the original's, so the same input gives the same bytes."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    with TTFont(variable, recalcTimestamp=False) as font:
        axes = {"wght": instance.weight, "wdth": instance.width}
        instantiateVariableFont(font, axes, inplace=True, optimize=False)
        font["OS/2"].usWeightClass = instance.weight
        font["OS/2"].usWidthClass = 5  # a family of its own, not a condensed member of another
        _rename(font, instance)
        font.save(target)


def _rename(font: object, instance: Instance) -> None:
    names = font["name"]  # type: ignore[index]
    full = f"{SANS_FAMILY} {instance.style}"
    new = {
        1: SANS_FAMILY if instance.style == "Regular" else full,
        2: "Regular",
        3: f"{full};{RECIPE}",
        4: full,
        6: f"{SANS_FAMILY.replace(' ', '')}-{instance.style}",
        16: SANS_FAMILY,
        17: instance.style,
    }
    names.names = [n for n in names.names if n.nameID not in (*new, 21, 22, 25)]
    for number, words in new.items():
        names.setName(words, number, 3, 1, 0x409)


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
