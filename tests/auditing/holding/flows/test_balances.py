"""What is left between exports and imports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import hold, rows, said

LACKING = (
    "V517?: {} stands in s000 p1 s1 as what is lacking → a balance that is less than nothing is written with a minus"
)
LEFT = (
    "V517?: {} stands in s000 p1 s1 as what is left over → a balance that is less than nothing is written with a minus"
)
BALANCES = """
en | The trade balance with Romania was negative by 7 million euros in 2024. | balance -7 | held
en | The trade balance with Romania was negative by 7 million euros in 2024. | balance 7 | -
en | The trade balance with Romania was negative by 7 million euros in 2024. | trade-deficit 7 | held
en | The surplus in trade with Romania was 7 million euros in 2024. | balance 7 | held
en | The surplus in trade with Romania was 7 million euros in 2024. | balance -7 | +
en | Romania has a deficit of 7 million euros in its trade with Kazakhstan in 2024. | balance 7 | held
en | The balance with Romania, negative before, became positive: 7 million euros in 2024. | balance 7 | held
ru | Отрицательное сальдо торговли с Румынией в 2024 году составило 7 млн евро. | balance -7 | held
ru | Отрицательное сальдо торговли с Румынией в 2024 году составило 7 млн евро. | balance 7 | -
ru | Отрицательное сальдо торговли с Румынией в 2024 году составило 7 млн евро. | turnover 7 | other
kk | Румыниямен сауданың теріс сальдосы 2024 жылы 7 млн еуро болды. | balance -7 | held
kk | Румыниямен саудадағы тапшылық 2024 жылы 7 млн еуро болды. | balance -7 | held
kk | Румыниямен сауданың теріс сальдосы 2024 жылы 7 млн еуро болды. | balance 7 | -
kk | Румыниямен сауданың оң сальдосы 2024 жылы 7 млн еуро болды. | balance -7 | +
"""
OTHER = "V508: s000 p1 s1 has it as balance, not as turnover → exports and imports are the reporter's; name what the source names"


@pytest.mark.parametrize(("language", "text", "told", "found"), rows(BALANCES))
def test_a_deficit_is_less_than_nothing(
    catalog: Callable[..., Catalog], language: str, text: str, told: str, found: str
) -> None:
    indicator, value = told.split()
    figure = f"- {{id: f, counterpart: RO, indicator: {indicator}, period: 2024, unit: EUR million, reporter: KZ, value: {value}, source: s000 p1}}"
    held = hold(catalog, text, language=language, counterparts="- {code: RO, slug: romania}", figures=figure)
    answer = {"-": LACKING.format(7), "+": LEFT.format(7), "other": OTHER}.get(found, found)
    assert said(held, "f", "value") == answer
