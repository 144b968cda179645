"""Names in our own words, held against passages in English and in other languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold


@pytest.mark.parametrize(
    ("code", "text", "words", "found"),
    [
        ("ro", "Acordul va fi semnat la București.", "The Agreement will be signed in Bucharest.", False),
        ("ro", "Acordul va fi semnat la București.", "The Agreement will be signed in Sofia.", True),
        ("ru", "Ожидается визит министра Саидова.", "The Joint visit of Saidov", False),
        ("ru", "Ожидается визит министра Саидова.", "The Joint visit of Petrov", True),
    ],
)
def test_names_in_another_language(
    catalog: Callable[..., Catalog], code: str, text: str, words: str, found: bool
) -> None:
    documents = f"- {{id: a, title: {words}, kind: agreement, counterparts: [BG], state: proposed, source: s000 p1}}"
    held = hold(catalog, text, language=code, agreements=documents)
    assert codes(held, "a", "title") == (["V515"] if found else [])
