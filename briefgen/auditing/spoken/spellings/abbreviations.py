"""Words that are the first letters of others: MFA, MoU."""

from __future__ import annotations

import re
from itertools import pairwise

from briefgen.auditing.naming import tokens

SHORTEST_ABBREVIATION = 3
_MIXED = re.compile(r"[A-Z][a-z][A-Z]{1,3}s?|[A-Z]{3,5}s")  # with a small word among them, or of several: MoU, MOUs
_SMALL = frozenset(["of", "and", "the", "for", "on", "in"])


def abbreviates(short: str, text: str) -> bool:
    """Whether three capitals or more are the first letters of words that stand in a row in a text, small words aside: MFA, MoU."""
    if not short.isupper():
        first = "".join(token.text[0] for token in tokens(text)).casefold()
        return _MIXED.fullmatch(short) is not None and short.removesuffix("s").casefold() in first
    if len(short) < SHORTEST_ABBREVIATION:
        return any(
            one.capital and two.capital and short == one.text[0] + two.text[0] for one, two in pairwise(tokens(text))
        )
    letters = "".join(token.text[0] for token in tokens(text) if token.text.casefold() not in _SMALL)
    return short.casefold() in letters.casefold()


def is_short(word: str) -> bool:
    """Whether a word may be one of first letters: MFA, MoU."""
    return word.isupper() or _MIXED.fullmatch(word) is not None
