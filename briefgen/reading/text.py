"""Bytes to lines of safe text: encoding, invisible characters, spaces; each fault with its position."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from briefgen.diagnostics import Diagnostic, Location
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.reading.formats import foreign_format
from briefgen.reading.syntax.spaces import mend_spaces
from briefgen.reading.syntax.strokes import mend_strokes

LARGEST_FILE = 32 * 1024 * 1024
MOST_REPEATS = 3

# C0 and C1 controls but tab and line ends; soft hyphen, zero-width and direction marks, a byte order mark inside.
# A joiner or non-joiner belongs to the spelling behind a virama, and a non-joiner between letters that join, as in Persian
# (RFC 5892, appendices A.1 and A.2).
_VIRAMA = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2"
_JOINING = "\u0620-\u065f\u066e-\u06d5\u06fa-\u06ff\u0710-\u074f\u0750-\u077f\u0870-\u08ff\u1820-\u18aa"
# Between two pictures a joiner makes one of them (UTS #51, ED-16): a picture may have its tone or its presentation behind it.
_PICTURE = "\u2190-\u21ff\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
# 66 codes Unicode keeps free of any character: no XML, and so no news feed, may hold U+FFFE and U+FFFF.
_UNSEEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff"
)
_UNSEEN_BEYOND = "\U000e0000-\U000e007f" + "".join(
    chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(1, 17)
)
_INVISIBLE = re.compile(
    f"([{_UNSEEN}{_UNSEEN_BEYOND}])\\1*"
    f"|(?<![{_VIRAMA}])(?:(?<![{_PICTURE}\ufe0f])\u200d+|\u200d+(?![{_PICTURE}])|(?<![{_JOINING}])\u200c+|\u200c+(?![{_JOINING}]))"
)
# Looked for first: a set with one range beyond the first plane is found many times faster.
_MAYBE = re.compile(f"[{_UNSEEN}\u200c\u200d\U00010000-\U0010ffff]")
_BEFORE = re.compile(r" *(?:- +)*")
_COLON = re.compile(r":(?= |$)")
_CONTROLS = bytes({*range(32), 0x7F} - {*b"\t\n\r"})
_CYRILLIC_RUN = re.compile("[\u0400-\u04ff]{3,}")


class Document(Struct, frozen=True, dict=True):
    """The text of one file and what is wrong with it before it is read as YAML."""

    path: str
    text: str
    diagnostics: tuple[Diagnostic, ...] = ()
    written: str | None = None

    @cached_property
    def lines(self) -> list[str]:
        """The lines as written, without their ends; numbering starts at 1."""
        return (self.text if self.written is None else self.written).split("\n")


def read_document(path: str, data: bytes) -> Document:
    """Decode a file and look for what no eye can see; a text with a fault is still returned where it can be read."""
    if len(data) > LARGEST_FILE:
        return Document(path, "", (_too_large(path, len(data)),))
    if foreign := foreign_format(path, data):
        return Document(path, "", (foreign,))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        shown = "" if guess_encoding(data) == "UTF-16" else _same_ends(data.decode("utf-8-sig", errors="replace"))
        return Document(path, "", (_not_utf8(path, data, error.start),), shown)
    # YAML 1.1 also breaks lines at NEL; splitlines, libyaml and editors must count alike.
    text = _same_ends(text)
    unseen = _invisible(path, text) if _may_hide(text, data) else []
    clean = (_blanked(text) if unseen else text).replace("\x85", " ")
    mended, spaces = mend_spaces(path, clean)
    mended, strokes = mend_strokes(path, mended)
    return Document(path, mended, (*unseen, *_first(spaces), *strokes), text)


def _may_hide(text: str, data: bytes) -> bool:
    """Whether there may be invisible characters in a text; its bytes tell quickly of one that is all ASCII."""
    return not text.isascii() or len(data.translate(None, _CONTROLS)) != len(data)


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
    # Runs of Cyrillic letters mean a Cyrillic page; lone high bytes among Latin letters mean accents. Below 0xC0 either has dashes.
    high = sum(byte >= 0xC0 for byte in data)
    if high and sum(map(len, _CYRILLIC_RUN.findall(letters))) / high > 0.7:
        return "Windows-1251 (Cyrillic)"
    return "Windows-1252 (Western European)"


def _unseen_runs(text: str) -> Iterator[re.Match[str]]:
    """The invisible characters of a text, run by run."""
    start = 0
    while maybe := _MAYBE.search(text, start):
        run = _INVISIBLE.match(text, maybe.start())
        start = (run or maybe).end()
        if run:
            yield run


def _invisible(path: str, text: str) -> list[Diagnostic]:
    """The first lines with invisible characters, each at the first of them, and how many more lines there are."""
    found, counted, at, line = list[Diagnostic](), Counter[int](), 0, 1
    for run in _unseen_runs(text):
        line += text.count("\n", at, run.start())
        at = run.start()
        if line not in counted and len(counted) < MOST_REPEATS:
            found.append(_unseen(run.group(), Location(path, line, at - text.rfind("\n", 0, at))))
        counted[line] += 1
    told = [_with_others(fault, counted[fault.location.line] - 1) for fault in found]
    return with_rest(told, len(counted) - len(told))


def _with_others(fault: Diagnostic, others: int) -> Diagnostic:
    """What is told of a line, and how many more of them stand in it."""
    if not others:
        return fault
    more = ngettext("{message}, and one more in this line", "{message}, and {count} more in this line", others)
    return fault._replace(message=more.format(message=fault.message, count=others))


def _first(found: list[Diagnostic]) -> list[Diagnostic]:
    """The first faults of each kind; a file pasted with tabs has one on each line."""
    kinds = [[fault for fault in found if fault.code == code] for code in ("E103", "E104")]
    return [fault for faults in kinds for fault in with_rest(faults[:MOST_REPEATS], len(faults) - MOST_REPEATS)]


def with_rest(told: list[Diagnostic], rest: int) -> list[Diagnostic]:
    """What is told, and in its last message how many more there are that are not."""
    if rest <= 0:
        return told
    more = ngettext("{message}, and one more time below", "{message}, and {count} more times below", rest)
    return [*told[:-1], told[-1]._replace(message=more.format(message=told[-1].message, count=rest))]


def _unseen(run: str, location: Location) -> Diagnostic:
    """One invisible character, or the same one many times, as a file has at its end that was not saved whole."""
    character = run[0]
    unnamed = _("no character at all") if unicodedata.category(character) == "Cn" else _("a control character")
    name = unicodedata.name(character, unnamed)
    message = ngettext(
        "there is an invisible character here: {name} (U+{code:04X})",
        "there are {count} invisible characters here: {name} (U+{code:04X})",
        len(run),
    ).format(name=name, code=ord(character), count=len(run))
    return Diagnostic("E102", message, location, hint=_("delete it and type the text"))


def _blanked(text: str) -> str:
    """The text with a space for each invisible character, so that what follows keeps its column.

    Before a line they would move it, and it would not belong to its record any more: there the spaces stand behind its colon.
    """
    return "\n".join(_line_blanked(line) if _MAYBE.search(line) else line for line in text.split("\n"))


def _line_blanked(line: str) -> str:
    blanked, start, moved = "", 0, 0
    for run in _unseen_runs(line):
        blanked, start = blanked + line[start : run.start()], run.end()
        if _BEFORE.fullmatch(blanked):
            moved += len(run[0])
        else:
            blanked += " " * len(run[0])
    blanked += line[start:]
    colon = _COLON.search(blanked) if moved else None
    at = colon.end() if colon else len(blanked)
    return blanked[:at] + " " * moved + blanked[at:]


def has_unseen(text: str) -> bool:
    """Whether there are invisible characters in a text."""
    return next(_unseen_runs(text), None) is not None


def without_unseen(text: str) -> str:
    """A text without its invisible characters."""
    return _INVISIBLE.sub("", text) if has_unseen(text) else text


def escaped_in(text: str, location: Location) -> tuple[str, Diagnostic | None]:
    """A quoted text without the invisible characters that backslashes spell in it, and the first of them."""
    first = next(_unseen_runs(text), None)
    return (_blanked(text), _unseen(first.group(), location)) if first else (text, None)


def _position(text: str, offset: int | None) -> tuple[int, int]:
    offset = len(text) if offset is None else offset
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1
