from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.domain import dates
from briefgen.domain.dates import (
    UNDATED,
    Point,
    Precision,
    When,
    add_months,
    in_year,
    months_between,
    of_day,
    of_span,
)
from briefgen.domain.dates.edtf import parse

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last", "length"),
    [
        ("2025-06-09", date(2025, 6, 9), date(2025, 6, 9), 1),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), 29),
        ("2025", date(2025, 1, 1), date(2025, 12, 31), 365),
        ("2025-04-18..2025-12-31", date(2025, 4, 18), date(2025, 12, 31), 258),
        ("2025-06-09/2025-06-11", date(2025, 6, 9), date(2025, 6, 11), 3),
        ("..2025-04", None, date(2025, 4, 30), None),
        ("2005/..", date(2005, 1, 1), None, None),
        ("undated", None, None, None),
    ],
)
def test_both_ends_are_inclusive(text: str, first: date | None, last: date | None, length: int | None) -> None:
    when = parse(text)
    assert (when.first, when.last, when.length()) == (first, last, length)


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("2025-06-09", {"is_day", "days_known", "is_point"}),
        ("2025-06-09T10:00", {"is_day", "days_known", "is_point"}),
        ("2025-06", {"is_point"}),
        ("2025-06-09/2025-06-11", {"days_known"}),
        ("2025-06/2025-08", set()),
        ("2025-06-09..2025-06-11", set()),
        ("..2025-06-09", {"by"}),
        ("2025-06-09/..", set()),
        ("undated", {"undated"}),
    ],
)
def test_what_is_known_of_a_date(text: str, true: set[str]) -> None:
    names = ("is_day", "days_known", "is_point", "by", "undated")
    assert {name for name in names if getattr(parse(text), name)} == true


def test_precision_is_the_coarsest_written() -> None:
    texts = ("2025-06-09", "2025-06", "2025", "2025-06-09..2025-12", "undated")
    assert [parse(t).precision for t in texts] == [
        Precision.DAY,
        Precision.MONTH,
        Precision.YEAR,
        Precision.MONTH,
        Precision.DAY,
    ]


@pytest.mark.parametrize(
    ("outer", "inner", "contained"),
    [
        ("2025", "2025-06", True),
        ("2025-06", "2025", False),
        ("2025-06-09/2025-06-11", "2025-06-11", True),
        ("2025-06-09/2025-06-11", "2025-06-12", False),
        ("..2025-06-09", "2025-06-09", True),
        ("..2025-06-09", "..2025-06-08", True),
        ("2025-06-01/..", "2025-06-09", True),
        ("2025-06-01/..", "..2025-06-09", False),
    ],
)
def test_containing(outer: str, inner: str, contained: bool) -> None:
    assert parse(outer).contains(parse(inner)) is contained


@given(DAYS)
def test_a_year_contains_its_months_and_they_their_days(day: date) -> None:
    year, month = Point(day.year), Point(day.year, day.month)
    whens = [When(year, year), When(month, month), of_day(day)]
    assert [[a.contains(b) for b in whens] for a in whens] == [
        [True, True, True],
        [False, True, True],
        [False, False, True],
    ]


@given(DAYS, DAYS, DAYS)
def test_overlap_means_that_a_day_is_shared(one: date, two: date, day: date) -> None:
    first, last = sorted((one, two))
    assert of_span(first, last).overlaps(day, day) is (first <= day <= last)


def test_what_is_undated_or_open_overlaps_and_passes_as_it_should() -> None:
    day = date(2025, 6, 9)
    texts = ("undated", "..2025-06-08", "..2025-06-09", "2025-06-09/..", "2025-06-10/..")
    assert [parse(t).overlaps(day, day) for t in texts] == [False, False, True, True, False]
    assert [parse(t).is_past(day) for t in texts] == [False, True, False, False, False]


def test_a_date_is_past_only_when_its_last_day_is() -> None:
    assert [parse("2025-05").is_past(d) for d in (date(2025, 5, 31), date(2025, 6, 1))] == [False, True]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("sort_key", ["2025-01/2025-07", "2025", "2025-06", "2025-06-09", "..2025-06-09", "2025-07-01/..", "undated"]),
        ("end_key", ["2025-06-09", "..2025-06-09", "2025-06", "2025-01/2025-07", "2025", "2025-07-01/..", "undated"]),
    ],
)
def test_order_is_by_first_day_or_by_last_and_undated_comes_last(key: str, expected: list[str]) -> None:
    texts = ["undated", "2025-07-01/..", "2025-01/2025-07", "2025", "2025-06-09", "2025-06", "..2025-06-09"]
    assert sorted(texts, key=lambda t: getattr(parse(t), key)) == expected


def test_a_day_about_right_is_not_exact() -> None:
    texts = ("2025-06-09", "2025-06-09/2025-06-11", "2025-06-09~", "2025-06-09?", "2025-06", "undated")
    assert [parse(text).exact for text in texts] == [True, True, False, False, False, False]


@given(DAYS, DAYS)
def test_a_span_is_written_with_both_days(one: date, two: date) -> None:
    first, last = sorted((one, two))
    assert str(of_span(first, last)) == (f"{first}/{last}" if first != last else f"{first}")


def test_writing() -> None:
    texts = [
        "2025-06-09",
        "2025-06~",
        "2025?",
        "2025-06-09T10:00%/12:00",
        "2025-06-09T10:00/2025-06-10T09:00",
        "2005/..",
        "..2025-04-18",
        "2025-04-18..2025-12-31",
        "undated",
    ]
    assert [str(parse(t)) for t in texts] == texts
    assert str(UNDATED) == "undated"


@pytest.mark.parametrize(
    ("day", "months", "result"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 12, 15), 1, date(2026, 1, 15)),
        (date(2025, 1, 15), -1, date(2024, 12, 15)),
        (date(2025, 6, 9), 12, date(2026, 6, 9)),
    ],
)
def test_adding_months(day: date, months: int, result: date) -> None:
    assert add_months(day, months) == result


@given(DAYS, st.integers(0, 240))
def test_months_between_counts_whole_months(day: date, months: int) -> None:
    later = add_months(day, months)
    assert months_between(day, later) == months - (later.day < day.day)


def test_the_day_before() -> None:
    assert dates.day_before(date(2024, 3, 1)) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("2025-06", (date(2025, 6, 1), date(2025, 6, 30)), (date(2025, 6, 30), date(2025, 6, 1))),
        ("..2025-04-18", (date(2025, 4, 18), date(2025, 4, 18)), (date(2025, 4, 18), date(2025, 4, 18))),
        ("2025-06/..", (date(2025, 6, 1), date.max), (date.max, date(2025, 6, 1))),
        ("undated", (date.max, date.max), (date.max, date.max)),
    ],
)
def test_what_a_date_is_ordered_by(text: str, starts: tuple[date, date], ends: tuple[date, date]) -> None:
    assert (parse(text).sort_key, parse(text).end_key) == (starts, ends)


def test_a_month_is_whole_when_its_day_is_reached() -> None:
    days = (date(2025, 2, 14), date(2025, 2, 15), date(2026, 1, 14), date(2026, 1, 15))
    assert [months_between(date(2025, 1, 15), day) for day in days] == [0, 1, 11, 12]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("2026-12-10", "1921-12-10"),
        ("2026-12-10~", "1921-12-10~"),
        ("2026-12", "1921-12"),
        ("2026", "1921"),
        ("2024-02-29", None),
        ("2026-12-10/2026-12-11", None),
        ("..2026-12-10", None),
        ("undated", None),
    ],
)
def test_the_same_day_of_another_year(text: str, moved: str | None) -> None:
    assert in_year(parse(text), 1921) == (parse(moved) if moved else None)
