"""The one door to the ``holidays`` package, through which only the countries come that are asked of."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.util import find_spec, module_from_spec
from typing import Any

from briefgen.domain.dates import wording

COUNTRIES = "holidays.countries"
_AMERICAN = re.compile(
    r"(?<=\bfrom )(0\d|1[0-2])/(\d{2})/(\d{4})\b"
)  # the month first, as the package's English names have it


def calendar(code: str, *, year: int | None = None, language: str | None = None, observed: bool = True) -> Any:
    """A country's public holidays by day, those of a year or of whatever days it is asked of; None where they are not known."""
    try:
        return _package().country_holidays(code, years=year, language=language, observed=observed)
    except NotImplementedError:
        return None


@cache
def of_year(code: str, year: int, language: str | None) -> Mapping[date, str]:
    """A country's public holidays in a year, with their names; none where they are not known.

    Working them out takes a millisecond; checks and calendars ask for the same years.
    """
    return dict(calendar(code, year=year, language=language) or {})


def in_words(name: str) -> str:
    """An English name of a day off with the day that it is taken from in words: 01/05/2025 is 1 May to most readers."""
    return _AMERICAN.sub(lambda told: wording.day(date(int(told[3]), int(told[1]), int(told[2]))), name)


@cache
def _package() -> Any:
    import holidays  # here, since it takes its time

    if COUNTRIES not in sys.modules:
        _open_countries()
    return holidays


def _open_countries() -> None:
    """Let a country be loaded without the 250 others, which the package of all of them loads before any one.

    Whoever asks that package for more than its modules gets all of it after all.
    """
    spec = find_spec(COUNTRIES)
    if spec is None or spec.loader is None:
        return
    package, loader = module_from_spec(spec), spec.loader

    def whole(name: str) -> Any:
        del package.__getattr__
        loader.exec_module(package)
        return getattr(package, name)

    package.__getattr__ = whole  # type: ignore[method-assign]
    sys.modules[COUNTRIES] = package
