"""What each row is worth: a table that names every list and every section once."""

from __future__ import annotations

from dataclasses import fields

from briefgen.memos.worth import LISTS, PRINTED, STANDS
from briefgen.sections.fit import Cut


def test_every_list_of_a_cut_has_its_worth() -> None:
    others = {"said", "ladder", "flow"}
    assert sorted(listed.name for listed in LISTS) == sorted({f.name for f in fields(Cut)} - others)


def test_every_list_stands_in_a_section_that_is_printed() -> None:
    printed = [name for name, _side in PRINTED]
    assert {listed.section for listed in LISTS} <= set(printed)
    assert set(STANDS) <= set(printed)


def test_the_next_dates_and_what_hangs_come_before_all_else() -> None:
    first = sorted(LISTS, key=lambda listed: -listed.worth(0))[:4]
    assert [listed.name for listed in first] == ["changes", "dated", "overdue", "to_confirm"]
    assert {listed.name: listed.always for listed in LISTS if listed.always} == {
        "changes": 6,
        "dated": 3,
        "to_confirm": 10,
        "overdue": 10,
        "figures": 1,
    }


def test_nothing_is_worth_less_than_nought() -> None:
    assert {listed.worth(10_000) for listed in LISTS} == {0}
