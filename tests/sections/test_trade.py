"""Figures in finished words."""

from __future__ import annotations

from collections.abc import Callable

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
