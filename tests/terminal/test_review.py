from __future__ import annotations

from collections.abc import Callable

from briefgen.auditing.reading_list import to_read
from briefgen.domain.catalog import Catalog
from briefgen.terminal.review import shown
from tests.auditing.held import hold


def test_a_statement_beside_its_passage(catalog: Callable[..., Catalog]) -> None:
    fact = "- {id: g, counterpart: BG, topic: trade, text: Tourism did not grow, source: s000 p1}"
    (first, *_rest) = to_read(hold(catalog, "Tourism with Bulgaria grew.", facts=fact))
    assert (
        shown(first, 1, 2)
        == """
1 of 2 · g · Tourism did not grow

  text: Tourism did not grow
    (read this one: “not” or its like stands here, and not in s000 p1)
  topic: trade

  | s000 p1 s1: Tourism with Bulgaria grew."""
    )
