from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.joined import joined
from briefgen.domain.catalog import Catalog
from tests.auditing.holding.prose_of import codes_of

BULGARIA = "Kazakh museums showed books in Bulgaria, and exports from Kazakhstan to Bulgaria grew."


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("Kazakh museums showed books in Bulgaria.", []),
        ("Bulgarian museums showed books in Bulgaria.", ["V519"]),
        ("Museums of Bulgaria showed books.", ["V519"]),
        ("Museums showed books in Kazakhstan.", ["V519"]),
        ("Exports from Kazakhstan to Bulgaria grew.", []),
        ("Exports from Bulgaria grew.", ["V519"]),
        ("Exports into Kazakhstan grew.", ["V519"]),
    ],
)
def test_a_thing_is_joined_to_its_country(catalog: Callable[..., Catalog], outcome: str, found: list[str]) -> None:
    assert codes_of(catalog, BULGARIA, outcome) == found


def test_what_words_are_joined_to() -> None:
    assert joined("Kazakh-Bulgarian museums, ports of Romania") == {
        ("of", "museum"): frozenset({"BG", "KZ"}),
        ("of", "port"): frozenset({"RO"}),
    }
    assert joined("the Foreign Minister of Bulgaria") == {("of", "minist"): frozenset({"BG"})}


TRADE = "Trade reached more than 375 million dollars (exports - 303 million euros, imports - 71 million); 4th in Europe and 10th in the world."


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("Trade was more than 375 million; 303 million were exports and 71 million imports.", []),
        ("Trade was 375 million.", ["V507"]),
        ("Trade was about 375 million.", ["V507"]),
        ("Trade was more than 375 million euros.", ["V511"]),
        ("Trade: 71 million were exports.", ["V508"]),
        ("Trade ranked 4th in Europe and 10th worldwide.", []),
        ("Trade ranked 10th in Europe.", ["V508"]),
    ],
)
def test_a_number_is_of_what_it_is_there(catalog: Callable[..., Catalog], outcome: str, found: list[str]) -> None:
    assert codes_of(catalog, TRADE, outcome) == found
