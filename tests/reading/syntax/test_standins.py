from __future__ import annotations

import pytest

from briefgen.diagnostics import Diagnostic, Location
from briefgen.reading.syntax.standins import Remedy, Shift, Slip, StandIn, first_versions, stand_in

FAULT = Diagnostic("E105", "m", Location("a.yaml"))


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("  title: Talks: first", "  title: Talks_ first"),
        ("  title: [TBC] Visit", "  title: _TBC] Visit"),
        ("  - @Astana #2 is", "  - _Astana _2 is"),
        ("- id: a:", "- id: a_"),
        ("title: ", "title: "),
        ("title:", "title:"),
    ],
)
def test_a_value_as_plain_text_is_as_wide_as_it_was(line: str, text: str) -> None:
    assert stand_in(line, Slip(FAULT, Remedy.TEXT)) == StandIn(text)
    assert len(text) == len(line)


@pytest.mark.parametrize("line", ["- {id: one, title: a: b}", "just text", "{a: b: c}"])
def test_what_is_no_single_value_has_no_stand_in(line: str) -> None:
    assert stand_in(line, Slip(FAULT, Remedy.TEXT)) is None


def test_a_line_is_moved_and_knows_by_how_much() -> None:
    assert stand_in("    kind: visit", Slip(FAULT, Remedy.ALIGN, 3)) == StandIn("  kind: visit", Shift(0, -2))
    assert stand_in(" kind: visit", Slip(FAULT, Remedy.ALIGN, 3)) == StandIn("  kind: visit", Shift(0, 1))


def test_what_is_missing_is_put_in() -> None:
    slip = Slip(FAULT, Remedy.INSERT, 8, " ")
    assert stand_in("  kind:visit", slip) == StandIn("  kind: visit", Shift(7, 1))


def test_the_other_remedies() -> None:
    assert stand_in("a,b,c,d", Slip(FAULT, Remedy.DROP)) == StandIn("")
    assert stand_in("a", Slip(FAULT, Remedy.NONE)) is None


def test_a_column_goes_back_to_where_it_was_written() -> None:
    assert [Shift(7, 1).written(column) for column in (3, 7, 8, 9)] == [3, 7, 7, 8]
    assert [Shift(0, -2).written(column) for column in (3, 9)] == [5, 11]
    assert Shift(0, 5).written(2) == 1


def test_versions_that_a_merge_left_undecided() -> None:
    lines = ["a", "<<<<<<< HEAD", "b", "=======", "c", ">>>>>>> x", "=======", ">>>>>>> y", "<<<<<<< z", "d"]
    found = [(fault.location, marks) for fault, marks in first_versions("a.yaml", lines)]
    assert found == [
        (Location("a.yaml", line, 1, 7), gone) for line, gone in ((2, [1, 3, 4, 5]), (7, [6]), (8, [7]), (9, [8]))
    ]


@pytest.mark.parametrize(
    ("lines", "lost"),
    [
        (["a", "<<<<<<< HEAD", "b"], [[1]]),
        (["a", "=======", "b", ">>>>>>> theirs"], [[1], [3]]),
        (["<<<<<<< HEAD", "a", "<<<<<<< HEAD", "b", "=======", "c", ">>>>>>> x"], [[0], [2, 4, 5, 6]]),
        (["<<<<<<< HEAD", "a", "||||||| base", "b", "=======", "c", ">>>>>>> x"], [[0, 2, 3, 4, 5, 6]]),
        (["a", "||||||| base", "b", "=======", "c", ">>>>>>> x"], [[1], [3], [5]]),
        (["text: |", "  ======="], []),
    ],
)
def test_marks_of_a_merge_that_were_left_over_are_told_one_by_one(lines: list[str], lost: list[list[int]]) -> None:
    found = list(first_versions("a.yaml", lines))
    assert [marks for _fault, marks in found] == lost
    assert [fault.location.line - 1 for fault, _marks in found] == [marks[0] for marks in lost]
