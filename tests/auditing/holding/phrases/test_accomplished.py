from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.holding.prose_of import codes_of


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("A treaty on tourism was ratified.", "A treaty on tourism was ratified.", []),
        ("A treaty on tourism is to be ratified soon.", "A treaty on tourism was ratified.", ["V522"]),
        ("A treaty on tourism is being ratified.", "A treaty on tourism has been ratified.", ["V522"]),
        (
            "The launch of a route for tourism is currently under study.",
            "A route for tourism was launched.",
            ["V522"],
        ),
        ("They ratified a treaty on tourism, and a next one is coming.", "A treaty on tourism was ratified.", []),
        ("A treaty on tourism is to be ratified soon.", "A treaty on tourism is to be ratified.", []),
        ("They discussed the coming treaty on tourism.", "The treaty on tourism was discussed.", []),
        ("They will hold talks on tourism next month.", "Talks on tourism were held.", ["V522"]),
        ("They held talks on tourism, and will meet next month.", "Talks on tourism were held.", []),
    ],
)
def test_what_is_told_as_done_was_done(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, text, outcome) == found
