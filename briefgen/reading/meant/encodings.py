"""Letters that were read in another encoding than they were written in: “cafÃ©”, “РЎРѕС„РёСЏ”, “itвЂ™s”; they are told by ftfy."""

from __future__ import annotations

import re
from collections.abc import Iterator

PAGES = ("latin-1", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1257")
_WORD = re.compile("[^ \n]*[^\x00-\x7f][^ \n]*")


def _shown(first: int, last: int) -> str:
    """The characters that these bytes are in any of the pages, for a regular expression."""
    found = {bytes([byte]).decode(page, "ignore") for byte in range(first, last + 1) for page in PAGES}
    return re.escape("".join(sorted(found)))


# How the pages show what begins a letter in UTF-8, and then what goes on: few real words have it, and ftfy takes its time to load.
_PERHAPS = re.compile(f"[{_shown(0xC2, 0xF4)}][{_shown(0x80, 0xBF)}]")


def misread(text: str) -> Iterator[tuple[str, str]]:
    """Each word with such letters, and what it was meant to be."""
    if _PERHAPS.search(text):
        from ftfy import fix_encoding

        for word in _WORD.findall(text):
            if (meant := fix_encoding(word)) != word:
                yield word, meant
