"""What a text speaks of: the keys of its words, and how much of one text another has.

A key is the stem of a word; a country in any of its forms is one key, what a post or a body is for is one, and English words that
mean the same in reports of this kind are one.
"""

from __future__ import annotations

from functools import cache, cached_property, lru_cache
from operator import itemgetter
from typing import Any

from Stemmer import Stemmer, algorithms  # type: ignore[import-not-found]  # compiled, and without types

from briefgen.auditing.languages import ENGLISH, Language, language
from briefgen.auditing.naming import tokens
from briefgen.auditing.spoken.alike import bare
from briefgen.auditing.spoken.lexicon import Meaning, meaning_of, senses_of, together
from briefgen.auditing.spoken.tables import table

_SNOWBALL = {"en": "english", "ru": "russian", "ro": "romanian", "lt": "lithuanian", "et": "estonian"}
STEM = 6  # letters that stand for a word where no stemmer knows its language


class Keys:
    """The keys of a text, each with its place."""

    def __init__(self, at: tuple[tuple[str, int, int], ...]) -> None:
        self.at = at

    @cached_property
    def all(self) -> frozenset[str]:
        """The keys alone."""
        return frozenset(key for key, _start, _end in self.at)

    def between(self, start: int, end: int) -> frozenset[str]:
        """The keys of the words that stand between two places."""
        return frozenset(key for key, at, last in self.at if start <= at and last <= end)

    def countries(self) -> tuple[str, ...]:
        """The countries spoken of, by their codes, in the order they are named."""
        return tuple(dict.fromkeys(code for code, _start, _end in self.countries_at))

    @cached_property
    def countries_at(self) -> tuple[tuple[str, int, int], ...]:
        """The countries by their codes, each time that one is named, with its place."""
        return tuple((key[1:], start, end) for key, start, end in self.at if key.startswith("@"))


@lru_cache(maxsize=4096)
def keys(text: str, code: str) -> Keys:
    """The keys of a text in a language."""
    spoken = language(code)
    money = [(first, last) for _key, first, last in spoken.marked("currencies", text)]  # “долларов США” name no country
    found = [
        (key, start, end)
        for key, start, end in _marked(text, spoken, "countries", "@")
        if not any(first <= start and end <= last and last - first > end - start for first, last in money)
    ]
    found += _marked(text, spoken, "concepts", "#")
    taken = frozenset(at for _key, start, end in found for at in range(start, end))
    senses = _senses_by_word(code)
    found += [(key, start, end) for word, start, end in tokens(text) if start not in taken and (key := senses[word])]
    return Keys(tuple(sorted(found, key=itemgetter(1))))


def _marked(text: str, spoken: Language, table: str, mark: str) -> list[tuple[str, int, int]]:
    found = spoken.marked(table, text)
    return [(mark + key, start, end) for key, start, end in found if end - start > 2 or text[start:end].isupper()]


@lru_cache(maxsize=32768)
def stem(word: str, code: str) -> str:
    """The stem of a word."""
    plain = bare(word.casefold())
    found = _stemmer(code)
    return str(found.stemWord(plain)) if found else plain[:STEM]


@cache
def _stemmer(code: str) -> Any:  # the library has no types
    name = _SNOWBALL.get(code)
    return Stemmer(name) if name in algorithms() else None


@lru_cache(maxsize=32768)
def sense(word: str, code: str) -> str:
    """The one word for several that mean the same in English, by the word itself or else by its stem; elsewhere the stem.

    Imports and what is important have one stem, and not one sense.
    """
    stemmed = stem(word, code)
    if code != ENGLISH:
        return stemmed
    return _senses().get(word.casefold()) or _senses_of_stems().get(stemmed, stemmed)


class _Senses(dict[str, str]):
    """The sense of each word of a language, worked out when the word is first met; empty for a word that says nothing."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def __missing__(self, word: str) -> str:
        self[word] = "" if is_empty(word, self._code) else sense(word, self._code)
        return self[word]


@lru_cache(maxsize=64)
def _senses_by_word(code: str) -> _Senses:
    return _Senses(code)


@cache
def _senses() -> dict[str, str]:
    return {word: name for name, words in table("en.senses")["senses"].items() for word in (name, *words)}


@cache
def _senses_of_stems() -> dict[str, str]:
    return {stem(word, ENGLISH): name for word, name in _senses().items()}


@lru_cache(maxsize=32768)
def is_empty(word: str, code: str) -> bool:
    """Whether a word says nothing of what a text is about: and, of, both."""
    return len(word) == 1 or (code == ENGLISH and bare(word.casefold()) in _listed("empty"))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(word for words in table("en.senses")[name] for word in words.split())


def is_closed(mark: str) -> bool:
    """Whether a mark is one that no word of nearly the same meaning bears out."""
    return mark in _listed("closed")


def is_act(mark: str) -> bool:
    """Whether a mark is one for an act, which only a word of the same sense bears out."""
    return mark in _listed("acts")


@lru_cache(maxsize=32768)
def is_light(word: str, key: str) -> bool:
    """Whether an English word may stand in any statement without bringing anything of its own: place, question, people."""
    light = _listed("light")
    return word.casefold() in light or key in light


def is_translated(word: str) -> bool:
    """Whether an English word with a capital is one that another language has in its own words, so that it is no name there."""
    return is_spoken(word) or word.casefold() in _listed("ordinary") or bool(senses_of(word))


def is_spoken(word: str) -> bool:
    """Whether an English word is known for what it means, so that it is no name."""
    low = word.casefold()
    return stem(low, ENGLISH) in _senses_of_stems() or language(ENGLISH).means(word)


def meaning_in(text: str) -> Meaning:
    """What the words of a text mean, as English ones; those that say nothing of their own left out."""
    words = {bare(token.text.casefold()) for token in tokens(text)}
    return together(meaning_of(word) for word in words if not is_empty(word, ENGLISH))
