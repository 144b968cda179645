"""The days that law or custom fixes, in one paragraph."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.sections.fixed_days import fixed_days
from tests.sections.sheets import plain, sheet

BASIS = "basis: {text: A list, date: 2025-01-01}"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2025-12-16", "16 Dec"),
        ("2026-01-01/2026-06-30", "1 Jan – 30 Jun"),
        ("2025-01-01/2025-06-30", "until 30 Jun"),
        ("2026-03", "Mar 2026"),
        ("2026-06-10", "10 Jun 2026"),
    ],
)
def test_a_year_is_told_only_where_it_is_not_plain(catalog: Callable[..., Catalog], when: str, words: str) -> None:
    data = catalog(
        reference_days=f"- {{id: d, title: A day, kind: presidency, counterpart: BG, when: {when}, {BASIS}}}"
    )
    at = sheet(data)
    (day,) = fixed_days(at, at.selection.reference_days)
    assert (plain(day.date), day.what, [m.label for m in day.marks]) == (words, "A day", ["R1"])


def test_they_stand_in_the_order_of_their_first_day(catalog: Callable[..., Catalog]) -> None:
    data = catalog(
        reference_days=f"""
- {{id: a, title: In May, kind: national-day, counterpart: BG, when: 2026-05-09, {BASIS}}}
- {{id: b, title: Half a year, kind: presidency, counterpart: BG, when: 2026-01-01/2026-06-30, {BASIS}}}
- {{id: c, title: In December, kind: national-day, counterpart: KZ, when: 2022-12-16, rule: FREQ=YEARLY, {BASIS}}}
"""
    )
    at = sheet(data, date(2025, 6, 10))
    found = fixed_days(at, at.selection.reference_days)
    assert [plain(f"{d.date} {d.what}") for d in found] == [
        "16 Dec In December",
        "1 Jan – 30 Jun Half a year",
        "9 May In May",
    ]
