from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import hold, rows, said

SIDES = "- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}\n- {code: EU, kind: organisation, slug: union, members: [RO]}"
BODIES = "- {id: varna, name: Varna, kind: city, country: BG, source: s000 p1}\n- {id: fund, name: Danube Fund, kind: institution, country: BG, source: s000 p1}"
POSTS = """
Ambassador of Bulgaria to Kazakhstan | BG | held
| KZ | V519?: “Ambassador of Bulgaria to Kazakhstan” is of Bulgaria, and Ivan Ivanov is told as of Kazakhstan → put the side that the post is of
| RO | V519?: “Ambassador of Bulgaria to Kazakhstan” is of Bulgaria, and Ivan Ivanov is told as of Romania → put the side that the post is of
Mayor of Varna | BG | held
| KZ | V519?: “Mayor of Varna” is of Bulgaria, and Ivan Ivanov is told as of Kazakhstan → put the side that the post is of
Head of the Danube Fund | KZ | held
Honorary Consul of Kazakhstan in Varna | BG | held
Consul of Kazakhstan in Varna | BG | V519?: “Consul of Kazakhstan in Varna” is of Kazakhstan, and Ivan Ivanov is told as of Bulgaria → put the side that the post is of
Adviser | KZ | held
Member of the European Parliament | RO | held
Member of the European Parliament | EU | held
Vice-Chair of the Committee on Trade of the European Parliament | RO | held
Director of the Kazakhstan Department of the Ministry of Foreign Affairs | BG | held
European Commissioner for Trade | BG | V519?: “European Commissioner for Trade” is of European Union, and Ivan Ivanov is told as of Bulgaria → put the side that the post is of
"""


@pytest.mark.parametrize(("post", "side", "found"), rows(POSTS))
def test_somebody_is_of_the_side_that_his_post_names(
    catalog: Callable[..., Catalog], post: str, side: str, found: str
) -> None:
    person = f"- {{id: p, name: Ivan Ivanov, side: {side}, post: {post}, source: s000 p1}}"
    text = f"{post} Ivan Ivanov of Romania and of Bulgaria was there."
    held = hold(catalog, text, counterparts=SIDES, organisations=BODIES, people=person)
    assert said(held, "p", "side") == found


def test_a_member_may_be_told_for_its_union(catalog: Callable[..., Catalog]) -> None:
    person = "- {id: p, name: Ivan Ivanov, side: EU, post: Ambassador of Romania, source: s000 p1}"
    text = "Ambassador of Romania Ivan Ivanov spoke for the EU."
    assert said(hold(catalog, text, counterparts=SIDES, people=person), "p", "side") == "held"
