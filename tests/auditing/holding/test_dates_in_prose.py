from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
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


SAID = """
Tourism plans for 2022–2025 were told of. | V516: the period 2022–2025 does not stand in s000 p1 → put the period the passage gives, down to its months
Tourism plans for 2023 were told of. | V509?: 2023 stands in s000 p1 only as the edge of a period
Tourism plans for July were told of. | V509: July does not stand in s000 p1 → UNTOLD
Tourism plans for 7 June were told of. | V509: 7 June does not stand in s000 p1 → UNTOLD
Tourism plans of 18 April were told of. | unread
Tourism plans of 17 April were told of. | V509: 17 April does not stand in s000 p1 → UNTOLD
Tourism plans of 17 April 2025 were told of. | V509: 2025-04-17 does not stand in s000 p1 → UNTOLD
Tourism plans of 18 April 2025 were told of. | unread
Tourism plans of April 2025 were told of. | unread
Tourism plans of May 2025 were told of. | V509: 2025-05 does not stand in s000 p1 → UNTOLD
Tourism plans of 2025 were told of. | unread
"""
UNTOLD = "check the passage and the date; if it was worked out, say how under “inferred:”"


@pytest.mark.parametrize(("outcome", "found"), rows(SAID))
def test_what_is_said_of_a_date_in_our_own_words(catalog: Callable[..., Catalog], outcome: str, found: str) -> None:
    assert said_of(catalog, TEXT, outcome) == found.replace("UNTOLD", UNTOLD)
