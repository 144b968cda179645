"""Parts of a whole that are named right behind their numbers: “of which 303 million exports and 72 million imports”."""

from __future__ import annotations

import re
from functools import lru_cache

from briefgen.auditing.holding.case import keys_of
from briefgen.auditing.holding.standing import Standing, where
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import is_led, whole_words, words
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

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


def only_part(found: Standing) -> Held:
    """What is told as a part of a larger number, and put as the whole."""
    message = _("{source} has it as a part of the number before it").format(source=where(found))
    return doubtful("V508", message, _("put the whole, or name in the indicator which part it is"))


def of_its_part(found: Standing, indicator: str, unit: str) -> Held | None:
    """A whole told as what only a part of it is, behind “of which”: of “112 companies, of which 87 are active” these are 87."""
    text, number, there = found.sentence.text, found.number, found.sentence.keys
    behind = (
        whole_words(ENGLISH, "of-which").search(text, number.end) if found.sentence.language.code == ENGLISH else None
    )
    if behind is None:
        return None
    own = keys_of(indicator.replace("-", " ")) - keys_of(unit) - keys_of(" ".join(_OF_TRADE))
    if not (own & there.between(behind.end(), len(text))) - there.between(0, behind.start()):
        return None
    message = _("{source} has only a part of {value} as {indicator}").format(
        source=where(found), value=min(number.readings), indicator=indicator
    )
    return doubtful("V508", message, _("put the part, or name the whole in the indicator"))


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
