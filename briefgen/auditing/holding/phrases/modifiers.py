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
    theirs: dict[str, set[str]] = defaultdict(set)
    for sentence in case.passage:
        for noun, kinds in modified(sentence.text).items():
            theirs[noun] |= kinds
    for part in parts:
        for noun, kinds in modified(part).items():
            if theirs.get(noun) and "" not in theirs[noun] | kinds and not kinds & theirs[noun]:
                message = _("{source} has “{word}” with “{named}”, not with “{other}”").format(
                    source=case.passage.cited,
                    word=noun,
                    named=", ".join(sorted(theirs[noun])),
                    other=", ".join(sorted(kinds)),
                )
                yield doubtful("V525", message, _("see of which kind it is"))


@lru_cache(maxsize=4096)
def modified(text: str) -> Modified:
    """The nouns of an English text by their stems, each with the kinds that it is said to be of; empty where none stands by it."""
    words = tokens(text)
    found: dict[str, set[str]] = defaultdict(set)
    for n, word in enumerate(words):
        if not _kind(word.text) and word.text.casefold() not in _AND:
            found[stem(word.text, ENGLISH)] |= set(_kinds_before(text, words[: n + 1]))
    return {noun: frozenset(kinds) for noun, kinds in found.items() if kinds != {""}}


def _kinds_before(text: str, words: tuple[Token, ...]) -> Iterator[str]:
    """The kinds right before a word, several of them in a row: “political, economic and cultural ties”."""
    at, row = len(words) - 2, 0
    while at >= 0 and not text[words[at].end : words[at + 1].start].strip(" ,"):
        kind = _kind(words[at].text)
        if kind:
            row += 1
            yield kind
        elif not row or words[at].text.casefold() not in _AND:
            break
        at -= 1
    if not row:
        yield ""


@lru_cache(maxsize=8192)
def _kind(word: str) -> str:
    """The kind that a word is, as its table has it."""
    found = language(ENGLISH).marked("qualities", word)
    return found[0][0] if found else ""
