"""What a number is at most: “up to 3 billion cubic metres a year”, where nothing rose or fell to it."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.holding.standing import Standing, comes_to
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.spoken.small import any_of


def is_at_most(found: Standing) -> bool:
    """Whether “up to” stands right before a number as the most that it may be, and not as what something came to.

    Other languages than English have one word for both: what rises, falls, reaches or is aimed at leads to a number as well.
    """
    text, number, spoken = found.around
    led = [start for start, end in spoken.places("ceilings", "up-to", text) if text[end : number.begins].strip() == ""]
    led = [start for start in led if start < number.begins]
    if not led or spoken.code == ENGLISH:
        return bool(led)
    before = text[: led[0]]
    goes = spoken.found("directions", before) or spoken.says("indicators", "target", before) or comes_to(found)
    return not goes and _reaching(spoken.code).search(before) is None


@cache
def _reaching(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(code, 'reaching')}\b", re.IGNORECASE)
