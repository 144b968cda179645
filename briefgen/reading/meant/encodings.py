"""Letters that were read in another encoding than they were written in: “cafÃ©”, “РЎРѕС„РёСЏ”, “itâ€™s”."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What UTF-8 begins a letter with, as the code pages of the West and of Cyrillic show it.
_BEGINNINGS = re.compile("[ÂÃÄÅÎÏÐÑâ][^\x00-\x7f]|[РС][^\x00-\x7fа-яА-Я]")
_RUN = re.compile("[^\x00-\x7f]+")
# What a text may end with in capitals before closing quotation marks; two characters of these prove nothing.
_CLOSING = "‘’“”‚„‹›«»–—…"
_LETTERS = re.compile("[\u00a0-\u017f\u0218-\u021b\u0370-\u04ff\u2010-\u203a\u20ac\u2116\u2122]+")


def misread(text: str) -> Iterator[tuple[str, str]]:
    """Each run of such letters, and what it was meant to be."""
    if _BEGINNINGS.search(text):
        for run in _RUN.findall(text):
            meant = _western(run) or _cyrillic(run)
            if meant:
                yield run, meant


def _western(run: str) -> str | None:
    return None if len(run) == 2 and run[1] in _CLOSING else _turned(run, "cp1252")


def _cyrillic(run: str) -> str | None:
    """Two letters at least, all of them Cyrillic: “Её” is a word, and one letter in UTF-8."""
    meant = _turned(run, "cp1251")
    return meant if meant and len(meant) > 1 and re.fullmatch("[\u0400-\u04ff]+", meant) else None


def _turned(run: str, page: str) -> str | None:
    """The letters that a run stands for; a byte that the page has no character for is shown by its number."""
    try:
        data = b"".join(bytes([ord(c)]) if "\x80" <= c <= "\x9f" else c.encode(page) for c in run)
        meant = data.decode()
    except ValueError:
        return None
    return meant if _LETTERS.fullmatch(meant) else None
