"""The amounts of a sentence beside one of them, and which of two came from the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefgen.auditing.holding.case import keys_of
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.small import words


def alike(s: Standing) -> Iterator[Quantity]:
    """The other amounts of a sentence; where a number is bare, what else is counted there and is no part of a date."""
    number = s.number
    undated = {q.start for q in s.sentence.amounts} if s.is_bare else ()
    for q in s.sentence.quantities:
        counted = q.start in undated and not (q.written or q.measure)
        measured = number.measure is not None and q.measure == number.measure
        if q is not number and (q.factor or q.currencies or counted or measured):
            yield q


def fell_from(s: Standing, number: Quantity, base: Quantity) -> bool:
    """Whether something came to one amount from another: “to 82 million from 97 million”."""
    return _is_led(s, "to", number) and is_from(s, base)


def is_from(s: Standing, number: Quantity) -> bool:
    """Whether a number is what something came from: “up from 75 million in 2022”."""
    return _is_led(s, "from", number)


def _is_led(s: Standing, way: str, number: Quantity) -> bool:
    places = s.sentence.language.places("reach", way, s.sentence.text)
    return any(number.begins - end == 1 for _start, end in places)


def are_others(wanted: frozenset[str], counted: frozenset[str]) -> bool:
    """Whether an indicator and a unit, by their keys, are two things that are each counted one by one: nights are no visas."""
    return bool(wanted & _one_by_one() and counted & _one_by_one() and not wanted & counted)


@cache
def _one_by_one() -> frozenset[str]:
    return keys_of(" ".join(words(ENGLISH, "counted")))


def heading(found: Standing) -> str | None:
    """The magnitude that opens brackets before a number, which is that of all behind: “Turistai 2025 m. (tūkst.): Latvija – 221,4”."""
    text, number, spoken = found.around
    told = [(key, a) for key, a, _b in spoken.marked("magnitudes", text) if a < number.start][-1:]
    return next((key for key, a in told if text[a - 1 : a] == "(" and ")" in text[a : number.start]), None)
