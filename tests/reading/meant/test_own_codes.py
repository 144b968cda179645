"""A desk's own codes, in words."""

from __future__ import annotations

from briefgen.reading.meant.own_codes import own_codes


def test_those_come_first_that_begin_alike() -> None:
    assert own_codes(["EU", "RO", "BG"], "RU") == "RO (Romania), BG (Bulgaria), and EU (European Union)"
    assert own_codes(["EU", "RO", "BG"], "BU") == "BG (Bulgaria), EU (European Union), and RO (Romania)"
    assert own_codes(["BG", "DE"], "Germ") == "DE (Germany) and BG (Bulgaria)"  # by its name, however it is written
    assert own_codes(["CA", "IC"], "CI") == "IC (Canary Islands) and CA (Canada)"  # with its letters swapped
    assert own_codes([], "BU") == ""


def test_of_many_the_rest_is_counted() -> None:
    many = ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES"]
    assert own_codes(many[:8], "DX").endswith("BG (Bulgaria), CY (Cyprus), CZ (Czechia), and EE (Estonia)")
    told = own_codes(many, "DX")
    assert told.startswith("DE (Germany), DK (Denmark), AT (Austria), ")
    assert told.endswith(", and 2 more")
