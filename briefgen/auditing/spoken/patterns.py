"""Words of a table as they are looked for in a text: written with stars for endings, and mostly not there."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property, lru_cache


class Words:
    """Words that mean one thing, looked for in texts; the pattern of them is made when a text has a part that all of them need.

    Most texts have no such part, and most patterns are never made.
    """

    def __init__(self, written: tuple[str, ...]) -> None:
        self._written = written
        self._needed = needed((written,))

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every place of them."""
        return self._pattern.finditer(text, start, end) if self._hint(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """The first place of them."""
        return self._pattern.search(text) if self._hint(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The one that begins right there."""
        return self._pattern.match(text, start) if self._hint(text) else None

    def sub(self, instead: str, text: str) -> str:
        """The text with something else in their place."""
        return self._pattern.sub(instead, text) if self._hint(text) else text

    def _hint(self, text: str) -> bool:
        return hints(self._needed, text)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return pattern(self._written)


@lru_cache(maxsize=4096)
def words_for(written: tuple[str, ...]) -> Words:
    """Some words as they are written in a table: a star is any ending or any beginning."""
    return Words(written)


@lru_cache(maxsize=512)
def needed(table: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The letters without which none of a table's words is there; of those that are in each other the shortest."""
    each = sorted({parts_of(word)[0] for words in table for word in words}, key=len)
    return tuple(part for at, part in enumerate(each) if not any(short in part for short in each[:at]))


def parts_of(written: str) -> tuple[str, ...]:
    """The parts of a word or a phrase that stand as they are written, in small letters, the longest first."""
    return tuple(sorted(filter(None, written.casefold().replace("*", " ").split()), key=len, reverse=True))


def hints(parts: tuple[str, ...], text: str) -> bool:
    """Whether a text has one of some letters that words cannot do without."""
    low = text.casefold()
    return any(part in low for part in parts)


def letter_by_letter(words: str, text: str) -> Iterator[re.Match[str]]:
    """Every place of some words in a text, whatever their capitals, with neither letter nor digit beside them."""
    if words.casefold() in text.casefold():
        yield from re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)


@lru_cache(maxsize=4096)
def pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Words as one pattern, the longest first; a star is any ending, a space any space, and an edge that is a letter is one."""
    if not words:
        return re.compile(r"(?!)")
    each = (_edged(word) for word in sorted(set(words), key=len, reverse=True))
    return re.compile("|".join(each), re.IGNORECASE)


def _edged(word: str) -> str:
    inner = re.escape(word.strip("*")).replace(r"\ ", r"\s+").replace(r"\*", r"\w*")
    before = r"\b\w*" if word.startswith("*") else (r"(?<!\w)" if word[0].isalnum() else "")
    after = r"\w*" if word.endswith("*") else (r"(?!\w)" if word[-1].isalnum() else "")
    return f"{before}{inner}{after}"
