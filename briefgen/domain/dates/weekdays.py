"""The names of weekdays in the languages whose dates are read."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from briefgen.domain.dates.cldr import LANGUAGES


def without_weekday(text: str) -> tuple[str, frozenset[int]]:
    """A date without the name of its weekday before or behind it, and which days that names, from Monday (0); none where it has none."""
    parts = re.split(r"[\s,()]+", text)
    if len(parts) < 2:
        return text, frozenset()
    if named := _weekdays().get(_plain(parts[0])):
        return text[len(parts[0]) :].lstrip(" ,"), named
    behind = parts[-1] or parts[-2]
    if len(behind) > 1 and (
        named := _weekdays().get(_plain(behind))
    ):  # “h” is Monday in Hungarian, and hours elsewhere
        return re.sub(r"[\s,(]+[^\s,()]+\)?$", "", text), named
    return text, frozenset()


@cache
def _weekdays() -> dict[str, frozenset[int]]:
    """The names, whole and short, each with the days it names: in two languages it may be two."""
    found: dict[str, set[int]] = {}
    for code in LANGUAGES:
        names = Locale.parse(code).days["format"]
        for width in ("wide", "abbreviated"):
            for number, name in names[width].items():
                found.setdefault(_plain(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _plain(name: str) -> str:
    return name.strip(".").casefold()
