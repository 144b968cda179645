"""How much front and back of a meeting memo have to give up, found in as few layouts as will do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.memos.meeting.fit import BACK, FRONT
from briefgen.paper.pdf import Layout

REVERSE = "reverse"


class Given(NamedTuple):
    """How many steps are given up on the front, and on the back."""

    front: int = 0
    back: int = 0


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


def fit(lay_out: Callable[[Given], Layout]) -> Layout:
    """The layout whose front fits its page, and whose back then fits its own, with as little given up as will do.

    Each layout tells of both. What the back is told beside another front than the last is proven or tried again: the sources
    of what the front gives up stand on the back no more.
    """
    tried = dict[Given, Layout]()

    def laid_out(given: Given) -> Layout:
        if given not in tried:
            tried[given] = lay_out(given)
        return tried[given]

    front, back = _Halves(0, len(FRONT)), _Halves(0, len(BACK))
    while front.low < front.high or back.low < back.high:
        given = Given(front.next, back.next)
        layout = laid_out(given)
        front.narrow(given.front, fits=_front_fits(layout))
        back.narrow(given.back, fits=_back_fits(layout))
    return laid_out(_settled(Given(front.low, back.low), tried, laid_out))


def _settled(found: Given, tried: dict[Given, Layout], laid_out: Callable[[Given], Layout]) -> Given:
    """The same front with the back that loses least beside it.

    A back fits beside a front that gave up more where it fits beside one that gave up less.
    """
    back = _Halves(0, len(BACK), begun=True)
    for given, layout in tried.items():
        fits = _back_fits(layout)
        if given.front <= found.front if fits else given.front >= found.front:
            back.narrow(given.back, fits=fits)
    while back.low < back.high:
        likely = (step for step in (found.back - 1, found.back) if back.low <= step < back.high)
        step = next(likely, back.next)
        back.narrow(step, fits=_back_fits(laid_out(Given(found.front, step))))
    return Given(found.front, back.low)


def _front_fits(layout: Layout) -> bool:
    return layout.page_of(REVERSE) == 2


def _back_fits(layout: Layout) -> bool:
    return layout.pages == layout.page_of(REVERSE)
