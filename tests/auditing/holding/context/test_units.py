from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.context import units as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, missed, rows, said

NOTHING = "V511?: nothing in s000 p1 s{} says that it is in “{}” → put the unit as the source prints it"
COUNTED = """
Bulgaria gave 30 books. | books | held
Bulgaria gave 30 books. | people | held
Bulgaria gave 30 books. | persons | held
Bulgaria gave 30 books. | Person | held
Bulgaria sold 30 gigawatt hours of books. | GWh | held
Bulgaria sold 30 GWh. | GWh | held
Bulgaria sold 30 books. | GWh | V511?: s000 p1 s1 does not speak of “GWh” → name what the source counts
About 30 Kazakhs live in Bulgaria. | people | held
About 30 Bulgarianspeaking teapots are in Bulgaria. | people | V511?: s000 p1 s1 does not speak of “people” → name what the source counts
About 30 teapots are in Bulgaria. | people | V511?: s000 p1 s1 does not speak of “people” → name what the source counts
About 30 Kazakhs visited Bulgaria. | visitors | held
Bulgaria was visited by 30 foreigners. | people | held
Most who came to Bulgaria were Kazakhs (30) and Uzbeks. | people | held
The number of Kazakhs in Bulgaria stood at over 30. | people | held
Firms of the Netherlands (30) came to Bulgaria. | people | V511?: s000 p1 s1 does not speak of “people” → name what the source counts
Bulgaria ranked 30th among the partners. | rank | held
Bulgaria is on the 30th place. | rank | held
Bulgaria bought the 30th teapot. | rank | V511?: s000 p1 s1 does not speak of “rank” → name what the source counts
Bulgaria gave 70 books: 30 small, and 40 large ones. | books | held
Bulgaria gave 70 books: 30 small, and 40 large. | books | V511?: s000 p1 s1 does not speak of “books” → name what the source counts
Bulgaria gave 70 cups: 30 small, and 40 large ones. | books | V511?: s000 p1 s1 does not speak of “books” → name what the source counts
Bulgaria gave 30 books. | cups | V511?: s000 p1 s1 does not speak of “cups” → name what the source counts
Bulgaria gave 30 books. | USD million | 1
Bulgaria gave 30 books. | USD | held in part: no currency is printed
Bulgaria gave 30 books. It was 7 million euros. | USD million | V511: s000 p1 s1 has it in EUR, not in “USD million” → put the unit as the source prints it
Bulgaria gave 30 books, or 7 million euros. It was 8 million pounds sterling. | GBP million | V511: s000 p1 s1 has it in EUR, not in “GBP million” → put the unit as the source prints it
Bulgaria gave 30 books, 7 million euros and 8 million pounds sterling. | KZT million | V511: s000 p1 s1 has it in EUR, GBP, not in “KZT million” → put the unit as the source prints it
Bulgaria has 30 companies there, and trade of 5 million dollars. | USD million | 1
Bulgaria has 30 companies there, and trade of 5 million dollars. | companies | held
Trade with Bulgaria, in million dollars, was as follows. Turnover was 30. | USD million | held in part: the magnitude of 30 is not printed
Trade with Bulgaria was 5 million dollars. Turnover was 30. | USD million | held in part: the magnitude of 30 is not printed
Trade with Bulgaria was 5 per cent higher. Turnover was 30. | USD million | held in part: the magnitude of 30 is not printed
"""


@pytest.mark.parametrize(("text", "unit", "found"), rows(COUNTED))
def test_what_is_counted_is_no_money(catalog: Callable[..., Catalog], text: str, unit: str, found: str) -> None:
    figure = f"- {{id: f, counterpart: BG, indicator: books, period: 2024, unit: {unit}, value: 30, source: s000 p1}}"
    told = said(hold(catalog, text, figures=figure), "f", "unit")
    assert told == (NOTHING.format(found, unit) if found.isdigit() else found)


@pytest.mark.parametrize(("indicator", "found"), [("arrivals", []), ("students", ["V511"])])
def test_who_comes_is_people_and_nobody_else_is(
    catalog: Callable[..., Catalog], indicator: str, found: list[str]
) -> None:
    figure = (
        f"- {{id: f, counterpart: BG, indicator: {indicator}, period: 2024, unit: people, value: 30, source: s000 p1}}"
    )
    assert codes(hold(catalog, "Bulgaria received 30 tourists.", figures=figure), "f", "unit") == found


@pytest.mark.parametrize(
    ("before", "found"),
    [("In dollars: 7 dollars.", "held in part: the magnitude of 30 is not printed"), ("In books.", None)],
)
def test_a_currency_may_be_told_before(catalog: Callable[..., Catalog], before: str, found: str | None) -> None:
    figure = "- {id: f, counterpart: BG, indicator: books, period: 2024, unit: USD million, value: 30, source: s000 p2}"
    held = hold(catalog, f"{before}\nBulgaria got 30.", figures=figure)
    assert said(held, "f", "unit") == (found or NOTHING.format(1, "USD million").replace("p1", "p2"))


ABROAD = """
kk | Болгария 6 млн долларға 30 мың тонна дән сатып алды. | thousand tonnes | held
kk | Болгария 6 млн долларға 30 мың тонна дән сатып алды. | EUR thousand | V511: s000 p1 s1 has it in dollar, not in “EUR thousand” → put the unit as the source prints it
en | 30 joint ventures are at work in Bulgaria. | companies | held
en | The number of tonnes for Bulgaria rose to 30. | tonnes | held
en | The number of boats for Bulgaria rose to 30. | tonnes | V511?: s000 p1 s1 does not speak of “tonnes” → name what the source counts
en | Tonnes for Bulgaria rose to 30. | tonnes | held
en | Tonnes for Bulgaria rose to 30 boats. | tonnes | V511?: s000 p1 s1 does not speak of “tonnes” → name what the source counts
en | Tonnes for Bulgaria rose to 30 boats, and the number of cups fell. | tonnes | V511?: s000 p1 s1 does not speak of “tonnes” → name what the source counts
et | Bulgaarias tegutseb 30 ühisettevõtet. | companies | held
ru | Работают 30 компаний Болгарии. | companies | held
ru | Работают 30 компаний Болгарии. | tonnes | V511?: s000 p1 s1 does not speak of “tonnes” → name what the source counts
ru | Перевезено 30 тонн грузов Болгарии. | tonnes | held
ru | Перевезено 30 тонн грузов Болгарии. | companies | V511?: s000 p1 s1 does not speak of “companies” → name what the source counts
de | Es gibt 30 Firmen. | tonnes | held
"""


@pytest.mark.parametrize(("language", "text", "unit", "found"), rows(ABROAD))
def test_companies_are_known_in_other_languages(
    catalog: Callable[..., Catalog], language: str, text: str, unit: str, found: str
) -> None:
    figure = f"- {{id: f, counterpart: BG, indicator: it, period: 2024, unit: {unit}, value: 30, source: s000 p1}}"
    assert said(hold(catalog, text, language=language, figures=figure), "f", "unit") == found


SHORT = """
GWh | gigawatt hours
GWh | gigawatt-hours
MWh | megawatt hours
MWh | megawatt-hours
TWh | terawatt hours
kWh | kilowatt-hours
GW | gigawatts
MW | megawatts
ha | hectares
km | kilometres
km | kilometers
visitors | visitors
GWh | GWh
MW | MW
"""


@pytest.mark.parametrize(("unit", "spelt"), rows(SHORT))
def test_what_is_written_short_may_be_spelt_out(catalog: Callable[..., Catalog], unit: str, spelt: str) -> None:
    figure = f"- {{id: f, counterpart: BG, indicator: books, period: 2024, unit: {unit}, value: 30, source: s000 p1}}"
    for counted, found in ((spelt, "held"), ("cups", "V511?")):
        told = said(hold(catalog, f"Bulgaria sold 30 {counted}.", figures=figure), "f", "unit")
        assert told.partition(":")[0] == found


WRITTEN = """
million tonnes | Bulgaria sold 1.49 mln t. | held
thousand tonnes | Bulgaria sold 30 kt. | held
thousand barrels a day | Bulgaria sold 30 kb/d. | held
million barrels a day | Bulgaria sold 30 kb/d. | V506
billion cubic metres | Bulgaria sold 30 bcm. | held
bcm | Bulgaria sold 30 billion cubic metres. | held
bcm | Bulgaria sold 30 cubic metres. | V506
students | Of 90 students from Bulgaria 30 of them had grants. | held
students | There were 90 students from Bulgaria; a year earlier there had been 30. | held
students | There were 90 students from Bulgaria, and 30 teachers. | V511?
seats | Of the 240 seats in Bulgaria it won 30, on 9% of votes. | held
index (2015 = 100) | The price index of Bulgaria stood at 30 (2015 = 100). | held
companies | Some three dozen firms of Bulgaria came, 30 of them new. | held
"""


@pytest.mark.parametrize(("unit", "text", "found"), rows(WRITTEN))
def test_what_a_text_writes_short_or_says_once(
    catalog: Callable[..., Catalog], unit: str, text: str, found: str
) -> None:
    value = "1.49" if "1.49" in text else "30"
    figure = f"- {{id: f, counterpart: BG, indicator: it, period: 2024, unit: {unit}, value: {value}, source: s000 p1}}"
    assert said(hold(catalog, text, figures=figure), "f", "unit").partition(":")[0] == found


def test_the_word_for_how_many_there_are() -> None:
    assert missed(module._NUMBER_OF, "number | numbers | Number") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5 bbl", "5 bbl barrels"), ("5 kb/d", "5 kb/d barrels"), ("5 bpd", "5 bpd barrels"), ("5 bbls", "5 bbls"),
        ("5 t", "5 t tonnes tons"), ("5 kt", "5 kt tonnes tons"), ("5 bcm", "5 bcm cubic metres meters"), ("at", "at"),
    ],
)  # fmt: skip
def test_units_that_are_written_short_are_spelt_out(text: str, found: str) -> None:
    assert module._written_out(text) == found


MONEY = """
en | It gave 30 million Turkish lira. | TRY million | held
en | It gave 30 million zlotys. | USD million | V511
ru | Она дала 30 млн лир. | TRY million | held
ru | Она дала 30 млн лир. | USD million | V511
ru | Она дала 30 млн франков. | EUR million | V511
kk | Ол 30 млн лира берді. | USD million | V511
kk | Ол 30 млн франктің тауарын алды. | CHF million | held
bg | Тя даде 30 млн. форинта. | EUR million | V511
ro | A dat 30 de milioane de lire turcești. | EUR million | V511
lt | Davė 30 mln. Turkijos lirų. | EUR million | V511
et | Andis 30 miljonit Rootsi krooni. | EUR million | V511
"""


@pytest.mark.parametrize(("language", "text", "unit", "found"), rows(MONEY))
def test_the_money_of_many_countries(
    catalog: Callable[..., Catalog], language: str, text: str, unit: str, found: str
) -> None:
    figure = f"- {{id: f, counterpart: BG, indicator: grants, period: 2024, unit: {unit}, value: 30, source: s000 p1}}"
    held = hold(catalog, text, language=language, figures=figure)
    assert said(held, "f", "unit").split(":")[0] == found
