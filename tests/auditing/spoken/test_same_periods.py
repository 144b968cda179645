"""Months that are told by those of another year."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.auditing.dates_told import dates_told
from briefgen.auditing.languages import language
from briefgen.auditing.spoken.same_periods import (
    is_paired,
    of_the_same,
    same_again,
    same_periods,
    told_with_when,
    ways,
    years_of_the_same,
)
from briefgen.domain.dates import Point

MONTHS = [(Point(2025, 1), Point(2025, 4), 3)]


@pytest.mark.parametrize(
    ("text", "months", "found"),
    [
        ("In four months, up from 3 in the same period of 2024", MONTHS, [(Point(2024, 1), Point(2024, 4))]),
        ("In four months, up from 3 in the same period last year", MONTHS, [(Point(2024, 1), Point(2024, 4))]),
        ("In four months, up from 3 in the same period of 2025", MONTHS, []),
        ("In four months, up from 3 in 2024", MONTHS, []),
        ("In four months, up from 3 in 2024 same period", MONTHS, [(Point(2024, 1), Point(2024, 4))]),
        ("In four months, up from 3 in 2024, the same period", MONTHS, []),
        ("In four months, up from 3 in the same period, of 2024", MONTHS, [(Point(2024, 1), Point(2024, 4))]),
        ("In four months, up from 3 in the same period out of 2024", MONTHS, [(Point(2024, 1), Point(2024, 4))]),
        ("In four months, up from 3 in the same period, out of 2024", MONTHS, []),
        ("In four months, up from 3 in the same period; in all 2024", MONTHS, []),
        ("In four months, up from 3 in the same period of May 2024", MONTHS, []),
        ("The same period of 2024", [(Point(2025, 1), Point(2025, 4), 0)], [(Point(2024, 1), Point(2024, 4))]),
        ("The same period of 2024", [(Point(2025, 1), Point(2025, 4), 4)], []),
        ("In four months, up from 3 in the same period", MONTHS, []),
        ("In 2025, up from 3 in the same period of 2024", [(Point(2025), Point(2025), 3)], []),
        ("The same period of 2024, and four months of 2025", [(Point(2025, 1), Point(2025, 4), 29)], []),
    ],
)
def test_the_same_months_of_another_year(
    text: str, months: list[tuple[Point, Point, int]], found: list[tuple[Point, Point]]
) -> None:
    spoken = language("en")
    told = dates_told(text, spoken, date(2025, 6, 5))
    assert [(a, b) for a, b, _at in same_periods(text, spoken, told, months)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("last year's same period", ["last year's"]),
        ("the same period last year", ["last year"]),
        ("the same period of last year", ["last year"]),
        ("last year, and the same period", []),
        ("the same period, as last year", []),
    ],
)
def test_the_last_year_of_the_same_period(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in of_the_same(text, language("en"))] == found


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("et", "nelja kuuga, 2024. aasta samas kvartalis 3"),
        ("kk", "төрт айда, 2024 жылдың сәйкес кезеңінде 3"),
        ("ru", "за четыре месяца, в 2024 году, в том же квартале 3"),
        ("lt", "per keturis mėnesius, 2024 m. tuo pačiu ketvirčiu 3"),
    ],
)
def test_a_year_may_stand_before_with_its_word(code: str, text: str) -> None:
    spoken = language(code)
    told = dates_told(text, spoken, date(2025, 6, 1))
    found = [(first, last) for first, last, _at in same_periods(text, spoken, told, MONTHS)]
    assert found == ([] if "году," in text else [(Point(2024, 1), Point(2024, 4))])


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("over the same six months", "en", ["same"]),
        ("over the same six months of 2024", "en", []),
        ("за те же шесть месяцев", "ru", ["те же"]),
        ("сол алты айда", "kk", ["сол"]),
    ],
)
def test_months_told_before_in_a_text_without_a_year(text: str, code: str, found: list[str]) -> None:
    spoken = language(code)
    ends = same_again(text, spoken, dates_told(text, spoken, date(2025, 4, 18)))
    assert [text[:end].endswith(word) for end, word in zip(sorted(ends), found, strict=True)] == [True] * len(found)


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("In four months 3 million, in the same period of 2024 it was 2 million", "en", ["2024"]),
        ("In four months of 2025, up from the same period", "en", []),
        ("Төрт айда 3 млн, 2024 жылдың сәйкес кезеңінде 2 млн болған", "kk", ["2024"]),
    ],
)
def test_the_year_of_the_same_period(text: str, code: str, found: list[str]) -> None:
    spoken = language(code)
    starts = years_of_the_same(text, spoken, dates_told(text, spoken, date(2026, 4, 18)))
    assert [text[start : start + 4] for start in sorted(starts)] == found


WHEN = "Down on May 2024, when it was 5 million"


def test_a_period_that_goes_on_with_what_it_was_itself() -> None:
    start = WHEN.index("May")
    assert ways(WHEN, "en", start, {start}) == (True, False)
    assert ways(WHEN, "en", start, ()) == (False,)
    assert ways("Down on May 2024", "en", start, {start}) == (True,)


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("May 2024, when it was 5", "en", "May 2024, when"),
        ("May 2024, WHEN it was 5", "en", "May 2024, WHEN"),
        ("May 2024, whenever it was 5", "en", ""),
        ("May 2024 when it was 5", "en", ""),
        ("May, 2024, when it was 5", "en", ""),
        (f"{'x' * 24}, when", "en", f"{'x' * 24}, when"),
        (f"{'x' * 25}, when", "en", ""),
        ("мая 2024 года, когда было 5", "ru", "мая 2024 года, когда"),
        ("мая 2024 года, when было 5", "ru", ""),
    ],
)
def test_when_stands_right_behind_a_period(text: str, code: str, found: str) -> None:
    assert text[: told_with_when(text, code, 0)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trade in billions: 2.9 against ", True),
        ("Trade in billions: 2.9 bn. against ", True),
        ("Trade in billions: 2.9 bn euros all against ", False),
        ("Trade in billions 2.9 against ", False),
        ("Trade in billions: 2.9 against", False),
    ],
)
def test_a_number_is_the_first_of_two_side_by_side(text: str, found: bool) -> None:
    assert is_paired(text, len(text)) is found
