"""One untruth in a record: each kind a rule over its fields that makes one of them another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from tools.drawing.amounts import year_before
from tools.drawing.telling import Record

STATES = ("BG", "EE", "LT", "RO")
FLOWS = ("exports", "imports", "turnover", "investment-inflow")
CURRENCIES = ("EUR", "KZT", "USD")
OTHER_HEDGES = {None: "more-than", "more-than": "less-than", "at-least": "less-than"}  # of any other, more than that
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


RULES: dict[str, Callable[[Record, Random], Untruths]] = {"figures": _figures}
