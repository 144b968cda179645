"""Whether a passage means by some word of its own what a statement says by another."""

from __future__ import annotations

from briefgen.auditing.content import is_empty
from briefgen.auditing.holding.case import Case
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import tokens
from briefgen.auditing.spoken.lexicon import meaning_of, senses_of


def is_meant(case: Case, word: str) -> bool:
    """Whether a passage has a word of the same sense: of an act nothing less bears out how far it has come."""
    return not senses_of(word).isdisjoint(_senses(case))


def comes_near(case: Case, word: str) -> bool:
    """Whether a passage has a word that means nearly the same, or one of the same family: a visitor, and to visit."""
    return meaning_of(word).is_near(case.passage.meaning)


def _senses(case: Case) -> frozenset[str]:
    """The senses of the words of a passage, without those of their kin."""
    return case.passage.remembered("senses alone", lambda: frozenset[str]().union(*_each(case)))


def _each(case: Case) -> list[frozenset[str]]:
    words = {token.text for sentence in case.passage for token in tokens(sentence.text)}
    return [senses_of(word) for word in words if not is_empty(word, ENGLISH)]
