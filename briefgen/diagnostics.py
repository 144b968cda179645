"""What is wrong, where it stands, and what to write instead: one record, one printer."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from briefgen.language import gettext as _
from briefgen.language import ngettext


class Exit(enum.IntEnum):
    """What a command returns, for scripts: all of it stands here and nowhere else."""

    WELL = 0
    FAULTY = 1  # the data have mistakes; nothing was made of them
    REFUSED = 2  # what was asked for is not understood, or an obstacle is in its way
    WARNED = 3  # done, and there is something to look at: warnings under --strict, or a difference
    CHANGED = WARNED
    SOME_FAILED = 4  # some of what was to be made could not be; the rest was
    LOST = 5  # subscribers would lose entries
    BUG = 70  # a mistake of our own (EX_SOFTWARE of sysexits.h)
    INTERRUPTED = 130  # as shells have it for Ctrl-C: 128 and the number of SIGINT


class BriefgenError(Exception):
    """An obstacle the user can remove; ``exit_code`` is what the command returns."""

    def __init__(self, message: str, *, exit_code: Exit = Exit.REFUSED, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint
        self.exit_code = exit_code

    def told(self, between: str = "\n") -> str:
        """What it says, and what helps: in a line of its own, or behind another sign."""
        return f"{self}{between}→ {self.hint}" if self.hint else str(self)


class Severity(enum.StrEnum):
    """How bad it is: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Location(NamedTuple):
    """A place in a file: path from the project folder, line and column from 1, length in characters."""

    path: str
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


WIDEST = 110  # cells of a quoted line


class Related(NamedTuple):
    """A second place that belongs to the same mistake."""

    location: Location
    message: str


class Diagnostic(NamedTuple):
    """One thing wrong in the data, with its place and, where we know it, the remedy."""

    code: str
    message: str
    location: Location
    hint: str | None = None
    related: tuple[Related, ...] = ()
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """Whether it stops the build."""
        return self.severity is Severity.ERROR

    @property
    def order(self) -> tuple[Location, str, str]:
        """Sorts by file, line, column, then code."""
        return (self.location, self.code, self.message)

    def as_json(self) -> dict[str, Any]:
        """The same facts for another program to read."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "message": self.message,
            "path": self.location.path,
            "line": self.location.line,
            "column": self.location.column,
            "length": self.location.length,
            "hint": self.hint,
            "related": [
                {
                    "path": r.location.path,
                    "line": r.location.line,
                    "column": r.location.column,
                    "message": r.message,
                }
                for r in self.related
            ],
        }


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them stops the build."""
    return any(d.is_error for d in diagnostics)


def render_all(diagnostics: Sequence[Diagnostic], lines: Mapping[str, Sequence[str]]) -> str:
    """Print diagnostics for a person, each with its line and a caret, and a count at the end.

    ``lines`` holds the text of each file by path; a path that is missing is printed without its line.
    """
    blocks = [render(d, lines) for d in diagnostics]
    blocks.append(summary(diagnostics))
    return "\n\n".join(blocks)


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many errors and warnings there are, in words."""
    errors = sum(d.is_error for d in diagnostics)
    warnings = len(diagnostics) - errors
    parts = []
    if errors:
        parts.append(ngettext("%d error", "%d errors", errors) % errors)
    if warnings:
        parts.append(ngettext("%d warning", "%d warnings", warnings) % warnings)
    return _("No errors, no warnings.") if not parts else ", ".join(parts) + "."


def render(diagnostic: Diagnostic, lines: Mapping[str, Sequence[str]], width: int = WIDEST) -> str:
    """One diagnostic as text: place, message, the line with a caret, hint, related places.

    ``width`` is how many cells of a terminal the line may take.
    """
    location = diagnostic.location
    word = _("error") if diagnostic.is_error else _("warning")
    out = [f"{location}: {word} {diagnostic.code}: {diagnostic.message}"]
    out += _quote(location, lines, width)
    if diagnostic.hint:
        out.append("  " + _("→ {hint}").format(hint=diagnostic.hint))
    for related in diagnostic.related:
        out.append(f"  {related.location}: {related.message}")
    return "\n".join(out)


def _quote(location: Location, lines: Mapping[str, Sequence[str]], width: int) -> list[str]:
    """The line of a place, and a mark below it: wide letters take two cells, and marks on letters none."""
    from rich.cells import cell_len

    text = lines.get(location.path, ())
    if not 1 <= location.line <= len(text) or not text[location.line - 1].strip():
        return []
    gutter = f"{location.line:>5} | "
    before, after = _window(text[location.line - 1], location.column, width)
    marked = max(1, cell_len(after[: location.length]))
    return [gutter + before + after, " " * cell_len(gutter + before) + "^" + "~" * (marked - 1)]


def _window(line: str, column: int, width: int) -> tuple[str, str]:
    """What fits of a long line before a column, and from it on, made safe to print."""
    from rich.cells import cell_len

    first = max(0, column - 1 - width)
    near = "".join(c if c.isprintable() else "\N{OPEN BOX}" for c in line[first : column - 1 + width])
    before, after = near[: column - 1 - first], near[column - 1 - first :]
    if first or cell_len(before) >= width - 1:
        before = _fitting(before[::-1], width // 2 - 1)[::-1]
    return before, _fitting(after, width - cell_len(before))


def _fitting(text: str, width: int) -> str:
    """As much of the beginning of a text as fits into so many cells."""
    from rich.cells import cell_len

    taken = accumulate(cell_len(c) for c in text)
    return text[: sum(1 for cells in taken if cells <= width)]
