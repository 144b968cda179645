from __future__ import annotations

from dataclasses import replace

from briefgen.pages.groups import by_year, filters
from tests.pages.desks import MakeCatalog, small, told


def test_years_are_folded_beyond_twenty_events(catalog: MakeCatalog) -> None:
    one = told(small(catalog), "visit")
    many = [replace(one, id=f"e{n}", year=2025 - n // 10) for n in range(30)]
    assert [(y.words, len(y.articles), y.shown) for y in by_year(many, before=5)] == [
        ("2025", 10, True),
        ("2024", 10, False),
        ("2023", 10, False),
    ]
    assert [y.shown for y in by_year(many, before=50)] == [True, False, False]


def test_filters_hold_what_there_is_and_only_where_there_is_much(catalog: MakeCatalog) -> None:
    one = told(small(catalog), "visit")
    many = [replace(one, id=f"e{n}", year=2020 + n % 2) for n in range(20)]
    assert filters(many) is None
    found = filters([*many, replace(one, kind="reference", state="ahead")])
    assert found
    assert [o.words for o in found.kinds] == ["Visit", "National and statutory days"]
    assert [o.value for o in found.states] == ["held", "ahead"]
    assert [o.value for o in found.years] == ["2025", "2021", "2020"]
    assert [o.words for o in found.states] == ["held", "ahead"]
