from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, said

FIGURE = "- {{id: f, counterpart: BG, indicator: {}, period: 2025, unit: EUR million, reporter: KZ, value: {}, source: s000 p1}}"
TEXTS = """
en: In 2025 trade grew by 1.2 million euros to 6.8 million euros. | turnover | 1.2 | V508
en: In 2025 trade grew by 1.2 million euros to 6.8 million euros. | turnover | 6.8 | -
en: In 2025 trade grew by 1.2 million euros to 6.8 million euros. | turnover-growth | 1.2 | -
en: In 2025 trade came to 6.8 million euros, up 1.2 million more than hoped. | turnover | 6.8 | -
en: In 2025 trade of 6.8 million or more was counted. | turnover | 6.8 | V507
bg: През 2025 г. търговията е 6,8 млн. евро, с 1,2 млн. евро повече. | turnover | 6.8 | -
bg: През 2025 г. търговията е 6,8 млн. евро, с 1,2 млн. евро повече. | turnover | 1.2 | V508
ru: В 2025 году торговля выросла на 1,2 млн евро и составила 6,8 млн. | turnover | 1.2 | V508
ru: В 2025 году торговля выросла на 1,2 млн евро и составила 6,8 млн. | turnover | 6.8 | -
ru: В 2025 году торговля, договоры на 1,2 млн евро, выросла. | turnover | 1.2 | -
ro: În 2025 comerțul a fost de 6,8 milioane euro, cu 1,2 milioane mai mult. | turnover | 1.2 | V508
lt: 2025 m. prekyba siekė 6,8 mln. eurų, 1,2 mln. eurų mažiau. | turnover | 1.2 | V508
lt: 2025 m. prekyba siekė 6,8 mln. eurų, 1,2 mln. eurų mažiau. | turnover | 6.8 | -
et: 2025. aastal oli kaubavahetus 6,8 miljonit eurot, 0,4 miljoni võrra vähem. | turnover | 0.4 | V508
et: 2025. aastal oli kaubavahetus 6,8 miljonit eurot, 0,4 miljoni võrra vähem. | turnover | 6.8 | -
"""


@pytest.mark.parametrize(("text", "indicator", "value", "found"), rows(TEXTS))
def test_what_was_added_is_not_how_much_there_is(
    catalog: Callable[..., Catalog], text: str, indicator: str, value: str, found: str
) -> None:
    language, told = text.split(": ")
    held = hold(catalog, told, language=language, published="2026-06-15", figures=FIGURE.format(indicator, value))
    assert codes(held, "f", "value") == found.replace("-", "").split()


SHARE = (
    "- {{id: f, counterpart: BG, indicator: {}, period: 2025, unit: percent, reporter: KZ, value: {}, source: s000 p1}}"
)
SHARES = """
en: In 2025 Bulgaria had 36% of the boats, and their number rose 5%. | share-of-boats | 36 | -
en: In 2025 Bulgaria had 36% of the boats, and their number rose 5%. | share-of-boats | 5 | V508
en: In 2025 Bulgaria had 36% of the boats, and their number rose by 5%. | share-of-boats | 5 | V508
en: In 2025 the share of Bulgaria rose to 36%. | share-of-boats | 36 | -
ru: В 2025 году доля Болгарии превысила 36 процентов. | share-of-boats | 36 | V507
ru: В 2025 году число лодок Болгарии выросло на 36 процентов. | share-of-boats | 36 | V508
kk: 2025 жылы Болгарияның үлесі 36 пайыздан асты. | share-of-boats | 36 | V507
en: In 2025 boats of Bulgaria made up 36%. | share-of-boats | 36 | -
en: In 2025 boats of Bulgaria were up 36%. | share-of-boats | 36 | V508
en: In 2025 Bulgaria had 36% of the boats, and their number rose 5%. | growth-of-boats | 5 | -
et: 2025. aastal oli 36 protsenti paatidest Bulgaariast, nende arv kasvas viis protsenti. | share-of-boats | 36 | -
et: 2025. aastal oli 36 protsenti paatidest Bulgaariast, nende arv kasvas viis protsenti. | share-of-boats | 5 | V508
et: 2025. aastal oli 36 protsenti paatidest Bulgaariast, nende arv on viis protsenti vähenenud. | share-of-boats | 5 | V508
et: 2025. aastal Bulgaaria osakaal kasvas 36 protsendini. | share-of-boats | 36 | -
bg: През 2025 г. делът на България достига 36%, а броят на лодките расте с 5%. | share-of-boats | 5 | V508
bg: През 2025 г. делът на България достига 36%, а броят на лодките расте с 5%. | share-of-boats | 36 | -
lt: 2025 m. Bulgarijos dalis išaugo iki 36 proc. | share-of-boats | 36 | -
lt: 2025 m. svarbiausia eksporto partnerė buvo Bulgarija (36 proc.), importo – Bulgarija (5 proc.). | export-share | 36 | -
lt: 2025 m. svarbiausia eksporto partnerė buvo Bulgarija (36 proc.), importo – Bulgarija (5 proc.). | export-share | 5 | V508
lt: 2025 m. svarbiausia eksporto partnerė buvo Bulgarija (36 proc.), importo – Bulgarija (5 proc.). | import-share | 5 | -
lt: 2025 m. svarbiausia eksporto partnerė buvo Bulgarija (36 proc.), importo – Bulgarija (5 proc.). | imports-share | 36 | V508
ro: În 2025, ponderea Bulgariei a crescut la 36%, iar numărul bărcilor a crescut cu 5%. | share-of-boats | 36 | -
ro: În 2025, ponderea Bulgariei a crescut la 36%, iar numărul bărcilor a crescut cu 5%. | share-of-boats | 5 | V508
"""


@pytest.mark.parametrize(("text", "indicator", "value", "found"), rows(SHARES))
def test_growth_is_no_share(catalog: Callable[..., Catalog], text: str, indicator: str, value: str, found: str) -> None:
    language, told = text.split(": ")
    held = hold(catalog, told, language=language, published="2026-06-15", figures=SHARE.format(indicator, value))
    assert codes(held, "f", "value") == found.replace("-", "").split()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 2025 there were 12 more public services in Bulgaria.", []),
        ("In 2025 there were 12 more services than before in Bulgaria.", ["V508"]),
        ("In 2025 there were 9 services in Bulgaria, 12 more.", ["V508"]),
    ],
)
def test_so_many_more_of_a_thing_are_no_change(catalog: Callable[..., Catalog], text: str, found: list[str]) -> None:
    figure = FIGURE.format("services", 12).replace("EUR million", "services")
    assert codes(hold(catalog, text, published="2026-06-15", figures=figure), "f", "value") == found


def test_what_is_said_of_what_was_added(catalog: Callable[..., Catalog]) -> None:
    text = "In 2025 trade grew by 1.2 million euros to 6.8 million euros."
    assert said(hold(catalog, text, figures=FIGURE.format("turnover", "1.2")), "f", "value") == (
        "V508?: 1.2 stands in s000 p1 s1 as what it changed by → "
        "put what it has come to, or name the figure as a change"
    )
