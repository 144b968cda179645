from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.holding.prose_of import codes_of


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("They came to judge the bakers.", "The judgment was on bakers.", []),  # of one family
        ("Bakers visit the lake.", "The visitors were bakers.", []),
        ("Bakers crossed the lake.", "The visitors were bakers.", ["V525"]),
        ("The leaders crossed the lake.", "The bakers led across the lake.", ["V525"]),  # an act by its kin
        ("The bakers asked for a lake.", "The bakers requested a lake.", []),  # an act by a word of its own sense
        ("The bakers looked at a lake.", "The bakers requested a lake.", ["V525"]),
        ("The lake has a library. Bakers own it.", "Bakers own a library.", []),
    ],
)
def test_what_a_passage_means_by_other_words(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, text, outcome) == found
