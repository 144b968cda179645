"""Bytes of a calendar file to its content lines (RFC 5545, section 3.1): unfolded, decoded, each with its number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.reading.text import guess_encoding

# A byte order mark, or the first letter of BEGIN in two bytes, says that each letter has two.
_UTF_16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"B\x00": "utf-16-le", b"\x00B": "utf-16-be"}
_QUOTED_PRINTABLE = re.compile(rb'[A-Za-z0-9-]+(?:;[^:"]*)?;(?:ENCODING=)?"?QUOTED-PRINTABLE', re.IGNORECASE)
_CHARSET = re.compile(rb'[A-Za-z0-9-]+(?:;[^:"]*)?;CHARSET="?([A-Za-z0-9._-]{1,40})', re.IGNORECASE)
_VERSION_1 = re.compile(rb"^VERSION:1\.0\s*$", re.IGNORECASE | re.MULTILINE)
_FRAME = re.compile(rb"(?:BEGIN|END):", re.IGNORECASE)


class _Unfolded(Struct):
    """One content line under way: its number, its bytes, and whether it is quoted-printable and goes on (*open*)."""

    number: int
    data: bytearray
    soft: bool = False
    open: bool = False

    @classmethod
    def begun(cls, number: int, line: bytes) -> _Unfolded:
        """The line that begins here."""
        soft = bool(_QUOTED_PRINTABLE.match(line))
        return cls(number, bytearray(line), soft, soft and _is_open(line))

    def add(self, piece: bytes) -> None:
        """Take the next line of the file as well; in quoted-printable the break between the two is kept."""
        self.data += b"\n" * self.soft + piece
        self.open = self.soft and _is_open(piece)


def _is_open(line: bytes) -> bool:
    """Whether a line ends in a soft line break (RFC 2045, section 6.7)."""
    return line.rstrip(b" \t").endswith(b"=")


def content_lines(name: str, data: bytes) -> Iterator[tuple[int, str]]:
    """The content lines with their numbers; raises BriefgenError where one is in an encoding that it does not name.

    In a line that is quoted-printable the breaks of the file are kept, as only they tell soft breaks from folds.
    """
    body = _in_utf8(data)
    for line in _unfolded(body):
        text = _decoded(bytes(line.data))
        if text is None:
            raise BriefgenError(
                _("{file} is not UTF-8 (line {line}); it looks like {encoding}.").format(
                    file=name, line=line.number, encoding=guess_encoding(data)
                ),
                hint=_("Open it in a text editor and save it as UTF-8: Save as, Encoding: UTF-8."),
            )
        yield line.number, text


def _in_utf8(data: bytes) -> bytes:
    """The bytes with plain line ends; UTF-16 is told by its mark."""
    if encoding := _UTF_16.get(data[:2]):
        data = data.decode(encoding, errors="replace").encode("utf-8", errors="replace")
    return data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _unfolded(body: bytes) -> list[_Unfolded]:
    """The lines joined as bytes: some programs fold inside a character.

    The space that a fold begins with is no part of the text (RFC 5545); in vCalendar 1.0 it is.
    """
    lines: list[_Unfolded] = []
    kept = 0 if _VERSION_1.search(body) else 1
    for number, line in enumerate(body.split(b"\n"), 1):
        folded = line[:1] in (b" ", b"\t")
        if lines and (folded or (lines[-1].open and not _FRAME.match(line))):
            lines[-1].add(line[kept:] if folded else line)
        elif line.strip():
            lines.append(_Unfolded.begun(number, line))
    return lines


def _decoded(line: bytes) -> str | None:
    """A line as text: UTF-8, else what its CHARSET names; None where that gives no text."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        named = _CHARSET.match(line)
        return text_of(line, named[1].decode()) if named else None


def text_of(data: bytes, charset: str) -> str | None:
    """Bytes in an encoding by its name; None where they are in another, or nobody knows it."""
    try:
        return data.decode(charset)
    except (UnicodeError, LookupError, ValueError):
        return None
