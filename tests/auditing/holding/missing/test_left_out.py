from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.holding.prose_of import codes_of


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        (
            "The side is ready to buy lamb, provided that the veterinary rules are met.",
            "The side is ready to buy lamb if the veterinary rules are met.",
            [],
        ),
        (
            "The side is ready to buy lamb, provided that the rules are met.",
            "The side is ready to buy lamb; the rules are met.",
            ["V525"],
        ),
        ("The fees are covered in part by the agency.", "The fees are covered partly by the agency.", []),
        ("The fees are covered in part by the agency.", "The fees are covered by the agency.", ["V525"]),
        ("As part of the visit the guests toured a bakery.", "The guests toured a bakery during the visit.", []),
        ("For the first time since 2017 trade had a deficit.", "Trade had a deficit, the first since 2017.", []),
        ("For the first time since 2017 trade had a deficit.", "Trade has had a deficit since 2017.", ["V525"]),
    ],
)
def test_what_may_not_be_left_out(catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]) -> None:
    assert codes_of(catalog, text, outcome) == found
