"""Syntax errors at quotation marks, brackets, colons and other marks that YAML keeps for itself."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefgen.language import gettext as _
from briefgen.reading.explanations import in_quotes
from briefgen.reading.shapes import field_names
from briefgen.reading.syntax.scene import LONGEST_SHOWN, NAMED, Scene
from briefgen.reading.syntax.standins import Remedy, Slip

Cause = Callable[[Scene], Slip | None]
_BRACKETED = re.compile(r"(\s*(?:- +)*(?:[\w-]+ *: +)?)[\[{].*[\]}]\s*\S")
_FIELD = re.compile(r"([\w-]+) *: +(.{1,70})")
_LAST_WORD = re.compile(r"\s([\w-]+)$")
_CUT = re.compile(r"\s#(?=\w)")
_CURLY = re.compile("[\u2018-\u201f\u00ab\u00bb]")
FURTHEST = 200  # lines up to where a bracket or a quotation mark may have been opened
_STRAY = (",", ";", ".", ":", '"', "'")
_CITED = re.compile(r"([\w-]+): *(p\d[\d-]*(?: s\d[\d-]*)?)$")
_QUOTES = ('"', "'")


def backslash(scene: Scene) -> Slip | None:
    """A path or a formula between double quotes."""
    if "quoted scalar" not in scene.problem.context or "escape" not in scene.problem.words:
        return None
    said = _("a backslash inside double quotes"), _("use single quotes around the text, or write \\\\")
    return scene.slip((scene.problem.line, scene.problem.column), said, Remedy.TEXT)


def comment_in_text(scene: Scene) -> Slip | None:
    """Text that YAML cut at a # and that goes on behind it, or on the next line."""
    number = scene.problem.context_line if scene.in_flow else scene.above
    if not scene.in_flow and (not scene.misplaced or NAMED.match(scene.line)):
        return None
    line = scene.at(number)
    match = _CUT.search(line)
    if not match or line.lstrip().startswith("#"):
        return None
    said = _("what stands behind “ #” is a comment, so the text ends here"), _("put text that holds a # in quotes")
    return scene.slip((number, match.start() + 2), said, Remedy.TEXT)


def open_quote(scene: Scene) -> Slip | None:
    """A quotation mark that nothing closes, noticed at the end of the file or at the next one."""
    problem = scene.problem
    if "quoted scalar" in problem.context:
        return _open_quote(scene, problem.context_line, problem.context_column)
    quote = scene.before.rstrip()[-1:]
    if quote not in _QUOTES or not (scene.misplaced or scene.in_flow):
        return None
    if scene.in_flow and scene.before.count(quote) % 2 == 0:
        return None
    for number in range(problem.line - 1, max(0, problem.line - FURTHEST), -1):
        if (column := _opened(scene.at(number), quote)) is not None:
            return _open_quote(scene, number, column)
    return None


def _opened(line: str, quote: str) -> int | None:
    """The column of a quotation mark that begins the value of a line and is not closed on it."""
    match = NAMED.match(line)
    value = line[match.end() :].lstrip() if match else ""
    if value.startswith("{") and value.count(quote) % 2 and (begun := list(re.finditer(rf"[:,{{]\s+{quote}", value))):
        return len(line) - len(value) + begun[-1].end()
    return len(line) - len(value) + 1 if value.startswith(quote) and value.count(quote) % 2 else None


def _open_quote(scene: Scene, line: int, column: int) -> Slip:
    hint = _("close it, or take it away")
    if _CURLY.search(scene.at(line)[column:]):
        hint = _("the curly mark behind it does not close a straight one: write the same straight mark at both ends")
    return scene.slip((line, column), (_("a quotation mark is opened here and never closed"), hint), Remedy.TEXT)


def text_behind_quotes(scene: Scene) -> Slip | None:
    """Text that goes on behind its closing quotation mark: an apostrophe inside, or words behind a quoted name."""
    if not scene.misplaced or scene.before.rstrip()[-1:] not in _QUOTES:
        return None
    said = _("the quoted text ends before this"), scene.quoted(scene.problem.line)
    rest = scene.line[scene.problem.column - 1 :].strip()
    if rest in _STRAY:
        said = said[0], _("take the “{mark}” behind it away").format(mark=rest)
    return scene.slip((scene.problem.line, scene.problem.column), said, Remedy.TEXT)


def colon_in_text(scene: Scene) -> Slip | None:
    """A colon and a space inside text."""
    problem = scene.problem
    colon = scene.line[problem.column - 1 : problem.column + 1] == ": "
    in_brackets = scene.in_flow and colon and problem.line == problem.context_line
    if "mapping values are not allowed" not in problem.words and not in_brackets:
        return None
    hint = _item_quoted(scene) if in_brackets else _cited(scene)
    said = _two_fields(scene) or (_("a colon and a space inside text"), hint or scene.quoted(problem.line))
    return scene.slip((problem.line, problem.column), said, Remedy.TEXT)


def _cited(scene: Scene) -> str | None:
    """What to write for a citation with a colon behind its source; None where it is none."""
    cited = _CITED.search(scene.line.rstrip())
    return _("write “{citation}”, without a colon").format(citation=f"{cited[1]} {cited[2]}") if cited else None


def _two_fields(scene: Scene) -> tuple[str, str] | None:
    """What is said where the word before the colon is the name of a field, and another stands at the head of its line."""
    first, second = NAMED.match(scene.line), _LAST_WORD.search(scene.before)
    if scene.in_flow or not (first and second and {first[2], second[1]} <= field_names()):
        return None
    said = _("“{first}:” and “{second}:” stand on one line").format(first=first[2], second=second[1])
    field = scene.line[second.start(1) :].strip()[:LONGEST_SHOWN]
    hint = _("write “{field}” on a line of its own, or quotes around the whole text if it belongs to that")
    return said, hint.format(field=field)


def _item_quoted(scene: Scene) -> str | None:
    """What to write instead of the field in braces that holds the colon; None where it is no field."""
    before, behind = scene.before, scene.line[scene.problem.column - 1 :]
    begin = max(before.rfind(mark) for mark in ",{[") + 1
    field = _FIELD.fullmatch((before[begin:] + re.split(r"[,\]}]", behind, maxsplit=1)[0]).strip())
    return _("write {line}").format(line=f"{field[1]}: {in_quotes(field[2])}") if field else None


def brackets(scene: Scene) -> Slip | None:
    """Brackets and braces: open ones, and commas that are missing between them."""
    if not scene.in_flow:
        return None
    where = _opening(scene)
    if _balanced(scene.at(where[0])[where[1] - 1 :]):
        said = (
            _("a comma is missing here, or text with a bracket or a quotation mark stands without quotes"),
            _("put a comma between the items, and such text in quotes"),
        )
        return scene.slip((scene.problem.line, scene.problem.column), said, Remedy.TEXT)
    said = _("a bracket or brace is opened and not closed"), _("close it, and put commas between the items")
    return scene.slip(where, said, Remedy.TEXT)


def _balanced(text: str) -> bool:
    return all(text.count(one) == text.count(other) for one, other in ("[]", "{}"))


def _opening(scene: Scene) -> tuple[int, int]:
    """Where the bracket stands that is open; a file may end a line below its last."""
    number, column = scene.problem.context_line, scene.problem.context_column
    if scene.at(number)[column - 1 : column] in ("[", "{"):
        return number, column
    last = min(number, len(scene.lines))
    for other in range(last, max(0, last - FURTHEST), -1):
        before = scene.at(other)[: column if other == number else None]
        found = max(before.rfind(mark) for mark in "[{")
        if found >= 0:
            return other, found + 1
    return number, column


def brackets_in_text(scene: Scene) -> Slip | None:
    """Brackets that close nothing, and text that begins with one."""
    problem, line = scene.problem, scene.line
    if not scene.misplaced:
        return None
    if line[problem.column - 1 : problem.column] in ("]", "}"):
        said = _("this bracket closes nothing"), _("delete it, or put the text in quotes")
        remedy = Remedy.TEXT if NAMED.match(line) else Remedy.DROP
        return scene.slip((problem.line, problem.column), said, remedy)
    match = _BRACKETED.match(line)
    if not match or problem.column <= match.end(1) + 1:
        return None
    message = _("text that begins with “{mark}” has to stand in quotes").format(mark=line[match.end(1)])
    return scene.slip((problem.line, match.end(1) + 1), (message, scene.quoted(problem.line)), Remedy.TEXT)


def special_start(scene: Scene) -> Slip | None:
    """Text that begins with a mark that YAML keeps for itself."""
    problem = scene.problem
    early = "block scalar" in problem.context or "scanning an a" in problem.context  # it is noticed further on
    late = ("cannot start any token", "expected alphabetic", "mapping keys are not allowed", "directive")
    if not early and not any(mark in f"{problem.context}: {problem.words}" for mark in late):
        return None
    where = (problem.context_line, problem.context_column) if early else (problem.line, problem.column)
    mark = scene.at(where[0])[where[1] - 1 : where[1]] or "?"
    said = _("text cannot begin with “{character}”").format(character=mark), scene.quoted(where[0])
    return scene.slip(where, said, Remedy.TEXT)
