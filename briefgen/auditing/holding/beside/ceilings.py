"""What a number is at most: “up to 3 billion cubic metres a year”, where nothing rose or fell to it."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.holding.standing import Standing, comes_to
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.spoken.small import any_of, is_led

_UNIT = re.compile(r"(?:\s*[^\s,;:()\d]+){0,3}\s*-?")  # a magnitude and a currency of two words


def is_at_most(found: Standing) -> bool:
    """Whether “up to” stands right before a number as the most that it may be, and not as what something came to.

    Other languages than English have one word for both: what rises, falls, reaches or is aimed at leads to a number as well.
    """
    text, number, spoken = found.around
    places = spoken.places("ceilings", "up-to", text)
    led = [start for start, end in places if start < number.begins and text[end : number.begins].strip() == ""]
    if spoken.code == ENGLISH:
        return bool(led)
    if led:
        before = text[: led[0]]
        return is_led(spoken.code, "amounting", before) or not _is_led_to(found, before)  # "възлиза на до 3 млрд."
    behind = [end for start, end in places if _UNIT.fullmatch(text, number.end, start)]  # "9 мың еуроға дейін"
    return bool(behind) and not _is_led_to(found, text[behind[0] :])


def _is_led_to(found: Standing, words: str) -> bool:
    """Whether some words tell of what rises, falls, reaches or is aimed at."""
    spoken = found.sentence.language
    goes = spoken.found("directions", words) or spoken.says("indicators", "target", words) or comes_to(found)
    return bool(goes) or _reaching(spoken.code).search(words) is not None


@cache
def _reaching(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(code, 'reaching')}\b", re.IGNORECASE)
