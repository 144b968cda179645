"""What kind of thing is meant: political consultations are not economic ones, though both words stand in the passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from briefgen.auditing.content import stem
from briefgen.auditing.holding.case import Case
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.naming import Token, tokens
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

_AND = ("and", "or")
Modified = Mapping[str, frozenset[str]]


def of_another_kind(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """Things of a kind in the statement that are of other kinds alone wherever the passage has them."""
    for noun, kinds in (told for part in parts for told in modified(part).items()):
        if "" not in kinds:
            theirs = [found for s in case.passage if (found := modified(s.text).get(noun))]
            if theirs and not any("" in found or found & kinds for found in theirs):
                message = _("{source} has “{word}” with “{named}”, not with “{other}”").format(
                    source=case.passage.cited,
                    word=noun,
                    named=", ".join(sorted(frozenset().union(*theirs))),
                    other=", ".join(sorted(kinds)),
                )
                yield doubtful("V525", message, _("see of which kind it is"))


@lru_cache(maxsize=4096)
def modified(text: str) -> Modified:
    """The nouns of an English text by their stems, each with the kinds that it is said to be of; empty where none stands by it."""
    qualities = {start: key for key, start, _end in language(ENGLISH).marked("qualities", text)}
    words = tokens(text) if qualities else ()
    found: dict[str, set[str]] = defaultdict(set)
    for n, word in enumerate(words):
        if word.start not in qualities and word.text.casefold() not in _AND:
            found[stem(word.text, ENGLISH)] |= _kinds_before(text, words[: n + 1], qualities) or {""}
    return {noun: frozenset(kinds) for noun, kinds in found.items() if kinds != {""}}


def _kinds_before(text: str, words: tuple[Token, ...], qualities: Mapping[int, str]) -> set[str]:
    """The kinds right before a word, several of them in a row: “political, economic and cultural ties”."""
    found: set[str] = set()
    for here, behind in zip(reversed(words[:-1]), reversed(words), strict=False):
        if text[here.end : behind.start].strip(" ,"):
            break
        if kind := qualities.get(here.start):
            found.add(kind)
        elif not found or here.text.casefold() not in _AND:
            break
    return found
