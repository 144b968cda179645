"""A rule for hours and venues: told by which clock? Nothing is said where that makes no difference, or is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from babel.core import get_global

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When, hours, wording, zones
from briefgen.domain.model import EUROPEAN_UNION, HOME_EVENTS, Event, OrganisationKind
from briefgen.language import gettext as _
from briefgen.reading.rules.events import latest
from briefgen.reading.rules.findings import Finding

if TYPE_CHECKING:
    from briefgen.reading.cities import City

_PARTS = re.compile(r"[,;:/()\[\]–—&]|\s-\s|\sand\s")
_ELSEWHERE = frozenset({"with", "from", "to"})  # a video link with Sofia is not in Sofia
LONGEST_ACRONYM = 4  # letters
LONGEST_NAME = 3  # words of a city's name behind that of a house: Hotel Marriott Sofia
AT_HOME_IN_THEIR_COUNTRY = (OrganisationKind.MINISTRY, OrganisationKind.CITY)


class Spot(NamedTuple):
    """Somewhere that a place may be, and the zone (IANA) it keeps."""

    name: str
    zone: str


class _Hours(NamedTuple):
    """Hours that are told by the calendar's clock because nothing else is said, the place, and the field they stand in."""

    when: When
    place: str
    path: tuple[str | int, ...]


def hours_are_those_of_the_venue(catalog: Catalog) -> Iterator[Finding]:
    """Hours without a zone of their own at a place where the clocks show others: whose are they?"""
    look = cache(partial(spots, catalog))  # many events are at one place
    for event in catalog.events.values():
        if event.timezone is None:
            for told in _told(event, catalog):
                yield from _finding(catalog.calendar.timezone, told, look(event.counterparts, told.place))


def _told(event: Event, catalog: Catalog) -> Iterator[_Hours]:
    now = latest(event, catalog)
    if now.when.start and now.place:
        yield _Hours(now.when, str(now.place), (event.id, "reports", _stating(event, "when"), "when"))
    for number, stop in enumerate(now.stops):
        if stop.when and stop.when.start and stop.place and stop.timezone is None:
            path = (event.id, "reports", _stating(event, "stops"), "stops", number, "when")
            yield _Hours(stop.when, str(stop.place), path)


def _stating(event: Event, field: str) -> int:
    """Which report states a field last."""
    return max((index for index, report in enumerate(event.reports) if report.states(field)), default=0)


def _finding(zone: str, told: _Hours, found: tuple[Spot, ...]) -> Iterator[Finding]:
    spot = _apart(found, told.when, zone)
    if spot is None:
        return
    moments = _moments(told.when, zone)
    here, there = _clocks(moments, zone), _clocks(moments, spot.zone)
    message = _("{hours} is {zone}; in {place} the clocks show {others} then")
    hint = _("write “timezone: {there}” if the hours are those of {place}, “timezone: {here}” if not")
    yield Finding(
        "W416",
        told.path,
        message.format(hours=here, zone=zones.words(zone), place=spot.name, others=there),
        hint.format(there=spot.zone, here=zone, place=spot.name),
    )


def elsewhere(catalog: Catalog, counterparts: Iterable[str], when: When, place: str) -> Spot | None:
    """Where a place is, if everywhere it may be the clocks show other hours than the calendar's for the same moments."""
    found = spots(catalog, tuple(counterparts), place) if when.start and place else ()
    return _apart(found, when, catalog.calendar.timezone)


def _apart(found: tuple[Spot, ...], when: When, zone: str) -> Spot | None:
    """The likeliest of some spots, if in all of them the clocks show other hours than in a zone."""
    if not found or any(spot.zone == zone for spot in found):
        return None
    moments = _moments(when, zone)
    return found[0] if all(_differs(spot.zone, moments) for spot in found) else None


def _moments(when: When, zone: str) -> list[datetime]:
    return [moment for moment in (hours.begins(when, zone), hours.ends(when, zone)) if moment]


def _differs(zone: str, moments: Iterable[datetime]) -> bool:
    return any(moment.astimezone(zones.table(zone)).utcoffset() != moment.utcoffset() for moment in moments)


def _clocks(moments: Iterable[datetime], zone: str) -> str:
    return wording.DASH.join(f"{moment.astimezone(zones.table(zone)):%H:%M}" for moment in moments)


def spots(catalog: Catalog, counterparts: tuple[str, ...], place: str) -> tuple[Spot, ...]:
    """Where a place may be, the likeliest first; nothing where that is not known.

    Of several cities of one name those of the country that is named beside it count, else those of counterparts and of
    home, else large ones and capitals.
    """
    parts = [part for piece in _PARTS.split(place) if (part := piece.strip(" ."))]
    countries = [code for part in parts if (code := codes.named(part))]
    near = frozenset(countries) or _sides(catalog, counterparts)
    found = [spot for part in reversed(parts) for spot in _city(catalog, part, near)]
    found = found or [spot for part in reversed(parts) for spot in _city_of_a_house(catalog, part, near)]
    return tuple(found or (spot for code in (*countries, *_bodies(catalog, parts)) for spot in _country(code)))


def _sides(catalog: Catalog, counterparts: tuple[str, ...]) -> frozenset[str]:
    """The countries that an event with counterparts is likely to be in."""
    theirs = tuple(catalog.counterparts) if HOME_EVENTS in counterparts else counterparts
    members = [m for code in theirs if code in catalog.counterparts for m in catalog.counterparts[code].members]
    union = ["BE", "FR", "LU"] if EUROPEAN_UNION in theirs else []  # where it has its seats
    return frozenset((catalog.calendar.home, *theirs, *members, *union))


def _city(catalog: Catalog, name: str, near: frozenset[str]) -> list[Spot]:
    """A city by its name alone; a capital that the desk has written down first."""
    own = [c for c in catalog.counterparts.values() if c.timezone and c.capital and str(c.capital) == name]
    if own:
        return [Spot(name, str(own[0].timezone))]
    spelt = name.title() if name.islower() or (name.isupper() and len(name) > LONGEST_ACRONYM) else name
    return [Spot(spelt, city.zone) for city in _likely(spelt, near)]


def _likely(name: str, near: frozenset[str]) -> list[City]:
    """The cities that are meant by a name: those filed under it before others, of these the near before the known."""
    from briefgen.reading import cities  # hardly a place has to be looked up there

    for look in (cities.named, cities.also_named):
        found = look(name)
        if likely := [c for c in found if c.country in near] or [c for c in found if c.known]:
            return likely
    return []


def _city_of_a_house(catalog: Catalog, name: str, near: frozenset[str]) -> list[Spot]:
    """The city at the end of a house's name, where it is in a country that is near: Hotel Marriott Sofia."""
    words = name.split()
    for count in range(min(LONGEST_NAME, len(words) - 1), 0, -1):
        last = " ".join(words[-count:])
        if last[:1].isupper() and words[-count - 1].casefold() not in _ELSEWHERE:
            known = [spot for spot in _city(catalog, last, near) if spot.zone in _zones_of(near)]
            if known:
                return known
    return []


def _zones_of(countries: Iterable[str]) -> frozenset[str]:
    return frozenset(spot.zone for code in countries for spot in _country(code))


def _country(code: str) -> list[Spot]:
    """Everywhere in a country."""
    return [
        Spot(codes.name(code), zone) for zone in get_global("territory_zones").get(code, ()) if zone in zones.known()
    ]


def _bodies(catalog: Catalog, parts: Iterable[str]) -> list[str]:
    """The countries of the bodies that a place names and that have their seat in their country, as embassies have not."""
    named = set(parts)
    return [
        body.country
        for body in catalog.organisations.values()
        if body.country and body.kind in AT_HOME_IN_THEIR_COUNTRY and named & {str(body.name), *body.aliases}
    ]
