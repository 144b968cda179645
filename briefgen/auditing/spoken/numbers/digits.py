"""Numbers in digits, with what parts their thousands and their decimals: every way that they can be read."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from briefgen.auditing.languages import ENGLISH

_GROUPS = " \u00a0\u202f\u2009'’"
DIGITS = re.compile(
    rf"(?:(?<![^\W_])|(?<=USD)|(?<=EUR)|(?<=US))(?<!\d[.,])"
    rf"(?:\d{{1,3}}(?:[{_GROUPS}]\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*)"
)


@lru_cache(maxsize=4096)
def readings(digits: str, language: str) -> frozenset[Decimal]:
    """Every number that printed digits can mean in a language: a comma may part thousands or stand before decimals."""
    plain = re.sub(f"[{_GROUPS}]", "", digits)
    marks = re.findall(r"[.,]", plain)
    if not marks:
        return frozenset({Decimal(plain)})
    parts = re.split(r"[.,]", plain)
    grouped = all(len(part) == 3 for part in parts[1:]) and 1 <= len(parts[0]) <= 3 and parts[0] != "0"
    if len(set(marks)) == 2:
        whole, tail = "".join(parts[:-1]), parts[-1]
        inner = all(len(part) == 3 for part in parts[1:-1])
        return frozenset({Decimal(f"{whole}.{tail}")} if inner and marks.count(marks[-1]) == 1 else ())
    if len(marks) > 1:
        return frozenset({Decimal("".join(parts))} if grouped else ())
    decimal, thousands = Decimal(".".join(parts)), Decimal("".join(parts))
    if language == ENGLISH:
        either = {decimal, thousands} if parts[1] == "000" else {decimal}
        return frozenset({thousands} if marks[0] == "," and grouped else either if grouped else {decimal})
    return frozenset({decimal, thousands} if grouped else {decimal})
