"""What to write instead of a text that is no date."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from functools import partial
from typing import Any

from briefgen.domain.dates.cldr import format_date
from briefgen.domain.dates.edtf import DateError, parse
from briefgen.domain.dates.notations import moment, of_another_weekday, suggest
from briefgen.language import gettext as _
from briefgen.language import language

WINDOW_MARK = r"(?<=\d)\.\.(?=\d)"
_HOUR_ALONE = re.compile(r"([01]?\d|2[0-3])\s?[hH:.]\s?([0-5]\d)(?:\s*[-–/]\s*([01]?\d|2[0-3])\s?[hH:.]\s?([0-5]\d))?")
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)")
_HOURS = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)\s?[-–]\s?(\d\d:\d\d)")


def date_hint(error: DateError, text: str, *, lasts: bool = False) -> str | None:
    """What to write instead of a text that is no date; None where it might be any date.

    *lasts*: what it is the date of goes on all the time, as a period of statistics does, and is not on some day of it.
    """
    told = error.hint or (_("write {suggestion}").format(suggestion=error.suggestion) if error.suggestion else None)
    if told:
        return re.sub(WINDOW_MARK, "/", told) if lasts else told
    if hours := _hours(text.strip()):
        return _("write {stretch} for what lasts so long; an offset is not written").format(stretch=hours)
    if written := weekday_hint(text) or _without_a_day(text.strip()) or _in_stray_marks(text.strip()):
        return written
    if moment(text):
        return _("write the hour without an offset, by the clocks of the event's “timezone:”, which may be UTC")
    if turned := _turned(text.strip()):
        return turned
    return _("day or month first? write the year first: 2025-06-09") if _FIGURES.fullmatch(text.strip()) else None


def _hours(text: str) -> str | None:
    """A day as it is written here with two hours behind it, the second of which may be taken for an offset."""
    clocks = _HOURS.fullmatch(text)
    return f"{clocks[1]}T{clocks[2]}/{clocks[3]}" if clocks and clocks[2] < clocks[3] else None


def _in_stray_marks(text: str) -> str | None:
    """What to write for a date with marks beside it that belong to nothing: a quotation mark alone, a comma."""
    plain = text.strip("\"'`“”„‘’«»,; ")
    day = _read(plain) if plain != text else None
    return _("write {day}").format(day=day) if day else None


def weekday_hint(text: str) -> str | None:
    """What to write for a day beside the name of another weekday; None of all else."""
    day = of_another_weekday(text)
    hint = _("{day} is a {weekday}: write {day}, or the day that was meant")
    return hint.format(day=day.isoformat(), weekday=format_date(day, "EEEE", locale=language())) if day else None


def _without_a_day(text: str) -> str | None:
    """What to write for dots in place of a date, and for an hour alone."""
    if text in ("...", "…"):
        return _("write undated")
    hour = _HOUR_ALONE.fullmatch(text)
    if hour is None or ("." in text and not hour[3]):  # 10.30 alone may be a day of October
        return None
    end = f"/{hour[3]:0>2}:{hour[4]}" if hour[3] else ""
    return _("put the day before the hour: 2025-06-09T{hour}").format(hour=f"{hour[1]:0>2}:{hour[2]}{end}")


def _turned(text: str) -> str | None:
    """Dates in figures with their year first, alone or with more: both readings where nobody can tell day and month apart."""
    readings = set[str]()
    for day_first in (True, False):
        with suppress(ValueError):
            turned = _FIGURES.sub(partial(_year_first, day_first=day_first), text)
            if read := _read(turned) if turned != text else None:
                readings.add(read)
    pattern = _("write {day}") if len(readings) == 1 else _("day or month first? write {day} or {other}")
    return pattern.format(day=min(readings), other=max(readings)) if readings else None


def _year_first(figures: re.Match[str], *, day_first: bool) -> str:
    """Raises ValueError where there is no such day."""
    one, two, year = (int(figure) for figure in figures.groups())
    day, month = (one, two) if day_first else (two, one)
    return date(year + 2000 if year < 100 else year, month, day).isoformat()


def _read(text: str) -> str | None:
    """What is written as here, or means what is; an end before its start is no reading."""
    meant = _hours(text) or suggest(text) or text
    try:
        parse(meant)
    except DateError:
        return None
    return meant


def instead_of_several(value: Any) -> str:
    """What to write in place of a list of days, or of anything else that is no text."""
    days = sorted(str(day) for day in value) if isinstance(value, list | tuple) else []
    if len(days) < 2 or not all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", day) for day in days):
        return _("write 2025-06-09, or 2025-06-09/2025-06-11 for what lasts several days")
    hint = _("write {first}/{last} for what lasts from the first to the last day; one day of them: {first}..{last}")
    return hint.format(first=days[0], last=days[-1])
