"""Rows, parts and sheets."""

from __future__ import annotations

from briefgen.memos.desk import Part, first
from tests.memos.desk.sheets import MARK, item, sheet


def test_a_part_says_what_it_left_out_and_where_that_is() -> None:
    part = first(Part("late", "Late", tuple(map(item, range(5))), elsewhere="briefgen chase"), 3)
    assert ([row.id for row in part.rows], part.more) == (["row-0", "row-1", "row-2"], "+2 more: briefgen chase")
    assert first(part, 1).more == "+4 more: briefgen chase"
    assert (first(part, 3), Part("late", "Late", (), left_out=1).more) == (part, "+1 more")


def test_an_empty_part_goes_or_says_so_and_never_says_nothing_of_what_it_left_out() -> None:
    empty = Part("late", "Late", (), none="Nothing.")
    assert (Part("late", "Late", ()).printed, empty.printed, empty.instead) == (False, True, "Nothing.")
    cut = first(Part("late", "Late", (item(1),), none="Nothing."), 0)
    assert (cut.printed, cut.instead, cut.more) == (True, None, "+1 more")


def test_a_row_can_be_worth_less_and_a_sheet_knows_whether_it_cites() -> None:
    assert item(1).worth_less(20).worth == 79
    assert not sheet(Part("late", "Late", (item(1),))).cited
    assert sheet(Part("late", "Late", (item(1, marks=(MARK,)),))).cited
