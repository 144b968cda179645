"""What cities are called in the languages of the sources."""

from __future__ import annotations

import pytest

from briefgen.auditing.spoken.cities import city_names, forms_beside, keeps_its_letters


def test_a_capital_has_its_names_in_every_language() -> None:
    assert {"Bucharest", "București", "Бухарест", "Букурещ", "Bukareštas", "Bukarest"} <= set(city_names("Bucharest"))
    assert city_names("Bucureşti") == city_names("Bucharest")
    assert city_names("Nowhere") == ()


def test_a_city_has_no_name_but_its_own() -> None:
    assert {"Buenos Aires", "Буэнос-Айрес"} <= set(city_names("Buenos Aires"))
    assert {name for name in city_names("New York") if {*"/_"} & {*name}} == set()
    assert city_names("Argentina/Buenos Aires") == ()
    assert "" not in city_names("Gaza")
    assert (city_names("Unknown City"), city_names("UTC"), city_names("")) == ((), (), ())


def test_cities_that_no_time_zone_is_named_after_stand_in_a_table() -> None:
    assert {"Пекин", "Бейжің", "Pekinas"} <= set(city_names("Beijing"))
    assert {"Женева", "Genf"} <= set(city_names("Geneva"))
    assert {"Яш", "Jasai"} <= set(city_names("Iasi"))
    assert {"New Yorgi", "Ню Йорк"} <= set(city_names("New York"))


def test_names_are_those_of_the_letters_of_a_text() -> None:
    assert forms_beside("Tokyo", "Токиода өтті") == ("Токио",)
    assert forms_beside("Vienna", "Viinis") == ("Vienna", "Viin", "Viena")
    assert forms_beside("Nowhere", "Где-то") == ("Nowhere",)


@pytest.mark.parametrize(
    ("word", "city", "is_"),
    [
        ("Токиода", "Токио", True),
        ("Токаров", "Токио", False),
        ("Баку", "Баку", True),
        ("Бакытов", "Баку", False),
        ("Москвой", "Москва", True),
        ("Казани", "Казань", True),
        ("Кишиневе", "Кишинёв", True),
        ("Виндас", "Вена", False),
        ("Vilniuje", "Vilnius", True),
        ("Bucureștiului", "București", True),
        ("Tallinnas", "Tallinn", True),
        ("Tokijuje", "Tokijas", True),
        ("Tokarevu", "Tokijas", False),
        ("Tokarevu", "Tokio", False),
        ("Trakuose", "Trakai", True),
        ("Kišiniavos", "Nowhere", True),  # of which no language is known to say anything
    ],
)
def test_a_city_keeps_its_letters_in_cyrillic(word: str, city: str, is_: bool) -> None:
    assert keeps_its_letters(word, city) is is_
