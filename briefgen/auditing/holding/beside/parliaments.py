"""Parliaments that tell whose a thing is where its country is not named: the Bundestag's delegation is of Germany."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import as_pattern
from briefgen.auditing.spoken.tables import table


def with_parliament_in(sentence: Sentence) -> frozenset[str]:
    """The countries of the parliaments that a sentence calls by names which no other country's has."""
    return frozenset(code for found in _names().finditer(sentence.text) if (code := found.lastgroup))


@cache
def _names() -> re.Pattern[str]:
    own = table("countries.forms")["parliaments"]
    each = (f"(?P<{code}>{'|'.join(map(as_pattern, words))})" for code, words in own.items())
    return re.compile(rf"\b(?:{'|'.join(each)})\b", re.IGNORECASE)
