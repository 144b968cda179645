"""Chinese names as Cyrillic tells them: each syllable of pinyin has one spelling of Palladius."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from briefgen.auditing.spoken.tables import table

FORMS = "names.forms"
LONGEST = 3  # syllables of one word of a name
_SOFT = ("j", "q", "x")  # behind which u is ü; they begin no other syllables than those with one of these
_HARD = ("zh", "ch", "sh", "r", "z", "c", "s")  # behind which i stands alone
_NEVER_SOFT = ("g", "k", "h", "f")  # behind which no i stands
_LIPS = ("b", "p", "m", "f")  # behind which u stands alone
_VOWELS = tuple("aeiouü")


@cache
def _syllables() -> dict[str, str]:
    known: dict[str, dict[str, str]] = table(FORMS)["chinese"]
    made = (
        (first + last, known["begins"][first] + _ending(known["ends"], first, last))
        for first in known["begins"]
        for last in known["ends"]
        if _goes_with(first, last)
    )
    return {**dict(made), **known["whole"], **known["own"]}


def _ending(endings: dict[str, str], first: str, last: str) -> str:
    """How the end of a syllable is told, the vowel written u as the one that is meant."""
    return endings.get(f"ü{last[1:]}", endings[last]) if first in _SOFT and last[0] == "u" else endings[last]


def _goes_with(first: str, last: str) -> bool:
    """Whether there is such a syllable."""
    if first in _SOFT:
        return last[0] in "iuü"
    soft = last[0] == "i" and (first in _NEVER_SOFT or (first in _HARD and last != "i"))
    return not (soft or (first in _LIPS and last[0] == "u" and last != "u"))


@cache
def _syllable() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_syllables(), key=len, reverse=True)))


@lru_cache(maxsize=4096)
def in_cyrillic(word: str) -> str | None:
    """A word of pinyin in Cyrillic letters, small ones; None for what is none."""
    low = word.casefold()
    parts = tuple(_parted(low))
    if not 0 < len(parts) <= LONGEST or "".join(parts) != low:
        return None
    return "".join(map(_syllables().__getitem__, parts))


def _parted(low: str) -> Iterator[str]:
    """The syllables that a word begins with; only the first begins with a vowel, where no apostrophe parts them."""
    at = 0
    while at < len(low) and not (at and low[at] in _VOWELS):
        found = _syllable().match(low, at)
        if found is None:
            return
        end = found.end()
        if low[end - 1] in "ng" and low[end : end + 1] in _VOWELS and low[at : end - 1] in _syllables():
            end -= 1  # ji-nan, and not jin-an
        yield low[at:end]
        at = end
