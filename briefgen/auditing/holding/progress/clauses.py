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
def _renews(code: str, *roles: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(code, 'renews', *roles)}", re.IGNORECASE)
