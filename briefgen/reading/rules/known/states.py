"""What is known of states beside the sources: a table that `tools/states.py` makes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).parent / "states.tsv"


class Known(NamedTuple):
    """What is known of one state.

    ``capitals``: its capital, then how else that is called, and where else its government sits. ``zone``: the one (IANA) that the capital goes by. ``off``: the
    days, as MM-DD, that are or lately were public holidays. ``national``: those of them that may be its national day, by name; none
    where the national day is not the same each year, or is no public holiday.
    """

    capitals: tuple[str, ...]
    zone: str
    off: frozenset[str]
    national: Mapping[str, str]


def known(code: str) -> Known | None:
    """What is known of a state by its code; None where nothing is."""
    line = _lines().get(code)
    if line is None:
        return None
    capitals, zone, off, national = line.split("\t")
    days = (day.partition(" ") for day in national.split("|") if day)
    return Known(
        tuple(filter(None, capitals.split("|"))),
        zone,
        frozenset(off.split()),
        {day: name for day, _space, name in days},
    )


@cache
def _lines() -> dict[str, str]:
    """The rest of each line of the table by the code that it begins with."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if not line.startswith("#"))
