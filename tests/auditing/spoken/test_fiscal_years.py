from __future__ import annotations

from datetime import date

import pytest

from briefgen.auditing.dates_told import dates_told
from briefgen.auditing.languages import language
from briefgen.auditing.spoken.fiscal_years import fiscal_years, school_years, years_to


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("FY2023-24", [2023]),
        ("FY 2023/2024", [2023]),
        ("FY 2023 – 24", [2023]),
        ("fy 2024", [2023, 2024]),
        ("fiscal 2024", [2023, 2024]),
        ("fiscal year 2024", [2023, 2024]),
        ("financial year 2024", [2023, 2024]),
        ("financial 2024", [2023, 2024]),
        ("first half of the fiscal year 2024", [2023, 2024]),
        ("first half (of FY 2024", [2023, 2024]),
        ("one half and that of FY 2024", [2023, 2024]),
        ("fiscal 20245", []),
        ("xFY 2024", []),
        ("FY 2024-255", [2023, 2024]),
    ],
)
def test_fiscal_years_as_they_are_written(text: str, begins: list[int]) -> None:
    found = [first for first, _last, _span in fiscal_years(text, language("en"))]
    of_the_calendar = [(begins[1], 1 if text.startswith("first half") else None)] if len(begins) > 1 else []
    expected = [*((y, m) for y in begins for m in (4, 7, 10)), *of_the_calendar]
    assert [(point.year, point.month) for point in found] == expected


@pytest.mark.parametrize(
    ("code", "text", "first"),
    [
        ("en", "the 2024/25 financial year", "2024-04"), ("en", "2024 financial aid", None),
        ("ru", "в 2024/25 финансовом году", "2024-04"), ("ru", "в финансовом году 2024/25", "2024-04"),
        ("bg", "през финансовата 2024/25 година", "2024-04"), ("bg", "през 2024/25 финансова година", "2024-04"),
        ("ro", "în anul fiscal 2024-25", "2024-04"), ("ro", "în exercițiul financiar 2024/2025", "2024-04"),
        ("lt", "2024–2025 finansiniais metais", "2024-04"), ("lt", "2024/25 m. finansiniais metais", "2024-04"),
        ("et", "2024/25. majandusaastal", "2024-04"), ("kk", "2024/25 қаржы жылында", "2024-04"),
        ("ro", "în cursul anului fiscal 2024/25", "2024-04"), ("ro", "exerciţiul financiar 2024/25", "2024-04"),
        ("ro", "analiza fiscală 2024/25", None), ("lt", "už 2024/25 finansinius metus", "2024-04"),
        ("ru", "в 2024 году", None), ("et", "2024. aastal", None),
    ],
)  # fmt: skip
def test_fiscal_years_in_other_languages(code: str, text: str, first: str | None) -> None:
    found = [str(begins) for begins, _last, _span in fiscal_years(text, language(code))]
    assert found[:1] == ([first] if first else [])


def test_a_half_of_a_fiscal_year_in_another_language() -> None:
    found = fiscal_years("во второй половине финансового года 2024/25", language("ru"))
    assert next((str(first), str(last)) for first, last, _span in found) == ("2024-10", "2025-03")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the year to March 2024 it grew.", [("2023-04", "2024-03")]),
        ("In the twelve months ending December 2024 it grew.", [("2024", "2024")]),
        ("In March 2024 it grew.", []),
    ],
)
def test_twelve_months_up_to_one(text: str, found: list[tuple[str, str]]) -> None:
    told = dates_told(text, language("en"), date(2025, 6, 1))
    assert [(str(first), str(last)) for first, last, _span in years_to(text, told)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in the year to the end of Q3 2025", ("2024-10", "2025-09")),
        ("in the four quarters to Q4 2025", ("2025-01", "2025-12")),
        ("from the year of Q3 2025", None),
        ("in Q3 2025", None),
    ],
)
def test_the_year_up_to_a_quarter(text: str, found: tuple[str, str] | None) -> None:
    told = [(str(first), str(last)) for first, last, _span in years_to(text, ())]
    assert told == ([found] if found else [])


@pytest.mark.parametrize(
    ("code", "text", "published", "first"),
    [
        ("en", "this academic year", "2025-06-10", 2024),
        ("en", "this academic year", "2025-09-01", 2025),
        ("en", "last school year", "2025-06-10", 2023),
        ("en", "in the academic year", "2025-06-10", None),
        ("ro", "anul universitar trecut", "2025-06-10", 2023),
        ("lt", "kitais mokslo metais", "2025-06-10", 2025),
        ("et", "sel õppeaastal", "2025-06-10", 2024),
    ],
)
def test_years_of_schools_that_are_told_from_a_day(code: str, text: str, published: str, first: int | None) -> None:
    found = [(a.year, b.year) for a, b, _span in school_years(text, language(code), date.fromisoformat(published))]
    assert found == ([(first, first + 1)] if first else [])
