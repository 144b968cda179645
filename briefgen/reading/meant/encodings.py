"""Letters that were read in another encoding than they were written in: “cafÃ©”, “РЎРѕС„РёСЏ”, “itвЂ™s”; they are told by ftfy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

# Those that ftfy knows: Windows' and the older ones, old Macs', and that of DOS.
PAGES = (
    *("latin-1", "iso-8859-2", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1257"),
    *("macroman", "cp437"),
)
_WORD = re.compile("(?<![^ \n])[^ \n]*[^\x00-\x7f][^ \n]*")
# A letter in UTF-8, each byte as the character of its number: what begins it, and as many as go on; the last of many may be lost.
_LETTER = re.compile("[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf][\x80-\xbf?]|[\xf0-\xf4][\x80-\xbf]{2}[\x80-\xbf?]")
_LOST = "\N{REPLACEMENT CHARACTER}"


class _Page(NamedTuple):
    """The bytes that a page shows, by what it shows for them; and what it shows for those that begin a letter, and go on."""

    bytes: Mapping[int, str]
    first: frozenset[str]
    further: frozenset[str]


def misread(text: str) -> Iterator[tuple[str, str]]:
    """Each word with such letters, and what it was meant to be."""
    if not text.isascii() and _perhaps(text):
        from ftfy import fix_encoding  # it takes its time to load, and hardly a real text asks for it

        for word in _WORD.findall(text):
            if (meant := fix_encoding(word)) != word:
                yield word, meant


def _perhaps(text: str) -> bool:
    """Whether a text has a letter in UTF-8 among its bytes in one of the pages."""
    letters = set(text)
    return any(
        _LETTER.search(text.translate(page.bytes))
        for page in _pages()
        if not page.first.isdisjoint(letters) and not page.further.isdisjoint(letters)
    )


@cache
def _pages() -> tuple[_Page, ...]:
    return tuple(map(_page, PAGES))


def _page(name: str) -> _Page:
    """A page by its name; for a byte for which it has nothing, many programs show the control character of that number."""
    high = range(0x80, 0x100)
    letters = zip(high, bytes(high).decode(name, "replace"), strict=True)
    shown = {byte: chr(byte) if letter == _LOST else letter for byte, letter in letters}
    told = dict.fromkeys(high, " ") | {ord(letter): chr(byte) for byte, letter in shown.items()} | {ord(_LOST): "?"}
    return _Page(
        told, frozenset(map(shown.__getitem__, range(0xC2, 0xF5))), frozenset(map(shown.__getitem__, range(0x80, 0xC0)))
    )
