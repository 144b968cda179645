"""Days and months as the ones from which something is: “с 26 октября”, “since it came into effect in November 2023”."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.dates_told import stands
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of, is_led, whole_words
from briefgen.domain.dates import Point

CLAUSE = 40  # characters behind a time in which ends what is since then: “2023 жылғы мамырда паром іске қосылғалы”
AFTER = 4  # characters between a day and the word for since behind it


def begins_clause(sentence: Sentence, first: Point) -> bool:
    """Whether a time stands in a clause with the word for since: “since it came into effect in November 2023, …”, “с момента запуска в мае 2023 года”."""
    text, code = sentence.text, sentence.language.code
    told = [t for t in sentence.dates if t.year and (t.year, t.month, t.day) == (first.year, first.month, first.day)]
    since = whole_words(code, "since-clause").finditer(text)
    places = sentence.language.places("spans", "since", text) if code == ENGLISH else [m.span() for m in since]
    ends = [(b, text.find(",", b)) for _a, b in places]
    if any(b < t.start and t.end <= (comma if comma >= 0 else len(text)) for t in told for b, comma in ends):
        return True
    behind = [m.end() for m in whole_words(code, "since-clause-behind").finditer(text)]
    return any(t.end <= b <= t.end + CLAUSE and "," not in text[t.end : b] for t in told for b in behind)


def begins_with(sentence: Sentence, first: Point) -> bool:
    """Whether a sentence has a day as the one from which something is, with its year or without: “с 26 октября”, “from 26 October”."""
    text, code = sentence.text, sentence.language.code
    since = sentence.language.places("spans", "since", text)
    told = [t for t in sentence.dates if t.month and t.day == first.day and stands(first, (t,), sentence.published)]
    if any(is_led(code, "from-day", text[: t.start]) and not _goes_on(code).match(text, t.end) for t in told):
        return True
    days = [t for t in told if t.day]
    return any(0 <= t.start - b <= 1 or 0 <= a - t.end <= AFTER for t in days for a, b in since) or any(
        sentence.language.ends("from", text[t.start : t.end].split()[-1]) for t in days
    )


@cache
def _goes_on(code: str) -> re.Pattern[str]:
    """What leads from a beginning to an end: “from March to June”."""
    return re.compile(rf"\s(?:[-–—]|{any_of(code, 'until')}\b)", re.IGNORECASE)
