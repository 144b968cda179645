"""Files that people edit: what somebody made of one since it was written is never lost, and always named.

A file for a word processor stays, for that is what it was made for. A finished document makes room for the new one, which
people take for up to date, and what was there is kept beside it.
"""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path

from msgspec import Struct

from briefgen.files import bytes_digest, write_atomically
from briefgen.language import gettext as _
from briefgen.paper.seals import untouched

FOR_EDITING = frozenset({".docx", ".html"})
PLAIN = ".txt"
_KEPT = re.compile(r"\.kept(-\d+)?\.\w+\Z")


class Written(Struct, frozen=True):
    """Whether a file was written, and what is to be said of one that stood there and was edited."""

    made: bool
    edited: tuple[str, ...] = ()

    def lines(self, file: Path) -> tuple[str, ...]:
        """What came of it, in words."""
        if self.made:
            return (*self.edited, _("Made {file}").format(file=file))
        return self.edited or (_("{file} is up to date.").format(file=file),)


def write_over(file: Path, data: bytes, last: str = "") -> Written:
    """Write a file; one that was edited since it was made stays as it is, or is kept under another name.

    ``last`` is the digest of what was written there, where that is known; its seal tells the same of a file that has one.
    """
    if not was_edited(file, last, data):
        return Written(write_atomically(file, data))
    if file.suffix in FOR_EDITING:
        stays = _("{file} stays as it was edited; move it away to have it made anew")
        return Written(made=False, edited=(stays.format(file=file),))
    kept = _keep_aside(file)
    return Written(write_atomically(file, data), (kept,))


def was_edited(file: Path, last: str = "", data: bytes = b"") -> bool:
    """Whether a file holds what is neither to be written now, as ``data``, nor was written before."""
    try:
        there = file.read_bytes() if file.is_file() else b""
    except OSError:
        return False
    ours = there == data or bytes_digest(there) == last or untouched(file.name, there)
    return bool(there.strip()) and not ours


def _keep_aside(file: Path) -> str:
    kept = next(path for number in count(1) if not _is_there(path := file.with_name(_kept_name(file, number))))
    write_atomically(kept, file.read_bytes())
    said = (
        _("{file} said something else: what was there is kept as {name}")
        if file.suffix == PLAIN  # of which nobody can tell whether it was changed since
        else _("{file} was changed since it was made: what was there is kept as {name}")
    )
    return said.format(file=file, name=kept.name)


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def is_kept(name: str) -> bool:
    """Whether a file of that name is one that was kept because somebody had written on it."""
    return _KEPT.search(name) is not None


def _kept_name(file: Path, number: int) -> str:
    return f"{file.stem}.kept{f'-{number}' if number > 1 else ''}{file.suffix}"
