"""Which flow a number in our own words is of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, hold, rows, said

FLOWS = """
Kazakhstan's exports to Bulgaria were 5 million euros. | Exports of Kazakhstan to Bulgaria came to 5 million euros. |
Kazakhstan's exports to Bulgaria were 5 million euros. | Imports of Kazakhstan from Bulgaria came to 5 million euros. |
Kazakhstan's exports to Bulgaria were 5 million euros. | Kazakhstan's imports from Bulgaria came to 5 million euros. | V508
Kazakhstan's exports to Bulgaria were 5 million euros. | Bulgaria's imports from Kazakhstan came to 5 million euros. |
Kazakhstan's exports to Bulgaria were 5 million euros. | Trade of Kazakhstan and Bulgaria came to 5 million euros. | V508
Kazakhstan's exports to Bulgaria were 5 million euros. | Investment of Kazakhstan in Bulgaria came to 5 million euros. | V508
Trade of Kazakhstan with Bulgaria was 9 million euros, of which exports were 5 million. | Exports of Kazakhstan to Bulgaria came to 5 million euros. |
Trade of Kazakhstan with Bulgaria was 9 million euros. | Exports to Bulgaria came to 9 million euros. | V508
Kazakhstan and Bulgaria spent 5 million euros. | Exports of Kazakhstan to Bulgaria came to 5 million euros. |
Kazakhstan's exports to Bulgaria rose by 5 per cent. | Trade of Kazakhstan with Bulgaria rose by 5 per cent. |
Kazakhstan's exports to Bulgaria were 5 million euros and imports 7 million. | Exports of Kazakhstan to Bulgaria came to 5 million euros, and imports to 7 million. |
"""


@pytest.mark.parametrize(("text", "ours", "found"), rows(FLOWS))
def test_an_amount_is_of_the_flow_that_its_passage_has_it_of(
    catalog: Callable[..., Catalog], text: str, ours: str, found: str
) -> None:
    fact = f'- {{id: f, counterpart: BG, topic: trade, text: "{ours}", source: s000 p1}}'
    told = alarms(hold(catalog, text, facts=fact), "f")
    assert [code for field, code, _why in told if field == "text" and code == "V508"] == found.split()


def test_what_is_said_of_an_amount_of_another_flow(catalog: Callable[..., Catalog]) -> None:
    ours = "Trade of Kazakhstan and Bulgaria came to 5 million euros."
    fact = f'- {{id: f, counterpart: BG, topic: trade, text: "{ours}", source: s000 p1}}'
    held = hold(catalog, "Kazakhstan's exports to Bulgaria were 5 million euros.", facts=fact)
    assert said(held, "f", "text") == (
        "V508?: s000 p1 s1 has it of exports, and not of turnover → see which number is of what"
    )
