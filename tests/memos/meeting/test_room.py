"""What front and back give up: as little as will do, whatever each of them needs, in few layouts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest

from briefgen.memos.meeting.fit import BACK, FRONT
from briefgen.memos.meeting.room import Given, fit


@dataclass
class Laid:
    """A layout of which three things are known: how many pages its front and its back take, and how full the front is."""

    given: Given
    front: int
    back: int
    filled: float = 0.9

    @property
    def pages(self) -> int:
        return self.front + self.back

    def page_of(self, _anchor: str) -> int:
        return self.front + 1

    def depth(self, _anchor: str) -> float:
        return self.filled


@dataclass
class Desk:
    """A memo whose front fits from one step on; its back from another on, and sooner where sources went with the front.

    With a number of ``sources`` below nought it fits later: what the front gives up stands on the back.
    """

    front: int
    back: int
    sources: int = 0
    tried: int = 0

    def lay_out(self, given: Given) -> Any:
        self.tried += 1
        needed = self.back - self.sources * given.front // len(FRONT)
        return Laid(given, 1 if given.front >= self.front else 2, 1 if given.back >= needed else 2)


def given(desk: Desk) -> Given:
    laid: Any = fit(desk.lay_out)
    found: Given = laid.given
    return found


def test_what_fits_as_it_is_is_laid_out_once() -> None:
    desk = Desk(0, 0)
    assert (given(desk), desk.tried) == (Given(0, 0), 1)


@pytest.mark.parametrize(("sources", "most"), [(0, 8), (3, 11), (9, 13), (-3, 12)])
def test_each_side_gives_up_the_least_that_will_do(sources: int, most: int) -> None:
    tried = []
    for front, back in product(range(len(FRONT) + 2), range(len(BACK) + 2)):
        desk = Desk(front, back, sources)
        at_front = min(front, len(FRONT))
        least = min(max(back - sources * at_front // len(FRONT), 0), len(BACK))
        assert given(desk) == Given(at_front, least), (front, back)
        tried.append(desk.tried)
    assert max(tried) == most
    assert sum(tried) / len(tried) < 7.5  # one side after the other takes 9 to 10


@pytest.mark.parametrize(("front", "back", "most"), [(5, 0, 7), (0, 9, 7), (5, 9, 8), (11, 20, 8)])
def test_both_are_tried_with_one_layout(front: int, back: int, most: int) -> None:
    desk = Desk(front, back)
    assert (given(desk), desk.tried <= most) == (Given(front, back), True)


@pytest.mark.parametrize(
    ("filled", "bare", "step"),
    [(0.9, True, Given(0, 9)), (0.5, False, Given(0, 9)), (0.5, True, Given(0, 4, flow=True))],
)
def test_the_back_begins_on_a_front_that_leaves_half_its_page_blank(filled: float, bare: bool, step: Given) -> None:
    """There it has more room, and gives up less."""

    def lay_out(given: Given) -> Any:
        fits = given.back >= (4 if given.flow else 9)
        return Laid(given, 1, 1 if fits else 2, filled)

    laid: Any = fit(lay_out, bare=bare)
    assert laid.given == step
