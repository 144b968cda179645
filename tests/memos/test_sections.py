"""The list of sections: names that others lean on, and how rows stand to each other."""

from __future__ import annotations

from pathlib import Path

from briefgen.memos.sections import LISTS, SECTIONS

TEMPLATES = Path(__file__).parents[2] / "templates"


def test_each_section_and_each_list_has_a_name_of_its_own() -> None:
    assert len({section.name for section in SECTIONS}) == len(SECTIONS)
    assert len({listed.name for _section, listed in LISTS}) == len(LISTS)


def test_each_section_has_its_partial_under_its_id() -> None:
    for section in SECTIONS:
        if section.side:
            text = (TEMPLATES / section.partial).read_text(encoding="utf-8")
            assert f'id="{section.id}"' in text
            assert f"memo.{section.name}" in text


def test_the_next_dates_and_what_hangs_come_before_all_else() -> None:
    first = sorted((listed for _section, listed in LISTS), key=lambda listed: -listed.worth(0))[:4]
    assert [listed.name for listed in first] == ["changes", "dated", "overdue", "to_confirm"]
    assert {listed.name: listed.always for _section, listed in LISTS if listed.always} == {
        "changes": 6,
        "dated": 3,
        "to_confirm": 10,
        "overdue": 10,
        "figures": 1,
        "if_raised": 4,
    }


def test_more_than_six_changes_take_the_place_of_nothing_that_is_ahead_or_promised() -> None:
    lists = {listed.name: listed for _section, listed in LISTS}
    assert lists["changes"].worth(6) == 360
    assert min(lists[name].worth(5) for name in ("dated", "to_confirm", "commitments")) > lists["changes"].worth(6)


def test_nothing_is_worth_less_than_nought() -> None:
    assert {listed.worth(10_000) for _section, listed in LISTS} == {0}
