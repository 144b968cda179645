"""The halves of a month or a year that are told in words: “the second half”, “вторая половина”, “antroji pusė”."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.languages import Language
from briefgen.auditing.spoken.small import any_of


def halves_told(text: str, language: Language) -> list[tuple[int, int, int]]:
    """Where a text tells of a first or a second half, and of which."""
    half = _half(language.code)
    which = [(int(n), a, b) for n, a, b in language.marked("numerals", text) if n in ("1", "2")]
    return [(n, a, found.end()) for n, a, b in which if (found := half.match(text, b))]


@cache
def _half(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of(code, 'half')}\b", re.IGNORECASE)
