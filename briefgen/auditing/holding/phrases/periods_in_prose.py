"""Periods of numbers told in our own words: what is said of a year was not said of nine months of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.our_words import Prose
from briefgen.auditing.holding.standing import Standing, standing, where
from briefgen.auditing.passages import Sentence
from briefgen.auditing.periods import Period
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

_EDGES = re.compile(r"\b(?P<side>since|until|till) (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_LAST = re.compile(r"\b(?:last|latest|first)\b", re.IGNORECASE)  # none since 2016 is the last in 2016
BEFORE, BEHIND = 14, 16  # characters around a year in which the word for an edge stands


def hold_periods(case: Case, prose: Prose) -> Iterator[Held]:
    """A number that stands in the passage is told of a period that stands there with it, where both give one."""
    for number in prose.quantities:
        near = _last_before(prose.text, prose.periods(case), number)
        if near is None or number.written or prose.is_dated(case, number):
            continue
        found = tuple(s for value in number.readings for s in standing(case.passage, value, number.factor))
        if found and not any(_agrees(near, s) for s in found):
            message = _("{value} stands in {source} with another period than {period}").format(
                value=prose.text[number.start : number.end], source=where(found[0]), period=_in_words(near)
            )
            yield doubtful("V516", message, _("put the period the passage gives, down to its months"))


def _last_before(text: str, periods: tuple[Period, ...], number: Quantity) -> Period | None:
    """The period told last before a number in the same half of the sentence, else none."""
    begins = max(text.rfind(mark, 0, number.start) for mark in (";", ". ")) + 1
    inside = [p for p in periods if begins <= p.start < number.start]
    return inside[-1] if inside else None


def _agrees(ours: Period, found: Standing) -> bool:
    """Whether a sentence has the same period, or none that is a part of ours or that ours is a part of."""
    theirs = [p for p in found.sentence.periods if not p.base]
    same = any((p.first, p.last) == (ours.first, ours.last) for p in theirs)
    return same or not any(_within(p, ours) or _within(ours, p) for p in theirs)


def _within(inner: Period, outer: Period) -> bool:
    ends = inner.last is not None and outer.last is not None and inner.last.last <= outer.last.last
    return ends and outer.first.first <= inner.first.first


def _in_words(period: Period) -> str:
    return str(period.first) if period.first == period.last else f"{period.first}/{period.last or '..'}"


def hold_edges(case: Case, prose: Prose) -> Iterator[Held]:
    """Since a year and until it: what was in that year, or came before it, is not told as since then."""
    for match in _EDGES.finditer(prose.text):
        side = "since" if match["side"].casefold() == "since" else "as-of"
        theirs = {_side(s, at) for s in case.passage for at in re.finditer(rf"\b{match['year']}\b", s.text)}
        last = any(_LAST.search(s.text) for s in case.passage)
        if theirs and side not in theirs and not last:
            message = _("“{word}” stands otherwise in {source}").format(word=match.group(), source=case.passage.cited)
            yield doubtful("V516", message, _("see from when on it is, or until when"))


def _side(sentence: Sentence, year: re.Match[str]) -> str:
    """Whether something is told to be since a year, or until it: by the words before it, or behind it where they stand there."""
    around = (
        sentence.text[max(0, year.start() - BEFORE) : year.start()],
        sentence.text[year.end() : year.end() + BEHIND],
    )
    found = frozenset().union(*(sentence.language.found("spans", words) for words in around))
    return next((side for side in ("since", "as-of") if side in found), "")
