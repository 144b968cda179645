"""A syntax error among the lines of its file: what libyaml says, and what stands around it."""

from __future__ import annotations

import re
from typing import Any

import yaml
from msgspec import Struct

from briefgen.diagnostics import Diagnostic, Location
from briefgen.language import gettext as _
from briefgen.reading.explanations import in_quotes
from briefgen.reading.syntax.standins import VALUE, Remedy, Slip

NAMED = re.compile(r"(\s*(?:- +)*)([\w-]+) *:(?:\s|$)")
_COMMENT = re.compile(r"(?<!\s)\s+#(?=\s|$).*")
LONGEST_SHOWN = 70
LONGEST_LINE = 4000


class Problem(Struct, frozen=True):
    """What libyaml says and where, lines and columns from 1; 0 where it names no place."""

    words: str
    context: str
    line: int = 0
    column: int = 0
    context_line: int = 0
    context_column: int = 0

    @classmethod
    def of(cls, error: yaml.YAMLError, skipped: int = 0) -> Problem:
        """The problem in an error of a parser that was given the file without so many lines at its top."""
        places = [_place(getattr(error, name, None), skipped) for name in ("problem_mark", "context_mark")]
        words = str(getattr(error, "problem", "") or error)
        return cls(words, str(getattr(error, "context", "") or ""), *places[0], *places[1])


def says(line: str) -> bool:
    """Whether anything but a comment stands on a line."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _place(mark: Any, skipped: int) -> tuple[int, int]:
    return (max(1, mark.line + 1 + skipped), mark.column + 1) if mark else (0, 0)


class Scene(Struct, frozen=True):
    """A problem among the lines of its file; ``first`` is the line, from 0, that its record begins with."""

    path: str
    problem: Problem
    lines: list[str]
    first: int

    @property
    def line(self) -> str:
        """The line where the problem was noticed."""
        return self.at(self.problem.line)

    @property
    def before(self) -> str:
        """What stands on that line before the problem."""
        return self.line[: self.problem.column - 1]

    @property
    def above(self) -> int:
        """The number of the next line above that has something on it, in the same record; else 0."""
        numbers = range(self.problem.line - 1, self.first, -1)
        return next((number for number in numbers if self.at(number).strip()), 0)

    @property
    def in_flow(self) -> bool:
        """Whether it was noticed inside brackets or braces."""
        return "flow" in self.problem.context

    @property
    def misplaced(self) -> bool:
        """Whether something stands where a field, an item or an end was expected, outside of brackets."""
        return "did not find expected" in self.problem.words and not self.in_flow

    def at(self, number: int) -> str:
        """A line by its number, as far as anybody writes one."""
        return self.lines[number - 1][:LONGEST_LINE] if 1 <= number <= len(self.lines) else ""

    def slip(self, where: tuple[int, int], said: tuple[str, str], remedy: Remedy, **more: Any) -> Slip:
        """What is wrong at a line and column, and what to write; a place behind the last line is brought back to it."""
        line, column = min(max(where[0], 1), len(self.lines)), max(where[1], 1)
        return Slip(Diagnostic("E105", said[0], Location(self.path, line, column), said[1]), remedy, **more)

    def quoted(self, number: int) -> str:
        """What to write instead of a line whose text needs quotes: the text itself where it is short."""
        match = VALUE.fullmatch(self.at(number))
        words = _COMMENT.sub("", match[2]).strip() if match else ""
        if not match or not 0 < len(words) <= LONGEST_SHOWN:
            return _("put the text in quotes: title: 'Talks: first round'")
        if len(words) > 1 and words[0] == words[-1] and words[0] in "\"'":
            words = words[1:-1]
        return _("write {line}").format(line=match[1].strip() + " " + in_quotes(words))
