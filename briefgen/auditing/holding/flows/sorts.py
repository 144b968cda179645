"""What a figure is of: wheat is no barley, and nurses are no teachers, in whatever language they are told."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.spoken.patterns import places_of, plain, respelt
from briefgen.auditing.spoken.small import any_of
from briefgen.auditing.spoken.tables import table

TRADED, COUNTED = "goods", ("people", "bodies", "things")
BEHIND = 4  # words: “40 head of big cattle”


class Sort(NamedTuple):
    """Something of a family where a text names it."""

    family: str
    key: str
    start: int
    end: int


def of_another_sort(found: Standing, words: str) -> bool:
    """Whether English words tell something that is traded or counted, and what a number stands beside is another of its family alone.

    Goods are told anywhere in a sentence, what is counted one by one right behind its number: that is another where ours is not
    told at all. In English that stands there in the words of the figure itself.
    """
    code, text = found.sentence.source.language, found.sentence.text
    ours = frozenset(sort for sort in sorts(words, ENGLISH) if code != ENGLISH or sort.family == TRADED)
    if not ours:
        return False
    there, beside = sorts(text, code), sorts(" ".join(found.beside.split()[:BEHIND]), code)
    if found.number.currencies:  # of “60,000 euros a project” no projects are counted
        beside = frozenset(sort for sort in beside if sort.family == TRADED)
    if not _shared(ours, there):
        return any(
            _may_be_instead(_families(ours), sort.family)
            for sort in (*there, *beside)
            if sort in beside or sort.family == TRADED
        )
    apart = _families(ours) - {"things"}  # of what is told itself things may be counted: 38 runs of a train
    alike = frozenset(sort for sort in beside if sort.family in apart)
    return bool(alike) and not _shared(ours, alike) and not _shared(ours, _before(found, code))


def _may_be_instead(ours: frozenset[str], theirs: str) -> bool:
    """Whether what is counted may be of one family in place of another: goods are none of the others, and people go to bodies."""
    return ours == {theirs} if TRADED in (*ours, theirs) else not (ours == {"people"} and theirs == "bodies")


def _before(found: Standing, code: str) -> frozenset[Sort]:
    """What a sentence names before a number, behind what parts it from the number before."""
    parts = _parting(code).split(found.left)
    return sorts(parts[-1] if found.left != found.sentence.text[: found.number.start] else found.left, code)


def _families(sorts: frozenset[Sort]) -> frozenset[str]:
    return frozenset(sort.family for sort in sorts)


def _shared(ours: frozenset[Sort], theirs: frozenset[Sort]) -> bool:
    return any(is_of(a.key, b.key) or is_of(b.key, a.key) for a in ours for b in theirs)


def is_of(one: str, other: str) -> bool:
    """Whether one sort is another, or has it within itself."""
    return one == other or any(is_of(inner, other) for inner in table("sorts.forms")["wider"].get(one, ()))


@cache
def _parting(code: str) -> re.Pattern[str]:
    return re.compile(rf"[,;]\s|\b{any_of(code, 'and', 'clause')}\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def sorts(text: str, code: str) -> frozenset[Sort]:
    """What a text names of all that is on file; of words within longer ones of another sort these alone: sunflower oil is no oil."""
    low = plain(text)
    every = [
        Sort(family, key, start, end)
        for family in (TRADED, *COUNTED)
        for key, forms in table("sorts.forms")[family].get(code, {}).items()
        for form in forms
        if respelt(form.split("*")[0].lower()) in low
        for start, end in places_of(form, low)
    ]
    return frozenset(
        one
        for one in every
        if not any(
            two.key != one.key
            and two.start <= one.start
            and one.end <= two.end
            and two.end - two.start > one.end - one.start
            for two in every
        )
    )
