"""Bytes to lines of safe text: encoding, invisible characters, indents; each fault with its position."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from briefgen.diagnostics import Diagnostic, Location
from briefgen.language import gettext as _

LARGEST_FILE = 32 * 1024 * 1024
MOST_REPEATS = 20

# C0 and C1 controls but tab and line ends; soft hyphen, zero-width and direction marks, a byte order mark inside.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
_INDENT = re.compile(r"^\s+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one file and what is wrong with it before it is read as YAML."""

    path: str
    text: str
    diagnostics: tuple[Diagnostic, ...] = ()
    written: str | None = None

    @property
    def lines(self) -> list[str]:
        """The lines as written, without their ends; numbering starts at 1."""
        return (self.text if self.written is None else self.written).split("\n")


def read_document(path: str, data: bytes) -> Document:
    """Decode a file and look for what no eye can see; a text with a fault is still returned where it can be read."""
    if len(data) > LARGEST_FILE:
        return Document(path, "", (_too_large(path, len(data)),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        shown = "" if guess_encoding(data) == "UTF-16" else _same_ends(data.decode("utf-8-sig", errors="replace"))
        return Document(path, "", (_not_utf8(path, data, error.start),), shown)
    # YAML 1.1 also breaks lines at NEL; splitlines, libyaml and editors must count alike.
    text = _same_ends(text)
    found = tuple(_invisible(path, text)) + tuple(_indents(path, text))
    clean = _INVISIBLE.sub(" ", text).replace("\x85", " ")
    return Document(path, _mend_indents(clean), found[:MOST_REPEATS], text)


def _same_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _too_large(path: str, size: int) -> Diagnostic:
    message = _("this file has {size} MB; at most {most} MB are read").format(
        size=round(size / 1024**2), most=LARGEST_FILE // 1024**2
    )
    return Diagnostic("E112", message, Location(path), hint=_("is it the right file?"))


def _not_utf8(path: str, data: bytes, offset: int) -> Diagnostic:
    before = data[:offset]
    line, column = _position(_same_ends(before.decode("utf-8-sig")), None)
    message = _("this file is not UTF-8; it looks like {encoding}").format(encoding=guess_encoding(data))
    hint = _("save it as UTF-8: in the editor, Save as, Encoding: UTF-8")
    return Diagnostic("E101", message, Location(path, line, column), hint=hint)


def guess_encoding(data: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8, as an editor names it."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:400].count(0) > 20:
        return "UTF-16"
    letters = data.decode("cp1251", errors="replace")
    high = sum(byte >= 0x80 for byte in data)
    cyrillic = len(_CYRILLIC.findall(letters))
    # Runs of Cyrillic letters mean a Cyrillic page; lone high bytes among Latin letters mean accents.
    runs = len(re.findall("[\u0400-\u04ff]{3,}", letters))
    if high and cyrillic / high > 0.7 and runs:
        return "Windows-1251 (Cyrillic)"
    return "Windows-1252 (Western European)"


def _invisible(path: str, text: str) -> list[Diagnostic]:
    found = []
    for match in _INVISIBLE.finditer(text):
        line, column = _position(text, match.start())
        found.append(_unseen(match.group(), Location(path, line, column)))
    return found


def _unseen(character: str, location: Location) -> Diagnostic:
    name = unicodedata.name(character, _("a control character"))
    message = _("there is an invisible character here: {name} (U+{code:04X})").format(name=name, code=ord(character))
    return Diagnostic("E102", message, location, hint=_("delete it and type the text"))


def escaped_in(text: str, location: Location) -> tuple[str, Diagnostic | None]:
    """A quoted text without the invisible characters that backslashes spell in it, and the first of them."""
    match = _INVISIBLE.search(text)
    return _INVISIBLE.sub(" ", text), _unseen(match.group(), location) if match else None


def _indents(path: str, text: str) -> list[Diagnostic]:
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        match = _INDENT.match(line)
        if not match or not line.strip():
            continue
        for column, character in enumerate(match.group(), 1):
            if character == "\t":
                found.append(_indent_fault("E104", _("a tab indents this line"), Location(path, number, column)))
                break
            if character != " ":
                message = _("a non-breaking or other special space indents this line")
                found.append(_indent_fault("E103", message, Location(path, number, column)))
                break
    return found


def _indent_fault(code: str, message: str, location: Location) -> Diagnostic:
    return Diagnostic(code, message, location, hint=_("indent with ordinary spaces"))


def _mend_indents(text: str) -> str:
    """Ordinary spaces for special ones, so that the rest of the file can be read as it was meant."""
    mended: list[str] = []
    above = ""
    for line in text.split("\n"):
        body = line.lstrip()
        indent = line[: len(line) - len(body)]
        # How wide a tab was meant to be is anyone's guess; the line above is the likeliest, or the text behind its dash.
        spaces = above if "\t" in indent else " " * len(indent)
        if body:
            above = spaces + "  " if body.startswith("- ") else spaces
        mended.append(spaces + body)
    return "\n".join(mended)


def _position(text: str, offset: int | None) -> tuple[int, int]:
    offset = len(text) if offset is None else offset
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1
