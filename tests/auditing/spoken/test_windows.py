"""The stretches of time that the words of a text leave a day in."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.auditing.dates_told import dates_told
from briefgen.auditing.languages import language
from briefgen.auditing.quantities import quantities
from briefgen.auditing.spoken.windows import Window, counted_unit, windows_counted, windows_told
from briefgen.domain.dates import Point
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
"""


@pytest.mark.parametrize(("text", "found"), rows(TOLD))
def test_the_days_between_which_each_end_lies(text: str, found: str) -> None:
    english = language("en")
    made = windows_told(text, english, dates_told(text, english, PUBLISHED), PUBLISHED)
    assert "; ".join(" ".join(map(str, (*one.opens, *one.closes))) for one in made) == found
