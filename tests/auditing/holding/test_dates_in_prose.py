from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.holding.prose_of import codes_of

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
