"""Trade of a time that was still to come when it was told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from briefgen.auditing.holding.flows.to_come import not_counted_yet, only_promised
from briefgen.auditing.holding.standing import standing
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, hold


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
    told = [(held.why, held.hint) for held in not_counted_yet(found.figures["one"], date(2025, 6, 10))]
    hint = "name in the indicator what is aimed at, such as “turnover-target”"
    assert told == ([(f"{period} was still to come when this was published", hint)] if cried_at else [])


@pytest.mark.parametrize(
    ("indicator", "period", "text", "cried_at"),
    [
        ("investment-inflow", "..2025-04-18", "Bulgaria will invest up to 3 billion euros.", True),
        ("investment-planned", "..2025-04-18", "Bulgaria will invest up to 3 billion euros.", False),
        ("investment-inflow", "..2025-04-18", "Bulgaria will go on, and invested 3 billion euros.", False),
        ("investment-inflow", "2024", "Bulgaria will invest 3 billion euros.", False),
    ],
)
def test_what_is_to_be_invested_has_not_come_in(
    catalog: Callable[..., Catalog], *, indicator: str, period: str, text: str, cried_at: bool
) -> None:
    record = f"id: one, counterpart: BG, indicator: {indicator}, period: {period}, unit: EUR billion, value: 3, source: s000 p1"
    held = hold(catalog, text, figures=f"- {{{record}}}")
    found = standing(case_of(held, "figures", "one").passage, Decimal(3), Decimal(10) ** 9)
    told = [one for each in found if (one := only_promised(each, held.catalog.figures["one"]))]
    hint = "name in the indicator that it is planned, such as “investment-planned”"
    assert [(one.why, one.hint) for one in told] == (
        [("s000 p1 s1 has it as something to come", hint)] if cried_at else []
    )
