"""How much front and back of a meeting memo have to give up: reckoned from its words, laid out, and put right where that is due.

A layout costs as much as writing the memo twenty times. So what is given up follows from how high everything is guessed to be;
the layout of that tells how high it is indeed, and where the same follows from it, the memo is done.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from msgspec import Struct, field

from briefgen.memos.meeting.fit import BACK, FRONT
from briefgen.memos.meeting.guess import Guess
from briefgen.memos.packing import FULL_ENOUGH, filled
from briefgen.paper.pdf import Layout

OBVERSE, REVERSE, NOTES = "front", "reverse", "notes"
SHEET = 2  # pages


class Given(NamedTuple):
    """How many steps are given up on the front, and on the back; with ``flow`` the back begins where the front ends."""

    front: int = 0
    back: int = 0
    flow: bool = False


def fit(guess: Callable[[Given], Guess], lay_out: Callable[[Given], Layout], *, bare: bool = False) -> Layout:
    """The layout whose front fits its page, and whose back then fits its own, with as little given up as will do.

    Each layout tells of both. What it tells of a back holds beside its own front only: the sources of what the front gives up
    stand on the back no more, and some of it stands there in its place.

    Of a ``bare`` memo, for which nobody has written anything yet, the back begins on the front where that leaves its page half
    blank.
    """
    room = _Room(cache(guess), bare)
    while (given := room.proposed()) not in room.tried:
        layout = lay_out(given)
        room.tried[given] = _Tried(layout, *_more(layout, given, room.guess(given)))
    return room.tried[given].layout


class _Tried(NamedTuple):
    """A layout, and how much higher than guessed its front is, and its back; or with this, all of it."""

    layout: Layout
    front_more: float
    back_more: float


def _more(layout: Layout, given: Given, guess: Guess) -> tuple[float, float]:
    """How much more front and back measure than was guessed; nothing where a desk's own page has them by other names."""
    front = layout.extent(OBVERSE).whole - guess.front_height if layout.has(OBVERSE) else 0.0
    if not given.flow:
        return front, layout.extent(REVERSE).whole - guess.back_height
    ends = layout.page_of(NOTES) - 1 + layout.depth(NOTES) if layout.has(NOTES) else filled(guess.blocks)
    return front, ends - filled(guess.blocks)


class _Room(Struct):
    """What is known of the room: how high everything is guessed to be, and what was tried."""

    guess: Callable[[Given], Guess]
    bare: bool
    tried: dict[Given, _Tried] = field(default_factory=dict)

    def proposed(self) -> Given:
        """The least that both pages have to give up, by all that is known."""
        if self.bare and self._front(Given()) < FULL_ENOUGH:
            flowing = ((given.back, found.layout.pages <= SHEET) for given, found in self.tried.items() if given.flow)
            return Given(0, _least(BACK, flowing, lambda step: self._all(step) <= SHEET), flow=True)
        parted = [(given, found.layout) for given, found in self.tried.items() if not given.flow]
        seen = ((given.front, layout.page_of(REVERSE) == SHEET) for given, layout in parted)
        front = _least(FRONT, seen, lambda step: self._front(Given(step)) <= 1)
        beside = ((given.back, _back_fits(layout)) for given, layout in parted if given.front == front)
        return Given(front, _least(BACK, beside, lambda step: self._back(Given(front, step)) <= 1))

    def _front(self, given: Given) -> float:
        near = min(self.tried, key=lambda other: abs(other.front - given.front), default=None)
        return self.guess(given).front_height + (self.tried[near].front_more if near else 0.0)

    def _back(self, given: Given) -> float:
        return self.guess(given).back_height + self._back_more(given)

    def _all(self, step: int) -> float:
        given = Given(0, step, flow=True)
        return filled(self.guess(given).blocks) + self._back_more(given)

    def _back_more(self, given: Given) -> float:
        """How much more than guessed the layout had that gave up nearly as much."""
        alike = (other for other in self.tried if other.flow == given.flow)
        near = min(alike, key=lambda o: (abs(o.front - given.front), abs(o.back - given.back)), default=None)
        return self.tried[near].back_more if near else 0.0


def _least(steps: tuple[dict[str, int], ...], seen: Iterable[tuple[int, bool]], holds: Callable[[int], bool]) -> int:
    """The first of some steps with which a page holds everything, as was seen of some and follows for the others; else the last."""
    low, high = 0, len(steps)
    for step, fits in seen:
        low, high = (low, min(high, step)) if fits else (max(low, step + 1), high)
    low = min(low, high)
    return low if low == high or holds(low) else bisect_left(range(high), True, low, key=holds)


def _back_fits(layout: Layout) -> bool:
    return layout.pages == layout.page_of(REVERSE)
