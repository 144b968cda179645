"""Where YAML reads another text than the eye does: cut at a #, in curly quotes, over the dash of a list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

from briefgen.diagnostics import Location

_COMMENT = re.compile(r"#(?=\w)")
_BEHIND = re.compile(r"[ \t]+#(?=\w)")
_CLOSING = {
    "\u201c": "\u201d\u201c",
    "\u201e": "\u201c\u201d",
    "\u2018": "\u2019\u2018",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
}


class Remark(NamedTuple):
    """A text that is read otherwise than it looks, the code of the warning, and the mark that does it."""

    code: str
    text: Location
    mark: Location


class Margins:
    """The lines of a file, and those among them with a comment that begins as a text does: with a letter or a digit."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._commented = frozenset(_commented(text))

    @cached_property
    def _lines(self) -> list[str]:
        return self._text.split("\n")

    def marked(self, event: Any) -> bool:
        """Whether there is a warning about a plain scalar of the event stream."""
        if not self._commented and event.start_mark.line == event.end_mark.line and event.value[:1] not in _CLOSING:
            return False
        return any(True for _mark in self.marks(event))

    def marks(self, event: Any) -> Iterable[tuple[str, int, int]]:
        """For a plain scalar of the event stream: each warning's code, and line and column from 0 of what it is about."""
        first, last = event.start_mark.line, event.end_mark.line
        commented = last in self._commented or last + 1 in self._commented
        return self._marks(event) if commented or first != last or event.value[:1] in _CLOSING else ()

    def _marks(self, event: Any) -> Iterator[tuple[str, int, int]]:
        end = event.end_mark
        if end.line in self._commented and (match := _BEHIND.match(self._lines[end.line], end.column)):
            yield "W430", end.line, match.end() - 1
        elif end.line + 1 in self._commented and (column := self._goes_on(event)) is not None:
            yield "W430", end.line + 1, column
        if _in_curly_quotes(event.value):
            yield "W431", event.start_mark.line, event.start_mark.column
        for number in range(event.start_mark.line + 1, end.line + 1):
            line = self._lines[number]
            if line.lstrip().startswith("- "):
                yield "W432", number, len(line) - len(line.lstrip())
                return

    def _goes_on(self, event: Any) -> int | None:
        """The column of a comment on the next line, where it stands deeper than the field, as the text would go on."""
        below = self._lines[event.end_mark.line + 1]
        comment = len(below) - len(below.lstrip())
        line = self._lines[event.start_mark.line]
        field = len(line) - len(line.lstrip(" -"))
        return comment if below.lstrip().startswith("#") and comment > field else None


def _commented(text: str) -> Iterator[int]:
    """The numbers, from 0, of lines with such a comment behind a space."""
    line = begun = 0
    for match in _COMMENT.finditer(text):
        if text[match.start() - 1 : match.start()] in (" ", "\t"):
            line += text.count("\n", begun, match.start())
            begun = match.start()
            yield line


def _in_curly_quotes(text: str) -> bool:
    """Whether a text stands in curly quotes as a whole, or begins with one that is never closed."""
    closing = _CLOSING.get(text[:1])
    if closing is None:
        return False
    ends = [at for at, character in enumerate(text) if at and character in closing]
    return ends in ([], [len(text) - 1])
