"""Which way a figure went, and how far: what rose did not fall, and what fell by four per cent did not fall to them.

Words for what is counted and for the way it went are known in each language of the sources, so that this is held across languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.our_words import Prose
from briefgen.auditing.holding.phrases.clauses import clauses, our_clauses
from briefgen.auditing.languages import ENGLISH, Language, language
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.numbers.unhedged import unhedged
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

# Words for a way that hedge a number, or mean something else.
_HEDGES = re.compile(r"(?:more than|added|contract\w*|loss|lost|up|growth|growing)$", re.IGNORECASE)
_TO_COME = re.compile(r"\bto $")
_WORDS_BETWEEN = re.compile(r"\b(?:\W+[^\W\d]+){0,2}\W*")
NEAR = 24  # characters before a number in which the word for how far begins
WAYS = ("by", "to", "from")  # the first of several counts
_COUNTED = frozenset({"turnover", "exports", "imports", "investment", "companies"})


class Way(NamedTuple):
    """A clause that tells which way something went: what is counted, up or down, and the word for it."""

    counted: frozenset[str]
    directions: frozenset[str]
    word: str


class _Reach(NamedTuple):
    """Whether a number is how far something went (by) or came (to, from), and where the word for it begins."""

    way: str
    start: int


def other_ways(case: Case, prose: Prose) -> Iterator[Held]:
    """What is told as risen where the passage has it fallen, and the other way round."""
    told = (part for part in prose.parts if prose.spoken.marked("directions", part))
    ours = [way for part in told for start, end in our_clauses(part) if (way := _of_ours(part[start:end]))]
    theirs = [way for s in case.passage for way in _ways(s.text, s.language.code)] if ours else []
    for way in ours:
        there = frozenset().union(*(other.directions for other in theirs if other.counted & way.counted))
        if there and not there & way.directions:
            message = _("{source} has “{word}” the other way round").format(source=case.passage.cited, word=way.word)
            yield doubtful("V525", message, _("see what the passage says"))


def _of_ours(clause: str) -> Way | None:
    """Which way a clause of ours has something go; None where it says so of nothing, of both ways or of what is to come."""
    spoken = language(ENGLISH)
    found = [
        (key, clause[start:end])
        for key, start, end in spoken.marked("directions", clause)
        if not _HEDGES.match(clause[start:end]) and not _TO_COME.search(clause[:start])
    ]
    directions = frozenset(key for key, _word in found)
    counted = spoken.found("indicators", clause) & _COUNTED
    if len(directions) != 1 or spoken.says("words", "ahead", clause):
        return None
    return Way(_narrowed(counted), directions, found[0][1])


def _narrowed(counted: frozenset[str]) -> frozenset[str]:
    """What is counted: of trade and its exports the exports."""
    return counted - {"turnover"} or counted


@lru_cache(maxsize=4096)
def _ways(text: str, code: str) -> tuple[Way, ...]:
    spoken = language(code)
    parts = (text[start:end] for start, end in clauses(text))
    each = ((spoken.found("indicators", part) & _COUNTED, spoken.found("directions", part)) for part in parts)
    return tuple(Way(_narrowed(counted), directions, "") for counted, directions in each)


def other_reach(case: Case, prose: Prose) -> Iterator[Held]:
    """A share told as how far something went where the passage has it as how far it came: by four per cent, and not to them."""
    for number in prose.quantities:
        ours = _reach(prose.text, number, language(ENGLISH)) if number.measure == "percent" else None
        if ours is None:
            continue
        same = [
            (s, q)
            for s in case.passage
            for q in s.quantities
            if q.measure == "percent" and q.readings & number.readings
        ]
        theirs = [_reach(s.text, q, s.language) for s, q in same]
        known = {there.way for there in theirs if there}
        if theirs and all(theirs) and ours.way not in known:
            message = _("{source} has “{word}” the other way round").format(
                source=case.passage.cited, word=prose.text[ours.start : number.end]
            )
            yield doubtful("V525", message, _("see what the passage says"))


def other_folds(case: Case, prose: Prose) -> Iterator[Held]:
    """So many times as much, told where the passage has so many times less: it doubled, and “упал вдвое”."""
    if prose.spoken.says("directions", "down", prose.text):
        return
    for number in (q for q in prose.quantities if q.measure == "times" and q.written):
        same = [s for s in case.passage for q in s.quantities if q.measure == "times" and q.readings & number.readings]
        ways = [s.language.found("directions", unhedged(s.text, s.language)) & {"up", "down"} for s in same]
        if ways and all(way == {"down"} for way in ways):
            message = _("{source} has “{word}” the other way round").format(
                source=case.passage.cited, word=prose.text[number.start : number.end]
            )
            yield doubtful("V525", message, _("see what the passage says"))


def _reach(text: str, number: Quantity, spoken: Language) -> _Reach | None:
    """How a number is led to: by, to or from so much; None where the word for it is not known.

    A number may have it as its first word: “by a third”.
    """
    if own := next((way for way, start, _end in spoken.marked("reach", text) if start == number.start), None):
        return _Reach(own, number.start)
    begins = max(0, number.start - NEAR)
    near = [
        (way, start)
        for way, start, end in spoken.marked("reach", text)
        if begins <= start and end <= number.start and _WORDS_BETWEEN.fullmatch(text, end, number.start)
    ]
    return next((_Reach(way, start) for wanted in WAYS for way, start in near if way == wanted), None)
