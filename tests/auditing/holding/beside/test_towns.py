from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.beside import towns as module
from briefgen.auditing.holding.beside.towns import names_town_of
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, sentence


@pytest.mark.parametrize(
    ("code", "text", "country", "found"),
    [
        ("bg", "Влакът от Бургас до Павлодар тръгва в петък.", "KZ", True),
        ("bg", "Влакът от Бургас до Павлодар тръгва в петък.", "BG", True),
        ("bg", "Влакът от Бургас до Павлодар тръгва в петък.", "RO", False),
        ("ro", "Cursa Oradea – New York a fost reluată.", "US", True),
        ("lt", "Laivas iš Burgaso išplaukė.", "BG", True),
        ("lt", "Paroda Varnoje atidaryta.", "BG", True),
        ("et", "Näitus Plovdivis avati.", "BG", True),
        ("ru", "Выставка в Бургасе открыта.", "BG", True),
        ("en", "The market was full.", "BG", False),
    ],
)
def test_a_town_tells_its_country(code: str, text: str, country: str, found: bool) -> None:
    assert names_town_of(sentence(text, code), country) is found


def test_a_short_word_is_no_town() -> None:
    assert list(module._names("Ruse Ob Jambol", "bg")) == ["Ruse", "Jambol", "Ruse Ob", "Ob Jambol"]


FERRIES = (
    "- {id: f, counterpart: BG, indicator: ferries, period: ..2025-06-10, unit: ferries, value: 6, source: s000 p2}"
)


@pytest.mark.parametrize(("town", "found"), [("Варна", []), ("Павлодар", ["V519"])])
def test_a_figure_is_of_the_country_of_its_town(catalog: Callable[..., Catalog], town: str, found: list[str]) -> None:
    text = f"Туристов из Румынии было много.\nДо города {town} ходят шесть паромов."
    held = hold(catalog, text, language="ru", published="2025-06-10", figures=FERRIES)
    assert codes(held, "f", "counterpart") == found
