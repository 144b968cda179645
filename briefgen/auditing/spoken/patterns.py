"""Words and phrases of a table where they stand in a text: written with stars for endings and beginnings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_PIECES = re.compile(r"\*| |[^* ]+")
# Romanian letters that the press writes with a cedilla, and one sound for which there are two; dots that Russian may leave out.
_RESPELT = str.maketrans("îşţ", "âșț") | {0x451: 0x435}


def respelt(low: str) -> str:
    """A text in small letters with one letter for each sound, letter for letter: Franţa and Franța, sînt and sânt."""
    return low.translate(_RESPELT)


def plain(text: str) -> str:
    """A text in small letters, one for each sound, and with plain spaces, letter for letter: what stands at a place of it stands there in the text."""
    low = text.lower()
    if len(low) != len(text):  # the dotted capital I of Turkish is two small letters
        low = "".join(letter.lower()[:1] for letter in text)
    return respelt(low if low.isprintable() else re.sub(r"\s", " ", low))


def places_of(phrase: str, low: str) -> Iterator[tuple[int, int]]:
    """Every place of a phrase in a plain text: a star is any ending or beginning, a space any space, and a letter at an edge an edge."""
    first, *rest = _pieces(phrase)
    begun = first == "*"
    first = rest.pop(0) if begun else first
    at = low.find(first)
    while at >= 0:
        start = _begins(low, at) if begun else at
        end = _end(low, at + len(first), rest)
        if end and (begun or _is_edge(low, at - 1, first[0])) and (phrase[-1] == "*" or _is_edge(low, end, phrase[-1])):
            yield start, end
        at = low.find(first, max(end, at + 1))


@lru_cache(maxsize=4096)
def _pieces(phrase: str) -> tuple[str, ...]:
    return tuple(_PIECES.findall(respelt(phrase.lower())))


def _end(low: str, at: int, pieces: list[str]) -> int:
    """Where the pieces end that go on from a place; 0 where something else stands there."""
    for piece in pieces:
        if piece == "*":
            while at < len(low) and _is_of_word(low[at]):
                at += 1
        elif not low.startswith(piece, at):
            return 0
        else:
            at += len(piece)
            while piece == " " and low[at : at + 1] == " ":
                at += 1
    return at


def _begins(low: str, at: int) -> int:
    while at and _is_of_word(low[at - 1]):
        at -= 1
    return at


def _is_edge(low: str, at: int, letter: str) -> bool:
    """Whether a letter at the edge of a phrase has none beside it; a sign needs no edge."""
    return not (letter.isalnum() and 0 <= at < len(low) and _is_of_word(low[at]))


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def letter_by_letter(words: str, text: str, *, capitals: bool = False) -> Iterator[re.Match[str]]:
    """Every place of some words in a text with neither letter nor digit beside them; only with the same ``capitals``, or whatever these are."""
    there = words in text if capitals else words.casefold() in text.casefold()
    if there:
        yield from re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, 0 if capitals else re.IGNORECASE)
