from __future__ import annotations

from datetime import date

import pytest

from briefgen.auditing.dates_told import Told
from briefgen.auditing.languages import language
from briefgen.auditing.periods import periods_told
from briefgen.auditing.spoken import years_near as module
from briefgen.auditing.spoken.years_near import Years, told_again
from tests.auditing.held import rows, unlike


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


@pytest.mark.parametrize(("start", "near"), [(21, True), (22, False)])
def test_a_year_before_another_is_theirs_right_behind_them_alone(start: int, near: bool) -> None:
    told = Told(2024, None, None, start, start + 4)
    years = Years((told,), None, "x" * 60, frozenset({start}))
    assert years.near((10, 17)) == ((2024, start, start + 4) if near else None)


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


FAR = """
en | from 2007 to August 2021 | 2007/2021-08
en | from August 2007 to 2021 | 2007-08/2021
en | between October 2022 and March 2024 | 2022-10/2024-03
en | in October 2022 and March 2024 | 2022-10 2024-03
en | 2007 – August 2021 | 2007/2021-08
en | since 2007 and until August 2021 | 2007/2021-08
en | from 2007 to the first half of 2021 | 2007/2021-06
en | from 2007 through the third quarter of 2021 | 2007/2021-09
en | from March 2021 to June 2021 | 2021-03/2021-06
en | from August 2021 to 2007 | 2021-08
en | from 2 million in 2007 to 9 million in August 2021 | 2007 2021-08
en | from 2007 to 2021 | 2007/2021
ru | с 2007 года по август 2021 года | 2007/2021-08
ru | с 2007 по август 2021 года | 2007/2021-08
bg | от 2007 г. до август 2021 г. | 2007/2021-08
ro | din 2007 până în august 2021 | 2007/2021-08
lt | nuo 2007 m. iki 2021 m. rugpjūčio | 2007/2021-08
et | 2007. aastast kuni 2021. aasta augustini | 2007/2021-08
kk | 2007 жылдан 2021 жылдың тамызына дейін | 2007/2021-08
kk | 2007 жылы 2021 жылдың тамызына дейін | 2007 2021-08
"""


@pytest.mark.parametrize(("code", "text", "found"), rows(FAR))
def test_what_reaches_from_one_year_to_a_part_of_another(code: str, text: str, found: str) -> None:
    periods = periods_told(text, language(code), date(2024, 6, 30))
    told = [str(p.first) if p.first == p.last else f"{p.first}/{p.last or '..'}" for p in periods]
    assert told[: len(found.split())] == found.split()
