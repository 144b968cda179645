from __future__ import annotations

from datetime import date

import pytest

from briefgen.domain.dates.wording import DateWords
from briefgen.pages.occasions import Occasion
from briefgen.pages.two_years import strip

DAY = date(2026, 11, 26)


def on(name: str, first: date, last: date | None = None, *, fixed: bool = False) -> Occasion:
    window = DateWords(name.upper(), "day not known") if last else None
    return Occasion(
        name, name.title(), "Planned", first, last or first, exact=not last, hollow=True, window=window, fixed=fixed
    )


@pytest.mark.parametrize(
    ("last", "title"),
    [
        (None, "Dec 2025 to Nov 2027"),
        (date(2026, 1, 5), "Dec 2025 to Nov 2027"),
        (date(2028, 2, 5), "Mar 2026 to Feb 2028"),
        (date(2029, 6, 5), "Jun 2026 to May 2028"),
    ],
)
def test_the_year_before_and_the_year_ahead_or_more_of_it_with_what_is_ahead(last: date | None, title: str) -> None:
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


def test_what_lies_beyond_is_named_below() -> None:
    vote = on("vote", date(2031, 3, 2), fixed=True)
    session = on("session", date(2029, 5, 1), date(2029, 5, 31))
    year = on("year", date(2030, 1, 1), date(2030, 12, 31))
    found = strip([vote, session, year, on("near", date(2026, 12, 9))], DAY)
    assert [(link.words, link.address) for link in found.further] == [
        ("SESSION: Session", "#session"),
        ("YEAR: Year", "#year"),
        ("2 Mar 2031: Vote", "#vote"),
    ]
    many = [on(f"vote-{n}", date(2030 + n, 3, 2), fixed=True) for n in range(9)]
    assert [link.address for link in strip(many, DAY).further] == [f"#vote-{n}" for n in range(6)]
