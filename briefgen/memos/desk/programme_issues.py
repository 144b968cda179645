"""The programmes that were issued: kept beside the desk's sheets, one file for each visit, so that a change sheet can be made."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.memos.desk.programme_changes import Line
from briefgen.project import Project
from briefgen.state import decoded, parse

VERSION = 1
FOLDER, PRIVATE = "programmes", "private"
DAMAGED = (OSError, ValueError, KeyError, TypeError, AttributeError)


class Issued(Struct, frozen=True):
    """A programme as it was issued: its number, counted from 1, its day, and its lines."""

    number: int
    day: date
    lines: tuple[Line, ...]


def path_of(project: Project, event: str, *, private: bool = False) -> Path:
    """Where the programmes of a visit are kept; those with what is private apart, so that no change sheet tells of it."""
    folder = project.desk / FOLDER
    return (folder / PRIVATE if private else folder) / f"{event}.json"


def read(path: Path) -> tuple[Issued, ...]:
    """Those of a visit, oldest first; raises BriefgenError where the file is not as it was written."""
    if not path.is_file():
        return ()
    try:
        return parsed(path.read_bytes())
    except DAMAGED as error:
        raise BriefgenError(
            _("{file} is damaged: {reason}.").format(file=path, reason=error),
            hint=_("Take the file from a copy; without it, programmes are numbered from 1 again."),
        ) from error


def parsed(data: bytes) -> tuple[Issued, ...]:
    """The same from the bytes of the file; raises one of DAMAGED where it is not as it was written."""
    values = parse(decoded(data))
    if values["version"] > VERSION:
        raise ValueError(_("it was written by a newer briefgen"))
    return tuple(
        Issued(int(one["number"]), date.fromisoformat(one["day"]), tuple(Line(**line) for line in one["lines"]))
        for one in values["issued"]
    )


def write(issued: tuple[Issued, ...]) -> bytes:
    """The file that keeps them."""
    told = [{"number": one.number, "day": one.day.isoformat(), "lines": [*map(asdict, one.lines)]} for one in issued]
    return (json.dumps({"version": VERSION, "issued": told}, ensure_ascii=False, indent=1) + "\n").encode()
