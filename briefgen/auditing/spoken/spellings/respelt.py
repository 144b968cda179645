"""How a name in Latin letters sounds where Cyrillic tells it: by a table of given names, as Chinese, or by the rules of its language."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from briefgen.auditing.spoken.sounds import sound
from briefgen.auditing.spoken.spellings.chinese import in_cyrillic
from briefgen.auditing.spoken.tables import table

FORMS = "names.forms"
SHORTEST = 3  # letters of a name that a language's rules are tried on: those of a shorter one would make it any other
SHORTEST_DECLINED = 3  # letters, as they sound, of a name that may have an ending
_VOWELS = "aeiou"
_SOFTENED = re.compile(r"(?<=[^aeiou])i(?=[aeou])")  # what Cyrillic tells by a sign that is not heard: Пьер
# What cases add, as it sounds, in Russian and in Kazakh.
_ENDING = re.compile(
    r"[aeiu]|[eo]m|[aeo]i|[eo]iu|iu|im|iem|[eo]go|[eo]mu|ue|in|[dnt]in|[gk][ae]|[dnt]?[ae]|[dnt][ae]n|[bmp]en|[dnt]i|in[ae]"
)


@lru_cache(maxsize=8192)
def respelt(word: str) -> frozenset[str]:
    """What a name in Latin letters may sound like in Cyrillic, but for what it sounds like letter by letter."""
    low = unicodedata.normalize("NFC", word).casefold()
    told = {*_given().get(low, ())}
    if chinese := in_cyrillic(low):
        told.add(chinese)
    if len(low) >= SHORTEST:
        told |= {_by(language, low) for language in _rules()}
    heard = {*map(sound, told)}
    return frozenset(filter(None, heard | {_SOFTENED.sub("", each) for each in heard}))


def is_told_so(word: str, name: str) -> bool:
    """Whether a word in Cyrillic letters is a name in Latin ones as one of these ways has it, declined or not."""
    here = sound(word)
    return any(here == there or _is_declined(here, there) for there in respelt(name))


def _is_declined(here: str, there: str) -> bool:
    """Whether a word is another with an ending, in place of its last vowel or behind it."""
    stems = {there, there[:-1]} if there[-1] in _VOWELS else {there}
    return any(
        len(stem) >= SHORTEST_DECLINED and here.startswith(stem) and _ENDING.fullmatch(here, len(stem))
        for stem in stems
    )


@cache
def _given() -> dict[str, list[str]]:
    found: dict[str, list[str]] = table(FORMS)["given"]
    return found


@cache
def _rules() -> dict[str, tuple[tuple[re.Pattern[str], str], ...]]:
    rows = ((code, [row.rpartition(">") for row in rows]) for code, rows in table(FORMS)["rules"].items())
    return {code: tuple((re.compile(what), becomes) for what, _, becomes in each) for code, each in rows}


def _by(language: str, low: str) -> str:
    """A word in small letters as the rules of a language read it; each letter is read once."""
    for what, becomes in _rules()[language]:
        low = what.sub(becomes.upper(), low)
    return low
