"""The growth of a proposed figure: told in the same sentence, of this amount and of no other, against a period that is told."""

from __future__ import annotations

import re
from typing import Any

from briefgen.auditing.passages import Sentence
from briefgen.auditing.proposing.periods import compared_with, is_base, written, year_before
from briefgen.auditing.proposing.proposal import supposed
from briefgen.auditing.quantities import Quantity

PARTED = 100  # letters that the end of a sentence, read as one with the next, counts for
_END = re.compile(r"\.\s+([^\W\d_])")


def growth(sentence: Sentence, number: Quantity, period: str) -> dict[str, Any] | None:
    """The growth of a figure over its period; None where it is another's, or where the sentence does not say against what."""
    grown = [q for q in sentence.quantities if q.measure in ("percent", "times") and not q.written]
    if (
        len(grown) != 1
        or number is grown[0]
        or is_base(sentence, number)
        or supposed(sentence, grown[0].start, grown[0].end)
    ):
        return None
    if _gap(sentence, number, grown[0]) > _nearest(sentence, grown[0]):
        return None
    against, down = _against(sentence, period), _falls(sentence, grown[0])
    if against is None or down is None:
        return None
    by = min(grown[0].readings)
    return {"by": -by if down else by, "unit": grown[0].measure, "against": against}


def _against(sentence: Sentence, period: str) -> str | None:
    """What is compared with: the same time a year before, or the period that is told; never months with a year."""
    bases = compared_with(sentence)
    if sentence.language.says("relative", "same-period", sentence.text):
        return None if period.startswith("..") else year_before(period)
    if not bases:
        return None
    told = written(bases[0])
    return told if len(told) == len(period) else None


def _falls(sentence: Sentence, grown: Quantity) -> bool | None:
    """Whether the word nearest to a growth has it fall; None where none tells, or two stand equally near."""
    spoken, text = sentence.language, sentence.text
    hedges = [(start, end) for _hedge, start, end in spoken.marked("qualifiers", text) if end <= grown.start]
    near = {True: [10**6], False: [10**6]}
    for way, start, end in spoken.marked("directions", text):
        if not any(first <= start and end <= last for first, last in hedges):
            near[way == "down"].append(max(start - grown.end, grown.start - end))
    falls, rises = min(near[True]), min(near[False])
    if falls == rises:
        return False if grown.measure == "times" else None
    return falls < rises


def _nearest(sentence: Sentence, grown: Quantity) -> int:
    """How near the nearest amount stands to a growth: one with a magnitude or a currency."""
    others = (q for q in sentence.quantities if q is not grown and (q.factor or q.currencies))
    amounts = (q for q in others if not is_base(sentence, q))
    return min((_gap(sentence, q, grown) for q in amounts), default=0)


def _gap(sentence: Sentence, one: Quantity, other: Quantity) -> int:
    first, last = sorted((one, other), key=lambda q: q.start)
    between = sentence.text[first.end - 1 : last.start]
    ends = sum(str(letter).isupper() for letter in _END.findall(between))
    return last.start - first.end + PARTED * ends
