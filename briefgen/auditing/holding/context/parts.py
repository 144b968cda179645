"""Parts of a whole that are named right behind their numbers: “of which 303 million exports and 72 million imports”."""

from __future__ import annotations

import re
from functools import lru_cache

from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import is_led, words

_OF_TRADE = ("turnover", "exports", "imports", "investment")
_FEW_WORDS = re.compile(r"\.?(?:[\s–—-]*[^\W\d]+\b){0,4}[\s–—-]*")  # " dollars of it ", ". – "


def part(found: Standing) -> str | None:
    """The indicator that names a number right behind it, where its sentence counts parts of a whole so; none elsewhere.

    It counts so where the number is led by a word for it (“of which”), or where another number has another name right behind it.
    What was named before is the whole, or another part, and not this number.
    """
    name = _named_behind(found)
    text, number, spoken = found.around
    if name is None or is_led(spoken.code, "of-which", text[: number.begins]):
        return name
    return name if _names(found.sentence) - {name} else None


def is_of_a_whole(found: Standing) -> bool:
    """Whether a number is told as part of a larger one before it, and nothing tells whose or when: “108 companies, of which 71 are at work”.

    One that is named right behind it, or of a country or a time of its own, may be what is meant all the same.
    """
    text, number, spoken = found.around
    if not is_led(spoken.code, "of-which", text[: number.begins]) or _named_behind(found):
        return False
    before = [q for q in found.sentence.amounts if q.end <= number.begins and q.measure == number.measure]
    larger = any(max(q.amounts()) > max(number.amounts()) for q in before)
    end = number.end + len(found.own)
    own = any(number.end <= at <= end for at in (p.start for p in found.sentence.periods))
    return larger and not own and not any(number.end <= at < end for _c, at, _e in found.sentence.keys.countries_at)


@lru_cache(maxsize=256)  # each number of a sentence asks
def _names(sentence: Sentence) -> frozenset[str]:
    """The indicators that stand right behind the numbers of a sentence."""
    named = (_named_behind(Standing(sentence, number)) for number in sentence.quantities)
    return frozenset(name for name in named if name)


def _named_behind(found: Standing) -> str | None:
    """The indicator right behind a number, before another clause begins."""
    spoken, behind = found.sentence.language, found.right
    named = ((start, name) for name in _OF_TRADE for start, _end in spoken.places("indicators", name, behind))
    start, name = min(named, default=(0, None))
    between = behind[:start]
    other = set(between.casefold().split()) & set(words(spoken.code, "clause"))
    return name if _FEW_WORDS.fullmatch(between) and not other else None
