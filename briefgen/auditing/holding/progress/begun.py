"""Days and months as the ones from which something is: “с 26 октября”, “since it came into effect in November 2023”."""

from __future__ import annotations

from briefgen.auditing.dates_told import stands
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.domain.dates import Point

AFTER = 4  # characters between a day and the word for since behind it


def begins_clause(sentence: Sentence, first: Point) -> bool:
    """Whether a time stands in an English clause behind the word for since: “since it came into effect in November 2023, …”."""
    if sentence.language.code != ENGLISH:
        return False
    text = sentence.text
    ends = [(b, text.find(",", b)) for _a, b in sentence.language.places("spans", "since", text)]
    told = (t for t in sentence.dates if t.year and (t.year, t.month, t.day) == (first.year, first.month, first.day))
    return any(b < t.start and t.end <= (comma if comma >= 0 else len(text)) for t in told for b, comma in ends)


def begins_with(sentence: Sentence, first: Point) -> bool:
    """Whether a sentence has a day as the one from which something is, with its year or without: “с 26 октября”."""
    text, since = sentence.text, sentence.language.places("spans", "since", sentence.text)
    days = [t for t in sentence.dates if t.day and stands(first, (t,), sentence.published)]
    return any(0 <= t.start - b <= 1 or 0 <= a - t.end <= AFTER for t in days for a, b in since) or any(
        sentence.language.ends("from", text[t.start : t.end].split()[-1]) for t in days
    )
