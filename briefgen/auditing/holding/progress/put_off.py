"""What had been planned for a day and was put off or cancelled: the day that stands beside “planned” is the one that it had."""

from __future__ import annotations

from briefgen.auditing.dates_told import Told
from briefgen.auditing.holding.case import Case
from briefgen.auditing.passages import Sentence
from briefgen.domain.dates import When

OFF = ("cancelled", "postponed")
BESIDE = 20  # characters between a day and what says that something was to be on it


def is_put_off(case: Case, when: When) -> bool:
    """Whether each sentence that tells the day of an event tells it as one that it had, and the event as put off or cancelled."""
    first = when.first
    if first is None:
        return False
    days = {None, first.day}  # of what was to be in a month any day of it, or none
    whole = when.latest is not None and when.latest.day is None
    told = [(s, t) for s in case.passage for t in s.dates if t.month == first.month and (whole or t.day in days)]
    return bool(told) and all(_is_the_old(sentence, one) for sentence, one in told)


def _is_the_old(sentence: Sentence, day: Told) -> bool:
    """Whether “planned” stands nearer to a day than what says that it was put off: “the forum planned for 7 May was put off to June”."""
    spoken, text = sentence.language, sentence.text
    planned = [_apart(place, day) for place in spoken.places("events", "planned", text)]
    off = [(_apart(place, day), key) for key in OFF for place in spoken.places("events", key, text)]
    if not planned or not off:
        return False
    nearest, key = min(off)
    led = any(end <= day.start for _start, end in spoken.places("events", "planned", text))
    return min(planned) < nearest + led or (key == "cancelled" and min(planned) <= BESIDE)  # to no other day


def _apart(place: tuple[int, int], day: Told) -> int:
    """How many characters part a word from a day."""
    start, end = place
    return max(start - day.end, day.start - end, 0)
