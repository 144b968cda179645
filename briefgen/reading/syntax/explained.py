"""Libyaml's words for a syntax error, turned into what an officer can act on: what is wrong, where, what to write."""

from __future__ import annotations

import re

from briefgen.diagnostics import Location, Related
from briefgen.language import gettext as _
from briefgen.reading.meant.holdings import SECTIONS
from briefgen.reading.shapes import field_names
from briefgen.reading.syntax.marks import (
    Cause,
    backslash,
    brackets,
    brackets_in_text,
    colon_in_text,
    comment_in_text,
    open_quote,
    special_start,
    text_behind_quotes,
)
from briefgen.reading.syntax.scene import LONGEST_LINE, NAMED, Problem, Scene, says
from briefgen.reading.syntax.standins import Remedy, Slip
from briefgen.reading.syntax.strokes import of_the_others

_BARE_NAME = re.compile(r"\s*(?:- +)*([a-z][a-z-]*)(?=\s|$)")
_UNPARTED = re.compile(r"\s*(?:- +)*([\w-]+):(?=\S)")
_DASHED = re.compile(r"\s*-(?=[a-z])([\w-]+) *:")
_DASHED_ITEM = re.compile(r"\s*-(?=[^\W\d])(.+)")
_BEGUN = re.compile(r"(\s*)(- +)(id|code) *:(?:\s|$)")  # a record
_ITEM = re.compile(r"(\s*)- +(?=[\w-]+ *:(?:\s|$))")  # of a list whose items have fields
_DASHLESS = re.compile(r"(  +)(?:id|code) *:(?:\s|$)")
_SECTION = re.compile(rf"(?:{'|'.join(map(re.escape, SECTIONS))}) *:\s*(?:#.*)?$")
_CELLS = ((",", 3), (";", 2), ("\t", 2), ("|", 3))  # what parts the cells of a table, and how many make one


def explain(path: str, problem: Problem, lines: list[str], first: int) -> Slip:
    """A problem in an officer's words, at the place where it was made rather than where it was noticed.

    ``first`` is the line, counted from 0, that its record begins with.
    """
    scene = Scene(path, problem, lines, first)
    return next((slip for cause in CAUSES if (slip := cause(scene))), None) or misaligned(scene)


def dash_unparted(scene: Scene) -> Slip | None:
    """A record that begins with ``-id:``."""
    for number in (scene.problem.line, scene.above):
        match = _DASHED.match(scene.at(number))
        if match and match[1] in field_names():
            column = match.start(1) + 1
            said = _("a dash needs a space behind it"), _("write “- {text}”").format(text=match[1] + ":")
            slip = scene.slip((number, column - 1), said, Remedy.INSERT, column=column, missing=" ")
            return slip._replace(diagnostic=slip.diagnostic._replace(code="E113"))
    return None


def dash_unparted_in_list(scene: Scene) -> Slip | None:
    """An item that begins with ``-BG`` where a list begins or goes on."""
    number = scene.problem.context_line
    match = _DASHED_ITEM.match(scene.at(number))
    if "could not find expected ':'" not in scene.problem.words or not match:
        return None
    above = scene.at(number - 1).strip()
    if not above.endswith(":") and not above.startswith("- "):
        return None
    column = match.start(1) + 1
    said = _("a dash needs a space behind it"), _("write “- {text}”").format(text=match[1].strip()[:20])
    slip = scene.slip((number, column - 1), said, Remedy.INSERT, column=column, missing=" ")
    return slip._replace(diagnostic=slip.diagnostic._replace(code="E113"))


def document_end(scene: Scene) -> Slip | None:
    """Three dots at the left edge, behind which YAML ends a document."""
    if "<document start>" not in scene.problem.words:
        return None
    number = next((n for n in range(scene.problem.line, 0, -1) if scene.at(n).rstrip() == "..."), None)
    said = _("three dots alone on a line end the file here"), _("delete the line")
    return scene.slip((number, 1), said, Remedy.DROP) if number else None


def name_without_colon(scene: Scene) -> Slip | None:
    """A field whose colon was forgotten, noticed on its own line or on the next."""
    number = scene.above or (scene.problem.line - 1)
    if "could not find expected ':'" in scene.problem.words:
        number = scene.problem.context_line
    elif "mapping values are not allowed" not in scene.problem.words:
        return None
    line = scene.at(number)
    match = _BARE_NAME.match(line)
    if not match or match[1] not in field_names() or ": " in line or line.rstrip().endswith(":"):
        return None
    message = _("this line has no colon after its field name")
    hint = _("write “{name}:” and the text behind it").format(name=match[1])
    where = number, match.start(1) + 1
    if sign := re.match(r" *=(?=( )?)", line[match.end() :]):
        colon = ":" if sign[1] else ": "
        return scene.slip(where, (message, hint), Remedy.REPLACE, column=match.end() + sign.end(), missing=colon)
    return scene.slip(where, (message, hint), Remedy.INSERT, column=match.end() + 1, missing=":")


def indented_too_deep(scene: Scene) -> Slip | None:
    """A field below the text of another, which it would go on."""
    if "mapping values are not allowed" not in scene.problem.words or not re.fullmatch(r"\s*[\w-]+ *", scene.before):
        return None
    if out_of_list := _out_of_its_list(scene):
        return out_of_list
    numbers = range(scene.problem.line - 1, scene.first, -1)
    fields = (match for number in numbers if (match := NAMED.match(scene.at(number))))
    column = next((match.end(1) + 1 for match in fields), 1)
    above = scene.at(scene.problem.line - 1)
    hint = _("align it with the other fields of its record")
    if above[:1].strip() and not above.startswith(("- ", "#")) and not NAMED.match(above):
        hint = _(
            "the line above it stands at the left edge: delete it, or indent it deeper than the field it belongs to"
        )
    said = _("this field is indented too deep"), hint
    where = scene.problem.line, len(scene.line) - len(scene.line.lstrip()) + 1
    return scene.slip(where, said, Remedy.ALIGN, column=column)


def _out_of_its_list(scene: Scene) -> Slip | None:
    """The field above, where it alone stands left of its item: the item's fields surround it, and the list goes on below."""
    indent, number = len(scene.line) - len(scene.line.lstrip()), scene.problem.line
    odd, before = NAMED.match(scene.at(number - 1)), NAMED.match(scene.at(number - 2))
    if not odd or not before or odd.end(1) >= indent or before.end(1) != indent:
        return None
    below = (scene.at(other) for other in range(number + 1, len(scene.lines) + 1))
    ends = next((line for line in below if line.strip() and not line.startswith(" " * indent)), "")
    following = NAMED.match(ends)
    if not following or following.end(1) != indent:
        return None
    message = _("this field is not aligned with the others of its record")
    hint = _("indent it by {count} spaces, as the others").format(count=indent)
    return scene.slip((number - 1, 1), (message, hint), Remedy.ALIGN, column=indent + 1)


def no_field(scene: Scene) -> Slip | None:
    """A line where a field is expected, and which is none."""
    problem = scene.problem
    if "could not find expected ':'" not in problem.words:
        return None
    line, where = scene.at(problem.context_line), (problem.context_line, problem.context_column)
    if match := _UNPARTED.match(line):
        said = _("a colon needs a space behind it"), _("write it as “field: text”")
        return scene.slip(where, said, Remedy.INSERT, column=match.end() + 1, missing=" ")
    if any(line.count(mark) >= least for mark, least in _CELLS):
        message = _("this is a row of a table, not a field")
        hint = _("write each cell on a line of its own behind a field name, as in “title: Visit”")
        return scene.slip(where, (message, hint), Remedy.DROP)
    return _no_field(scene, where)


def _no_field(scene: Scene, where: tuple[int, int]) -> Slip:
    message = _("this line is no field, and does not go on with the text above")
    hint = _("write it as “field: text”; if it belongs to the text above, indent it deeper than that field")
    return scene.slip(where, (message, hint), Remedy.DROP)


def first_without_dash(scene: Scene) -> Slip | None:
    """The first record of a file or of a section, where its dash was lost: that of the second is noticed."""
    begun = _BEGUN.match(scene.line)
    if not begun or not (scene.misplaced or "block sequence entries are not allowed" in scene.problem.words):
        return None
    above = [number for number in range(scene.problem.line - 1, 0, -1) if says(scene.at(number))]
    head = next((number for number in above if _SECTION.match(scene.at(number))), 0)
    first = min((number for number in above if number > head), default=0)
    dashless = _DASHLESS.match(scene.at(first))
    if not dashless or dashless.end(1) != begun.start(3):
        return None
    said = _("the first record begins with no dash"), _("write “- {text}”").format(text=scene.at(first).strip())
    where = first, dashless.end(1) + 1
    return scene.slip(where, said, Remedy.REPLACE, column=dashless.end(1) - 1, missing="-")


def record_moved(scene: Scene) -> Slip | None:
    """A record whose dash stands farther to the left or to the right than that of the record before, alone or with its fields."""
    moved = _BEGUN.match(scene.line)
    if not moved or not (scene.misplaced or "block sequence entries are not allowed" in scene.problem.words):
        return None
    before = (_BEGUN.match(scene.at(number)) for number in range(scene.problem.line - 1, 0, -1))
    last = next((match for match in before if match and match[3] == moved[3]), None)
    if not last or last[1] == moved[1]:
        return None
    message, where = _("this record does not stand below the one before it"), (scene.problem.line, len(moved[1]) + 1)
    field = NAMED.match(scene.at(scene.problem.line + 1))
    if field and field.start(2) == moved.start(3):
        return scene.slip(where, (message, _("give all of its lines the indent that those have")), Remedy.NONE)
    return scene.slip(where, (message, _("give its dash the same indent")), Remedy.ALIGN, column=len(last[1]) + 1)


def item_moved(scene: Scene) -> Slip | None:
    """An item of a record's list, a report, that stands farther to the left or to the right than the one before, with its fields."""
    moved = _ITEM.match(scene.line)
    noticed = (
        "block sequence entries are not allowed",
        "mapping values are not allowed",
    )  # here, or by text that goes on
    if not moved or not (scene.misplaced or any(words in scene.problem.words for words in noticed)):
        return None
    field = NAMED.match(scene.at(scene.problem.line + 1))
    before = _item_before(scene)
    if before is None or before == len(moved[1]) or not (field and field.start(2) == moved.end()):
        return None
    message = _("this item does not stand below the one before it")
    where = scene.problem.line, len(moved[1]) + 1
    hint = _("put {count} spaces before its dash, and move its other lines with it").format(count=before)
    return scene.slip(where, (message, hint), Remedy.NONE)


def _item_before(scene: Scene) -> int | None:
    """The indent of the last item above whose first field stands behind its dash, and below which no line stands farther out."""
    least = LONGEST_LINE
    for number in range(scene.problem.line - 1, scene.first + 1, -1):
        text = scene.at(number)
        indent = len(text) - len(text.lstrip())
        if says(text) and _ITEM.match(text) and indent < least:
            return indent
        least = min(least, indent if says(text) else least)
    return None


def stray_dash(scene: Scene) -> Slip | None:
    """A list that does not begin on a line of its own, or an item that is not below the others."""
    problem, line = scene.problem, scene.line
    where = problem.line, problem.column
    said = _("a dash does not fit here"), _("begin the list on its own line, indented under its field")
    if "block sequence entries are not allowed" in problem.words:
        return scene.slip(where, said, Remedy.TEXT)
    if not scene.misplaced or not line.lstrip().startswith("- "):
        return None
    above = scene.at(scene.above)
    if not above.lstrip().startswith("- "):
        return scene.slip(where, said, Remedy.DROP)
    said = _("this dash does not stand below the others of its list"), _("align it with them")
    return scene.slip(where, said, Remedy.ALIGN, column=len(above) - len(above.lstrip()) + 1)


def misaligned(scene: Scene) -> Slip:
    """Everything else: a line whose indent belongs to nothing."""
    problem = scene.problem
    where = problem.line, problem.column
    if not NAMED.match(scene.line):
        return _no_field(scene, where) if scene.misplaced else _unexplained(scene, where)
    if indent := of_the_others(scene.lines, problem.line - 1, scene.line.strip().partition(":")[0]):
        message = _("this field is not aligned with the others of its record")
        hint = _("indent it by {count} spaces, as the others").format(count=indent)
        return scene.slip((problem.line, 1), (message, hint), Remedy.ALIGN, column=indent + 1)
    other = _belonged_to(scene)
    column, start = other.column, NAMED.match(scene.at(scene.first + 1))
    if start and "collection" in problem.context:
        column = start.end(1) + 1
    said = _("this field is not aligned with the others of its record"), _("give it the same indent as those")
    slip = scene.slip(where, said, Remedy.ALIGN, column=column)
    related = (Related(other, _("it belongs to this")),)
    return slip._replace(diagnostic=slip.diagnostic._replace(related=related))


def _belonged_to(scene: Scene) -> Location:
    """What libyaml read when it came upon the problem; where it names no place, what the file begins with: it read that whole."""
    problem = scene.problem
    if problem.context_line:
        return Location(scene.path, problem.context_line, problem.context_column)
    first = next((number for number in range(1, problem.line) if says(scene.at(number))), 1)
    return Location(scene.path, first, len(scene.at(first)) - len(scene.at(first).lstrip()) + 1)


def _unexplained(scene: Scene, where: tuple[int, int]) -> Slip:
    message = _("the indentation or a quotation mark does not fit here")
    hint = _("align this line with the other fields of its record; text with quotes or a colon goes in quotes")
    return scene.slip(where, (message, hint), Remedy.NONE)


CAUSES: tuple[Cause, ...] = (
    backslash,
    dash_unparted,
    dash_unparted_in_list,
    document_end,
    name_without_colon,
    comment_in_text,
    open_quote,
    item_moved,
    indented_too_deep,
    colon_in_text,
    no_field,
    brackets,
    brackets_in_text,
    text_behind_quotes,
    special_start,
    first_without_dash,
    record_moved,
    stray_dash,
)
