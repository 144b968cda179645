"""What cities are called in the languages of the sources."""

from __future__ import annotations

from briefgen.auditing.spoken.cities import city_names


def test_a_capital_has_its_names_in_every_language() -> None:
    assert {"Bucharest", "București", "Бухарест", "Букурещ", "Bukareštas", "Bukarest"} <= set(city_names("Bucharest"))
    assert city_names("Bucureşti") == city_names("Bucharest")
    assert city_names("Nowhere") == ()
