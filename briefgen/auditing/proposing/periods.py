"""The period that a proposed figure covers, as the text tells it: in its sentence, or right before it in the same paragraph."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from briefgen.auditing.holding.beside.indicators import MAIN
from briefgen.auditing.new_text import NewText
from briefgen.auditing.passages import Sentence
from briefgen.auditing.periods import Period
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.small import is_led, whole_words
from briefgen.language import gettext as _

PARTED = 20  # letters that a mark between two things counts for
FLOWS = ("turnover", "exports", "imports", "investment")  # what is counted over a time, and not on a day
RIGHT_BEHIND, SAME = 12, 25  # characters between a number and "in 2023"; between "the same period" and its year
LEAD = 24  # characters before "the same period" in which "compared to the" stands
CURRENCY = 4  # letters of one before its number
_MARK = re.compile(r"[,;()]")
_YEARS = re.compile(r"(?:19|20)\d\d")


class Covered(Struct, frozen=True):
    """A period as it is written, with why where no sentence says it of this figure, and what is to be decided."""

    period: str
    inferred: str | None = None
    doubt: str | None = None


def period_of(read: NewText, sentence: Sentence, number: Quantity, indicator: str) -> Covered | None:
    """What a number covers; None where that is not told, lies ahead, or is the time over which something grew."""
    if is_base(sentence, number):
        return _base(read, sentence, number)
    own = _own(sentence, number)
    if own is None and indicator not in FLOWS:
        return Covered(f"..{sentence.published}")
    if own is not None:
        return _covered(sentence, own)
    before = _before(read, sentence)
    reason = _("The sentence tells no period; that of the sentence before it is taken.")
    return Covered(written(before), inferred=reason) if before and _covered(sentence, before) else None


def _covered(sentence: Sentence, period: Period) -> Covered | None:
    first, last, published = period.first, period.last, sentence.published
    if first.first > published or (last and last.month is not None and last.first > published):
        return None
    if last and last.year > published.year:
        return None
    years = last is not None and last.month is None
    if years and last and first.year < last.year and _grows(sentence):
        return None  # from the one year to the other it grew, and to which of the two the amount belongs is not said
    unfinished = _("The year was not over when this was published: see which months are meant.")
    return Covered(written(period), doubt=unfinished if years and last and last.last > published else None)


def _grows(sentence: Sentence) -> bool:
    return bool(sentence.language.marked("directions", sentence.text)) or any(
        q.measure in ("percent", "times") for q in sentence.quantities
    )


def _own(sentence: Sentence, number: Quantity) -> Period | None:
    """The period told last before a number, else the first of its sentence; none that something is compared with."""
    own = own_periods(sentence)
    behind = (p for p in own if 0 <= p.start - number.end <= RIGHT_BEHIND)
    at_once = next((p for p in behind if not _MARK.search(sentence.text[number.end : p.start])), None)
    return at_once or (next((p for p in reversed(own) if p.start <= number.start), own[0]) if own else None)


def own_periods(sentence: Sentence) -> list[Period]:
    """The periods of a sentence that nothing is compared with: not “the same period of last year”, nor “down 4 % on 2023”.

    Of readings of the same words the one that was over, and what is open before the year that it begins with.
    """
    bases = set(compared_with(sentence))
    free = [p for p in sentence.periods if p not in bases]
    over = [p for p in free if p.last is None or p.last.last <= sentence.published]
    told = [p for p in free if p in over or not any(other.start == p.start for other in over)]
    return [p for p in told if p.last is None or not any(o.start == p.start and o.last is None for o in told)]


def compared_with(sentence: Sentence) -> list[Period]:
    """The periods of a sentence that something is compared with."""
    near = sentence.language.places("relative", "same-period", sentence.text)
    led_to = [start for start, end in near if _is_led_to(sentence, (start, end))]  # that is what is compared with

    def compared(period: Period) -> bool:
        same = any(period.start - start >= -SAME and period.start - end <= SAME for start, end in near)
        return (
            same
            or _is_behind_growth(sentence, period)
            or (period.base and not any(period.start < start for start in led_to))
        )

    return [p for p in sentence.periods if compared(p)]


def _is_behind_growth(sentence: Sentence, period: Period) -> bool:
    """Whether an earlier time stands right behind a growth: in 2024 it was 5 million, down 4 per cent on 2023."""
    grown = [q for q in sentence.quantities if q.measure in ("percent", "times") and 0 <= period.start - q.end <= SAME]
    between = [words for q in grown if not _MARK.search(words := sentence.text[q.end : period.start])]
    earlier = any(p.first.year > period.first.year for p in sentence.periods if p.start < period.start)
    return any(earlier or is_led(sentence.language.code, "growth-on", words) for words in between)


def _before(read: NewText, sentence: Sentence) -> Period | None:
    """The period of the nearest sentence before this one in its paragraph that tells a flow and its period."""
    return _told_before(read).get(sentence)


@lru_cache(1)
def _told_before(read: NewText) -> Mapping[Sentence, Period]:
    found: dict[Sentence, Period] = {}
    paragraph, last = 0, None
    for sentence in read.parts:
        if sentence.paragraph != paragraph:
            paragraph, last = sentence.paragraph, None
        if last:
            found[sentence] = last
        last = _of_flow(sentence) or last
    return found


def _of_flow(sentence: Sentence) -> Period | None:
    """The last period that a sentence tells together with a flow, but for what stands in brackets."""
    own = [p for p in own_periods(sentence) if not _is_in_brackets(sentence, p)] if sentence.periods else []
    return own[-1] if own and sentence.language.found("indicators", sentence.text) & set(MAIN) else None


def _is_in_brackets(sentence: Sentence, period: Period) -> bool:
    before = sentence.text[: period.start]
    return before.count("(") > before.count(")")


def is_base(sentence: Sentence, number: Quantity) -> bool:
    """Whether a number is what another is compared with: "against", "the same period of the year before" lead to it and to no other."""
    if _is_of_same(sentence, number):
        return True
    ends = [q.end for q in measured(sentence) if q.end <= number.start]
    if not ends or not (number.factor or number.currencies):
        return False
    spoken, left = sentence.language, sentence.text[max(ends) : number.start]
    leads = [end for _start, end in (*spoken.places("spans", "base", left), *_from_where(sentence, left))]
    leads += [end for _start, end in spoken.places("relative", "same-period", left) if _is_earlier(sentence, max(ends))]
    if not leads:
        return False
    named = [start for name in MAIN for start, _end in spoken.places("indicators", name, left)]
    told = any(max(ends) + max(leads) <= p.start < number.start for p in sentence.periods)
    behind = left.rstrip().endswith("(") or whole_words(sentence.language.code, "when").search(left) is not None
    return not any(start > max(leads) for start in named) and (not told or behind)


def _from_where(sentence: Sentence, left: str) -> list[tuple[int, int]]:
    """Where "from" stands right before a number, its currency aside: up from 8 million."""
    places = sentence.language.places("reach", "from", left)
    return [(start, end) for start, end in places if len(left[end:].strip()) <= CURRENCY]


def _base(read: NewText, sentence: Sentence, number: Quantity) -> Covered | None:
    """The period of what something is compared with: as long as that, and before it."""
    own = next((p for p in reversed(own_periods(sentence)) if p.start <= number.start), None) or _before(read, sentence)
    if own is None:
        return None
    main = written(own)
    if sentence.language.says("relative", "same-period", sentence.text):
        return Covered(year_before(main), inferred=_("The sentence compares with the same period of the year before."))
    behind = _own(sentence, number)
    bases = compared_with(sentence) or ([behind] if behind and behind.start >= number.end else [])
    told = {written(p) for p in bases} - {main}
    fits = len(told) == 1 and all(len(one) == len(main) and one < main for one in told)
    return Covered(min(told)) if fits else None


def measured(sentence: Sentence) -> list[Quantity]:
    """The amounts and the growths of a sentence."""
    return [q for q in sentence.quantities if q.measure or q.factor or q.currencies]


def _is_of_same(sentence: Sentence, number: Quantity) -> bool:
    """Whether "the same period of the year before" stands nearer to a number than to any other amount or growth.

    Without a year beside it, it is the time that was told of before.
    """
    places = sentence.language.places("relative", "same-period", sentence.text)
    near = [place for place in places if not _is_led_to(sentence, place) and _has_year(sentence, place)]
    every = measured(sentence)
    return any(min(every, key=lambda q: _from(sentence, place, q), default=None) is number for place in near)


def _is_earlier(sentence: Sentence, at: int) -> bool:
    """Whether "the same months" behind a place are those of another year, or compared with: alone they are those told of before."""
    places = sentence.language.places("relative", "same-period", sentence.text)
    behind = [place for place in places if place[0] >= at]
    return any(_has_year(sentence, place) or _is_led_to(sentence, place) for place in behind)


def _has_year(sentence: Sentence, place: tuple[int, int]) -> bool:
    return any(p.start - place[0] >= -SAME and p.start - place[1] <= SAME for p in sentence.periods)


def _is_led_to(sentence: Sentence, place: tuple[int, int]) -> bool:
    """Whether "compared to", "from" or their like lead to some words, so that they are of no amount before them."""
    before = sentence.text[max(0, place[0] - LEAD) : place[0]]
    spoken = sentence.language
    leads = [*spoken.places("spans", "base", before), *spoken.places("reach", "from", before)]
    return any(len(before[end:].split()) <= 1 for _start, end in leads)


def _from(sentence: Sentence, span: tuple[int, int], number: Quantity) -> int:
    """How far a number stands from some words: a mark between them parts them more than many letters do."""
    between = sentence.text[span[1] : number.start] or sentence.text[number.end : span[0]]
    return len(between) + PARTED * sum(between.count(mark) for mark in ",;(")


def year_before(period: str) -> str:
    """A period as it is written, a year earlier."""
    return _YEARS.sub(lambda year: str(int(year.group()) - 1), period)


def written(period: Period) -> str:
    """A period as a curator writes it."""
    if period.last is None:
        return f"{period.first}/.."
    return str(period.first) if period.first == period.last else f"{period.first}/{period.last}"
