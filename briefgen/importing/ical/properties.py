"""One content line to a property: its parameters, its value decoded (RFC 5545, sections 3.1 and 3.2)."""

from __future__ import annotations

import binascii
import quopri
import re
import unicodedata
from base64 import b64decode

from msgspec import Struct

from briefgen.importing.ical.lines import text_of
from briefgen.reading.text import without_unseen

LONGEST_VALUE = 20_000  # characters; pictures inside a calendar are longer and are not wanted

# Only quotes that close may hide a colon: the pattern takes each character once, however hostile the line.
_LINE = re.compile(r'([A-Za-z0-9-]+)((?:;[^":]*(?:"[^"]*"[^":]*)*)?):')
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)(?:=("[^"]*"|[^;]*))?')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ITEM = re.compile(r"(?:\\.|[^,\\])+", re.DOTALL)
# TZID=(UTC+02:00) Sofia and TZID=tzone://Microsoft/Utc have a colon, and not every program quotes it.
_CUT_TZID = re.compile(r"([^:]{0,200}):(\d{8}(?:T\d{4,6}Z?)?(?:[,/].*)?)", re.DOTALL)
# vCalendar 1.0 leaves out the word ENCODING.
_ENCODINGS = {"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"}
_NO_HEX = re.compile(rb"=(?![0-9A-Fa-f]{2})")


class Property(Struct, frozen=True):
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


def read_property(line: str) -> Property | None:
    """A content line as a property; None where it is none, or nobody can tell its value from its encoding."""
    match = _LINE.match(line[:LONGEST_VALUE])
    if not match:
        return None
    parameters = _parameters(match[2])
    value = _value(line[match.end() : match.end() + LONGEST_VALUE], parameters)
    if value and "TZID" in parameters and (cut := _CUT_TZID.fullmatch(value)):
        parameters["TZID"], value = f"{parameters['TZID']}:{cut[1]}", cut[2]
    return None if value is None else Property(value, parameters)


def _parameters(text: str) -> dict[str, str]:
    found = {key.upper(): value.strip('"') for key, value in _PARAMETER.findall(text)}
    bare = next((name for name in _ENCODINGS & found.keys() if not found[name]), None)
    return {"ENCODING": bare, **found} if bare else found


def _value(written: str, parameters: dict[str, str]) -> str | None:
    encoding = parameters.get("ENCODING", "").upper()
    if encoding not in ("QUOTED-PRINTABLE", "BASE64", "B"):
        return written.replace("\n", "")
    charsets = list(filter(None, (parameters.get("CHARSET"), "utf-8")))
    trials = _unquoted(written) if encoding == "QUOTED-PRINTABLE" else _from_base64(written)
    read = (text_of(data, charset) for data in trials for charset in charsets)
    return next((text.replace("\r\n", "\n") for text in read if text is not None), None)


def _unquoted(written: str) -> list[bytes]:
    """What a quoted-printable value can mean (RFC 2045, section 6.7), the likeliest first.

    A line that ends in “=” goes on; where every line does, that is what it means. Else some program has folded the
    value anywhere, between “=” and its two digits as well.
    """
    pieces = [piece.rstrip(" \t") if piece.rstrip(" \t").endswith("=") else piece for piece in written.split("\n")]
    soft = "".join(piece.removesuffix("=") for piece in pieces)
    trials = [soft, "".join(pieces)] if all(piece.endswith("=") for piece in pieces[:-1]) else ["".join(pieces)]
    return [quopri.decodestring(_NO_HEX.sub(b"=3D", trial.encode())) for trial in trials]


def _from_base64(written: str) -> list[bytes]:
    packed = re.sub(r"\s", "", written)[:LONGEST_VALUE]
    try:
        return [b64decode(packed + "=" * (-len(packed) % 4), validate=True)]
    except (binascii.Error, ValueError):
        return []


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda found: "\n" if found.group(1) in "nN" else found.group(1), text)


def clean(text: str) -> str:
    """Text without control, invisible and unassigned characters; tabs and odd line breaks become plain ones."""
    if text.isprintable():
        return text
    kept = []
    for character in text:
        if character in "\n\t\u200c\u200d" or character.isprintable():
            kept.append(" " if character == "\t" else character)
        elif character in "\r\x0b\x0c\x85\u2028\u2029":
            kept.append("\n")
        elif unicodedata.category(character) == "Zs":
            kept.append(" ")
    return without_unseen("".join(kept))  # of joiners, those that belong to no spelling
