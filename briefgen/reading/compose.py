"""One file to nodes, reading on after a syntax error: only the record it stands in is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from briefgen.diagnostics import Diagnostic, Location, Related
from briefgen.language import gettext as _
from briefgen.reading.text import Document
from briefgen.reading.tree import Node, RefusedError, compose_events

MOST_SYNTAX_ERRORS = 50
_CONFLICT = re.compile(r"(<{7}|\|{7}|={7}|>{7})(\s|$)")
_RECORD = re.compile(r"^( *)- +(?:id|code) *:")
_ID = re.compile(r"^ *-? *(?:id|code) *: *['\"]?([A-Za-z0-9-]+)")


@dataclass(frozen=True, slots=True)
class Composed:
    """The nodes of one file, what is wrong in it, and the ids of records that could not be read."""

    node: Node | None
    diagnostics: tuple[Diagnostic, ...]
    lost: frozenset[str] = frozenset()


def compose(document: Document) -> Composed:
    """Compose a document into nodes; after a syntax error the broken record is blanked and the rest is read."""
    lines = document.text.split("\n")
    found = list(document.diagnostics)
    lost: set[str] = set()
    for _attempt in range(MOST_SYNTAX_ERRORS):
        try:
            node, faults = compose_events(document, "\n".join(lines))
        except RefusedError as refused:
            return Composed(None, (*found, refused.diagnostic), frozenset(lost))
        except yaml.YAMLError as error:
            at = _place(document, error)
            found.append(_syntax(document, error, at))
            if not _blank(lines, at.line, lost):
                return Composed(None, tuple(found), frozenset(lost))
        else:
            return Composed(node, (*found, *faults), frozenset(lost))
    return Composed(None, tuple(found), frozenset(lost))


def _blank(lines: list[str], line: int, lost: set[str]) -> bool:
    """Empty the record that holds a line (counted from 1); False when there is none to empty."""
    starts = [i for i, text in enumerate(lines) if _RECORD.match(text)]
    index = min(line, len(lines)) - 1
    before = [i for i in starts if i <= index]
    if not before:
        return False
    first = before[-1]
    last = next((i for i in starts if i > first), len(lines))
    lost.update(m.group(1) for text in lines[first:last] if (m := _ID.match(text)))
    lines[first:last] = [""] * (last - first)
    return True


def _place(document: Document, error: yaml.YAMLError) -> Location:
    # An unclosed quote or bracket is noticed far below and belongs where it was opened.
    context = str(getattr(error, "context", "") or "")
    opened = (
        ("quoted scalar" in context and "escape" not in str(getattr(error, "problem", "")))
        or "flow" in context
        or "simple key" in context
        or "scanning an a" in context  # alias or anchor: noticed at its end
    )
    mark = getattr(error, "context_mark" if opened else "problem_mark", None) or getattr(error, "problem_mark", None)
    if mark is None:
        return Location(document.path)
    line, column = mark.line + 1, mark.column + 1
    if "flow" in context and _line(document, line)[column - 1 : column] not in ("[", "{"):
        line, column = _opening(document, line, column)
    return Location(document.path, line, column)


def _opening(document: Document, line: int, column: int) -> tuple[int, int]:
    """The last bracket or brace before a place; the end of a text may lie a line below its last."""
    before = document.text.split("\n")[:line]
    if len(before) == line:
        before[-1] = before[-1][:column]
    for number in range(len(before), 0, -1):
        found = max(before[number - 1].rfind(mark) for mark in "[{")
        if found >= 0:
            return number, found + 1
    return max(1, len(before)), 1


def _syntax(document: Document, error: yaml.YAMLError, at: Location) -> Diagnostic:
    problem = str(getattr(error, "problem", "") or error)
    context = str(getattr(error, "context", "") or "")
    line = _line(document, at.line)
    message, hint = _undecided() if _CONFLICT.match(line) else explain(problem, context, line, at.column)
    related: tuple[Related, ...] = ()
    mark = getattr(error, "context_mark", None)
    if mark and mark.line + 1 != at.line and "block" in context:
        related = (Related(Location(document.path, mark.line + 1, mark.column + 1), _("it belongs to this")),)
    return Diagnostic("E105", message, at, hint, related)


def _undecided() -> tuple[str, str]:
    return (
        _("two versions of this file were merged here and it was left undecided"),
        _("keep the lines of one version, and delete the <<<<<<<, ======= and >>>>>>> lines"),
    )


def _line(document: Document, line: int) -> str:
    lines = document.text.split("\n")
    return lines[line - 1] if line <= len(lines) else ""


def explain(problem: str, context: str, line: str, column: int) -> tuple[str, str]:
    """Libyaml's words for a syntax error, turned into what an officer can act on: what is wrong, what to write."""
    if "quoted scalar" in context and "escape" in problem:
        return _("a backslash inside double quotes"), _("use single quotes around the text, or write \\\\")
    words = f"{context}: {problem}"
    if "mapping values are not allowed" in problem and re.fullmatch(r"\s*[\w-]+", line[: column - 1]):
        return _("this field is indented too deep"), _("align it with the other fields of its record")
    if "expected ':'" in problem and re.search(r"^\s*[\w-]+:\S", line):
        return _("a colon needs a space behind it"), _("write it as “field: text”")
    if "expected" in problem and re.search(r"[^\s:,\[{-]['\"]\s*$", line[: column - 1]):
        return (
            _("the quoted text ends before this"),
            _("double an apostrophe inside single quotes (''), or put double quotes around the text"),
        )
    for marks, message, hint in _explanations():
        if any(mark in words for mark in marks):
            return message.format(character=line[column - 1 : column] or "?"), hint
    return (
        _("the indentation or a quotation mark does not fit here"),
        _("align this line with the other fields of its record; text with quotes or a colon goes in quotes"),
    )


def _explanations() -> tuple[tuple[tuple[str, ...], str, str], ...]:
    quote = _("put the text in quotes")
    return (
        (("quoted scalar",), _("a quotation mark is opened here and never closed"), _("close it, or take it away")),
        (
            ("mapping values are not allowed",),
            _("a colon and a space inside text"),
            _("put the text in quotes: title: 'Talks: first round'"),
        ),
        (
            ("cannot start any token", "expected alphabetic", "undefined alias"),
            _("text cannot begin with “{character}”"),
            quote,
        ),
        (
            ("could not find expected ':'",),
            _("this line has no colon after its field name"),
            _("write it as “field: text”, or quote the text above"),
        ),
        (
            ("flow",),
            _("a bracket or brace is opened and not closed"),
            _("close it, and put commas between the items"),
        ),
        (
            ("block sequence entries are not allowed",),
            _("a dash does not fit here"),
            _("begin the list on its own line, indented under its field"),
        ),
    )
