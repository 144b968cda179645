"""Figures of one kind of goods in sentences that tell several, each with its number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows

FIGURES = """
en | Exports of wheat came to 48 thousand tonnes in 2024. | wheat-exports, 48 |
 | Exports of wheat came to 48 thousand tonnes in 2024. | grain-exports, 48 |
 | Exports of wheat came to 48 thousand tonnes in 2024. | barley-exports, 48 | V508
 | Exports came to 48 thousand tonnes in 2024. | barley-exports, 48 |
 | Exports of grain came to 48 thousand tonnes in 2024. | barley-exports, 48 |
 | In 2024 wheat made 48 and barley 12 thousand tonnes of exports. | barley-exports, 12 |
 | In 2024 wheat made 48 thousand and barley 12 thousand tonnes of exports. | barley-exports, 48 | V508
 | In 2024 wheat and barley made 48 thousand tonnes of exports, a tenth of 480 thousand. | barley-exports, 48 |
ru | Экспорт пшеницы в 2024 году – 48 тыс. тонн, ячменя – 12 тыс. тонн. | barley-exports, 12 |
 | Экспорт пшеницы в 2024 году – 48 тыс. тонн, ячменя – 12 тыс. тонн. | barley-exports, 48 | V508
 | Экспорт пшеницы в 2024 году – 48 тыс. тонн. | oil-exports, 48 | V508
"""


@pytest.mark.parametrize(("code", "text", "figure", "told"), rows(FIGURES))
def test_of_which_goods(catalog: Callable[..., Catalog], code: str, text: str, figure: str, told: str) -> None:
    indicator, value = figure.split(", ")
    record = f"- {{id: one, counterpart: BG, indicator: {indicator}, period: 2024, unit: thousand tonnes, value: {value}, source: s000 p1}}"
    held = hold(catalog, text, language=code, figures=record)
    assert codes(held, "one", "indicator") == told.split()
