from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import hold, rows, said

EVENT = '- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, note: "{}", source: s000 p1}}'
OPPOSITES = """
A regular dialogue on tourism was unstable. | A regular dialogue on tourism. | unread
 | An irregular dialogue on tourism. | V525?: s000 p1 has “irregular” the other way round → see what the passage says
 | A dialogue on tourism was stable. | V525?: s000 p1 has “stable” the other way round → see what the passage says
 | A dialogue that was unstable, on tourism. | unread
 | A dialogue that was informal, on tourism. | unread
Tourism has form. | Tourism informs. | unread
"""


@pytest.mark.parametrize(("text", "words", "found"), rows(OPPOSITES))
def test_a_word_is_not_told_as_its_opposite(catalog: Callable[..., Catalog], text: str, words: str, found: str) -> None:
    event = EVENT.format(words)
    assert said(hold(catalog, text, events=event), "e", "note") == found
