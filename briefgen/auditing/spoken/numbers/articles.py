"""The article of a magnitude that stands for one of it: “over a billion”."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.spoken.small import any_of

LONGEST = 4  # characters, with the space behind it


def one_of(text: str, code: str, at: int) -> tuple[int, int]:
    """The place of the article right before a magnitude that begins at a place, or an empty one: what hedges the number stands before it."""
    found = _article(code).search(text, max(0, at - LONGEST), at)
    return (found.start() if found else at, at)


@cache
def _article(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(code, 'one-of')}\s\Z", re.IGNORECASE)
