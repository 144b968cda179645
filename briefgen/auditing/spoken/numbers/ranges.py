"""The two ends of a range, of which the last has the magnitude for both: “90–100 thousand”, «от 90 до 100 тысяч»."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.spoken.small import any_of


@cache
def megatonnes(code: str) -> re.Pattern[str]:
    """What measures in millions of tonnes, by its capital letter: mt are metric tons."""
    return re.compile(rf"[ \u00a0]?{any_of(code, 'megatonnes')}\b")


@cache
def joins_a_range(code: str) -> re.Pattern[str]:
    """What stands between the ends of a range: a dash, or a word for “to” or “and”."""
    return re.compile(rf"\s?[-–—]\s?|\s{any_of(code, 'until', 'stretch', 'and')}\s", re.IGNORECASE)
