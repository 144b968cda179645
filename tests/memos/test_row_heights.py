"""How high rows will be, from their words; that layouts measure the same is held by the tests of the guess."""

from __future__ import annotations

import pytest

from briefgen.domain.dates.wording import DateWords
from briefgen.memos.row_heights import HEIGHTS, LINE, REMARKED, RIM, SMALL_LINE, cited, figure, person
from briefgen.memos.sections import SECTIONS
from briefgen.sections.rows import CommitmentRow, FigureRow, Mark, PersonRow, Sentence

WIDTH = 479.06
LONG = "what was agreed on grain and transit " * 4
MARKS = tuple(Mark(str(n), f"source-{n}") for n in (1, 3, 5, 7, 9, 11, 13))


def test_a_row_of_a_table_is_as_high_as_its_highest_cell() -> None:
    def row(what: str, state: str) -> float:
        return HEIGHTS["commitments"](CommitmentRow(DateWords("9 Jun 2025"), None, False, what, None, state, ()), WIDTH)

    assert row("A plan", "open") == RIM + LINE
    assert row(LONG, "open") == RIM + 3 * LINE
    assert row("A plan", LONG) == pytest.approx(RIM + 8 * SMALL_LINE + 0.66)


def test_what_is_said_of_a_date_stands_below_it_where_the_column_is_full() -> None:
    def row(date: DateWords) -> float:
        return HEIGHTS["commitments"](CommitmentRow(date, None, False, "A plan", None, "open", ()), WIDTH)

    dates = [DateWords("9 Jun 2025"), DateWords("9 Jun 2025", "(Mon)"), DateWords("9 Jun 2025", "(announced by then)")]
    assert [row(date) - RIM for date in dates] == pytest.approx([LINE, 2 * LINE + REMARKED, 3 * LINE])


def test_marks_break_after_their_commas() -> None:
    assert [cited(MARKS[:n]) for n in (1, 7)] == [0.75 + 9 * n for n in (1, 3)]


def test_figures_have_room_by_the_breadth_of_their_column() -> None:
    row = FigureRow("Turnover of all goods", "2025", "375,200,000", "USD", None, (), ())
    assert [figure(row, WIDTH, breadth) for breadth in ("", "broadest")] == [RIM + LINE, RIM + 2 * LINE]


def test_a_post_that_is_to_be_checked_says_so() -> None:
    row = PersonRow("A. Kim", False, None, None, "Minister of Foreign Affairs and Trade", "9 Jun 2025", True, MARKS[:1])
    assert [person(row, 232.4, checked=checked) for checked in (False, True)] == [RIM + 2 * LINE, RIM + 3 * LINE]


def test_remarks_hang() -> None:
    assert HEIGHTS["standing"](Sentence("Short.", lead="Trade"), WIDTH) == 1.5 + LINE
    assert HEIGHTS["care"](Sentence(LONG * 2, lead="Trade"), WIDTH) == 1.5 + 3 * SMALL_LINE


def test_every_list_has_a_height() -> None:
    named = {section.name for section in SECTIONS if section.lists} - {"people", "trade"}
    assert named | {"facts"} == set(HEIGHTS)
