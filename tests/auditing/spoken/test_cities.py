"""What cities are called in the languages of the sources."""

from __future__ import annotations

from briefgen.auditing.spoken.cities import city_names


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
