from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.missing import contrary as module
from briefgen.auditing.languages import ENGLISH, language
from briefgen.domain.catalog import Catalog
from tests.auditing.held import rows
from tests.auditing.holding.prose_of import said_of

TURNED = """
The bakers turned the offer down. | The bakers accepted the offer. | V525?: s000 p1 has “accepted” the other way round → see what the passage says
The bakers did not accept the offer. | The bakers rejected the offer. | unread
The fee may deter bakers. | The fee may attract bakers. | V525?: s000 p1 has “attract” the other way round → see what the passage says
The fee may deter bakers, and attract millers. | The fee may attract bakers. | unread
The bakers spoke of the launch of negotiations on bread. | The bakers are to conclude negotiations on bread. | V525?: s000 p1 has “conclude negotiations” the other way round → see what the passage says
The bakers spoke of preparations for elections in the guild. | The bakers told of the results of the elections in the guild. | V525?: s000 p1 has “results” the other way round → see what the passage says
The bakers prepared the elections and spoke of their outcome. | The bakers told of the results of the elections. | unread
The bakers concluded negotiations on bread. | The bakers concluded negotiations on bread. | unread
The bakers lent a lake. | The lake was a gift from the bakers. | V525?: s000 p1 has “gift” the other way round → see what the passage says
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(TURNED))
def test_a_word_is_not_told_as_its_contrary(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert said_of(catalog, text, outcome) == found


def test_each_way_has_its_contrary() -> None:
    ways = language(ENGLISH).table("contraries")
    both = [{way.removeprefix(side) for way in ways if way.startswith(side)} for side in ("for-", "against-")]
    assert both[0] == both[1]
    assert len(ways) == 2 * len(both[0])


def test_what_is_contrary_to_a_way() -> None:
    assert [module._contrary(way) for way in ("for-it", "against-it")] == ["against-it", "for-it"]
