"""Two years, two countries, a growth or a share in one sentence, with units that have full stops in them: each number is of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, hold, rows

COUNTERPARTS = "- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}\n- {code: LT, slug: lithuania}"

# language | sentence | figure | the fields that are cried at
TOLD = """
en | Trade with Bulgaria rose from 128.5 thousand U.S. dollars in 2023 to 9,385 thousand US dollars in 2024. | turnover 2023 128.5 USD thousand |
en | Trade with Bulgaria rose from 128.5 thousand U.S. dollars in 2023 to 9,385 thousand US dollars in 2024. | turnover 2024 128.5 USD thousand | period value
en | In 2023, trade with Bulgaria came to $97.8bn, against 8.3 billion U.S. dollars in 2022. | turnover 2022 8.3 USD billion |
en | In 2023, trade with Bulgaria came to $97.8bn, against 8.3 billion U.S. dollars in 2022. | turnover 2022 97.8 USD billion | period
ru | Товарооборот с Болгарией вырос с 9 тысяч долл. в 2022 году до 520,56 тыс. $ в 2023 году. | turnover 2022 9 USD thousand |
ru | В 2024 году товарооборот с Болгарией составил 7 млрд. долл. против 692,2 млрд. USD в 2023 году. | turnover 2023 692.2 USD billion |
ru | В 2024 году товарооборот с Болгарией составил 7 млрд. долл. против 692,2 млрд. USD в 2023 году. | turnover 2023 7 USD billion | period
bg | Стокообменът с България спадна от 93,2 млн. щ.д. през 2022 г. до 8 млн щатски долара през 2023 г. | turnover 2022 93.2 USD million |
ro | În 2023, comerțul cu Bulgaria a fost de 375,8 mln. USD, față de 406,1 mln. USD în 2022. | turnover 2022 406.1 USD million |
lt | 2023 m. prekyba su Bulgarija siekė 9,8 tūkst. EUR ir palyginti su 2022 m. išaugo 8,6 proc. | turnover 2022 9.8 EUR thousand | period
en | In May 2023 trade with Bulgaria rose by 60% on the year before to 8,000 m US dollars. | turnover 2023-05 8000 USD million change 60 2022-05 |
en | In 2024 trade with Bulgaria grew 17 pct from a year earlier to 4,080 million euro. | turnover 2024 4080 EUR million change 17 2023 |
en | In the first quarter of 2024, trade with Bulgaria grew 64% from a year earlier, reaching 348.9 mln euros. | turnover 2024-01/2024-03 348.9 EUR million change 64 2023-01/2023-03 |
en | In the first quarter of 2024, trade with Bulgaria grew 64% from a year earlier, reaching 348.9 mln euros. | turnover 2024-01/2024-03 348.9 EUR million change 64 2022-01/2022-03 | change
bg | Търговският оборот с България през май 2024 г. нарасна с 3% в сравнение с година по-рано до 31 хиляди EUR. | turnover 2024-05 31 EUR thousand change 3 2023-05 |
ru | За май 2024 г. товарооборот с Болгарией составил 97 тысяч €, что на 26,7 % меньше, чем годом ранее. | turnover 2024-05 97 EUR thousand change -26.7 2023-05 |
et | 2023. aastal kahanes kaubavahetus Bulgaariaga võrreldes aasta varasemaga 52% ja oli 9,7 tuhat eurot. | turnover 2023 9.7 EUR thousand change -52 2022 |
et | 2024. aasta IV kvartalis kahanes kaubavahetus Bulgaariaga võrreldes 2023. aasta sama perioodiga 54,1 % ja oli 3 mln eurot. | turnover 2024-10/2024-12 3 EUR million change -54.1 2023-10/2023-12 |
ro | În 2023, exporturile Kazahstanului către Bulgaria au fost de 92,3 mil. dolari americani, iar importurile de 626 mln. USD. | exports 2023 92.3 USD million |
en | Exports from Kazakhstan to Bulgaria and Romania were $112.1mn and 88.1 m dollars respectively in 2024. | exports 2024 112.1 USD million |
en | Exports from Kazakhstan to Romania and Bulgaria were $112.1mn and 88.1 m dollars respectively in 2024. | exports 2024 112.1 USD million | counterpart
en | In the first eight months of 2024 exports from Kazakhstan to Romania and Bulgaria were 2 bn US dollars and 42.7 bn U.S. dollars respectively. | exports 2024-01/2024-08 2 USD billion | counterpart
ru | В мае 2024 года экспорт Казахстана в Румынию составил 60 млн. €, в Болгарию – 256,2 млн €. | exports 2024-05 60 EUR million | counterpart
ru | В мае 2024 года экспорт Казахстана в Румынию составил 60 млн. €, в Болгарию – 256,2 млн €. | exports 2024-05 256.2 EUR million |
lt | 2024 m. Kazachstano eksportas į Rumuniją siekė 803 mln JAV dol., o į Bulgariją – 7 090 mln. dolerių. | exports 2024 803 USD million | counterpart
et | 2024. aasta 11 kuuga oli Kasahstani eksport Rumeeniasse 9 tuhat eurot ja Bulgaariasse EUR 4 tuhat. | exports 2024-01/2024-11 9 EUR thousand | counterpart
kk | 2024 жылдың алғашқы тоғыз айында Қазақстанның Румынияға экспорты 88 млн. доллар, ал Болгарияға экспорты 812,9 млн. $ болды. | exports 2024-01/2024-09 88 USD million | counterpart
kk | 2024 жылдың алғашқы тоғыз айында Қазақстанның Румынияға экспорты 88 млн. доллар, ал Болгарияға экспорты 812,9 млн. $ болды. | exports 2024-01/2024-09 812.9 USD million |
lt | Kazachstanas iš Bulgarijos 2024 m. importavo prekių už 41,3 mln JAV dolerių. | imports 2024 41.3 USD million |
"""


@pytest.mark.parametrize(("code", "text", "figure", "cried"), rows(TOLD))
def test_each_number_is_of_its_own_year_and_country(
    catalog: Callable[..., Catalog], code: str, text: str, figure: str, cried: str
) -> None:
    indicator, period, value, currency, scale, *grown = figure.split()
    change = f", change: {{by: {grown[1]}, unit: percent, against: {grown[2]}}}" if grown else ""
    fields = f"indicator: {indicator}, period: {period}, value: {value}, unit: {currency} {scale}{change}"
    record = f"- {{id: f, counterpart: BG, reporter: KZ, inferred: {{reporter: Told so}}, source: s000 p1, {fields}}}"
    held = hold(catalog, text, language=code, published="2026-01-15", counterparts=COUNTERPARTS, figures=record)
    assert sorted({field for field, _code, _why in alarms(held, "f")}) == cried.split()


SHARES = """
en | In the second quarter of 2024, Bulgaria accounted for 7 pct of Kazakhstan's exports. | 2024-04/2024-06 7 |
en | In the second quarter of 2024, Bulgaria accounted for 7 pct of Kazakhstan's exports. | 2024-04/2024-06 2 | value
en | In the first 9 months of 2024, Bulgaria had 7% of Kazakhstan's exports. | 2024-01/2024-09 9 | value
en | In the second quarter of 2024, the shares of Bulgaria and Romania in exports were 7 and 8 per cent. | 2024-04/2024-06 7 |
bg | През 2024 г. на България се падат 38,6% от износа на Казахстан. | 2024 38.6 |
et | 2024. aasta teises kvartalis moodustas Bulgaaria osa ekspordist 7%. | 2024-04/2024-06 2 | value
"""


@pytest.mark.parametrize(("code", "text", "figure", "cried"), rows(SHARES))
def test_a_share_is_no_part_of_its_period(
    catalog: Callable[..., Catalog], code: str, text: str, figure: str, cried: str
) -> None:
    period, value = figure.split()
    fields = f"indicator: export-share, period: {period}, value: {value}, unit: percent"
    record = f"- {{id: f, counterpart: BG, reporter: KZ, inferred: {{reporter: Told so}}, source: s000 p1, {fields}}}"
    held = hold(catalog, text, language=code, published="2026-01-15", counterparts=COUNTERPARTS, figures=record)
    assert [field for field, _code, _why in alarms(held, "f")] == cried.split()
