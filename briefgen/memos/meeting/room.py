"""How much front and back of a meeting memo have to give up, found in as few layouts as will do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.memos.meeting.fit import BACK, FRONT
from briefgen.memos.packing import FULL_ENOUGH
from briefgen.paper.pdf import Layout

REVERSE, LAST_IN_FRONT = "reverse", "steps"
SHEET = 2  # pages


class Given(NamedTuple):
    """How many steps are given up on the front, and on the back; with ``flow`` the back begins where the front ends."""

    front: int = 0
    back: int = 0
    flow: bool = False


@dataclass(slots=True)
class _Halves:
    """The first of some steps with which something fits: between two numbers, of which the higher is taken where none does."""

    low: int
    high: int
    begun: bool = False

    @property
    def next(self) -> int:
        """What is tried next: nothing given up, then what lies half way."""
        return (self.low + self.high) // 2 if self.begun else self.low

    def narrow(self, at: int, *, fits: bool) -> None:
        self.begun = True
        if fits:
            self.high = min(self.high, at)
        else:
            self.low = max(self.low, min(at + 1, self.high))


def fit(lay_out: Callable[[Given], Layout], *, bare: bool = False) -> Layout:
    """The layout whose front fits its page, and whose back then fits its own, with as little given up as will do.

    Each layout tells of both. What the back is told beside another front than the last is tried again: the sources of what
    the front gives up stand on the back no more, and some of it stands there in its place.

    Of a ``bare`` memo, for which nobody has written anything yet, the back begins on the front where that leaves its page half
    blank.
    """
    tried = dict[Given, Layout]()

    def laid_out(given: Given) -> Layout:
        if given not in tried:
            tried[given] = lay_out(given)
        return tried[given]

    if bare and _looks_empty(laid_out(Given())):
        return _flowing(laid_out)
    front, back = _Halves(0, len(FRONT)), _Halves(0, len(BACK))
    while front.low < front.high or back.low < back.high:
        given = Given(front.next, back.next)
        layout = laid_out(given)
        front.narrow(given.front, fits=_front_fits(layout))
        back.narrow(given.back, fits=_back_fits(layout))
    return laid_out(_settled(Given(front.low, back.low), tried, laid_out))


def _flowing(laid_out: Callable[[Given], Layout]) -> Layout:
    back = _Halves(0, len(BACK))
    while back.low < back.high:
        step = back.next
        back.narrow(step, fits=laid_out(Given(back=step, flow=True)).pages <= SHEET)
    return laid_out(Given(back=back.low, flow=True))


def _settled(found: Given, tried: dict[Given, Layout], laid_out: Callable[[Given], Layout]) -> Given:
    """The same front with the back that loses least beside it."""
    back = _Halves(0, len(BACK), begun=True)
    for given, layout in tried.items():
        if given.front == found.front:
            back.narrow(given.back, fits=_back_fits(layout))
    while back.low < back.high:
        likely = (step for step in (found.back, found.back - 1, found.back + 1) if back.low <= step < back.high)
        step = next(likely, back.next)
        back.narrow(step, fits=_back_fits(laid_out(Given(found.front, step))))
    return Given(found.front, back.low)


def _looks_empty(layout: Layout) -> bool:
    return _front_fits(layout) and layout.depth(LAST_IN_FRONT) < FULL_ENOUGH


def _front_fits(layout: Layout) -> bool:
    return layout.page_of(REVERSE) == 2


def _back_fits(layout: Layout) -> bool:
    return layout.pages == layout.page_of(REVERSE)
