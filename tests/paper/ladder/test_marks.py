"""Marks in time: discs, bars, and where days and rungs lie."""

from __future__ import annotations

import pytest

from briefgen.paper.labels import Box
from briefgen.paper.ladder.marks import DISC, RUNG, Mark, Scale, box_of, pill

SCALE = Scale(left=100, right=300, first=1000, last=1100)


def test_days_lie_from_left_to_right_and_rungs_downwards() -> None:
    assert [SCALE.at(day) for day in (1000, 1050, 1100)] == [100, 200, 300]
    assert (SCALE.line(0), SCALE.line(2) - SCALE.line(0)) == (RUNG - 6, 2 * RUNG)


def test_of_one_day_alone_it_is_where_the_scale_begins() -> None:
    assert Scale(left=100, right=300, first=1000, last=1000).at(1000) == 100


@pytest.mark.parametrize(
    ("first", "last", "left", "right"),
    [
        (1050, 1050, 200 - DISC, 200 + DISC),
        (1049, 1051, 200 - DISC, 200 + DISC),  # a bar no longer than a disc would be is one
        (1020, 1050, 140, 200),
    ],
)
def test_a_day_is_a_disc_and_a_stretch_as_long_as_it_was(first: int, last: int, left: float, right: float) -> None:
    y = SCALE.line(1)
    assert box_of(Mark(1, first, last, ()), SCALE) == Box(left, y - DISC, right, y + DISC)


@pytest.mark.parametrize(("hollow", "ink"), [(False, "#000"), (True, "#fff")])
def test_it_is_white_where_it_is_not_known_to_have_been(hollow: bool, ink: str) -> None:
    assert f'fill="{ink}"' in pill(Mark(0, 1000, 1000, (), hollow), Box(0, 0, 2 * DISC, 2 * DISC))
