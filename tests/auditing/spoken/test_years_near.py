from __future__ import annotations

from datetime import date

import pytest

from briefgen.auditing.dates_told import Told
from briefgen.auditing.spoken import years_near as module
from briefgen.auditing.spoken.years_near import Years, told_again
from tests.auditing.held import unlike


@pytest.mark.parametrize(
    ("month", "years"), [(3, (2025, 2026)), (4, (2024, 2025)), (5, (2024, 2025)), (12, (2024, 2025))]
)
def test_months_without_a_year_are_the_latest_that_were_over_or_those_to_come(
    month: int, years: tuple[int, int]
) -> None:
    assert Years((), date(2025, 4, 30)).unsaid(month) == years
    assert Years((), None).unsaid(month) == ()


def test_the_words_between_a_year_and_its_months() -> None:
    whole = "|. aasta esimesel |aasta|.aasta.| I pusmetį|. m. pirmąjį  "
    assert unlike(module._WORDS, whole=whole, none=" one two three|5|, aasta| 2 pusmetį|. . m") == []


@pytest.mark.parametrize(
    ("told", "span", "near"),
    [
        ((50, 54), (0, 5), True),
        ((51, 55), (0, 5), False),
        ((0, 4), (49, 55), True),
        ((0, 4), (50, 55), False),
    ],
)
def test_how_far_a_year_is_from_its_months(told: tuple[int, int], span: tuple[int, int], near: bool) -> None:
    years = Years((Told(2024, None, None, *told),), None, "x" * 60)
    assert years.near(span) == ((2024, *told) if near else None)


def test_which_parts_have_the_year_of_the_same_part_behind_them() -> None:
    parts = [("Q1", (0, 30)), ("Q1", (10, 30)), ("Q2", (0, 30)), ("Q1", (40, 50)), ("Q1", (45, 60))]
    assert told_again(parts) == {(0, 30)}
    assert told_again([]) == frozenset()


@pytest.mark.parametrize(
    ("behind", "before", "year"),
    [
        ((11, 15), (5, 9), 2024),  # right behind, and right before
        ((12, 16), (5, 9), 2023),  # farther behind, and right before
        ((12, 16), (0, 4), 2024),
    ],
)
def test_a_year_right_beside_its_months_is_theirs(behind: tuple[int, int], before: tuple[int, int], year: int) -> None:
    told = (Told(2023, None, None, *before), Told(2024, None, None, *behind))
    found = Years(told, None, "x" * 60).near((10, 10))
    assert found
    assert found[0] == year
