"""What a number is at most: “up to 3 billion cubic metres a year”, where nothing rose or fell to it."""

from __future__ import annotations

import re

from briefgen.auditing.holding.standing import Standing, came_from, comes_to
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.spoken.numbers.ranges import joins_a_range
from briefgen.auditing.spoken.small import is_led, whole_words
from briefgen.domain.model import Qualifier

_UNIT = re.compile(r"(?:\s*[^\s,;:()\d]+){0,3}\s*-?")  # a magnitude and a currency of two words


def ends_a_range(found: Standing, qualifier: Qualifier | None) -> bool:
    """Whether a number is that end of a range which a qualifier makes of it: of “90–100 thousand” 90 at least, and 100 at most."""
    text, number, spoken = found.around
    side = {Qualifier.AT_LEAST: 1, Qualifier.UP_TO: -1}.get(qualifier) if qualifier else None
    others = {q.start: q for q in found.sentence.quantities if q.factor == number.factor and q is not number}
    behind = min((q for at, q in others.items() if at >= number.end), key=lambda q: q.start, default=None)
    before = max((q for at, q in others.items() if at < number.start), key=lambda q: q.start, default=None)
    low, high = (number, behind) if side == 1 else (before, number)
    if side is None or low is None or high is None or came_from(Standing(found.sentence, low)):
        return False
    joined = joins_a_range(spoken.code).fullmatch(text, low.end, high.begins) is not None
    return joined and max(low.readings) < min(high.readings)


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
    behind = _behind(found)  # "9 мың еуроға дейін"
    return bool(behind) and not _is_come_to(found, behind)


def _is_led_to(found: Standing, words: str) -> bool:
    """Whether some words tell of what rises, falls, reaches or is aimed at."""
    spoken = found.sentence.language
    goes = spoken.found("directions", words) or spoken.says("indicators", "target", words) or comes_to(found)
    return bool(goes) or whole_words(spoken.code, "reaching").search(words) is not None


def is_reached(found: Standing) -> bool:
    """Whether “up to” stands behind a number that something rose, fell or came to: “2,7%-ға дейін өсті” is no bound."""
    behind = _behind(found) if found.sentence.language.verbs_last else 0
    return bool(behind) and _is_come_to(found, behind)


def _behind(found: Standing) -> int:
    """Where “up to” ends that stands behind a number and what it counts; 0 where none does."""
    text, number, spoken = found.around
    places = spoken.places("ceilings", "up-to", text)
    return next((end for start, end in places if _UNIT.fullmatch(text, number.end, start)), 0)


def _is_come_to(found: Standing, behind: int) -> bool:
    """Whether a verb of rising, falling or aiming stands behind a place, or one of reaching right there: “дейін жетті”, and not “дейін жүк жеткізеді”."""
    text, _number, spoken = found.around
    goes = spoken.found("directions", text[behind:]) or spoken.says("indicators", "target", text[behind:])
    return bool(goes) or whole_words(spoken.code, "reaching").match(text, behind + 1) is not None
