from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.holding.prose_of import codes_of


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("Kazakhstan praised tourism.", "Kazakhstan praised tourism.", []),
        ("Kazakhstan praised tourism.", "France praised tourism.", ["V519"]),
        ("Kazakhstan joined the league.", "Bulgaria joined the league.", ["V519"]),
        ("The guest praised tourism.", "Bulgaria praised tourism.", []),
        ("The minister invited his counterpart.", "The minister of Kazakhstan was invited.", []),
    ],
)
def test_countries_in_our_own_words(catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]) -> None:
    assert codes_of(catalog, text, outcome) == found
