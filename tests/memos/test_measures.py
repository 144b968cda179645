"""What is guessed of heights, and put right by what is measured."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from briefgen.memos.measures import Measures, add_doubts, as_guessed, put_right
from briefgen.sections.edges import SourceRow, Sources
from briefgen.sections.rows import FigureRow

GUESS = Measures({"ahead": {0: 0.02, 1: 0.03, 2: 0.04}}, {"ahead": 0.1, "people": 0.2}, {}, 0.03, 0.1, 0.2)


def source(title: str) -> SourceRow:
    return SourceRow("1", "source-1", "A ministry", title)


def test_what_was_measured_counts_and_the_rest_of_a_list_follows_it() -> None:
    """A desk whose type is larger by half has all rows higher by half, those too that were not laid out."""
    found = replace(GUESS, rows={"ahead": {0: 0.03, 1: 0.045}, "closed": {}}, own={"ahead": 0.12}, top=0.15)
    right = put_right(GUESS, found)
    assert right.rows["ahead"] == pytest.approx({0: 0.03, 1: 0.045, 2: 0.06})
    assert (right.own, right.top) == ({"ahead": 0.12, "people": 0.2}, 0.15)


def test_a_rim_more_or_less_changes_nothing_of_what_was_not_measured() -> None:
    right = put_right(GUESS, replace(GUESS, rows={"ahead": {0: 0.0205}}))
    assert right.rows["ahead"] == {0: 0.0205, 1: 0.03, 2: 0.04}


def test_sources_stand_in_pieces_and_one_that_nobody_measured_is_as_high_as_the_highest() -> None:
    one, two, new = source("One"), source("Two"), source("New")
    heights = replace(GUESS, sources={("One", "A ministry", None): 0.01, ("Two", "A ministry", None): 0.02})
    assert heights.listing(Sources((one, two), (new,))) == pytest.approx((0.06, 0.02))


def test_a_doubt_belongs_to_the_first_row_that_it_is_told_of() -> None:
    def figure(*letters: str) -> FigureRow:
        return FigureRow("Turnover", "2025", "1", "USD", None, (), (), letters=letters)

    heights = {0: 0.01, 1: 0.01, 2: 0.01}
    add_doubts(heights, [figure(), figure("a"), figure("a", "b")], [0.02, 0.03])
    assert heights == pytest.approx({0: 0.01, 1: 0.03, 2: 0.04})


def test_what_differs_by_less_than_a_point_is_as_it_was_guessed() -> None:
    near = replace(GUESS, rows={"ahead": {0: 0.0205}, "closed": {}}, own={"ahead": 0.1009}, top=0.0995)
    assert as_guessed(GUESS, near)
    others = [
        replace(near, rows={"ahead": {1: 0.0312}}),
        replace(near, rows={"contacts": {0: 0.02}}),
        replace(near, own={"ahead": 0.102}),
        replace(near, sources={("New", "A ministry", None): 0.01}),
        replace(near, top=0.102),
    ]
    assert [as_guessed(GUESS, other) for other in others] == [False] * 5
