"""Sentences cut where their boundaries are not sure: behind “млн.” or “2024 г.”, which end some sentences and stand inside others.

The boundaries by which passages are cited are cautious (`briefgen.reading.sentences`); what is proposed from a text needs the parts, and
cites the sentence that they stand in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import NOTHING, words

SMALL = 3  # letters: “За”, “На”, “Per” begin a sentence, and are no names
LED = 12  # characters between "compared with" and its year
WORDS = 4  # that stand before a year at least, where a sentence ends with it
MONEY = 40  # characters behind a magnitude in which its currency stands: “млн. Turkijos lirų”
_AFTER_WORD = re.compile(r"(?P<word>[^\W\d_]{1,5})\.\s(?=(?P<next>[^\W\d_]+))")
_ROMAN = re.compile(r"[IVX\u0406]{1,4}")  # “2023 m. I ketvirtį” goes on
_NAMED = ("countries", "concepts", "months", "letters")


def parts_of(sentence: Sentence) -> tuple[Sentence, ...]:
    """The sentence itself, or what it falls into; each part has the place of the whole."""
    text = sentence.text
    ends = [0, *sorted({*_behind_magnitudes(sentence), *_behind_years(sentence)}), len(text)]
    pieces = [text[start:end].strip() for start, end in pairwise(ends)]
    return (sentence,) if len(pieces) == 1 else tuple(replace(sentence, text=piece) for piece in pieces if piece)


def _behind_magnitudes(sentence: Sentence) -> Iterator[int]:
    """Where a capital follows a magnitude, a currency or a percent that is shortened: “121,2 млн. За девять месяцев”."""
    spoken = sentence.language
    for found in _AFTER_WORD.finditer(sentence.text):
        short = any(spoken.meant_by(table, found["word"]) for table in ("magnitudes", "currencies", "measures"))
        money = spoken.found("currencies", " ".join(sentence.text[found.end() : found.end() + MONEY].split()[:2]))
        if short and found["next"].istitle() and not money:
            yield found.end()


def _behind_years(sentence: Sentence) -> Iterator[int]:
    """Where a year ends a part: one that something is compared with, or one behind which an ordinary word has a capital."""
    text, spoken = sentence.text, sentence.language
    bases = spoken.places("spans", "base", text)
    for found in _after_year(spoken.code).finditer(text):
        if _ROMAN.fullmatch(found["next"]) or not found["next"].istitle() or len(text[: found.start()].split()) < WORDS:
            continue
        led = any(end in range(found.start() - LED, found.start()) for _start, end in bases)
        if led or len(found["next"]) <= SMALL or _is_ordinary(sentence, found["next"]):
            yield found.end()


@cache
def _after_year(code: str) -> re.Pattern[str]:
    short = "|".join(re.escape(word) for word in words(code, "year") if word.endswith("."))
    return re.compile(rf"(?P<year>(?:19|20)\d\d)\s?(?:{short or NOTHING})\s(?=(?P<next>[^\W\d_]+))")


def _is_ordinary(sentence: Sentence, word: str) -> bool:
    """Whether a word means something, and is no name: neither a country nor an office."""
    spoken = sentence.language
    return spoken.means(word) and not any(spoken.meant_by(table, word) for table in _NAMED)
