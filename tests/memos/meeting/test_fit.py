"""What a meeting memo gives up, in which order, and what it says of rows left out."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from briefgen.memos.meeting.fit import BACK, FRONT, MeetingCut, in_country_memo


def test_what_is_given_up_only_ever_shortens() -> None:
    for steps in (FRONT, BACK):
        cut = MeetingCut()
        for step in steps:
            shorter = replace(cut, **step)
            assert all(getattr(shorter, name) <= getattr(cut, name) for name in MeetingCut.__struct_fields__)
            assert shorter != cut
            cut = shorter


def test_when_all_has_given_way_one_person_of_each_side_is_left_and_what_was_written() -> None:
    cut = MeetingCut()
    for step in (*FRONT, *BACK):
        cut = replace(cut, **step)
    assert {name: most for name in MeetingCut.__struct_fields__ if (most := getattr(cut, name))} == {"people": 1}


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, None), (-2, None), (1, "+1 more: country memo"), (12, "+12 more: country memo")],
)
def test_rows_left_out_are_counted(count: int, told: str | None) -> None:
    assert in_country_memo(count) == told
