from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.holding.prose_of import codes_of


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("The library lent paintings to the museum.", "Paintings were lent to the museum.", []),
        ("The library lent paintings to the museum.", "Pictures were lent to the museum.", []),
        ("The library lent paintings to the museum.", "Carpets were lent to the museum.", ["V525"]),
        ("The villages were hit by a landslide.", "The villages were hit by an avalanche.", ["V525"]),
        ("The minister commended the bakers.", "The minister praised the bakers.", []),
        ("The minister commended the bakers.", "The minister mocked the bakers.", ["V525"]),
        ("The minister commended the bakers.", "Those whom the minister praised now are the bakers.", []),
    ],
)
def test_what_a_passage_has_no_word_for(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, text, outcome) == found
