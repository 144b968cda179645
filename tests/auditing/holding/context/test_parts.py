from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.context import parts as module
from briefgen.auditing.holding.context.parts import part
from briefgen.auditing.holding.standing import Standing
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, sentence, unlike
from tests.steps import calls

PARTED = {
    "en": "In 2024 trade with Bulgaria came to 375 million dollars, 303 million of it exports and 72 million imports.",
    "bg": "През 2024 г. търговията с България възлезе на 375 млн. долара, от които 303 млн. износ и 72 млн. внос.",
    "ru": "В 2024 году торговля с Болгарией достигла 375 млн долларов, из них 303 млн – экспорт и 72 млн – импорт.",
    "kk": "2024 жылы Болгариямен сауда 375 млн долларға жетті, оның ішінде 303 млн – экспорт және 72 млн – импорт.",
    "ro": "În 2024, comerțul cu Bulgaria a ajuns la 375 de milioane de dolari, din care 303 milioane export și 72 de milioane import.",
    "lt": "2024 m. prekyba su Bulgarija siekė 375 mln. dolerių, iš jų 303 mln. – eksportas ir 72 mln. – importas.",
    "et": "2024. aastal ulatus kaubavahetus Bulgaariaga 375 miljoni dollarini, sellest 303 miljonit eksport ja 72 miljonit import.",
}
PARTS = [(375, "turnover"), (303, "exports"), (72, "imports")]


@pytest.mark.parametrize("language", PARTED)
@pytest.mark.parametrize("value", [value for value, _name in PARTS])
@pytest.mark.parametrize("indicator", [name for _value, name in PARTS])
def test_each_part_is_what_is_named_behind_it(
    catalog: Callable[..., Catalog], language: str, value: int, indicator: str
) -> None:
    figure = f"- {{id: f, counterpart: BG, indicator: {indicator}, period: 2024, unit: USD million, value: {value}, source: s000 p1}}"
    held = hold(catalog, PARTED[language], language=language, figures=figure)
    told = [] if (value, indicator) in PARTS else ["V508"]
    assert codes(held, "f", "indicator") == told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It came to 375 million, of which 303 million exports.", [None, "exports"]),  # led by a word for a part
        ("It came to $375 million, of which $303 million exports.", [None, "exports"]),
        ("It came to 375 million, of which 303 million were sent by rail and exports grew.", [None, None]),
        ("It came to 375 million, 303 million exports.", [None, None]),  # neither led, nor beside another part
        ("They were 303 million exports, 72 million exports.", [None, None]),  # the same name for both
        ("Exports of 303 million and imports of 72 million were told.", [None, None]),  # named before, in each clause
        ("There were 303 million dollars of it in all in exports, 72 million imports.", [None, None]),  # too far
        ("There were 303 million dollars of it in exports, 72 million imports.", ["exports", "imports"]),
        ("There were 303 million euros – exports, 72 million imports.", ["exports", "imports"]),
        ("There were 303 million dollars of investment, 72 million of turnover.", ["investment", "turnover"]),
        ("Some 303 million, exports among them, and 72 million imports.", [None, None]),  # another clause
    ],
)
def test_what_is_named_behind_a_number(text: str, names: list[str | None]) -> None:
    told = sentence(text)
    assert [part(Standing(told, number)) for number in told.quantities] == names


def test_what_stands_behind_the_numbers_of_a_sentence_is_looked_for_once() -> None:
    def steps(numbers: int) -> int:
        told = sentence(f"It was{' 30 million exports,' * numbers} in all.")
        found = [Standing(told, number) for number in told.quantities]
        return calls(lambda: [part(one) for one in found])

    assert steps(40) < 3 * steps(20)


def test_a_long_word_behind_a_number_is_read_in_one_piece() -> None:
    assert module._FEW_WORDS.fullmatch("x" * 3000 + "(") is None
    assert [bool(module._FEW_WORDS.fullmatch(" word" * words)) for words in (4, 5)] == [True, False]


def test_the_few_words_between_a_number_and_its_name() -> None:
    whole = "| dollars of it |. – | – | a b c d|.|dollars|a-b"
    assert unlike(module._FEW_WORDS, whole=whole, none=" a b c d e| 5 |, a|. a. ") == []


BALANCES = """
en | Exports to Bulgaria were 8 million dollars and imports 5 million, a surplus of 3 million. | 3 | trade-surplus |
   | Exports to Bulgaria were 8 million dollars and imports 5 million, a surplus of 3 million. | 3 | imports | V508
   | Exports to Bulgaria were 8 million dollars and imports 5 million, a surplus of 3 million. | 8 | trade-surplus | V508
   | Exports to Bulgaria were 8 million dollars and imports 5 million, a surplus of 3 million. | 8 | exports |
bg | Износът за България е 8 млн. долара, а излишъкът – 3 млн. долара. | 3 | trade-surplus |
   | Износът за България е 8 млн. долара, а излишъкът – 3 млн. долара. | 8 | trade-surplus | V508
ru | Экспорт в Болгарию составил 8 млн долл., сальдо – 3 млн долл. | 3 | exports | V508
   | Экспорт в Болгарию составил 8 млн долл., сальдо – 3 млн долл. | 3 | trade-balance |
kk | Болгарияға экспорт 8 млн доллар, сальдо 3 млн доллар болды. | 3 | exports | V508
ro | Exporturile în Bulgaria au fost de 8 mil. dolari, rezultând un excedent de 3 mil. dolari. | 8 | trade-surplus | V508
   | Exporturile în Bulgaria au fost de 8 mil. dolari, rezultând un excedent de 3 mil. dolari. | 3 | trade-surplus |
lt | Eksportas į Bulgariją siekė 8 mln. dolerių, perteklius – 3 mln. dolerių. | 3 | exports | V508
et | Eksport Bulgaariasse oli 8 miljonit dollarit, ülejääk seega 3 miljonit dollarit. | 3 | exports | V508
en | Outbound investment in Bulgaria was 3 million dollars in 2025. | 3 | investment-outflow |
   | Eksport Bulgaariasse oli 8 miljonit dollarit, ülejääk seega 3 miljonit dollarit. | 3 | trade-surplus |
"""
OF_A_WHOLE = """
en | Exports to Bulgaria rose to 8 million dollars, of which 3 million went by rail. | 3 | exports | V508
   | Exports to Bulgaria rose to 8 million dollars, of which 3 million went by rail. | 3 | rail-exports |
   | Exports to Bulgaria rose to 8 million dollars, of which 3 million went by rail. | 8 | exports |
   | Exports rose to 8 million dollars, of which 3 million to Bulgaria. | 3 | exports |
   | Exports to Bulgaria rose to 8 million dollars, of which 3 million in March 2025. | 3 | exports |
   | Exports to Bulgaria fell to 3 million dollars, of which 8 million went by rail. | 8 | exports |
ru | Экспорт в Болгарию вырос до 8 млн долларов, из них 3 млн по железной дороге. | 3 | exports | V508
bg | Износът за България е 8 млн. долара, от които 3 млн. долара по жп линия. | 3 | exports | V508
ro | Exporturile în Bulgaria au fost de 8 mil. dolari, din care 3 mil. dolari pe calea ferată. | 3 | exports | V508
"""


@pytest.mark.parametrize("row", [*rows(BALANCES), *rows(OF_A_WHOLE)])
def test_a_balance_and_a_part_are_not_the_whole(catalog: Callable[..., Catalog], row: tuple[str, ...]) -> None:
    language, text, value, indicator, found = row
    figure = f"- {{id: f, counterpart: BG, indicator: {indicator}, unit: USD million, period: 2025, source: s000 p1, value: {value}}}"
    assert codes(hold(catalog, text, language=language, figures=figure), "f", "indicator") == ([found] if found else [])


@pytest.mark.parametrize(("indicator", "found"), [("export-share-of-turnover", []), ("turnover", ["V508"])])
def test_a_share_of_one_is_told_with_the_other(
    catalog: Callable[..., Catalog], indicator: str, found: list[str]
) -> None:
    text = "Доля экспорта в Болгарию в 2025 году составила 61,4 %."
    figure = f"- {{id: f, counterpart: BG, indicator: {indicator}, unit: percent, period: 2025, source: s000 p1, value: 61.4}}"
    assert codes(hold(catalog, text, language="ru", figures=figure), "f", "indicator") == found
