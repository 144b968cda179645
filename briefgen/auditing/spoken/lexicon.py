"""Which English words mean nearly the same: the same in one of their senses, or one a kind, a noun or a quality of the other.

From WordNet 3.1 (`tools/lexicon.py` makes the table). Opposites and other kinds of the same thing are not near: a landslide is no
earthquake.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from briefgen.auditing.spoken.tables import HERE, table

# How a word is bent, by the rules of WordNet's own morphology: an ending, and what stands in its place in a dictionary.
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ves", "f"), ("es", ""), ("s", ""), ("ing", "e"), ("ing", ""), ("ed", "e"), ("ed", ""),
    ("est", "e"), ("est", ""), ("er", "e"), ("er", ""), ("ise", "ize"), ("ises", "ize"), ("ised", "ize"),
    ("ising", "ize"), ("isation", "ization"), ("isations", "ization"), ("our", "or"), ("ours", "or"),
)  # fmt: skip
SHORTEST = 2  # letters of a word without its ending
_TAKEN = ("", "e", "y", "ion", "ation", "ment")
_BREAK = "---\n"


class Meaning(NamedTuple):
    """The senses of some words, and those that are a step from them."""

    senses: frozenset[str]
    around: frozenset[str]

    def is_near(self, other: Meaning) -> bool:
        """Whether a sense of one is a sense of the other, or a step from it."""
        return not (
            self.senses.isdisjoint(other.senses)
            and self.senses.isdisjoint(other.around)
            and self.around.isdisjoint(other.senses)
        )


def together(meanings: Iterable[Meaning]) -> Meaning:
    """What several words mean together."""
    each = tuple(meanings)
    return Meaning(frozenset().union(*(m.senses for m in each)), frozenset().union(*(m.around for m in each)))


@lru_cache(maxsize=16384)
def meaning_of(word: str) -> Meaning:
    """What one word means, or a word made of it, or of which it is made: a visitor, and to visit."""
    alone = senses_of(word)
    senses = alone.union(*map(_kin, alone))
    return Meaning(senses, _around(senses))


@lru_cache(maxsize=16384)
def meaning_alone(word: str) -> Meaning:
    """What one word means itself; what it is made of is a step away."""
    senses = senses_of(word)
    return Meaning(senses, _around(senses).union(*map(_kin, senses)))


@lru_cache(maxsize=16384)
def senses_of(word: str) -> frozenset[str]:
    """The senses of one word itself."""
    return frozenset(sense for form in _forms(word.casefold()) for sense in _senses(form))


def _around(senses: frozenset[str]) -> frozenset[str]:
    return frozenset(step for sense in senses for step in _steps(sense))


@lru_cache(maxsize=16384)
def meaning_of_stem(stem: str) -> Meaning:
    """What the words mean that a stem (of Snowball's) is of: itself, or with the endings that a stemmer takes."""
    return together(meaning_of(stem + ending) for ending in _TAKEN)


def _forms(word: str) -> Iterator[str]:
    """How a word may stand in a dictionary."""
    yield word
    if plain := _irregular().get(word):
        yield plain
        return
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST:
            yield stem + instead
            if not instead and stem[-1] == stem[-2]:
                yield stem[:-1]  # planned


def _senses(word: str) -> list[str]:
    return _entry(_lines()[0], word)


@lru_cache(maxsize=16384)
def _steps(sense: str) -> list[str]:
    return _entry(_lines()[1], sense)


@lru_cache(maxsize=16384)
def _kin(sense: str) -> list[str]:
    return _entry(_lines()[2], sense)


def _entry(lines: list[str], name: str) -> list[str]:
    start = f"{name} "
    at = bisect_left(lines, start)
    return lines[at].split()[1:] if at < len(lines) and lines[at].startswith(start) else []


@cache
def _lines() -> tuple[list[str], ...]:
    """The words with their senses, the senses with those a step away, and with their kin: each in their order."""
    parts = (HERE / "en.lexicon").read_text(encoding="ascii").split(_BREAK)
    return tuple(part.splitlines() for part in parts)


@cache
def _irregular() -> dict[str, str]:
    return {form: word for word, forms in table("en.senses")["irregular"].items() for form in forms.split()}
