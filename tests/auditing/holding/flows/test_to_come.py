"""Trade of a time that was still to come when it was told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.auditing.holding.flows.to_come import not_counted_yet
from briefgen.domain.catalog import Catalog


@pytest.mark.parametrize(
    ("indicator", "period", "cried_at"),
    [
        ("turnover", "2029", True),
        ("grain-exports", "2025-07", True),
        ("imports", "..2026", True),
        ("turnover-target", "2029", False),
        ("imports", "2025", False),
        ("imports", "..2025-06-10", False),
        ("students", "2029", False),
    ],
)
def test_what_is_to_come_is_a_target(
    catalog: Callable[..., Catalog], indicator: str, period: str, cried_at: bool
) -> None:
    record = f"id: one, counterpart: BG, indicator: {indicator}, period: {period}, unit: EUR million, value: 9, source: s000 p1"
    source = "- {id: s000, title: An item, published: 2025-06-10}"
    found = catalog(sources=source, people="", organisations="", events="", figures=f"- {{{record}}}")
    told = [held.why for held in not_counted_yet(found.figures["one"], date(2025, 6, 10))]
    assert told == ([f"{period} was still to come when this was published"] if cried_at else [])
