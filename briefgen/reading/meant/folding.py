"""Words without regard to how they are spelt: capitals, accents, the way in which a letter and its accent are stored."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
_ACCENT = re.compile(r"[\u0300-\u036f]")
_DOTLESS = str.maketrans("ı", "i")  # in Turkish a letter of its own; the small letter of its capital is i elsewhere


def folded(text: str) -> str:
    """A text in small letters, without accents."""
    small = text.casefold()
    return small if small.isascii() else _ACCENT.sub("", unicodedata.normalize("NFKD", small)).translate(_DOTLESS)


def plain(text: str) -> str:
    """The words of a text in small letters, without accents, with one space between two of them and no other sign."""
    return " ".join(WORD.findall(folded(text)))
