from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.holding.prose_of import codes_of


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("Titanium goes to shipyards in Bulgaria.", "Titanium goes from Kazakhstan to the shipyards.", []),
        ("Titanium comes from shipyards in Bulgaria.", "Titanium comes from shipyards.", []),
        ("Titanium goes to the shipyards.", "Titanium comes from the shipyards.", ["V519"]),
        (
            "Bulgaria ratified the convention; Kazakhstan has not.",
            "The convention was ratified by Bulgaria, and not by Kazakhstan.",
            [],
        ),
        ("The convention was ratified by Bulgaria in July.", "Bulgaria ratified the convention in July.", []),
    ],
)
def test_which_way_it_goes_and_who_does_it(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, text, outcome) == found
