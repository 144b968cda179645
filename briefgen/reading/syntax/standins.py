"""What takes the place of a line that is no YAML, so that the rest of its record can be read and checked.

A stand-in is as wide as what was written, or knows by how much it is not: places in the line stay true.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Location
from briefgen.language import gettext as _

VALUE = re.compile(r"(\s*(?:- +)*[\w-]+ *:(?: +|$)|\s*(?:- +)+)(.*)")
_SPECIAL_START = frozenset("[]{}\"'@%`*&!|>?#,-:")
_TELLING = re.compile(r":(?=\s|$)|(?<=\s)#")
_OURS, _BASE, _PARTED, _THEIRS = "<<<<<<<", "|||||||", "=======", ">>>>>>>"


class Remedy(enum.Enum):
    """What keeps the rest readable."""

    TEXT = "the value as plain text"
    ALIGN = "the line moved to a column"
    INSERT = "what is missing put in at a column"
    REPLACE = "what is missing put in place of the sign in a column"
    DROP = "nothing in its place"
    NONE = "its record is lost"


class Slip(NamedTuple):
    """A syntax error in an officer's words, and what keeps the rest readable; columns count from 1."""

    diagnostic: Diagnostic
    remedy: Remedy
    column: int = 0
    missing: str = ""


class Shift(NamedTuple):
    """What stands behind a column has been moved to the right by so many characters."""

    column: int
    by: int

    def written(self, column: int) -> int:
        """The column where that was written which now stands in another."""
        return max(1, column - self.by) if column > self.column else column


class StandIn(NamedTuple):
    """A line and, where it says what was written, by how much it is moved."""

    text: str
    shift: Shift | None = None


def stand_in(line: str, slip: Slip) -> StandIn | None:
    """The line that takes the place of another; None where there is none, and its record has to go."""
    match slip.remedy:
        case Remedy.TEXT:
            return _as_text(line)
        case Remedy.ALIGN:
            body = line.lstrip(" ")
            return StandIn(" " * (slip.column - 1) + body, Shift(0, slip.column - 1 - (len(line) - len(body))))
        case Remedy.INSERT:
            at = slip.column - 1
            return StandIn(line[:at] + slip.missing + line[at:], Shift(slip.column - 1, len(slip.missing)))
        case Remedy.REPLACE:
            at = slip.column - 1
            return StandIn(line[:at] + slip.missing + line[slip.column :], Shift(at, len(slip.missing) - 1))
        case Remedy.DROP:
            return StandIn("")
        case Remedy.NONE:
            return None


def _as_text(line: str) -> StandIn | None:
    """The line with its value as plain text, whatever marks it holds."""
    match = VALUE.fullmatch(line)
    if not match or (match[2].startswith("{") and match[1].rstrip().endswith("-")):
        return None
    value = _TELLING.sub("_", match[2])
    return StandIn(match[1] + ("_" + value[1:] if value[:1] in _SPECIAL_START else value))


def may_be_undecided(text: str) -> bool:
    """Whether a text has a mark that a merge leaves."""
    return _OURS in text or _THEIRS in text


def first_versions(path: str, lines: list[str]) -> Iterator[tuple[Diagnostic, list[int]]]:
    """Each place that a merge left undecided, and the lines (from 0) that go so that the first version stays.

    Of marks that were not all deleted each is told by itself, and goes alone.
    """
    marks = list[int]()
    for index, line in enumerate(lines):
        if line.startswith(_OURS):
            yield from _left_over(path, marks)
            marks = [index]
        elif line.rstrip() == _PARTED or line.startswith(_BASE):
            marks.append(index)
        elif line.startswith(_THEIRS) and _are_whole(lines, marks):
            yield _undecided(path, marks[0] + 1), [marks[0], *range(marks[1], index + 1)]
            marks = []
        elif line.startswith(_THEIRS):
            yield from _left_over(path, [*marks, index])
            marks = []
    yield from _left_over(path, marks)


def _are_whole(lines: list[str], marks: list[int]) -> bool:
    """Whether all marks stand before the last of a merge; git can be told to put what both versions were made of between them."""
    found = [lines[index][: len(_OURS)] for index in marks]
    return found in ([_OURS, _PARTED], [_OURS, _BASE, _PARTED])


def _left_over(path: str, marks: list[int]) -> Iterator[tuple[Diagnostic, list[int]]]:
    for index in marks:
        message = _("this line is what is left of a merge of two versions")
        hint = _("delete it, once the lines around it are those that you want")
        yield Diagnostic("E105", message, Location(path, index + 1, 1, len(_OURS)), hint), [index]


def _undecided(path: str, line: int) -> Diagnostic:
    message = _("two versions of this file were merged here and it was left undecided")
    hint = _("keep the lines of one version, and delete the <<<<<<<, ======= and >>>>>>> lines")
    return Diagnostic("E105", message, Location(path, line, 1, len(_OURS)), hint)
