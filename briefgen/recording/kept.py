"""What the program itself keeps by ids beside the curated files: issued editions, sheets of weeks, issued programmes.

A record is the same under another id. Without that, the next memo would tell that one thing was withdrawn and another is new.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec.structs import replace

from briefgen.memos import editions
from briefgen.memos.desk import programme_issues as issues
from briefgen.memos.week import seen
from briefgen.project import Project
from briefgen.reading.edits import Edits


def renamed(edits: Edits, old: str, new: str) -> Edits:
    """Edits in which what is kept under an id is kept under another one."""
    project = Project(edits.folder)
    rows = [*project.editions.glob("*/*.json"), *(project.desk / seen.FOLDER).glob("*/*/*.json")]
    for path in sorted(rows):
        edits = edits.with_other(_named(edits, path), partial(_in_rows, old=old, new=new))
    for path in sorted((project.desk / issues.FOLDER).rglob("*.json")):
        own = path.with_stem(new) if path.stem == old else path
        to = _named(edits, own) if own != path else ""
        edits = edits.with_other(_named(edits, path), partial(_in_programmes, old=old, new=new), to)
    return edits


def _named(edits: Edits, path: Path) -> str:
    return path.relative_to(edits.folder).as_posix()


def _in_rows(data: bytes, old: str, new: str) -> bytes:
    """An edition, or what a week's sheet knew; one that is damaged stays, and is told of where it is read."""
    try:
        issued = editions.read(data)
    except editions.DAMAGED:
        return data
    rows = tuple(
        replace(
            row,
            id=new if row.id == old else row.id,
            sources=tuple(new if source == old else source for source in row.sources),
        )
        for row in issued.rows
    )
    return data if rows == issued.rows else editions.write(replace(issued, rows=rows))


def _in_programmes(data: bytes, old: str, new: str) -> bytes:
    """The programmes of a visit, in which stops name who leads by id."""
    try:
        issued = issues.parsed(data)
    except issues.DAMAGED:
        return data
    led = tuple(
        replace(one, lines=tuple(replace(line, lead=new) if line.lead == old else line for line in one.lines))
        for one in issued
    )
    return data if led == issued else issues.write(led)
