"""Occasions that are over by what is told of them: “…”, she said after the consultations in Rabat."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.holding.progress.clauses import last_clause
from briefgen.auditing.holding.progress.quoted import QUOTED
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of
from briefgen.domain.model import EventKind, Record

_CLAUSE_END = re.compile(r"[,;.](?=\s|$)")


def is_over(sentence: Sentence, record: Record) -> bool:
    """Whether an occasion was over, or, if it is a statement or so, made: somebody is quoted."""
    return is_after(sentence) or (getattr(record, "kind", None) is EventKind.OTHER and is_only_said(sentence))


def is_after(sentence: Sentence) -> bool:
    """Whether something is told as done at or after an occasion, in a clause that has nothing to come.

    In English, whose "at the" and "in the" lead to anything, the words for what took place have to say so.
    """
    spoken, text = sentence.language, sentence.text
    occasions = [start for _kind, start, _end in spoken.marked("occasions", text)] if spoken.code != ENGLISH else []
    return any(
        found.end() in occasions and not spoken.says("words", "ahead", _clause(text, found.start()))
        for found in _at(spoken.code).finditer(text)
    )


def _clause(text: str, at: int) -> str:
    return f"{last_clause(text, at)}{_CLAUSE_END.split(text[at:], maxsplit=1)[0]}"


@cache
def _at(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(code, 'at-talks')}\s(?:[\w-]+\s)??", re.IGNORECASE)


def is_only_said(sentence: Sentence) -> bool:
    """Whether somebody is quoted, and nothing outside of that is told as planned: a statement was made, whatever it tells of."""
    outside = QUOTED.sub(" ", sentence.text)
    return outside != sentence.text and not sentence.language.says("events", "planned", outside)
