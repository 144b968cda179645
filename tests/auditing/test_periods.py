from __future__ import annotations

from datetime import date

import pytest

from briefgen.auditing.dates_told import dates_told
from briefgen.auditing.languages import language
from briefgen.auditing.periods import periods_told, published_bound
from briefgen.auditing.quantities import quantities
from briefgen.domain.dates import edtf

PUBLISHED = date(2024, 12, 28)


def told(text: str, code: str) -> set[tuple[str, bool]]:
    spoken = language(code)
    found = periods_told(text, spoken, dates_told(text, spoken, PUBLISHED), quantities(text, spoken))
    return {(f"{p.first}/{p.last or '..'}" if p.first != p.last else str(p.first), p.base) for p in found}


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("In 2024 it came to 7", "en", {("2024", False)}),
        ("in the first 9 months of 2024", "en", {("2024-01/2024-09", False)}),
        ("in nine months of 2023", "en", {("2023-01/2023-09", False)}),
        ("in January-October this year", "en", {("2024-01/2024-10", False)}),
        ("from 2005 to 2022", "en", {("2005/2022", False)}),
        ("in the first quarter of 2024", "en", {("2024-01/2024-03", False)}),
        ("за 9 месяцев 2024 года", "ru", {("2024-01/2024-09", False)}),
        ("за январь–октябрь 2024 года", "ru", {("2024-01/2024-10", False)}),
        ("за първите девет месеца на 2024 г.", "bg", {("2024-01/2024-09", False)}),
        ("в първите 11 месеца на 2023 г.", "bg", {("2023-01/2023-11", False)}),
        ("în primele 11 luni din 2023", "ro", {("2023-01/2023-11", False)}),
        ("per devynis 2024 metų mėnesius", "lt", {("2024-01/2024-09", False)}),
        ("2024. aasta üheksa kuuga", "et", {("2024-01/2024-09", False)}),
        ("2024 жылдың 9 айында", "kk", {("2024-01/2024-09", False)}),
    ],
)
def test_periods_as_they_are_told(text: str, code: str, found: set[tuple[str, bool]]) -> None:
    assert told(text, code) == found


def test_what_something_is_compared_to_is_no_period_of_its_own() -> None:
    assert told("In 2022 it rose by 30% compared to 2021", "en") == {("2022", False), ("2021", True)}
    assert told("În 2022 a crescut față de 2021", "ro") == {("2022", False), ("2021", True)}


def test_since_a_year_is_open() -> None:
    assert ("2005/..", False) in told("Since 2005 it came to 180", "en")


def test_a_window_that_ends_on_the_day_of_publication() -> None:
    days = frozenset({PUBLISHED})
    assert published_bound(edtf.parse("..2024-12-28"), days)
    assert not published_bound(edtf.parse("..2024-12-27"), days)
    assert not published_bound(edtf.parse("2024-12-28"), days)
