from __future__ import annotations

import pytest

from briefgen.domain.dates.notations import suggest
from briefgen.domain.dates.stretches import stretch


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2027-03-14/16", "2027-03-14/2027-03-16"),
        ("2027-03-14 – 16", "2027-03-14/2027-03-16"),
        ("2027-03-14 to 16", "2027-03-14/2027-03-16"),
        ("14.–16.3.2027", "2027-03-14/2027-03-16"),
        ("14-16.03.2027", "2027-03-14/2027-03-16"),
        ("28.2.-2.3.2027", "2027-02-28/2027-03-02"),
        ("28.12.2026 – 2.1.2027", "2026-12-28/2027-01-02"),
        ("с 14 по 16.3.2027", "2027-03-14/2027-03-16"),
        ("30 March – 2 April 2027", "2027-03-30/2027-04-02"),
        ("March 14–16, 2027", "2027-03-14/2027-03-16"),
        ("from March 14 to 16 2027", "2027-03-14/2027-03-16"),
        ("March 30 - April 2, 2027", "2027-03-30/2027-04-02"),
        ("14-16/3/2027", "2027-03-14/2027-03-16"),
        ("Jan-Sep 2025", "2025-01/2025-09"),
        ("January to September 2025", "2025-01/2025-09"),
        ("Dec 2025 - Feb 2026", "2025-12/2026-02"),
        ("январь-сентябрь 2025", "2025-01/2025-09"),
        ("2025-01-2025-09", "2025-01/2025-09"),
        ("9 months of 2025", "2025-01/2025-09"),
        ("9M 2025", "2025-01/2025-09"),
        ("H1 2027", "2027-01..2027-06"),
        ("second half of 2027", "2027-07..2027-12"),
        ("week 12 of 2027", "2027-03-22..2027-03-28"),
        ("KW 12/2027", "2027-03-22..2027-03-28"),
        ("2027-W01", "2027-01-04..2027-01-10"),
        ("~2027-03-14", "2027-03-14~"),
        ("about May 2027", "2027-05~"),
        ("by 1 May 2027", "..2027-05-01"),
        ("до 1 мая 2027 г.", "..2027-05-01"),
        ("before 1 May 2027", "..2027-04-30"),
        ("14-Mar-27", "2027-03-14"),
        ("2027 03 14", "2027-03-14"),
    ],
)
def test_one_reading_is_suggested(written: str, meant: str) -> None:
    assert suggest(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "2027-03-14/13",  # swapped, or the 13th of another month
        "16.-14.3.2027",
        "30.2.-2.3.2027",
        "16-14/3/2027",
        "3/14-16/2027",
        "March 16-14, 2027",
        "March 30-32, 2027",
        "Sep-Jan 2025",  # from the year before, or to the year after
        "2025-09-2025-01",
        "2027-W54",
        "week 60 of 2027",
        "before May 2027",
        "about soon",
        "by the end",
    ],
)
def test_where_two_readings_are_possible_or_none_there_is_none(written: str) -> None:
    assert suggest(written) is None


def test_each_end_is_read_by_whoever_asks() -> None:
    assert stretch("1.-2.3.2027", {"1.3.2027": "2027-03-01", "2.3.2027": "2027-03-02"}.get) == "2027-03-01/2027-03-02"
    assert stretch("1.-2.3.2027", {"1.3.2027": "2027-03-01"}.get) is None
