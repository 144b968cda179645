"""A stock told as what came in, and the other way round."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import hold, rows, said, verdict

TOLD = """
en | The stock of investment was 18 million euros in 2024. | inflow 2024 | READ_THIS_ONE
en | The stock of investment was 18 million euros in 2024. | stock 2024 | HELD
en | Accumulated inflows of investment were 18 million euros in 2024. | inflow 2024 | HELD
en | Cumulative investment from 2005 to 2024 was 18 million euros. | inflow 2005/2024 | HELD
en | Investment was 18 million euros in 2024. | inflow 2024 | HELD
en | Investment was 18 million euros in 2024. | stock 2024 | READ_THIS_ONE
en | Investment was 18 million euros at the end of 2024. | stock 2024-12-31 | HELD
ru | Накопленный объём инвестиций в 2024 году составил 18 млн евро. | inflow 2024 | READ_THIS_ONE
ru | Накопленный объём инвестиций в 2024 году составил 18 млн евро. | stock 2024 | HELD
ru | Объём инвестиций в 2024 году составил 18 млн евро. | inflow 2024 | HELD
bg | Натрупаните инвестиции през 2024 г. са 18 млн. евро. | inflow 2024 | READ_THIS_ONE
ro | Stocul investițiilor în 2024 a fost de 18 milioane de euro. | inflow 2024 | READ_THIS_ONE
ro | Investițiile au însumat în 2024 18 milioane de euro. | inflow 2024 | HELD
kk | 2024 жылы жинақталған инвестиция 18 млн еуро болды. | inflow 2024 | READ_THIS_ONE
lt | Sukauptos investicijos 2024 m. buvo 18 mln. eurų. | inflow 2024 | READ_THIS_ONE
et | Investeeringud olid 30.06.2024 seisuga 18 miljonit eurot. | inflow 2024-06-30 | READ_THIS_ONE
et | Investeeringud olid 30.06.2024 seisuga 18 miljonit eurot. | stock 2024-06-30 | HELD
en | Investment by Germans was 18 million euros on 5 May 2024. | inflow 2024-05-05 | HELD
et | Kogunenud investeeringud olid 2024. aastal 18 miljonit eurot. | inflow 2024 | READ_THIS_ONE
"""

GONE = """
en | In 2024 the outflow of investment to Bulgaria was 8 million euros. | KZ | HELD
en | In 2024 Kazakh firms invested 8 million euros in Bulgaria. | KZ | HELD
en | In 2024 Bulgarian firms invested 8 million euros in Kazakhstan. | KZ | READ_THIS_ONE
lt | Bulgarijos bendrovės Kazachstane 2024 m. investavo 8 mln. eurų. | BG | HELD
lt | Bulgarijos bendrovės Kazachstane 2024 m. investavo 8 mln. eurų. | KZ | READ_THIS_ONE
bg | Български фирми са вложили през 2024 г. 8 млн. евро инвестиции в Казахстан. | BG | HELD
bg | Български фирми са вложили през 2024 г. 8 млн. евро инвестиции в Казахстан. | KZ | READ_THIS_ONE
"""


@pytest.mark.parametrize(("language", "text", "told", "found"), rows(TOLD))
def test_what_there_was_is_no_inflow(
    catalog: Callable[..., Catalog], language: str, text: str, told: str, found: str
) -> None:
    flow, period = told.split()
    head = "id: f, counterpart: BG, unit: EUR million, value: 18, source: s000 p1"
    figure = f"- {{{head}, indicator: investment-{flow}, period: {period}}}"
    held = hold(catalog, text, language=language, figures=figure)
    assert verdict(held, "f", "indicator").name == found


@pytest.mark.parametrize(("language", "text", "reporter", "found"), rows(GONE))
def test_an_outflow_is_what_a_countrys_own_invest_in_another(
    catalog: Callable[..., Catalog], language: str, text: str, reporter: str, found: str
) -> None:
    head = "id: f, counterpart: BG, unit: EUR million, value: 8, source: s000 p1"
    figure = f"- {{{head}, indicator: investment-outflow, period: 2024, reporter: {reporter}}}"
    held = hold(catalog, text, language=language, figures=figure)
    assert verdict(held, "f", "indicator").name == found


def test_what_is_said_of_a_stock(catalog: Callable[..., Catalog]) -> None:
    figure = "- {id: f, counterpart: BG, unit: EUR million, value: 18, indicator: investment-inflow, period: 2024, source: s000 p1}"
    held = hold(catalog, "The stock of investment was 18 million euros in 2024.", figures=figure)
    assert said(held, "f", "indicator") == (
        "V508?: s000 p1 s1 has what had come together by then → call it a stock, with the day it was reckoned on"
    )
