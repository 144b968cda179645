"""Whether what is told of is still to come, by the days of its sentence or its verb; what lasts until a day is there already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from briefgen.auditing.dates_told import Told, known
from briefgen.auditing.holding.case import Case
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of, is_led, whole_words
from briefgen.domain.model import AgreementState

SOON = timedelta(200)  # within which a day without its year is one to come
LED = 16  # characters before a date in which stands that something lasts until then


def only_later(sentence: Sentence) -> bool:
    """Whether all the days, months and years that a sentence tells, but those until which something lasts, were still to come when it was published."""
    told = [t for t in sentence.dates if t.year and not _is_the_end(sentence, t)]
    days = [day for t in told if t.year and (day := known(t.year, t.month, t.day))]
    days = days or [*_next_days(sentence)]
    return bool(days) and min(days) > sentence.published


def _next_days(sentence: Sentence) -> Iterator[date]:
    """The day to come next of each that a sentence tells without a year, where its verb stands in the present: “enters into force on 1 March”."""
    if not whole_words(sentence.language.code, "enters").search(sentence.text):
        return
    published = sentence.published
    for told in sentence.dates:
        for year in (published.year, published.year + 1) if told.month and told.day and not told.year else ():
            if (day := known(year, told.month, told.day)) and timedelta() < day - published <= SOON:
                yield day


def _is_the_end(sentence: Sentence, told: Told) -> bool:
    """Whether something lasts until a date: “extended until 2028”, “2028 жылға дейін ұзартылды”."""
    code, text = sentence.language.code, sentence.text
    if is_led(code, "lasting", text[max(0, told.start - LED) : told.start]):
        return True
    return sentence.language.verbs_last and _behind(code).match(text, told.end) is not None


@cache
def _behind(code: str) -> re.Pattern[str]:
    return re.compile(rf"\w*(?:\s\w+)?\s{any_of(code, 'lasting')}\b", re.IGNORECASE)


def is_to_enter(case: Case) -> bool:
    """Whether the passage gives a day to come on which a document enters into force."""
    in_force = (s for s in case.passage if s.language.says("states", AgreementState.IN_FORCE.value, s.text))
    return any(only_later(s) for s in in_force)


def is_to_be_signed(case: Case) -> bool:
    """Whether the passage speaks of a signature, which is then still to come: what was worked out may be any state before it."""
    return any(
        s.language.says("states", AgreementState.SIGNED.value, s.text)
        or whole_words(s.language.code, "to-sign").search(s.text)
        for s in case.passage
    )
