"""The parts of a sentence in which something is told as done or as still to come."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.holding.case import Case
from briefgen.auditing.languages import Language
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.shortened import undotted
from briefgen.auditing.spoken.small import any_of, whole_words
from briefgen.domain.model import AgreementState

_FULL_STOP = re.compile(r"(?<!\d)\. ")  # none is that of a day: “3. veebruaril”


def last_clause(text: str, at: int, reach: int | None = None) -> str:
    """The words before a place, from the last mark on that parts clauses; ``reach``: no more than so many characters of them."""
    first = 0 if reach is None else max(0, at - reach)
    stops = [found.start() for found in _FULL_STOP.finditer(undotted(text), first, at)]
    return text[
        max(first, *(sign + 1 for sign in (text.rfind(",", first, at), text.rfind(";", first, at), *stops))) : at
    ]


def is_not_begun(sentence: Sentence, at: int) -> bool:
    """Whether the clause that goes on from a place tells that something has not begun yet: “negotiations have not started”."""
    clause = re.split(r"[,;.](?=\s|$)", sentence.text[at:])[0]
    return whole_words(sentence.language.code, "unbegun").search(clause) is not None


def without_drafts(spoken: Language, text: str) -> str:
    """Some words but for those that call a document a draft: a draft that is looked at, or agreed on, is none still to come."""
    drafts = ((a, b) for a, b in spoken.places("states", AgreementState.PROPOSED.value, text) if " " in text[a:b])
    for start, end in drafts:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def is_ahead(spoken: Language, words: str, state: str) -> bool:
    """Whether some words around a state of a document make of it one still to come, or none; that it will not be renewed is none of these."""
    renewed = state == AgreementState.EXPIRED.value and _renews(spoken.code, "unrenewed").search(words) is not None
    empowered = state == AgreementState.SIGNED.value and whole_words(spoken.code, "empowers").search(words) is not None
    ahead = empowered or any(spoken.says("words", key, words) for key in ("ahead", "opens", "not"))
    return ahead and not renewed


def is_anew(case: Case) -> bool:
    """Whether a passage tells a document as renewed."""
    return any(is_renewed(sentence) for sentence in case.passage)


def is_renewed(sentence: Sentence) -> bool:
    """Whether a document is told as renewed, in a clause that has nothing to come and no “not”: it was signed anew."""
    spoken, text = sentence.language, sentence.text
    found = _renews(spoken.code).search(text)
    return found is not None and not any(
        spoken.says("words", key, last_clause(text, found.start())) for key in ("ahead", "not")
    )


@cache
def at_talks(code: str) -> re.Pattern[str]:
    """What leads to talks at which something else was done: these are no talks on a document."""
    return re.compile(rf"\b{any_of(code, 'at-talks')}(?:\s(?:the|their|these))?\s(?:[\w-]+\s)?$", re.IGNORECASE)


def is_undone(spoken: Language, text: str, state: str, place: tuple[int, int]) -> bool:
    """Whether the word for a state is part of one for its end, or what stands right behind denies it: “no longer in force”, “продлён не был”."""
    over = spoken.places("states", AgreementState.EXPIRED.value, text) if state == AgreementState.IN_FORCE.value else ()
    return any(a <= place[0] < b for a, b in over) or _denied(spoken.code).match(text, place[1]) is not None


@cache
def _denied(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s{any_of(code, 'not-been')}\b", re.IGNORECASE)


@cache
def _renews(code: str, *roles: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(code, 'renews', *roles)}", re.IGNORECASE)
