"""One file to nodes, reading on after a syntax error: a stand-in takes the place of its line, else its record is lost.

A sound file is parsed once. After an error, parsing goes on from the record it stands in and never again from the top: the
time it takes grows with the size of the file, not with the number of its mistakes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

import yaml
from msgspec import Struct, field

from briefgen.diagnostics import Diagnostic
from briefgen.reading.margins import Remark
from briefgen.reading.meant.holdings import SECTIONS
from briefgen.reading.nodes import Node
from briefgen.reading.syntax.standins import Shift, first_versions, may_be_undecided, stand_in
from briefgen.reading.text import Document
from briefgen.reading.tree import RefusedError, compose_events

if TYPE_CHECKING:
    from briefgen.reading.syntax.scene import Problem  # loaded, as what explains it, where there is an error

MOST_ROUNDS = 3  # what has a stand-in may uncover what lay behind it
MOST_IN_A_RECORD = 20  # it is parsed again after each of them
_RECORD = re.compile(r"( *)- *\{? *(?:id|code) *:")
_ID = re.compile(r"[ {-]*(?:id|code) *: *['\"]?([A-Za-z0-9-]+)")
_SECTION = re.compile(rf"({'|'.join(map(re.escape, SECTIONS))})(?![\w-])")


class Composed(NamedTuple):
    """The nodes of one file and what is wrong in it.

    ``lost`` has the ids of records that could not be read, ``lost_sections`` the fields at the left edge.
    ``stand_ins`` are lines that do not say what was written there: no other fault is told of them. ``torn`` are the first
    lines of records that a line was dropped from, or a field not read: what these miss may have stood in it.
    """

    node: Node | None
    diagnostics: tuple[Diagnostic, ...]
    lost: frozenset[str] = frozenset()
    lost_sections: frozenset[str] = frozenset()
    stand_ins: frozenset[int] = frozenset()
    torn: frozenset[int] = frozenset()
    remarks: tuple[Remark, ...] = ()


def compose(document: Document) -> Composed:
    """Compose a document into nodes, with every syntax error in it."""
    reading = _Reading(document, list(document.diagnostics), told={d.location.line for d in document.diagnostics})
    if may_be_undecided(document.text):
        reading.keep_first_versions()
    for _round in range(MOST_ROUNDS):
        try:
            tree = compose_events(document, reading.text, reading.shifts)
        except RefusedError as refused:
            return reading.result(None, [refused.diagnostic])
        except yaml.YAMLError as error:
            if not reading.read_on(_problem(error)):
                break
        else:
            return reading.result(*tree)
    return reading.result(None, [])


class _Reading(Struct, dict=True):
    """The lines of a file, while its syntax errors are found one after the other; a sound file is never parted into them."""

    document: Document
    found: list[Diagnostic]
    lost: set[str] = field(default_factory=set)
    lost_sections: set[str] = field(default_factory=set)
    stand_ins: set[int] = field(default_factory=set)
    torn: set[int] = field(default_factory=set)
    shifts: dict[int, Shift] = field(default_factory=dict)
    told: set[int] = field(default_factory=set)
    dashes: set[tuple[int | None, str, str]] = field(default_factory=set)
    faults_of: Counter[int] = field(default_factory=Counter)

    @cached_property
    def lines(self) -> list[str]:
        """The lines as they are read by now."""
        return self.document.text.split("\n")

    @property
    def text(self) -> str:
        """The same in one piece."""
        return "\n".join(self.lines) if "lines" in self.__dict__ else self.document.text

    @cached_property
    def starts(self) -> list[int]:
        """The lines that records and fields at the left edge begin with, as they were before any of them was emptied."""
        return list(_starts(self.lines))

    @cached_property
    def sections(self) -> list[int | None]:
        """For each of these lines that of the field at the left edge it belongs to."""
        named = (start if _SECTION.match(self.lines[start]) else None for start in self.starts)
        return list(accumulate(named, _latest))

    def keep_first_versions(self) -> None:
        """Empty the other lines of each place that a merge left undecided."""
        _found_before = self.starts
        for fault, marks in first_versions(self.document.path, self.lines):
            self.found.append(fault)
            for index in marks:
                self.lines[index] = ""

    def result(
        self, node: Node | None, faults: list[Diagnostic], remarks: Iterable[Remark] = (), torn: Iterable[int] = ()
    ) -> Composed:
        found = (*self.found, *(fault for fault in faults if fault.location.line not in self.stand_ins))
        kept = tuple(remark for remark in remarks if remark.text.line not in self.stand_ins)
        lost, sections = frozenset(self.lost), frozenset(self.lost_sections)
        return Composed(node, found, lost, sections, frozenset(self.stand_ins), frozenset(self.torn.union(torn)), kept)

    def read_on(self, problem: Problem | None) -> bool:
        """Tell each error from one on to the end of the file; False where there is no way around one."""
        while problem is not None:
            behind = self.mend(problem)
            if behind is None:
                return False
            problem = self.next_problem(behind)
        return True

    def mend(self, problem: Problem) -> int | None:
        """Tell an error and take its line or its record out of the way; the line, from 0, from where to read on."""
        from briefgen.reading.syntax.explained import explain

        if not problem.line:
            return None
        first, last = self.around(problem.line - 1)
        slip = explain(self.document.path, problem, self.lines, first)
        line = slip.diagnostic.location.line
        first, last = self.around(line - 1)
        if line in self.told or self.faults_of[first] >= MOST_IN_A_RECORD:
            return self.blank(first, last)
        self.told.add(line)
        self.faults_of[first] += 1
        self.tell(slip.diagnostic, first)
        found = stand_in(self.lines[line - 1], slip)
        if found is None:
            return self.blank(first, last)
        if found.shift:
            self.shifts[line] = found.shift
        else:
            self.stand_ins.add(line)
            self.lost.update(_ids(self.lines[line - 1 : line]))
        if not found.text:
            self.torn.add(first + 1)
        self.lines[line - 1] = found.text
        return first

    def tell(self, fault: Diagnostic, first: int) -> None:
        """Keep what is wrong; what is wrong with the dash of a record in the same way as with those before is told once."""
        if _RECORD.match(self.lines[fault.location.line - 1]):
            at = bisect_right(self.starts, first) - 1
            kind = self.sections[at] if at >= 0 else None, fault.code, fault.message
            if kind in self.dashes:
                return
            self.dashes.add(kind)
        self.found.append(fault)

    def around(self, index: int) -> tuple[int, int]:
        """The lines, from and up to, of the record that holds a line, or of the field at the left edge."""
        at = bisect_right(self.starts, index)
        first = self.starts[at - 1] if at else 0
        return first, self.starts[at] if at < len(self.starts) else len(self.lines)

    def blank(self, first: int, last: int) -> int | None:
        """Empty a record or a field at the left edge; None where it is empty already."""
        if not any(self.lines[first:last]):
            return None
        self.lost.update(_ids(self.lines[first:last]))
        if section := _SECTION.match(self.lines[first]):
            self.lost_sections.add(section.group(1))
        self.lines[first:last] = [""] * (last - first)
        return last

    def next_problem(self, behind: int) -> Problem | None:
        """The first error behind a line; the field at the left edge that a record belongs to stands above it."""
        at = bisect_right(self.starts, behind - 1)
        section = self.sections[at - 1] if at else None
        head = [] if section is None else [self.lines[section]]
        try:
            for _event in yaml.parse(_Stream(head, self.lines, behind), Loader=yaml.CSafeLoader):
                pass
        except yaml.YAMLError as error:
            return _problem(error, behind - len(head))
        return None


def _problem(error: yaml.YAMLError, behind: int = 0) -> Problem | None:
    from briefgen.reading.syntax.scene import Problem

    return Problem.of(error, behind)


def _latest(before: int | None, here: int | None) -> int | None:
    return before if here is None else here


class _Stream:
    """Lines as libyaml reads a file: no more of them than it asks for."""

    def __init__(self, head: list[str], lines: list[str], behind: int) -> None:
        self.lines = iter(head)
        self.rest = (lines[index] for index in range(behind, len(lines)))

    def read(self, _size: int = 0, /) -> str:
        batch = list(self.lines) or list(islice(self.rest, 64))
        return "".join(line + "\n" for line in batch)


def _starts(lines: list[str]) -> Iterator[int]:
    """The lines that a record or a field at the left edge begins with."""
    indent = next((match.group(1) for line in lines if (match := _RECORD.match(line))), None)
    for index, line in enumerate(lines):
        dashed = indent is not None and line.startswith((f"{indent}- ", f"{indent}-{{"))
        if dashed or _RECORD.match(line) or _SECTION.match(line):
            yield index


def _ids(lines: list[str]) -> set[str]:
    return {match.group(1) for text in lines if (match := _ID.match(text))}
