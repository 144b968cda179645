"""Spaces that part one field from another: ordinary ones put for tabs and special ones, each fault with its position."""

from __future__ import annotations

import re

from msgspec import Struct, field

from briefgen.diagnostics import Diagnostic, Location
from briefgen.language import gettext as _
from briefgen.reading.shapes import field_names

SPECIAL_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SPECIAL = re.compile(f"[\t{SPECIAL_SPACES}]")
# A dash or a field name, where a field may begin, with special spaces behind it.
_PARTING = re.compile(rf"((?:^|(?<=- )|(?<=[{{,])|(?<=[{{,] ))(-|[a-z][a-z-]*:))([{SPECIAL_SPACES}]+)")


def mend_spaces(path: str, text: str) -> tuple[str, list[Diagnostic]]:
    """The text as it was meant, of the same width where that is known, and each space that is none of YAML's."""
    if not _SPECIAL.search(text):
        return text, []
    mending = _Mending(path)
    for number, line in enumerate(text.split("\n"), 1):
        mending.line(number, line)
    return "\n".join(mending.lines), mending.found


class _Mending(Struct):
    """The lines so far."""

    path: str
    lines: list[str] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    above: str = ""
    tabbed: dict[str, str] = field(default_factory=dict)  # since the last line without a tab

    def line(self, number: int, line: str) -> None:
        body = line.lstrip()
        indent = line[: len(line) - len(body)]
        # How wide a tab was meant to be is anyone's guess; the line above is the likeliest, or the text behind its dash.
        spaces = self.tabbed.get(indent, self.above) if "\t" in indent else " " * len(indent)
        if body:
            self.indented(indent, number)
            self.tabbed = {**self.tabbed, indent: spaces} if "\t" in indent else {}
            self.above = spaces + "  " if body.startswith("- ") else spaces
        self.lines.append(spaces + self.parted(body, Location(self.path, number, len(indent) + 1)))

    def indented(self, indent: str, line: int) -> None:
        column, character = next(((at, c) for at, c in enumerate(indent, 1) if c != " "), (0, ""))
        if column:
            tab = _("a tab indents this line"), "E104"
            special = _("a non-breaking or other special space indents this line"), "E103"
            message, code = tab if character == "\t" else special
            place = Location(self.path, line, column)
            self.found.append(Diagnostic(code, message, place, hint=_("indent with ordinary spaces")))

    def parted(self, body: str, start: Location) -> str:
        """The body of a line with ordinary spaces behind its dash and its field names."""
        for match in list(_PARTING.finditer(body)):
            mark, special = match[2], match[3]
            if mark == "-" or mark[:-1] in field_names():
                message = _("a non-breaking or other special space stands behind “{mark}”").format(mark=mark)
                place = Location(self.path, start.line, start.column + match.start(3), len(special))
                self.found.append(Diagnostic("E103", message, place, hint=_("delete it and type an ordinary space")))
                body = body[: match.start(3)] + " " * len(special) + body[match.end() :]
        return body
