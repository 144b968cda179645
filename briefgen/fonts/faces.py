"""The faces that documents are set in: static files in folders of ours, made once, and a configuration that lists no other.

Nothing of the system's own fonts leaks in but the families that a desk names, so the same words give the same pages on
every machine with the same fonts.
"""

from __future__ import annotations

import hashlib
import importlib
import shutil
import tempfile
from collections.abc import Callable, Iterable
from functools import cache, partial
from html import escape  # and not that of xml.sax, which loads what talks to the network
from pathlib import Path

from msgspec import Struct

from briefgen import caches
from briefgen.diagnostics import BriefgenError
from briefgen.fonts import static
from briefgen.fonts.families import Face, Family, usable
from briefgen.language import gettext as _

KIND = "fonts"
SERIF_FAMILY = "IBM Plex Serif"
SERIF_FILES = (
    "IBMPlexSerif-Regular.ttf",
    "IBMPlexSerif-Italic.ttf",
    "IBMPlexSerif-SemiBold.ttf",
    "IBMPlexSerif-SemiBoldItalic.ttf",
)
SANS_FILE = "IBMPlexSans[wdth,wght].ttf"
# The Open Font License keeps the name Plex for unchanged files; what is cut from the variable font gets another.
SANS_FAMILY = "Briefgen Sans"
SANS_STYLES = {"Regular": 400, "SemiBold": 600}
SANS_WIDTH = 88
RECIPE = "2"  # raise it when anything below, or in `static`, changes what the files contain


class Fonts(Struct, frozen=True):
    """Folders of faces, and the Fontconfig file that knows these only; ``digest`` changes with any of their bytes."""

    folders: tuple[Path, ...]
    configuration: Path
    digest: str


def fonts(families: tuple[str, ...] = ()) -> Fonts:
    """Our faces and those of the families that are installed, made on first use (some seconds) and kept in a cache."""
    return _fonts(usable(families))


def digest(families: tuple[str, ...] = ()) -> str:
    """What ``fonts`` has as digest, without making anything."""
    return _together(usable(families))


def originals() -> tuple[Path, ...]:
    """The files that our own faces are made from."""
    serif, sans = _installed("fontpkg_ibm_plex_serif"), _installed("fontpkg_ibm_plex_sans")
    return (*(serif / name for name in SERIF_FILES), sans / SANS_FILE)


@cache
def _fonts(families: tuple[Family, ...]) -> Fonts:
    ours = _kept(_own_digest(), _make_ours)
    folders = (ours, *(_kept(_family_digest(f), partial(_make_family, f)) for f in families))
    whole = _together(families)
    names = [family.name for family in families]
    folder = _kept(whole, partial(_configure, folders, names))
    return Fonts(folders, folder / "fonts.conf", whole)


def _kept(digest: str, make: Callable[[Path], None]) -> Path:
    """The folder of a digest, where it lies ready; else written beside its place, then moved there in one step."""
    name = digest[:16]
    if ready := next((root / name for root in caches.folders(KIND) if (root / name).is_dir()), None):
        return ready
    root = _root()
    folder = root / name
    if not folder.is_dir():
        from filelock import FileLock  # takes its time to load, and faces are made once

        with FileLock(root / "fonts.lock"):
            if not folder.is_dir():
                made = Path(tempfile.mkdtemp(dir=root, prefix=".new-"))
                made.chmod(0o755)
                make(made)
                made.rename(folder)
    return folder


def _root() -> Path:
    root = caches.writable(KIND)
    if root is None:
        places = ", ".join(map(str, caches.folders(KIND)))
        hint = _("let XDG_CACHE_HOME name a folder that can be written to")
        raise BriefgenError(_("The faces to print with can be kept nowhere: {places}").format(places=places), hint=hint)
    return root


def _installed(package: str) -> Path:
    return Path(importlib.import_module(package).__path__[0]) / "files"


def _make_ours(folder: Path) -> None:
    *serif, sans = originals()
    for path in serif:
        shutil.copyfile(path, folder / path.name)
    for style, weight in SANS_STYLES.items():
        target = folder / f"{SANS_FAMILY.replace(' ', '')}-{style}"
        static.add_box(static.cut(Face(sans, 0, weight, variable=True), SANS_FAMILY, style, target, wdth=SANS_WIDTH))


def _make_family(family: Family, folder: Path) -> None:
    for face in family.faces:
        static.make(face, family.name, folder / f"{family.name.replace(' ', '')}-{face.weight}")


def _configure(faces: Iterable[Path], families: Iterable[str], folder: Path) -> None:
    """Write the Fontconfig file: our faces first, then the named families in their order."""
    lines = ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">', "<fontconfig>"]
    lines += [f"  <dir>{escape(str(path), quote=False)}</dir>" for path in faces]
    lines.append(f"  <cachedir>{escape(str(_root() / 'cache'), quote=False)}</cachedir>")
    accepted = "".join(f"<family>{escape(name, quote=False)}</family>" for name in families)
    for own in (SERIF_FAMILY, SANS_FAMILY):
        if accepted:
            lines.append(f'  <alias binding="same"><family>{own}</family><accept>{accepted}</accept></alias>')
    (folder / "fonts.conf").write_text("\n".join([*lines, "</fontconfig>", ""]), encoding="utf-8")


def _together(families: tuple[Family, ...]) -> str:
    parts = (RECIPE, _own_digest(), *map(_family_digest, families))
    return hashlib.sha256(repr(parts).encode()).hexdigest()


@cache
def _own_digest() -> str:
    return _digest(repr((RECIPE, SANS_FAMILY, SANS_STYLES, SANS_WIDTH)), originals())


@cache
def _family_digest(family: Family) -> str:
    faces = [(face.file.name, face.number, face.weight) for face in family.faces]
    return _digest(repr((RECIPE, family.name, faces)), [face.file for face in family.faces])


def _digest(words: str, files: Iterable[Path]) -> str:
    seen = hashlib.sha256(words.encode())
    for path in files:
        seen.update(path.read_bytes())
    return seen.hexdigest()
