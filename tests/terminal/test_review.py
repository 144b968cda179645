from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.reading_list import to_read
from briefgen.domain.catalog import Catalog
from briefgen.terminal.review import shown
from tests.auditing.held import hold


def test_a_statement_beside_its_passage(catalog: Callable[..., Catalog]) -> None:
    fact = "- {id: g, counterpart: BG, topic: politics, text: Tourism did not grow, source: s000 p1}"
    held = hold(catalog, "Tourism with Bulgaria grew.", facts=fact)
    (first, *_rest) = to_read(held)
    assert (
        shown(held, first, 1, 2)
        == """
1 of 2 · g · Tourism did not grow

  text: Tourism did not grow
    (read this one: “not” or its like stands here, and not in s000 p1)
  topic: politics

  | s000 p1 s1: Tourism with Bulgaria grew."""
    )


def test_it_is_as_wide_as_the_window(catalog: Callable[..., Catalog], monkeypatch: pytest.MonkeyPatch) -> None:
    held = hold(catalog, "Tourism with Bulgaria grew, and so did what they grow in farming with Bulgaria.")
    (first, *_rest) = to_read(held)
    for columns, widest in (("60", 60), ("20", 40), ("300", 100)):
        monkeypatch.setenv("COLUMNS", columns)
        assert max(map(len, shown(held, first, 1, 1).splitlines())) in range(widest - 12, widest + 1)
