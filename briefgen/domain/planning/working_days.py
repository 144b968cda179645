"""Working days of a country: its weekend and its public holidays, from the ``holidays`` package."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from briefgen.domain.dates import days_off

SATURDAY = 5


def is_working(code: str, day: date) -> bool:
    """Whether people of a country work on a day; a country that the package does not know works from Monday to Friday."""
    calendar = _calendar(code)
    return day.weekday() < SATURDAY if calendar is None else bool(calendar.is_working_day(day))


def back(code: str, day: date, count: int) -> date:
    """The working day so many working days before a day; with none the day itself, or the last working day before it."""
    while count or not is_working(code, day):
        day -= timedelta(days=1)
        count -= count > 0 and is_working(code, day)
    return day


def forward(code: str, day: date, count: int) -> date:
    """The working day so many working days after a day; with none the day itself, or the first working day after it."""
    while count or not is_working(code, day):
        day += timedelta(days=1)
        count -= count > 0 and is_working(code, day)
    return day


def has_holidays(code: str) -> bool:
    """Whether the public holidays of a country are known."""
    return _calendar(code) is not None


def holidays_between(code: str, first: date, last: date) -> Mapping[date, str]:
    """The public holidays of a country from one day to another, with their names; none where they are not known."""
    calendar = _calendar(code)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return {day: days_off.in_words(calendar.get(day)) for day in days if calendar is not None and day in calendar}


@cache
def _calendar(code: str) -> Any:
    languages = languages_of_holidays(code)
    if languages is None:
        return None
    return days_off.calendar(code, language="en_US" if "en_US" in languages else None)


@cache
def languages_of_holidays(code: str) -> tuple[str, ...] | None:
    """The languages that the names of a country's holidays are known in; None where the package does not know the country.

    That is found by asking: its list of all countries loads every one of them.
    """
    found = days_off.calendar(code)
    return None if found is None else tuple(found.supported_languages)
