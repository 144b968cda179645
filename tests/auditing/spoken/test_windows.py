"""The stretches of time that the words of a text leave a day in."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.auditing.dates_told import Told, dates_told
from briefgen.auditing.languages import language
from briefgen.auditing.quantities import quantities
from briefgen.auditing.spoken.windows import (
    Window,
    _after,
    _beside,
    counted_unit,
    seasons_told,
    windows_counted,
    windows_told,
)
from briefgen.domain.dates import Point, edtf
from tests.auditing.held import rows

PUBLISHED = date(2025, 4, 18)
Days = tuple[tuple[int, int, int], tuple[int, int, int]]


def window(opens: Days, closes: Days) -> Window:
    return Window((date(*opens[0]), date(*opens[1])), (date(*closes[0]), date(*closes[1])))


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("early 2026", "en", [window(((2026, 1, 1), (2026, 1, 1)), ((2026, 1, 31), (2026, 6, 30)))]),
        ("by mid-2026", "en", [window(((2026, 4, 1), (2026, 7, 1)), ((2026, 6, 15), (2026, 9, 30)))]),
        ("late June 2025", "en", [window(((2025, 6, 15), (2025, 6, 30)), ((2025, 6, 30), (2025, 6, 30)))]),
        ("at the end of the year", "en", [window(((2025, 9, 1), (2025, 12, 20)), ((2025, 12, 31), (2025, 12, 31)))]),
        ("in the early hours", "en", []),
        ("by Christmas", "en", [window(((2025, 4, 18), (2025, 4, 18)), ((2025, 12, 23), (2025, 12, 26)))]),
        ("2026. aasta mai lõpus", "et", [window(((2026, 5, 15), (2026, 5, 31)), ((2026, 5, 31), (2026, 5, 31)))]),
        ("last autumn", "en", [window(((2024, 9, 1), (2024, 9, 23)), ((2024, 11, 30), (2024, 12, 21)))]),
        (
            "this autumn",
            "en",
            [
                window(((2025, 9, 1), (2025, 9, 23)), ((2025, 11, 30), (2025, 12, 21))),
                window(((2026, 9, 1), (2026, 9, 23)), ((2026, 11, 30), (2026, 12, 21))),
            ],
        ),
        (
            "прошлой весной, прошлым летом 2024 года",
            "ru",
            [
                window(((2024, 3, 1), (2024, 3, 22)), ((2024, 5, 31), (2024, 6, 21))),
                window(((2024, 6, 1), (2024, 6, 22)), ((2024, 8, 31), (2024, 9, 23))),
            ],
        ),
        ("in the first half of May 2026", "en", [window(((2026, 5, 1), (2026, 5, 1)), ((2026, 5, 15), (2026, 5, 15)))]),
        ("the second half of May 2026", "en", [window(((2026, 5, 15), (2026, 5, 16)), ((2026, 5, 31), (2026, 5, 31)))]),
        (
            "во второй декаде сентября",
            "ru",
            [
                window(((2025, 9, 11), (2025, 9, 11)), ((2025, 9, 20), (2025, 9, 20))),
                window(((2026, 9, 11), (2026, 9, 11)), ((2026, 9, 20), (2026, 9, 20))),
            ],
        ),
        (
            "в третьей декаде февраля 2024 года",
            "ru",
            [window(((2024, 2, 21), (2024, 2, 21)), ((2024, 2, 29), (2024, 2, 29)))],
        ),
        ("toamna trecută", "ro", [window(((2024, 9, 1), (2024, 9, 23)), ((2024, 11, 30), (2024, 12, 21)))]),
        (
            "iarna 2025",
            "ro",
            [
                window(((2024, 12, 1), (2024, 12, 22)), ((2025, 2, 28), (2025, 3, 20))),
                window(((2025, 12, 1), (2025, 12, 22)), ((2026, 2, 28), (2026, 3, 20))),
            ],
        ),
    ],
)
def test_parts_of_years_and_months(text: str, code: str, found: list[Window]) -> None:
    spoken = language(code)
    assert list(windows_told(text, spoken, dates_told(text, spoken, PUBLISHED), PUBLISHED)) == found


@pytest.mark.parametrize(
    ("text", "code", "unit", "closes"),
    [
        ("within 60 days", "en", "day", ((2025, 6, 17), (2025, 6, 17))),
        ("in three weeks", "en", "week", ((2025, 5, 9), (2025, 5, 9))),
        ("in ten months", "en", "month", ((2026, 2, 1), (2026, 2, 28))),
        ("over five years", "en", "years", ((2030, 4, 1), (2030, 12, 31))),
        ("в течение пяти лет", "ru", "years", ((2030, 4, 1), (2030, 12, 31))),
        ("per 60 dienų", "lt", "day", ((2025, 6, 17), (2025, 6, 17))),
    ],
)
def test_what_ends_so_long_after_a_day(text: str, code: str, unit: str, closes: Days) -> None:
    spoken = language(code)
    numbers = quantities(text, spoken)
    assert counted_unit(text, spoken, numbers[0]) == unit
    found = list(windows_counted(text, spoken, numbers, (PUBLISHED,)))
    assert found == [window(((2025, 4, 18), (2025, 4, 18)), closes)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("within 60 firms", "en"),
        ("two years ago", "en"),
        ("three days earlier", "en"),
        ("in the first week of May", "en"),
        ("in the fourth week of June", "en"),
        ("два года назад", "ru"),
        ("преди две години", "bg"),
        ("acum două luni", "ro"),
        ("prieš 60 dienų", "lt"),
        ("kaks aastat tagasi", "et"),
        ("екі жыл бұрын", "kk"),
    ],
)
def test_what_counts_something_else_or_is_over_ends_nothing(text: str, code: str) -> None:
    spoken = language(code)
    assert list(windows_counted(text, spoken, quantities(text, spoken), (PUBLISHED,))) == []


def test_a_period_is_a_window_from_its_first_day_to_its_last() -> None:
    whole = window(((2025, 4, 1), (2025, 4, 1)), ((2025, 6, 30), (2025, 6, 30)))
    assert Window.of(Point(2025, 4), Point(2025, 6)) == whole


# When each opens and closes at the earliest and at the latest.
TOLD = """
late 2027 | 2027-09-01 2027-12-20 2027-12-31 2027-12-31
spring 2027 | 2027-03-01 2027-03-22 2027-05-31 2027-06-21
summer 2027 | 2027-06-01 2027-06-22 2027-08-31 2027-09-23
early May 2027 | 2027-05-01 2027-05-01 2027-05-05 2027-05-15
mid-May 2027 | 2027-05-08 2027-05-15 2027-05-15 2027-05-25
late February 2027 | 2027-02-15 2027-02-28 2027-02-28 2027-02-28
early May | 2025-05-01 2025-05-01 2025-05-05 2025-05-15; 2026-05-01 2026-05-01 2026-05-05 2026-05-15
early this year | 2025-01-01 2025-01-01 2025-01-31 2025-06-30
next week | 2025-04-21 2025-04-21 2025-04-25 2025-04-27
last week | 2025-04-07 2025-04-07 2025-04-11 2025-04-13
this week | 2025-04-14 2025-04-14 2025-04-18 2025-04-20
christmas |
by Christmas | 2025-04-18 2025-04-18 2025-12-23 2025-12-26
Christmases |
winter 2027 | 2026-12-01 2026-12-22 2027-02-28 2027-03-20; 2027-12-01 2027-12-22 2028-02-28 2028-03-20
autumn 2027 | 2027-09-01 2027-09-23 2027-11-30 2027-12-21
this fall | 2025-09-01 2025-09-23 2025-11-30 2025-12-21; 2026-09-01 2026-09-23 2026-11-30 2026-12-21
next fall | 2025-09-01 2025-09-23 2025-11-30 2025-12-21; 2026-09-01 2026-09-23 2026-11-30 2026-12-21
a fall |
early 2027 | 2027-01-01 2027-01-01 2027-01-31 2027-06-30
mid-2027 | 2027-04-01 2027-07-01 2027-06-15 2027-09-30
late May 2027 | 2027-05-15 2027-05-31 2027-05-31 2027-05-31
late June 2027 | 2027-06-15 2027-06-30 2027-06-30 2027-06-30
last month, in spring | 2025-03-01 2025-03-22 2025-05-31 2025-06-21; 2026-03-01 2026-03-22 2026-05-31 2026-06-21
spring of the year, 2027 | 2027-03-01 2027-03-22 2027-05-31 2027-06-21
spring of that one in 2027 | 2025-03-01 2025-03-22 2025-05-31 2025-06-21; 2026-03-01 2026-03-22 2026-05-31 2026-06-21
spring | 2025-03-01 2025-03-22 2025-05-31 2025-06-21; 2026-03-01 2026-03-22 2026-05-31 2026-06-21
last spring | 2024-03-01 2024-03-22 2024-05-31 2024-06-21
next spring | 2025-03-01 2025-03-22 2025-05-31 2025-06-21; 2026-03-01 2026-03-22 2026-05-31 2026-06-21
last winter | 2023-12-01 2023-12-22 2024-02-28 2024-03-20; 2024-12-01 2024-12-22 2025-02-28 2025-03-20; 2024-12-01 2024-12-22 2025-02-28 2025-03-20
early in the year | 2025-01-01 2025-01-01 2025-01-31 2025-06-30
early for all the year |
the year is early | 2025-01-01 2025-01-01 2025-01-31 2025-06-30
early |
in 2027, early | 2027-01-01 2027-01-01 2027-01-31 2027-06-30
in 2027 they began early |
spring of May 2027 | 2025-03-01 2025-03-22 2025-05-31 2025-06-21; 2026-03-01 2026-03-22 2026-05-31 2026-06-21
"""


@pytest.mark.parametrize(("text", "found"), rows(TOLD))
def test_the_days_between_which_each_end_lies(text: str, found: str) -> None:
    english = language("en")
    made = windows_told(text, english, dates_told(text, english, PUBLISHED), PUBLISHED)
    assert "; ".join(" ".join(map(str, (*one.opens, *one.closes))) for one in made) == found


@pytest.mark.parametrize(
    ("when", "fits"),
    [
        ("2025-06-10/2025-06-25", True),
        ("2025-06-01/2025-06-20", True),
        ("2025-06-15/2025-06-30", True),
        ("2025-06-10/2025-06-19", False),
        ("2025-06-10/2025-07-01", False),
        ("2025-05-31/2025-06-25", False),
        ("2025-06-16/2025-06-25", False),
        ("2025-04-18/2025-06-25", True),
        ("..2025-06-25", True),
        ("2025-06-10/..", False),
    ],
)
def test_a_written_window_is_one_that_is_told(when: str, fits: bool) -> None:
    told = window(((2025, 6, 1), (2025, 6, 15)), ((2025, 6, 20), (2025, 6, 30)))
    assert told.fits(edtf.parse(when), PUBLISHED) is fits


@pytest.mark.parametrize(
    ("unit", "count", "first", "last"),
    [
        ("day", 3, (2025, 4, 21), (2025, 4, 21)),
        ("week", 3, (2025, 5, 9), (2025, 5, 9)),
        ("month", 3, (2025, 7, 1), (2025, 7, 31)),
        ("years", 3, (2028, 4, 1), (2028, 12, 31)),
    ],
)
def test_when_so_much_time_is_over(
    unit: str, count: int, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert _after(PUBLISHED, unit, count) == (date(*first), date(*last))


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("within 399 days", 1), ("within 400 days", 0), ("within 0 days", 0), ("within 1 day", 1), ("within 1.5 days", 0),
        ("5 days and some" + " ago", 1), ("5 days ago", 0), ("5 days  and  ago", 0), ("the third week", 0),
        ("the first day", 0), ("the second day", 0), ("the 5th day", 0), ("five\u00a0days", 1), ("five-days", 1),
        ("five firms, days", 0),
    ],
)  # fmt: skip
def test_what_is_counted_ahead(text: str, windows: int) -> None:
    english = language("en")
    assert len(list(windows_counted(text, english, quantities(text, english), (PUBLISHED,)))) == windows


@pytest.mark.parametrize(
    ("told", "span", "found"),
    [
        ([(2027, None, None, 10, 14)], (0, 6), 0),
        ([(2027, None, None, 20, 24)], (0, 6), 0),
        ([(2027, None, None, 21, 25)], (0, 6), None),
        ([(2027, None, None, 2, 6)], (0, 6), 0),
        ([(2027, None, None, 1, 5)], (0, 6), None),
        ([(2027, None, None, 0, 4)], (14, 20), 0),
        ([(2027, None, None, 0, 4)], (15, 21), None),
        ([(2027, None, None, 0, 4)], (4, 10), 0),
        ([(2027, 5, 3, 7, 9)], (0, 6), None),
        ([(None, None, None, 7, 9)], (0, 6), None),
        ([(None, 5, None, 7, 9)], (0, 6), 0),
        ([(2027, None, None, 7, 11), (None, 5, None, 12, 15)], (0, 6), 1),
        ([(2027, None, None, 7, 11), (2028, None, None, 12, 16)], (0, 6), 0),
        ([(2027, None, None, 0, 4), (2028, None, None, 5, 9)], (10, 16), 1),
        ([(2027, None, None, 0, 4), (2028, None, None, 17, 21)], (5, 11), 1),
    ],
)
def test_the_month_or_the_year_that_a_part_is_of(
    told: list[tuple[int | None, int | None, int | None, int, int]], span: tuple[int, int], found: int | None
) -> None:
    each = tuple(Told(*one) for one in told)
    assert _beside(each, span) == (None if found is None else each[found])


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "in the second half of September 2025"), ("en", "the second half of the month of September"),
        ("ru", "во второй половине сентября 2025 года"), ("bg", "през втората половина на септември 2025 г."),
        ("kk", "2025 жылғы қыркүйектің екінші жартысында"), ("ro", "în a doua jumătate a lunii septembrie 2025"),
        ("lt", "2025 m. rugsėjo antroje pusėje"), ("et", "2025. aasta septembri teises pooles"),
    ],
)  # fmt: skip
def test_the_second_half_of_a_month_in_each_language(code: str, text: str) -> None:
    spoken = language(code)
    found = windows_told(text, spoken, dates_told(text, spoken, PUBLISHED), PUBLISHED)
    assert window(((2025, 9, 15), (2025, 9, 16)), ((2025, 9, 30), (2025, 9, 30))) in [*found]


@pytest.mark.parametrize(("spaces", "found"), [(5, True), (6, False)])
def test_how_far_a_half_stands_from_its_month(spaces: int, found: bool) -> None:
    text, spoken = f"the second half of the month{' ' * spaces}September", language("en")
    told = windows_told(text, spoken, dates_told(text, spoken, PUBLISHED), PUBLISHED)
    half = window(((2025, 9, 15), (2025, 9, 16)), ((2025, 9, 30), (2025, 9, 30)))
    assert (half in [*told]) is found


WEEKS = """
en | in the second week of June 2025 | 2025-06-08..2025-06-14 2025-06-09..2025-06-15 2025-06-02..2025-06-08 | 2025-06-15..2025-06-21
en | in the last week of June 2025 | 2025-06-24..2025-06-30 2025-06-23..2025-06-29 | 2025-06-16..2025-06-22
ru | на первой неделе сентября 2025 года | 2025-09-01..2025-09-07 2025-09-01..2025-09-05 | 2025-09-15..2025-09-21
kk | 2025 жылғы маусым айының екінші аптасында | 2025-06-09..2025-06-15 2025-06-02..2025-06-08 | 2025-06-16..2025-06-22
kk | 2025 жылғы маусым айының үшінші онкүндігінде | 2025-06-21..2025-06-30 | 2025-06-11..2025-06-20
"""


@pytest.mark.parametrize(("code", "text", "inside", "outside"), rows(WEEKS))
def test_a_week_of_a_month(code: str, text: str, inside: str, outside: str) -> None:
    spoken = language(code)
    windows = [*windows_told(text, spoken, dates_told(text, spoken, PUBLISHED), PUBLISHED)]
    fitting = [
        when
        for when in (*inside.split(), *outside.split())
        if any(w.fits(edtf.parse(when), PUBLISHED) for w in windows)
    ]
    assert fitting == inside.split()


def test_a_season_without_a_year_is_of_this_one_or_one_beside_it() -> None:
    day = date(2025, 4, 18)
    summers = [((date(y, 6, 1), date(y, 6, 22)), (date(y, 8, 31), date(y, 9, 23))) for y in (2024, 2025, 2026)]
    assert [(w.opens, w.closes) for w in seasons_told("in the summer", language("en"), day)] == summers
    winters = [*seasons_told("зимой", language("ru"), day)]
    assert [w.opens[0].year for w in winters] == [2023, 2024, 2024, 2025, 2025, 2026]
    assert [*seasons_told("in June", language("en"), day)] == []
