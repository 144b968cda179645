"""What front and back give up: as little as will do, whatever each of them needs, in few layouts."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import Any

import pytest

from briefgen.memos.meeting.fit import BACK, FRONT
from briefgen.memos.meeting.guess import Guess
from briefgen.memos.meeting.room import Given, fit
from briefgen.paper.pdf import Extent

ROW = 0.02  # of a page: what a step gives up


@dataclass
class Laid:
    """A layout of which is known how high its front and its back are, in pages."""

    given: Given
    front: float
    back: float
    named: bool = True

    def has(self, _anchor: str) -> bool:
        return self.named

    @property
    def pages(self) -> int:
        return 1 + int(self.front + self.back) if self.given.flow else self.page_of("reverse") + int(self.back)

    def page_of(self, anchor: str) -> int:
        return self.pages if anchor == "notes" else 2 + int(self.front)

    def depth(self, _anchor: str) -> float:
        return (self.front + self.back) % 1

    def extent(self, anchor: str) -> Extent:
        if anchor == "front":
            return Extent(self.front if self.named else 0.0)
        return Extent(self.back)


@dataclass
class Desk:
    """A memo whose front fits from one step on; its back from another on, and sooner where sources went with the front.

    With a number of ``sources`` below nought it fits later: what the front gives up stands on the back. ``scale`` and
    ``unseen`` are how far from the truth it is guessed.
    """

    front: int
    back: int
    sources: int = 0
    scale: float = 1.0
    unseen: float = 0.0
    named: bool = True
    tried: list[Given] = field(default_factory=list)

    def heights(self, given: Given) -> tuple[float, float]:
        needed = self.back - self.sources * given.front // len(FRONT)
        return 0.99 + ROW * (self.front - given.front), 0.99 + ROW * (needed - given.back)

    def guess(self, given: Given) -> Guess:
        front, back = [self.scale * height - self.unseen for height in self.heights(given)]
        count = int(back / ROW) if given.flow else 0  # of a back on a page of its own, only the height is asked for
        return Guess({"steps": (front,)}, {"sources": [back / count] * count if count else [back]})

    def lay_out(self, given: Given) -> Any:
        self.tried.append(given)
        return Laid(given, *self.heights(given), self.named)


def given(desk: Desk, *, bare: bool = False) -> Given:
    laid: Any = fit(desk.guess, desk.lay_out, bare=bare)
    found: Given = laid.given
    return found


@pytest.mark.parametrize("sources", [0, 3, 9, -3])
def test_what_is_guessed_right_is_laid_out_once(sources: int) -> None:
    for front, back in product(range(len(FRONT) + 2), range(len(BACK) + 2)):
        desk = Desk(front, back, sources)
        at_front = min(front, len(FRONT))
        least = min(max(back - sources * at_front // len(FRONT), 0), len(BACK))
        assert (given(desk), len(desk.tried)) == (Given(at_front, least), 1), (front, back)


@pytest.mark.parametrize(
    ("scale", "unseen", "most"), [(1.0, 0.1, 2), (1.0, -0.1, 2), (0.8, 0.0, 4), (1.3, 0.0, 4), (0.5, 0.0, 9)]
)
def test_what_is_guessed_wrong_is_put_right_by_what_is_measured(scale: float, unseen: float, most: int) -> None:
    """As with templates of a desk's own."""
    tried = 0
    for front, back in product(range(len(FRONT) + 2), range(len(BACK) + 2)):
        desk = Desk(front, back, 3, scale, unseen)
        at_front = min(front, len(FRONT))
        least = min(max(back - 3 * at_front // len(FRONT), 0), len(BACK))
        assert given(desk) == Given(at_front, least), (front, back)
        tried = max(tried, len(desk.tried))
    assert tried == most


@pytest.mark.parametrize(
    ("front", "bare", "found"), [(0, True, Given(0, 3)), (-20, False, Given(0, 3)), (-20, True, Given(flow=True))]
)
def test_the_back_begins_on_a_front_that_leaves_half_its_page_blank(front: int, bare: bool, found: Given) -> None:
    """There it has more room, and gives up less."""
    assert given(Desk(front, 3), bare=bare) == found


def test_a_back_that_begins_on_the_front_gives_up_what_both_pages_have_no_room_for() -> None:
    """Though nothing was seen of that in the words."""
    desk = Desk(-20, 24, unseen=0.06)
    assert given(desk, bare=True) == Given(0, 4, flow=True)
    assert len(desk.tried) < 4


@pytest.mark.parametrize(("front", "bare"), [(5, False), (0, True)])
def test_a_page_of_the_desks_own_may_have_no_names_for_front_and_notes(front: int, bare: bool) -> None:
    """What fits is seen all the same, and a full front is not taken for a blank one."""
    assert given(Desk(front, 3, unseen=0.03, named=False), bare=bare) == Given(front, 3)
