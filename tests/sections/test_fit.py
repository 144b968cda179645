"""How many rows a section has, and what is said of the others."""

from __future__ import annotations

import pytest

from briefgen.sections.fit import Room, first_rows, together
from briefgen.sections.rows import Section


def test_what_is_left_out_is_counted_and_made_into_rows_only_when_asked_for() -> None:
    made = []

    def row(item: int) -> str:
        made.append(item)
        return str(item)

    section = first_rows([1, 2, 3], 1, row, none="nothing")
    assert (section.rows, section.more, section.none, made) == (("1",), "+2 more", None, [1])
    assert [write() for write in section.rest] == ["2", "3"]
    assert first_rows([], 1, row, none="nothing") == Section((), None, "nothing")


@pytest.mark.parametrize(
    ("most", "rows"),
    [
        (0, ()),
        (1, ("0",)),
        (2, ("0", "1", "2", "3")),
        (5, ("0", "1", "2", "3", "4")),
        (frozenset({2}), ("1", "2", "3")),
        (frozenset({0, 4}), ("0", "4")),
    ],
)
def test_rows_that_belong_together_are_never_parted(most: int | frozenset[int], rows: tuple[str, ...]) -> None:
    section = first_rows(range(6), Room("numbers", most), str, joined=frozenset({2, 3}))
    assert section.rows == rows
    assert section.lists[0].joined == {2, 3}


def test_sections_together_count_once() -> None:
    one, two = (first_rows(items, 1, str) for items in ([1, 2], [3, 4, 5]))
    both = together(one, two, none="nothing")
    assert (both.rows, both.more, both.none) == (("1", "3"), "+3 more", None)
    assert [write() for write in both.rest] == ["2", "4", "5"]
    assert together(Section(), none="nothing").none == "nothing"
