from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.holding import dates_in_prose as module
from briefgen.auditing.languages import language
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import Point
from tests.auditing.held import rows
from tests.auditing.holding.prose_of import codes_of, said_of

TEXT = "Tourism plans for 2023-2025 were signed last year; a forum on tourism is due in June."


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("Tourism plans for 2023–2025 were told of.", []),
        ("Tourism plans for 2022–2025 were told of.", ["V516"]),
        ("Tourism plans for 2024 were told of.", []),  # last year
        ("Tourism plans for 2023 were told of.", ["V509"]),  # only the edge of a period
        ("Tourism plans for June were told of.", []),
        ("Tourism plans for April were told of.", []),  # the month of the item itself
        ("Tourism plans for July were told of.", ["V509"]),
    ],
)
def test_dates_and_periods_in_our_own_words(catalog: Callable[..., Catalog], outcome: str, found: list[str]) -> None:
    assert codes_of(catalog, TEXT, outcome) == found


SEASONS = """
A forum on tourism is due. | A forum on tourism is due in the autumn. | V509
A forum on tourism is due in autumn. | A forum on tourism is due in the autumn. |
A forum on tourism is due in October. | A forum on tourism is due in the autumn. |
A forum on tourism is due in December. | A forum on tourism is due this winter. |
A forum on tourism is due in November. | A forum on tourism is due this winter. | V509
A forum on hot springs is due. | A forum on hot springs is due. |
A forum on winter tourism is due. | A forum on winter tourism is due. |
Tourism brought 2 076 thousand tenge. | Tourism brought 2076 thousand tenge. |
Tourism brought 2 077 thousand tenge. | Tourism brought 2076 thousand tenge. | V504
Tourism brought tenge in 2075. | Tourism brought tenge in 2076. | V509
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(SEASONS))
def test_a_season_stands_there_or_a_month_of_it(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert codes_of(catalog, text, outcome) == found.split()


SAID = """
Tourism plans for 2022–2025 were told of. | V516: the period 2022–2025 does not stand in s000 p1 → put the period the passage gives, down to its months
Tourism plans for 2023 were told of. | V509?: 2023 stands in s000 p1 only as the edge of a period → put the period that the passage gives
Tourism plans for July were told of. | V509: July does not stand in s000 p1 → UNTOLD
Tourism plans for 7 June were told of. | V509: 7 June does not stand in s000 p1 → UNTOLD
Tourism plans of 18 April were told of. | unread
Tourism plans of 17 April were told of. | V509: 17 April does not stand in s000 p1 → UNTOLD
Tourism plans of 17 April 2025 were told of. | V509: 2025-04-17 does not stand in s000 p1 → UNTOLD
Tourism plans of 18 April 2025 were told of. | unread
Tourism plans of April 2025 were told of. | unread
Tourism plans of May 2025 were told of. | V509: 2025-05 does not stand in s000 p1 → UNTOLD
Tourism plans of 2025 were told of. | unread
Tourism plans for the autumn were told of in the autumn. | V509?: autumn does not stand in s000 p1 → put the date as the source gives it
"""
UNTOLD = "check the passage and the date; if it was worked out, say how under “inferred:”"


@pytest.mark.parametrize(("outcome", "found"), rows(SAID))
def test_what_is_said_of_a_date_in_our_own_words(catalog: Callable[..., Catalog], outcome: str, found: str) -> None:
    assert said_of(catalog, TEXT, outcome) == found.replace("UNTOLD", UNTOLD)


AFTER = """
Tourism plans for June and for 17 May 2025. | V509: 2025-05-17 does not stand in s000 p1 → UNTOLD
Tourism plans of 18 April 2025 and 17 May 2025. | V509: 2025-05-17 does not stand in s000 p1 → UNTOLD
Tourism plans of 2024 and of July 2025. | V509: 2025-07 does not stand in s000 p1 → UNTOLD
Tourism plans of April 2025 and 17 May 2025. | V509: 2025-05-17 does not stand in s000 p1 → UNTOLD
"""


@pytest.mark.parametrize(("outcome", "found"), rows(AFTER))
def test_a_date_is_held_whatever_stands_before_it(catalog: Callable[..., Catalog], outcome: str, found: str) -> None:
    assert said_of(catalog, TEXT, outcome) == found.replace("UNTOLD", UNTOLD)


EDGES = """
Tourism, farming and harbours grew in the first nine months of 2024. | Tourism, farming and harbours grew in January–September 2024. | unread
Tourism, farming and harbours grew in the first nine months of 2024. | Tourism, farming and harbours grew in January–September 2024, from January on. | unread
Tourism, farming and harbours grew in the first nine months of 2024. | Tourism, farming and harbours grew in January–August 2024. | V509: January does not stand in s000 p1 → UNTOLD
Tourism, farming and harbours grew in the first nine months of 2024. | Tourism, farming and harbours grew in January–September 2024, from March on. | V509: March does not stand in s000 p1 → UNTOLD
Tourism grew in June 2024. | Tourism grew in June 2024, on 7 June. | V509: 7 June does not stand in s000 p1 → UNTOLD
Tourism grows since May 2024. | Tourism grows since May 2024, from 7 May on. | V509: 7 May does not stand in s000 p1 → UNTOLD
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(EDGES))
def test_where_a_period_begins_and_ends_goes_with_it(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert said_of(catalog, text, outcome) == found.replace("UNTOLD", UNTOLD)


def test_what_is_of_the_month_of_a_day() -> None:
    points = (Point(2025), Point(2025, 4), Point(2025, 5), Point(2024), Point(2024, 4))
    assert [module._same_month(point, date(2025, 4, 18)) for point in points] == [True, True, False, False, False]


PERIODS = """
2023-2025 | The plan is for 2023–2025. | yes
2023-2025 | The plans are for 2020–2022 and 2023–2025. | yes
2023-2025 | The plan is for 2023–2024. | no
2023-2025 | The plan is for 2022–2025. | no
2023-2025 | The plan is for 2010–2012. | yes
2023-2025 | The plan is for 2023. | yes
"""


def _sentence(text: str) -> SimpleNamespace:
    return SimpleNamespace(text=text, language=language("en"))


@pytest.mark.parametrize(("years", "text", "found"), rows(PERIODS))
def test_whether_years_are_those_of_a_period_there(years: str, text: str, found: str) -> None:
    case: Any = SimpleNamespace(passage=[_sentence("They met."), _sentence(text)])
    assert module._is_period(case, years) is (found == "yes")
