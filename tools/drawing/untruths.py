"""One untruth in a record: each kind a rule over its fields that makes one of them another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from random import Random
from typing import Any

from tools.drawing import prose
from tools.drawing.amounts import year_before
from tools.drawing.occasions import NAMES
from tools.drawing.people import MINISTERS, POSTS
from tools.drawing.telling import PUBLISHED, Record

STATES = ("BG", "EE", "LT", "RO")
FLOWS = ("exports", "imports", "turnover", "investment-inflow")
CURRENCIES = ("EUR", "KZT", "USD")
OTHER_HEDGES = {None: "more-than", "more-than": "less-than", "at-least": "less-than"}  # of any other, more than that
PLACES = ("Astana", "Sofia", "Vilnius", "Tallinn", "Bucharest", "Almaty")
DOCUMENTS = ("memorandum", "agreement", "plan", "roadmap", "declaration")
# What none is that is told as it is: what was confirmed was planned as well, what is in force was signed before.
OTHER_STATUSES = {
    "held": ("planned", "postponed", "cancelled"),
    "planned": ("postponed", "cancelled"),
    "confirmed": ("postponed", "cancelled"),
    "postponed": ("planned", "cancelled"),
    "cancelled": ("planned", "postponed"),
}
OTHER_STATES = {
    "signed": ("initialled", "in-force", "proposed"),
    "initialled": ("signed", "in-force", "proposed"),
    "in-force": ("initialled", "in-negotiation", "proposed"),
    "in-negotiation": ("signed", "initialled", "in-force"),
    "proposed": ("signed", "in-negotiation", "in-force"),
}
COUNTRIES = ("Kazakhstan", *NAMES.values())
RANKS = ("head-of-state", "head-of-government", "minister", "deputy-minister", "ambassador", "mayor")
FIELDS = ("Agriculture", "Energy", "Finance", "Culture", "Education", "Health", "Justice", "Tourism")
Untruths = Iterator[tuple[str, Record]]


def untrue(record: Record, chance: Random) -> tuple[str, Record]:
    """A record that is another in one thing, and in which."""
    return chance.choice(sorted(RULES[record.file](record, chance), key=lambda one: one[0]))


def _other(chance: Random, one: Any, all_of: tuple[str, ...]) -> str:
    return chance.choice([other for other in all_of if other != one])


def _year_before(edtf: str) -> str:
    return f"..{year_before(edtf[2:])}" if edtf.startswith("..") else year_before(edtf)


def _figures(record: Record, chance: Random) -> Untruths:
    fields = record.fields
    value, unit = str(fields["value"]), str(fields["unit"])
    yield "value", record.but(value=f"{value[:-1]}{int(value[-1]) % 9 + 1}")
    yield "year", record.but(period=_year_before(fields["period"]))
    yield "counterpart", record.but(counterpart=_other(chance, fields["counterpart"], STATES))
    yield "hedge", record.but(qualifier=OTHER_HEDGES.get(fields.get("qualifier"), "more-than"))
    if unit.split(maxsplit=1)[0] in CURRENCIES:
        currency, scale = unit.split()
        yield "scale", record.but(unit=f"{currency} {'billion' if scale == 'million' else 'million'}")
        yield "currency", record.but(unit=f"{'EUR' if currency == 'USD' else 'USD'} {scale}")
    if fields["indicator"] in FLOWS:
        yield "flow", record.but(indicator=_other(chance, fields["indicator"], FLOWS[:2]))
    if change := fields.get("change"):
        by, base = change["by"], change["against"]
        yield "direction", record.but(change={**change, "by": by[1:] if by.startswith("-") else f"-{by}"})
        yield "growth", record.but(change={**change, "by": f"{by[:-1]}{int(by[-1]) % 9 + 1}"})
        yield "base", record.but(change={**change, "against": year_before(base)})


def _dated(record: Record, chance: Random) -> Untruths:
    yield "counterpart", record.but(counterparts=[_other(chance, record.fields["counterparts"][0], STATES)])
    if when := record.fields.get("when"):
        yield "day", record.but(when=when + timedelta(days=chance.choice((-3, -1, 1, 2, 5))))
        months = 1 if when > PUBLISHED else -1  # what was held was not held behind the day of its text
        yield "month", record.but(when=when + timedelta(days=31 * months))


def _events(record: Record, chance: Random) -> Untruths:
    fields = record.fields
    yield from _dated(record, chance)
    yield "status", record.but(status=chance.choice(OTHER_STATUSES[fields["status"]]))
    if place := fields.get("place"):
        yield "place", record.but(place=_other(chance, place, PLACES))
    if session := fields.get("session"):
        yield "session", record.but(session=session + 1)


def _agreements(record: Record, chance: Random) -> Untruths:
    yield from _dated(record, chance)
    yield "kind", record.but(kind=_other(chance, record.fields["kind"], DOCUMENTS))
    yield "state", record.but(state=chance.choice(OTHER_STATES[record.fields["state"]]))


def _facts(record: Record, chance: Random) -> Untruths:
    if record.figure:
        for kind, other in _figures(record.figure, chance):
            yield kind, prose.fact(other, chance)


def _people(record: Record, chance: Random) -> Untruths:
    (title, _of, country), rank = str(record.fields["post"]).rpartition(" of "), record.fields["rank"]
    post, other_rank = POSTS[chance.choice([kind for kind in sorted(POSTS) if POSTS[kind][0] != title])]
    yield "post", record.but(post=f"{post} of {country}", rank=other_rank)
    yield "country", record.but(post=f"{title} of {_other(chance, country, COUNTRIES)}")
    if rank in RANKS:  # what has none of its own could be said to be of several
        yield "rank", record.but(rank=_other(chance, rank, RANKS))
    if rank in MINISTERS:
        field = chance.choice([field for field in FIELDS if field not in title])
        yield "field", record.but(post=f"{MINISTERS[rank].format(field=field)} of {country}")
        other_rank = _other(chance, rank, tuple(MINISTERS))
        deputy = title.removeprefix("Deputy ") if other_rank == "minister" else f"Deputy {title}"
        yield "deputy", record.but(post=f"{deputy} of {country}", rank=other_rank)


RULES: dict[str, Callable[[Record, Random], Untruths]] = {
    "figures": _figures,
    "events": _events,
    "agreements": _agreements,
    "facts": _facts,
    "people": _people,
}
