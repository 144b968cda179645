from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.beside import towns as module
from briefgen.auditing.holding.beside.towns import is_of_city, names_town_of
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
        ("lt", "Kostanajaus teatras atidaryta paroda.", "KZ", True),
        ("lt", "Kostanajaus teatras atidaryta paroda.", "BG", False),
        ("lt", "Kostos teatras atidarytas.", "KZ", False),
        ("ru", "Выставка в Бургасе открыта.", "BG", True),
        ("en", "The market was full.", "BG", False),
    ],
)
def test_a_town_tells_its_country(code: str, text: str, country: str, found: bool) -> None:
    assert names_town_of(sentence(text, code), country) is found


def test_a_short_word_is_no_town() -> None:
    assert list(module._names(sentence("Ruse Ob Jambol", "bg"))) == ["Ruse", "Jambol", "Ruse Ob", "Ob Jambol"]


def test_a_word_that_means_something_else_is_no_town() -> None:
    assert list(module._names(sentence("The Minister left Ruse.", "en"))) == ["Ruse"]


def test_of_many_names_a_few_are_looked_for_among_other_names(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def also_named(name: str) -> tuple[()]:
        asked.append(name)
        return ()

    monkeypatch.setattr(module, "also_named", also_named)
    told = sentence(" and ".join(f"Abc{letter}e{other}" for letter in "bcdfgh" for other in "bcdfghjk"), "en")
    assert not names_town_of(told, "BG")
    assert len(asked) == module.MOST


FERRIES = (
    "- {id: f, counterpart: BG, indicator: ferries, period: ..2025-06-10, unit: ferries, value: 6, source: s000 p2}"
)


@pytest.mark.parametrize(("town", "found"), [("Варна", []), ("Павлодар", ["V519"])])
def test_a_figure_is_of_the_country_of_its_town(catalog: Callable[..., Catalog], town: str, found: list[str]) -> None:
    text = f"Туристов из Румынии было много.\nДо города {town} ходят шесть паромов."
    held = hold(catalog, text, language="ru", published="2025-06-10", figures=FERRIES)
    assert codes(held, "f", "counterpart") == found


@pytest.mark.parametrize(
    ("code", "text", "place", "found"),
    [
        ("ru", "Выставка в Бургасе открыта.", "Burgas", False),
        ("ru", "Выставка в Бургасе открыта.", "Plovdiv", True),
        ("ru", "Выставка о Бургасе открыта.", "Plovdiv", False),
        ("ru", "Выставка в Бургасе открыта.", "Trakia Zone", False),
        ("kk", "Бургастағы көрме ашылды.", "Plovdiv", True),
        ("et", "Näitus Plovdivis avati.", "Burgas", True),
    ],
)
def test_a_town_in_which_it_was_is_another_one(code: str, text: str, place: str, found: bool) -> None:
    assert module.is_in_another(sentence(text, code), place) is found


@pytest.mark.parametrize(("place", "found"), [("Burgas", []), ("Plovdiv", ["V514"])])
def test_a_place_is_missed_where_the_text_tells_another_town(
    catalog: Callable[..., Catalog], place: str, found: list[str]
) -> None:
    event = f"- {{id: e, kind: culture, title: A show, counterparts: [BG], status: held, when: ..2025-04-18, place: {place}, source: s000 p1}}"
    assert codes(hold(catalog, "Выставка в Бургасе открыта.", language="ru", events=event), "e", "place") == found


@pytest.mark.parametrize(
    ("text", "city", "found"),
    [
        ("Виенският музей е отворен.", "Vienna", True),
        ("Варшавската борса падна.", "Warsaw", True),
        ("Варшавската борса падна.", "Vienna", False),
    ],
)
def test_what_is_of_a_city(text: str, city: str, found: bool) -> None:
    assert is_of_city(sentence(text, "bg"), city) is found
