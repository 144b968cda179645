"""Whether what is told of is still to come, by the days of its sentence; what lasts until one of them is there already."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.dates_told import Told, known
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of, is_led

LED = 16  # characters before a date in which stands that something lasts until then


def only_later(sentence: Sentence) -> bool:
    """Whether all the days, months and years that a sentence tells, but those until which something lasts, were still to come when it was published."""
    told = [t for t in sentence.dates if t.year and not _is_the_end(sentence, t)]
    days = [day for t in told if t.year and (day := known(t.year, t.month, t.day))]
    return bool(days) and min(days) > sentence.published


def _is_the_end(sentence: Sentence, told: Told) -> bool:
    """Whether something lasts until a date: “extended until 2028”, “2028 жылға дейін ұзартылды”."""
    code, text = sentence.language.code, sentence.text
    if is_led(code, "lasting", text[max(0, told.start - LED) : told.start]):
        return True
    return sentence.language.verbs_last and _behind(code).match(text, told.end) is not None


@cache
def _behind(code: str) -> re.Pattern[str]:
    return re.compile(rf"\w*(?:\s\w+)?\s{any_of(code, 'lasting')}\b", re.IGNORECASE)
