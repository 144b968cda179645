"""Whose trade it is by who sold or bought."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.flows.traded import is_turned, tells_its_own
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, said, sentence

OWN = """
en | exports | RO | Over nine months Romania shipped goods to Kazakhstan worth 3 million lei. | yes
en | exports | KZ | Over nine months Romania shipped goods to Kazakhstan worth 3 million lei. |
en | imports | RO | Over nine months Romania shipped goods to Kazakhstan worth 3 million lei. |
en | coal-imports | RO | Romania's purchases of Kazakh coal rose to 70 thousand tonnes. | yes
en | coal-imports | KZ | Romania's purchases of Kazakh coal rose to 70 thousand tonnes. |
en | imports | KZ | Kazakh coal was bought in the south. |
ru | coal-imports | RO | Румынский импорт казахстанского угля оценивается в 48 млн лей. | yes
ru | coal-imports | KZ | Румынский импорт казахстанского угля оценивается в 48 млн лей. |
ru | oil-imports | RO | В 2025 году Румыния закупила у Казахстана 13 млн тонн нефти. | yes
ru | oil-imports | KZ | У Казахстана Румыния закупила 13 млн тонн нефти. |
kk | oil-imports | RO | Румыния 2025 жылы Қазақстаннан 13 млн тонна мұнай сатып алды. | yes
kk | oil-imports | KZ | Румыния 2025 жылы Қазақстаннан 13 млн тонна мұнай сатып алды. |
kk | coal-imports | RO | Румыния 2025 жылы 38 мың тонна қазақстандық көмір сатып алды. | yes
kk | coal-imports | KZ | Румыния 2025 жылы 38 мың тонна қазақстандық көмір сатып алды. |
kk | coal-imports | RO | Румыния қолдады, Қазақстан 38 мың тонна көмір сатып алды. |
kk | grain-exports | KZ | Румынияға Қазақстан 2 мың тонна астық жөнелтті. | yes
bg | grain-exports | RO | Румъния изнесе за Казахстан 2 хил. тона зърно. | yes
bg | grain-exports | KZ | Румъния изнесе за Казахстан 2 хил. тона зърно. |
ro | oil-imports | RO | România a cumpărat din Kazahstan 2 milioane de tone de țiței. | yes
ro | oil-imports | KZ | România a cumpărat din Kazahstan 2 milioane de tone de țiței. |
lt | oil-imports | RO | Rumunija pernai nupirko 2 mln. tonų naftos. | yes
et | grain-exports | RO | Rumeenia müüs Kasahstanile 2 tuhat tonni vilja. | yes
en | farm-exports | RO | Romania's dairy and meat exports to Kazakhstan fell to 9 million euros. | yes
en | farm-exports | KZ | Romania's dairy and meat exports to Kazakhstan fell to 9 million euros. |
en | farm-exports | RO | Dairy and meat exports to Romania fell. |
ru | milk-exports | RO | Румынская молочная продукция экспортирована в Казахстан на 9 млн евро. | yes
ru | milk-exports | KZ | Румынская молочная продукция экспортирована в Казахстан на 9 млн евро. |
kk | milk-exports | RO | Румынияның сүт өнімдері 2025 жылы Қазақстанға 9,5 млн еуро сомаға экспортталды. | yes
kk | milk-exports | KZ | Румынияның сүт өнімдері 2025 жылы Қазақстанға 9,5 млн еуро сомаға экспортталды. |
en | visas-issued | RO | Romanian consulates in Kazakhstan issued 9 thousand visas. | yes
en | visas-issued | KZ | Romanian consulates in Kazakhstan issued 9 thousand visas. |
en | tourist-arrivals | RO | From Romania 9 thousand tourists came to Kazakhstan. |
en | target-share | RO | Romania put in 6 million euros, or 98 percent of what was planned. |
et | grain-exports | KZ | Kasahstanile müüs Rumeenia 2 tuhat tonni vilja. |
et | exports | LV | Eelmisel aastal eksportis Läti Kasahstani kaupu 5 miljoni euro eest. | yes
et | exports | KZ | Eelmisel aastal eksportis Läti Kasahstani kaupu 5 miljoni euro eest. |
et | imports | LV | Eelmisel aastal eksportis Läti Kasahstani kaupu 5 miljoni euro eest. |
et | exports | KZ | Eelmisel aastal eksportis Kasahstani Läti kaupu 5 miljoni euro eest. | yes
lt | grain-exports | PL | Pernai eksportavo Lenkija 2 tūkst. tonų grūdų. | yes
lt | grain-exports | PL | Pernai eksportavo į Lenkiją 2 tūkst. tonų grūdų įmonės. |
"""


@pytest.mark.parametrize(("language", "indicator", "country", "text", "found"), rows(OWN))
def test_who_sold_or_bought(language: str, indicator: str, country: str, text: str, found: str) -> None:
    assert tells_its_own(sentence(text, language), indicator, country) is bool(found)


REPORTED = """
exports | RO | In 2025 Romania shipped goods to Kazakhstan worth 3 million euros. |
exports | KZ | In 2025 Romania shipped goods to Kazakhstan worth 3 million euros. | V521
exports | KZ | In 2025 Romania bought goods from Kazakhstan worth 3 million euros and sold it goods worth 1 million. |
investment-stock | RO | In 2025 Romanian investment came to 3 million euros, the National Bank of Romania said. |
"""


@pytest.mark.parametrize(("indicator", "reporter", "text", "found"), rows(REPORTED))
def test_a_house_that_is_cited_tells_of_the_trade_of_others(
    catalog: Callable[..., Catalog], indicator: str, reporter: str, text: str, found: str
) -> None:
    figure = f"- {{id: f, counterpart: RO, indicator: {indicator}, period: 2025, unit: EUR million, reporter: {reporter}, value: 3, source: s000 p1}}"
    held = hold(catalog, text, counterparts="- {code: RO, slug: romania}", figures=figure)
    assert codes(held, "f", "reporter") == found.split()


TURNED = """
en | exports | KZ | Kazakhstan bought 40 tonnes of Romanian wine. | yes
en | imports | KZ | Kazakhstan bought 40 tonnes of Romanian wine. |
en | exports | RO | Kazakhstan bought 40 tonnes of Romanian wine. |
en | imports | RO | Romania shipped goods to Kazakhstan. | yes
en | exports | KZ | Kazakhstan bought wine, and Kazakhstan sold 40 tonnes of grain. |
ru | exports | KZ | Казахстан закупил у Румынии 40 тонн вина. | yes
ru | exports | KZ | Румыния закупила у Казахстана 40 тонн меди. |
kk | exports | KZ | Қазақстан 40 тонна румын шарабын сатып алды. | yes
kk | exports | KZ | Румыния 40 тонна қазақ көмірін сатып алды. |
"""


@pytest.mark.parametrize(("language", "flow", "country", "text", "found"), rows(TURNED))
def test_what_a_country_bought_it_has_not_sold(language: str, flow: str, country: str, text: str, found: str) -> None:
    assert is_turned(sentence(text, language), flow, country) is bool(found)


FLOW = """
en | wine-exports | Kazakhstan bought 40 tonnes of Romanian wine in 2025. | V508
en | wine-imports | Kazakhstan bought 40 tonnes of Romanian wine in 2025. |
en | wine-exports | Kazakhstan bought grain, and its wine exports came to 40 tonnes in 2025. |
"""


@pytest.mark.parametrize(("language", "indicator", "text", "found"), rows(FLOW))
def test_which_way_it_went_is_told_by_who_bought(
    catalog: Callable[..., Catalog], language: str, indicator: str, text: str, found: str
) -> None:
    figure = f"- {{id: f, counterpart: RO, indicator: {indicator}, period: 2025, unit: tonnes, reporter: KZ, value: 40, source: s000 p1}}"
    held = hold(catalog, text, language=language, counterparts="- {code: RO, slug: romania}", figures=figure)
    assert codes(held, "f", "indicator") == found.split()


def test_what_is_said_of_the_trade_of_others(catalog: Callable[..., Catalog]) -> None:
    text = "In 2025 Romania shipped goods to Kazakhstan worth 3 million euros."
    figure = "- {id: f, counterpart: RO, indicator: exports, period: 2025, unit: EUR million, reporter: KZ, value: 3, source: s000 p1}"
    held = hold(catalog, text, counterparts="- {code: RO, slug: romania}", figures=figure)
    assert said(held, "f", "reporter") == (
        "V521: s000 p1 tells of exports to or from Kazakhstan, and not of its own → "
        "exports are the reporter's; put whose statistics they are"
    )
