from __future__ import annotations

from datetime import date

import pytest

from briefgen.pages.occasions import Occasion
from briefgen.pages.two_years import strip

DAY = date(2026, 11, 26)


def on(name: str, first: date, last: date | None = None, *, fixed: bool = False) -> Occasion:
    return Occasion(name, name.title(), "Planned", first, last or first, exact=last is None, hollow=True, fixed=fixed)


@pytest.mark.parametrize(
    ("last", "title"),
    [
        (None, "Mar 2025 to Feb 2027"),
        (date(2026, 1, 5), "Mar 2025 to Feb 2027"),
        (date(2027, 6, 5), "Jul 2025 to Jun 2027"),
        (date(2029, 6, 5), "Dec 2025 to Nov 2027"),
    ],
)
def test_two_years_that_end_with_what_is_ahead(last: date | None, title: str) -> None:
    found = strip([on("a", last)] if last else [], DAY)
    assert (found.title, len(found.months)) == (title, 24)
    assert [m.name for m in found.months if m.current] == ["Nov"]


def test_each_month_leads_to_its_first_event_and_says_all_of_them() -> None:
    found = strip(
        [
            on("b", date(2026, 12, 9)),
            on("a", date(2026, 12, 1), date(2026, 12, 31)),
            on("day", date(2026, 12, 2), fixed=True),
        ],
        DAY,
    )
    (december,) = [m for m in found.months if m.said]
    assert (december.address, december.said) == ("#a", "Dec 2026: A: Planned; Day: Planned; B: Planned")
    assert str(december.drawing).count("<rect") == 2
    assert str(december.drawing).count("<path") == 1
    assert [m.year for m in found.months if m.year] == ["2025", "2026", "2027"]


def test_a_month_with_a_fixed_day_alone_leads_to_that() -> None:
    assert [m.address for m in strip([on("day", date(2026, 12, 2), fixed=True)], DAY).months if m.address] == ["#day"]
