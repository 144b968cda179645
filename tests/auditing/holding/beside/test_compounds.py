from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.beside.compounds import in_a_longer_word
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, hold


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("They praised pharma.", "Pharmaceuticals", True),
        ("They praised pharmaceuticals.", "pharma", True),
        ("They praised phar.", "pharma", False),
        ("They praised pharma.", "phar", False),
        ("They praised biopharma.", "pharma", True),
        ("They praised pharma.", "biopharma", False),
        ("They signed a road map.", "Roadmap", True),
        ("They signed a road-map.", "roadmap", True),
        ("They signed a map of a road.", "Roadmap", False),
        ("They go on foot.", "goon", False),
    ],
)
def test_a_long_part_of_a_word_is_the_same_word(
    catalog: Callable[..., Catalog], text: str, word: str, found: bool
) -> None:
    case = case_of(
        hold(
            catalog,
            text,
            events="- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: 2025-04-01, source: s000 p1}",
        ),
        "events",
        "e",
    )
    assert in_a_longer_word(case, word) is found
