"""Words that are written together or apart, in whole or in part: cyber security, pharma, road map."""

from __future__ import annotations

from itertools import pairwise

from briefgen.auditing.holding.case import Case
from briefgen.auditing.naming import tokens

LONG_ENOUGH = 6  # letters that make of a part of a word the same word


def in_a_longer_word(case: Case, word: str) -> bool:
    """Whether a word is part of a longer one of the passage, or that of it, or stands there parted into two."""
    low = word.casefold()
    words, pairs = case.passage.remembered("words", lambda: _words(case))
    return low in pairs or any(
        (len(low) >= LONG_ENOUGH and low in other) or (len(other) >= LONG_ENOUGH and low.startswith(other))
        for other in words
    )


def _words(case: Case) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a passage, and what each two next to one another are when written together."""
    rows = [[token.text.casefold() for token in tokens(sentence.text)] for sentence in case.passage]
    together = (a + b for row in rows for a, b in pairwise(row))
    return frozenset(word for row in rows for word in row), frozenset(w for w in together if len(w) >= LONG_ENOUGH)
