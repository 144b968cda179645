"""Parts of a whole that are told as one of so many, or as some of so many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from briefgen.auditing.languages import Language

_SLASHED = re.compile(r"(?<![\d/.,])([1-9])/([2-9])(?![\d/])")
TEN = 10  # the highest number of which some are told as a part


def ratios(text: str, language: Language) -> Iterator[tuple[Decimal, int, int]]:
    """Each part between nought and one, with its place: “каждый четвёртый”, “trei din patru”, “kolm neljast”, 2/3."""
    yield from ((Decimal(m[1]) / Decimal(m[2]), *m.span()) for m in _SLASHED.finditer(text) if m[1] < m[2])
    if "ratios" not in language.words:
        return
    found = sorted((a, b, int(n)) for n, a, b in language.marked("numerals", text) if n.isdigit() and 0 < int(n) <= TEN)
    each = language.places("ratios", "each", text)
    yield from ((Decimal(1) / n, s, b) for s, e in each for a, b, n in found if n > 1 and not text[e:a].strip())
    words = language.table("ratios").get("among", ())
    for (start, end, some), (at, last, many) in pairwise(found):
        between = text[end:at]
        among = between.strip().casefold() in words if between.strip() else language.ends("among", text[at:last])
        if some < many and among:
            yield Decimal(some) / many, start, last
