"""A text without the words that hedge its numbers: “less than 3 million” is no fall, and “no more than 3 million” denies nothing."""

from __future__ import annotations

from functools import lru_cache

from briefgen.auditing.languages import Language
from briefgen.auditing.quantities import YEAR, quantities


@lru_cache(maxsize=1024)  # each number of a sentence asks
def unhedged(text: str, language: Language) -> str:
    """A text with blanks for each hedge right before a number that is no year; every other letter where it stood."""
    hedges = language.marked("qualifiers", text)
    numbers = quantities(text, language) if hedges else ()
    begins = {q.begins for q in numbers if q.qualifiers and not YEAR.fullmatch(text, q.start, q.end)}
    for _hedge, start, end in hedges if begins else ():
        if begins & {end, end + 1}:
            text = text[:start] + " " * (end - start) + text[end:]
    return text
