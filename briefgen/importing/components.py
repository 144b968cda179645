"""Bytes of a calendar file to components and content lines (RFC 5545, sections 3.1 and 3.6), forgiving where it can be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.reading.text import guess_encoding

LARGEST_FILE = 16 * 1024 * 1024
DEEPEST = 8
LONGEST_VALUE = 20_000  # characters; pictures inside a calendar are longer and are not wanted

_NAME = re.compile(r"[A-Za-z0-9-]+")
# Only quotes that close may hide a colon: the pattern takes each character once, however hostile the line.
_LINE = re.compile(r'([A-Za-z0-9-]+)((?:;[^":]*(?:"[^"]*"[^":]*)*)?):')
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^;]*)')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ITEM = re.compile(r"(?:\\.|[^,\\])+", re.DOTALL)
_WEB_PAGE = re.compile(rb"\s*<(?:!doctype|html|head|body|\?xml|script)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a component: its value as written, and its parameters by name in capitals."""

    value: str
    parameters: dict[str, str]

    @property
    def text(self) -> str:
        """The value as TEXT, its escapes undone (RFC 5545, section 3.3.11) and without what no eye can see."""
        return clean(_unescaped(self.value))

    @property
    def items(self) -> list[str]:
        """The value as a list of texts."""
        return [words for item in _ITEM.findall(self.value) if (words := clean(_unescaped(item)).strip())]


@dataclass(slots=True)
class Component:
    """A calendar, an entry, a time zone: raw lines by property name, and the components inside. ``whole``: it has its END."""

    name: str
    line: int
    lines: dict[str, list[str]] = field(default_factory=dict)
    parts: list[Component] = field(default_factory=list)
    whole: bool = False

    def get(self, name: str) -> Property | None:
        """The first property of a name that can be read."""
        return next(iter(self.all(name)), None)

    def all(self, name: str) -> list[Property]:
        """Every property of a name that can be read."""
        read = (_property(line) for line in self.lines.get(name, ()))
        return [found for found in read if found]

    def text(self, name: str) -> str:
        """The text of a property; empty where there is none."""
        found = self.get(name)
        return found.text.strip() if found else ""

    def inside(self, name: str) -> list[Component]:
        """The components of a name directly inside."""
        return [part for part in self.parts if part.name == name]


def read_components(name: str, data: bytes) -> list[Component]:
    """The calendars of a file; raises BriefgenError where it is none, is too large or is in another encoding."""
    if len(data) > LARGEST_FILE:
        raise BriefgenError(
            _("{file} has more than {most} MB, and more are not read at one time.").format(
                file=name, most=LARGEST_FILE // 1024**2
            ),
            hint=_("Export fewer years, or without attachments."),
        )
    calendars = [c for c in _components(_lines(name, data)) if c.name == "VCALENDAR"]
    if not calendars:
        raise _no_calendar(name, data)
    return calendars


def _no_calendar(name: str, data: bytes) -> BriefgenError:
    if _WEB_PAGE.match(data[:1000].lstrip(b"\xef\xbb\xbf")):
        return BriefgenError(
            _("{file} is a web page and no calendar.").format(file=name),
            hint=_("The address it was fetched from perhaps asks for a password; export the calendar as .ics instead."),
        )
    return BriefgenError(
        _("{file} is no calendar: there is no BEGIN:VCALENDAR in it.").format(file=name),
        hint=_("Export the calendar from your program as an .ics file (iCalendar)."),
    )


def _lines(name: str, data: bytes) -> Iterator[tuple[int, str]]:
    """Content lines with their numbers. Unfolded as bytes: some programs fold inside a character."""
    unfolded: list[tuple[int, bytearray]] = []
    body = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    for number, line in enumerate(body.split(b"\n"), 1):
        if line[:1] in (b" ", b"\t") and unfolded:
            unfolded[-1][1].extend(line[1:])
        elif line.strip():
            unfolded.append((number, bytearray(line)))
    for number, joined in unfolded:
        try:
            yield number, joined.decode()
        except UnicodeDecodeError:
            raise BriefgenError(
                _("{file} is not UTF-8 (line {line}); it looks like {encoding}.").format(
                    file=name, line=number, encoding=guess_encoding(data)
                ),
                hint=_("Open it in a text editor and save it as UTF-8: Save as, Encoding: UTF-8."),
            ) from None


def _components(lines: Iterator[tuple[int, str]]) -> list[Component]:
    """The outermost components; one that is never closed is kept and not ``whole``."""
    outermost: list[Component] = []
    opened: list[Component] = []
    too_deep = 0
    for number, line in lines:
        mark = line[:100].strip().upper()
        if mark.startswith("BEGIN:"):
            if len(opened) >= DEEPEST or too_deep:
                too_deep += 1
                continue
            component = Component(mark[6:], number)
            (opened[-1].parts if opened else outermost).append(component)
            opened.append(component)
        elif mark.startswith("END:"):
            if too_deep:
                too_deep -= 1
            else:
                _close(opened, mark[4:])
        elif opened and not too_deep and (name := _NAME.match(line)):
            opened[-1].lines.setdefault(name.group().upper(), []).append(line)
    return outermost


def _close(opened: list[Component], name: str) -> None:
    """Close a component and what was left open inside it; an END of nothing is passed over."""
    if not any(component.name == name for component in opened):
        return
    while (component := opened.pop()).name != name:
        pass
    component.whole = True


def _property(line: str) -> Property | None:
    match = _LINE.match(line[:LONGEST_VALUE])
    if not match:
        return None
    parameters = {key.upper(): value.strip('"') for key, value in _PARAMETER.findall(match.group(2))}
    return Property(line[match.end() : match.end() + LONGEST_VALUE], parameters)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found.group(1) in "nN" else found.group(1), text)


def clean(text: str) -> str:
    """Text without control, invisible and unassigned characters; tabs and odd line breaks become plain ones."""
    kept = []
    for character in text:
        if character in "\n\t" or character.isprintable():
            kept.append(" " if character == "\t" else character)
        elif character in "\x0b\x0c\x85\u2028\u2029":
            kept.append("\n")
        elif unicodedata.category(character) == "Zs":
            kept.append(" ")
    return "".join(kept)
