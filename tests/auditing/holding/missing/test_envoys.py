from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows

POSTS = """
en | Ambassador-at-large Ivan Petrov met the press. | Ambassador of Bulgaria to Kazakhstan | V513
en | Ambassador-at-large Ivan Petrov met the press. | Ambassador-at-large | -
en | An ambassador-at-large, and Ambassador Ivan Petrov met. | Ambassador of Bulgaria | -
ru | Посол по особым поручениям Иван Петров прибыл. | Ambassador of Bulgaria | V513
et | Erivolitustega suursaadik Ivan Petrov saabus. | Ambassador of Bulgaria | V513
"""


@pytest.mark.parametrize(("code", "text", "post", "found"), rows(POSTS))
def test_an_ambassador_at_large_is_sent_to_no_country(
    catalog: Callable[..., Catalog], code: str, text: str, post: str, found: str
) -> None:
    person = f"- {{id: p, name: Ivan Petrov, native: Иван Петров, side: BG, post: {post}, rank: ambassador, source: s000 p1}}"
    held = hold(catalog, text, language=code, people=person)
    assert codes(held, "p", "post") == ([] if found == "-" else [found])
