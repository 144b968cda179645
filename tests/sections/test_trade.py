"""Figures in finished words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.sections.trade import trade
from tests.sections.sheets import plain, sheet

FIGURES = """
- id: inflow
  counterpart: BG
  indicator: investment-inflow
  period: 2024
  unit: USD million
  reporter: BG
  value: 12
  change: {by: 20, unit: percent, against: 2023}
  note: By the method of the U.S.
  source: s000 p1
"""


def test_a_curators_note_stands_whole_behind_what_the_program_says(catalog: Callable[..., Catalog]) -> None:
    notes = [row.note for row in trade(sheet(catalog(figures=FIGURES))).figures.rows]
    assert plain(notes[0]) == "statistics of Bulgaria; +20% on 2023 (then 10†: 12 ÷ 1.2); By the method of the U.S."


@pytest.mark.parametrize(
    ("fields", "row"),
    [
        ("indicator: turnover, inferred: {unit: Dollars are meant}", ("Trade turnover", "9", "USD [inferred]", None)),
        (
            "indicator: turnover, inferred: {reporter: Not said whose}",
            ("Trade turnover", "9", "USD", "statistics of Kazakhstan [inferred]"),
        ),
        (
            "indicator: exports, inferred: {reporter: Not said whose}",
            ("Exports of Kazakhstan [inferred]", "9", "USD", None),
        ),
        (
            "indicator: exports, inferred: {value: Badly printed}",
            ("Exports of Kazakhstan", "9 [inferred]", "USD", None),
        ),
        ("indicator: exports, inferred: {period: By the day}", ("Exports of Kazakhstan", "9", "USD", None)),
    ],
)
def test_what_was_inferred_is_marked(
    catalog: Callable[..., Catalog], fields: str, row: tuple[str, str, str, str | None]
) -> None:
    figure = f"- {{id: f, counterpart: BG, period: 2024, unit: USD, value: 9, reporter: KZ, source: s000 p1, {fields}}}"
    (found,) = trade(sheet(catalog(figures=figure))).figures.rows
    assert (found.indicator, found.value, found.unit, found.note) == row


@pytest.mark.parametrize(
    ("value", "breadth"),
    [("375.2", ""), ("1234567890", ""), ("1234567890.5", "broad"), ("999999999999.99", "broad"), ("1e23", "broadest")],
)
def test_the_column_of_values_is_as_broad_as_the_longest_figure(
    catalog: Callable[..., Catalog], value: str, breadth: str
) -> None:
    figures = FIGURES.replace("value: 12", f"value: {value}\n  qualifier: more-than")
    assert trade(sheet(catalog(figures=figures))).breadth == breadth


def test_how_a_figure_was_reckoned_is_kept_on_one_line_where_it_is_short(catalog: Callable[..., Catalog]) -> None:
    short, long = (
        str(trade(sheet(catalog(figures=FIGURES.replace("value: 12", f"value: {value}")))).figures.rows[0].note)
        for value in ("12", "1234567890.12")
    )
    assert "12\N{NO-BREAK SPACE}÷\N{NO-BREAK SPACE}1.2" in short
    assert "1,234,567,890.12 ÷ 1.2" in long
