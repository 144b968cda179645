"""Words beside marks, placed so that none lies on another, on a mark, or outside the drawing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace


class Box(NamedTuple):
    """A rectangle: left, top, right, bottom, in points, downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two rectangles have more than an edge in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Whether it lies inside another, edges included."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


class Place(NamedTuple):
    """Where some words would stand: which words, on which baseline, in which room, of which weight."""

    words: str
    x: float
    y: float
    box: Box
    weight: int = 400


class Wanted(Struct, frozen=True):
    """A mark that wants words: its places from the best to the least, and its weight; the larger is served first."""

    key: int
    places: tuple[Place, ...]
    weight: int


class _Sheet(Struct):
    bounds: Box
    taken: list[Box] = field(default_factory=list)

    def free(self, place: Place) -> bool:
        if not place.box.within(self.bounds):
            return False
        left, top, right, bottom = place.box
        for other_left, other_top, other_right, other_bottom in self.taken:  # as ``meets`` does, thousands of times
            if left < other_right and other_left < right and top < other_bottom and other_top < bottom:
                return False
        return True


def arrange(wanted: Sequence[Wanted], *, taken: Iterable[Box], bounds: Box) -> dict[int, Place]:
    """A place for as many as can have one, by key.

    Greedy, in three orders, with the fullest and with the shortest words first; of these the one that serves most is kept, at a
    tie the one with the fullest words beside the weightiest. A mark that finds no place goes without words: nothing is drawn over.
    """
    blocked = list(taken)
    wanted = [_reduced(one, _Sheet(bounds, blocked)) for one in wanted]
    by_key = sorted(wanted, key=lambda w: w.key)
    by_weight = sorted(by_key, key=lambda w: -w.weight)
    orders = [by_key, by_key[::-1]] if by_weight == by_key else [by_weight, by_key, by_key[::-1]]
    found = [_served(o, _Sheet(bounds), brief=brief) for o in orders for brief in (False, True)]
    weights = {w.key: w.weight for w in wanted}
    return max(found, key=lambda placed: (len(placed), sum(weights[key] * len(p.words) for key, p in placed.items())))


def _reduced(wanted: Wanted, sheet: _Sheet) -> Wanted:
    """What is wanted, at the places that are free before any words are placed."""
    return replace(wanted, places=tuple(place for place in wanted.places if sheet.free(place)))


def _served(order: Sequence[Wanted], sheet: _Sheet, *, brief: bool) -> dict[int, Place]:
    placed = {}
    for one in order:
        places = sorted(one.places, key=lambda p: len(p.words)) if brief else one.places
        place = next((p for p in places if sheet.free(p)), None)
        if place:
            placed[one.key] = place
            sheet.taken.append(place.box)
    return placed
