from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.phrases import elsewhere as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, missed, rows, said

TEXT = (
    "The Mayor spoke of tourism in Bulgaria. The guest told him of reforms in our country. Kazakhstan and Bulgaria praised museums."
    " Libraries were built."
)
SOURCE = "- {id: s000, title: An item, attributed-to: Ministry of Foreign Affairs of Kazakhstan, published: 2025-04-18, document: first.txt}"
EVENT = '- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 {}, agenda: ["{}"]}}'

SAID = """
p1 | Tourism in Bulgaria | unread
p1 | Tourism in Kazakhstan | V519?: s000 p1 tells it of Bulgaria, not of Kazakhstan → see whose it is, and which way it goes
p1 | Reforms in Kazakhstan | unread
p1 | Reforms in Bulgaria | V519?: s000 p1 tells it of Kazakhstan, not of Bulgaria → see whose it is, and which way it goes
p1 s1-2 | Reforms in Bulgaria | V519?: s000 p1 s1-2 tells it of Kazakhstan, not of Bulgaria → see whose it is, and which way it goes
p1 | Museums in Bulgaria | unread
p1 | Libraries in Bulgaria | unread
p1 | Reforms in Bulgaria and Kazakhstan | unread
p1 | Tourism, reforms in Kazakhstan | unread
p1 | Tourism and reforms in Kazakhstan | unread
p1 s3 | Museums of Bulgaria | unread
p1 s1 | Tourism with Kazakhstan | unread
"""


@pytest.mark.parametrize(("place", "words", "found"), rows(SAID))
def test_in_whose_country_it_is(catalog: Callable[..., Catalog], place: str, words: str, found: str) -> None:
    held = hold(catalog, TEXT, sources=SOURCE, events=EVENT.format(place, words))
    assert said(held, "e", "agenda") == found


def test_our_country_is_nobody_s_where_nobody_is_cited(catalog: Callable[..., Catalog]) -> None:
    held = hold(catalog, TEXT, events=EVENT.format("p1", "Reforms in Bulgaria"))
    assert codes(held, "e", "agenda") == []


def test_by_which_words_a_country_is_ours() -> None:
    assert missed(module._OURS, "our country | our own country | OUR country") == []
