"""Where a text parts into clauses: what one of them tells need not go with what another does."""

from __future__ import annotations

import re
from functools import lru_cache

from briefgen.auditing.languages import Place

_MARKS = r"[,;:](?=\s)|\.\s|\s[–—]\s"
_THEIRS = re.compile(_MARKS)
_OURS = re.compile(rf"{_MARKS}|\b(?:and|while|whereas|but|though|although)\b")


def clauses(text: str) -> tuple[Place, ...]:
    """Where the clauses of a passage begin and end, in any language: parted by marks alone, for “and” may join what belongs together."""
    return _between(_THEIRS, text)


def our_clauses(text: str) -> tuple[Place, ...]:
    """Where the clauses of a statement of ours begin and end, parted by a mark or by a word that joins two."""
    return _between(_OURS, text)


@lru_cache(maxsize=4096)
def _between(bounds: re.Pattern[str], text: str) -> tuple[Place, ...]:
    ends = [0, *(at for bound in bounds.finditer(text) for at in bound.span()), len(text)]
    return tuple(zip(ends[::2], ends[1::2], strict=True))
