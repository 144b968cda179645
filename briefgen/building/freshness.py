"""Whether anything has to be made: known before the data are read or a library is loaded."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import Struct

from briefgen.building.artifacts import MANIFEST, Manifest, code_digest, code_files, program_digest
from briefgen.building.unchanged import Unchanged
from briefgen.files import digest, files_below, files_digest
from briefgen.project import PROGRAMS_OWN, SHIPPED, Project

LIBRARIES = ("libpango", "libharfbuzz", "libfontconfig", "libfreetype")
LIBRARY_FOLDERS = ("/usr/lib64", "/usr/local/lib", "/opt/homebrew/lib")


class Order(Struct, frozen=True):
    """What is asked of a build: the time of this run (UTC), the day it is as of, whose memos, how many at one time.

    ``since`` is the day that the memos tell the changes from, in place of the last edition's; with ``annex`` they carry
    behind them what their two pages have no room for. A ``draft`` of a meeting memo leaves labelled blanks. ``cluster`` is
    the address of a scheduler whose workers make the memos, in place of processes on this machine. The time is ``stated``
    where somebody set it for this run, and did not leave it to the clock.
    """

    now: datetime
    as_of: date | None = None
    only: tuple[str, ...] = ()
    jobs: int = 1
    since: date | None = None
    annex: bool = False
    draft: bool = False
    cluster: str | None = None
    stated: bool = False

    def day(self, timezone: str) -> date:
        """The day documents are as of: the one asked for, else today in the calendar's zone."""
        return self.as_of or self.now.astimezone(ZoneInfo(timezone)).date()


def nothing_to_make(project: Project, order: Order) -> bool:
    """Whether the last build made all of this from the same things, and its files are still as it left them."""
    tree = project.tree(order.as_of)
    manifest = Manifest.read(tree)
    if order.only or not manifest.inputs:
        return False
    unchanged = Unchanged(tree)
    code = unchanged.digest("program", code_files(), code_digest)
    found = manifest.inputs == inputs_digest(project, order, manifest, code) and _intact(tree, manifest, unchanged)
    unchanged.keep()
    return found


def _intact(tree: Path, manifest: Manifest, unchanged: Unchanged) -> bool:
    """Whether all that was made is as it was left; of that, and of the manifest, it is known by what the system tells of them."""
    files = (f"{tree}/{path}" for path in (MANIFEST, *manifest.artifacts))
    return unchanged.digest("made", files, lambda: "intact" if manifest.intact(tree) else None) is not None


def inputs_digest(project: Project, order: Order, manifest: Manifest, code: str | None = None) -> str:
    """Digest of everything a build is made from: data, editions, templates, program, libraries, fonts, and the days.

    ``code`` is the digest of the program's own, where that is known.
    """
    return digest(
        order.day(manifest.timezone).isoformat(),
        str(order.since),
        annex_digest(project) if order.annex else "",
        str(order.draft),
        data_digest(project),
        files_digest(project.editions.rglob("*.json"), project.folder),
        templates_digest(project),
        program_digest(code),
        fonts_digest(manifest.fonts),
        *libraries(),
    )


def data_digest(project: Project) -> str:
    """Digest of the curated files."""
    return files_digest(project.inputs(), project.folder)


def annex_digest(project: Project) -> str:
    """Digest of what annexes are made from beside the data: signatures, and the fingerprints that they rest on."""
    return files_digest((project.folder / name for name in PROGRAMS_OWN), project.folder)


def fonts_digest(families: tuple[str, ...]) -> str:
    """Digest of the font files of some families; our own belong to the program."""
    if not families:
        return ""
    from briefgen.fonts import faces

    return faces.digest(families)


def templates_digest(project: Project) -> str:
    """Digest of the templates in use: the desk's own, and the program's behind them."""
    return digest(*(folder_digest(folder) for folder in (project.templates, SHIPPED)))


def folder_digest(folder: Path) -> str:
    """Digest of every file in a folder and below."""
    return files_digest(filter(os.path.isfile, files_below(folder)), folder)


def libraries() -> list[str]:
    """The system's text libraries by the names of their files, which carry their versions."""
    folders = [*Path("/usr/lib").glob("*-linux-*"), *map(Path, LIBRARY_FOLDERS)]
    names = (entry.name for folder in folders if folder.is_dir() for entry in os.scandir(folder))
    return sorted({name for name in names if name.startswith(LIBRARIES)})
