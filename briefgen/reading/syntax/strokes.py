"""Signs that stand for others, and fields that slipped to the left edge: each is mended in what is read, and told once.

Without that, one slip would break its record in two, and the reader would be told of all that does not fit any more.
"""

from __future__ import annotations

import re

from briefgen.diagnostics import Diagnostic, Location
from briefgen.language import gettext as _
from briefgen.reading.meant.holdings import SECTIONS
from briefgen.reading.shapes import field_names
from briefgen.reading.syntax.scene import says

_STROKE = re.compile(r"^( *)([–—−‐‑•·*]|\d{1,3}[.)])(?= +(?:id|code) *:)")
_BULLET = re.compile(r"^( *)([–—−‐‑•·*])(?= +\S)")
_TEXT_BELOW = re.compile(r"[:-] +[|>][-+\d]*\s*(?: #.*)?$")
_HEAD_OF_A_TEXT = re.compile(r"( *(?:- +)*)([a-z][a-z-]*) *: +([|>])[-+\d]*\s*$")
_FIELD = re.compile(r" *(?:- |#|([a-z][a-z-]*) *:(?:\s|$))")
_RECORD = re.compile(r" *- +(?:id|code) *:")
_HEAD_OF_A_LIST = re.compile(r" *(?:- +)*[\w-]+ *:\s*$")
WIDE_COLONS = "：﹕∶"
_WIDE_COLON = re.compile(rf"^( *(?:- +)?([a-z][a-z-]*))[{WIDE_COLONS}](?=\s|$)")
_TEXT_ON_LINES = re.compile(r": +[|>][-+\d]*[ \t]*\n")
_AT_THE_EDGE = re.compile(r"([a-z][a-z-]*):(?:\s|$)")
# Looked for in a whole text, each by what it begins with, which is quick: most files have none but their sections.
_SIGN = re.compile(r"[–—−‐‑•·*.)] +(?:id|code) *:|\n *[–—−‐‑•·*] +\S")
_EDGE = re.compile(r"\n([a-z][a-z-]*):(?=\s|$)")


def mend_strokes(path: str, text: str) -> tuple[str, list[Diagnostic]]:
    """A text with such slips mended, and what is said of them."""
    lines, found, told = _lines(text), list[Diagnostic](), set[int]()
    found += _texts_indented(path, lines)
    for number, line in enumerate(lines, start=1):
        if (match := _STROKE.match(line)) and not _in_a_text(lines, number - 1):
            lines[number - 1] = f"{match[1]}{_dash(lines, number, match)}{line[match.end() :]}"
            message = _("a record begins with a hyphen, and this is a “{sign}”").format(sign=match[2])
            found.append(
                _slip(path, number, len(match[1]) + 1, message, _("write “- {rest}”").format(rest=_rest(line, match)))
            )
        elif (match := _BULLET.match(line)) and (head := _head(lines, number - 1, len(match[1]))) is not None:
            lines[number - 1] = f"{match[1]}-{line[match.end() :]}"
            if head not in told:
                told.add(head)
                message = _("an item of a list begins with a hyphen, and this is a “{sign}”").format(sign=match[2])
                hint = _("write “- {rest}”, and so the others").format(rest=_rest(line, match))
                found.append(_slip(path, number, match.end(), message, hint))
        elif (match := _WIDE_COLON.match(line)) and match[2] in field_names() and not _in_a_text(lines, number - 1):
            lines[number - 1] = f"{match[1]}:{line[match.end() :]}"
            message = _("the “{sign}” behind “{field}” is no colon").format(sign=line[match.end() - 1], field=match[2])
            found.append(_slip(path, number, match.end(), message, _("write “{field}:”").format(field=match[2])))
        elif (match := _AT_THE_EDGE.match(line)) and (indent := of_the_others(lines, number - 1, match[1])):
            lines[number - 1] = " " * indent + line
            message = _("“{field}” stands at the left edge, and belongs to the record above").format(field=match[1])
            hint = _("put {count} spaces before it, as before the other fields of that record").format(count=indent)
            found.append(_slip(path, number, 1, message, hint))
    return "\n".join(lines) if found else text, found


def _texts_indented(path: str, lines: list[str]) -> list[Diagnostic]:
    """Move texts of several lines in under the field they belong to, and say so of each at its first line."""
    found = list[Diagnostic]()
    for number, line in enumerate(lines, start=1):
        head = _HEAD_OF_A_TEXT.match(line)
        if head is None or _in_a_text(lines, number - 1):
            continue
        indent = len(head[1])
        for below in range(number, len(lines)):
            if not says(lines[below]) or _indent(lines[below]) > indent or _is_a_field(lines[below]):
                break
            if below == number:
                message = _("this text is not indented below “{field}: {mark}”").format(field=head[2], mark=head[3])
                hint = _("put {count} spaces before each of its lines").format(count=indent + 2)
                found.append(_slip(path, number + 1, _indent(lines[below]) + 1, message, hint))
            lines[below] = " " * (indent + 2) + lines[below].lstrip()
    return found


def _is_a_field(line: str) -> bool:
    match = _FIELD.match(line)
    return match is not None and (match[1] is None or match[1] in field_names() or match[1] in SECTIONS)


def _dash(lines: list[str], below: int, match: re.Match[str]) -> str:
    """A hyphen as broad as the sign it stands for, where the fields below are aligned behind that: “2. ”."""
    sign, under = match[2], next((line for line in lines[below:] if says(line)), "")
    return "-".ljust(len(sign) if _indent(under) == len(match[0]) + 1 else 1)


def _lines(text: str) -> list[str]:
    """The lines of a text of which some may have slipped; none of another."""
    signs = _SIGN.search(text) or _TEXT_ON_LINES.search(text) or any(colon in text for colon in WIDE_COLONS)
    slipped = any(match[1] not in SECTIONS for match in _EDGE.finditer(f"\n{text}"))
    return text.split("\n") if signs or slipped else []


def _slip(path: str, line: int, column: int, message: str, hint: str) -> Diagnostic:
    return Diagnostic("E105", message, Location(path, line, column), hint)


def _rest(line: str, match: re.Match[str]) -> str:
    return line[match.end() :].strip()[:40]


def of_the_others(lines: list[str], at: int, field: str) -> int:
    """How far the fields around a line are indented; 0 where it is no field, or stands between no fields of a record."""
    if field in SECTIONS or field not in field_names():
        return 0
    above = _above(lines, at)
    below = next((line for line in lines[at + 1 :] if says(line)), "")
    indent = _indent(below)
    dashed = _indent(above) + 2 if above.lstrip().startswith("- ") else _indent(above)
    fits = indent == dashed or indent == _indent(above)
    return indent if fits and not below.lstrip().startswith("- ") else 0


def _head(lines: list[str], at: int, indent: int) -> int | None:
    """The line, from 0, of the field whose list has an item at a line; None where it is no list, but text."""
    for number in range(at - 1, -1, -1):
        line = lines[number]
        item = _indent(line) > indent or (_indent(line) == indent and line.lstrip().startswith("- "))
        if says(line) and not item:
            return number if _HEAD_OF_A_LIST.match(line) and not _in_a_text(lines, number) else None
    return None


def _in_a_text(lines: list[str], at: int) -> bool:
    """Whether a line stands in a text of several lines, which is as it was written, whatever it looks like."""
    indent = _indent(lines[at])
    for number in range(at - 1, -1, -1):
        line = lines[number]
        if not line.strip() or _indent(line) > indent:
            continue
        if _indent(line) < indent and _TEXT_BELOW.search(line):
            return True
        if _RECORD.match(line):
            return False
        indent = _indent(line)
    return False


def _above(lines: list[str], at: int) -> str:
    """The next line above that says something."""
    return next((line for line in reversed(lines[:at]) if says(line)), "")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
