from __future__ import annotations

import pytest

from briefgen.auditing.spoken.fiscal_years import fiscal_years


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
        ("fiscal 20245", []),
        ("xFY 2024", []),
        ("FY 2024-255", [2023, 2024]),
    ],
)
def test_fiscal_years_as_they_are_written(text: str, begins: list[int]) -> None:
    found = [first for first, _last, _span in fiscal_years(text)]
    of_the_calendar = [(begins[1], 1 if text.startswith("first half") else None)] if len(begins) > 1 else []
    expected = [*((y, m) for y in begins for m in (4, 7, 10)), *of_the_calendar]
    assert [(point.year, point.month) for point in found] == expected
