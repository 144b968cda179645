"""A day in each notation of a language: with its year and without, in figures, with its weekday."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from msgspec import Struct

from tools.drawing.telling import PUBLISHED

NOTATIONS = ("dated", "dated", "numeric", "without-year", "weekday")
DAYS_OF_A_WEEK = 7
PAST_THE_TWELFTH = 12  # no month: a day behind it cannot be read as one


class Day(Struct, frozen=True):
    """A day, how a sentence tells it, and in which notation."""

    day: date
    text: str
    notation: str


def day(table: Mapping[str, Any], chance: Random, *, ahead: bool) -> Day:
    """A day of the months before the text was published, or of those after it."""
    at = PUBLISHED + timedelta(days=chance.randint(20, 150) if ahead else -chance.randint(8, 200))
    told, notation = table["days"], chance.choice(NOTATIONS)
    forms = list(told[notation])
    if notation == "numeric" and at.day > PAST_THE_TWELFTH:
        forms += told.get("past-the-twelfth", ())
    suffixes = told.get("suffixes", {"others": ""})
    given = {name: months[at.month - 1] for name, months in table["months"].items()}
    given |= {"day": at.day, "month": at.month, "year": at.year, "iso": at.isoformat()}
    given |= {"weekday": told["weekdays"][at.weekday()], "suffix": suffixes.get(str(at.day), suffixes["others"])}
    return Day(at, chance.choice(forms).format(**given), notation)
