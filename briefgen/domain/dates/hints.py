"""What to write instead of a text that is no date."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import Any

from briefgen.domain.dates.cldr import format_date
from briefgen.domain.dates.edtf import DateError
from briefgen.domain.dates.notations import moment, of_another_weekday
from briefgen.language import gettext as _
from briefgen.language import language

WINDOW_MARK = r"(?<=\d)\.\.(?=\d)"
_HOUR_ALONE = re.compile(r"([01]?\d|2[0-3])\s?[hH:]\s?([0-5]\d)")
_HOURS = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)\s?[-–]\s?(\d\d:\d\d)")


def date_hint(error: DateError, text: str, *, lasts: bool = False) -> str | None:
    """What to write instead of a text that is no date; None where it might be any date.

    *lasts*: what it is the date of goes on all the time, as a period of statistics does, and is not on some day of it.
    """
    told = error.hint or (_("write {suggestion}").format(suggestion=error.suggestion) if error.suggestion else None)
    if told:
        return re.sub(WINDOW_MARK, "/", told) if lasts else told
    if (clocks := _HOURS.fullmatch(text.strip())) and clocks[2] < clocks[3]:
        hint = _("write {stretch} for what lasts so long; an offset is not written")
        return hint.format(stretch=f"{clocks[1]}T{clocks[2]}/{clocks[3]}")
    if written := weekday_hint(text) or _without_a_day(text.strip()):
        return written
    if moment(text):
        return _("write the hour without an offset, by the clocks of the event's “timezone:”, which may be UTC")
    if re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})", text.strip()):
        return _turned(text.strip()) or _("day or month first? write the year first: 2025-06-09")
    return None


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
    told = _("put the day before the hour: 2025-06-09T{hour}")
    return told.format(hour=f"{hour[1]:0>2}:{hour[2]}") if hour else None


def _turned(text: str) -> str | None:
    """A date in figures with its year first: both readings where day and month can be told apart by nobody."""
    one, two, year = (int(part) for part in re.split(r"[/.-]", text))
    year += 2000 if year < 100 else 0
    readings = set[str]()
    for day, month in ((one, two), (two, one)):
        with suppress(ValueError):
            readings.add(date(year, month, day).isoformat())
    pattern = _("write {day}") if len(readings) == 1 else _("day or month first? write {day} or {other}")
    return pattern.format(day=min(readings), other=max(readings)) if readings else None


def instead_of_several(value: Any) -> str:
    """What to write in place of a list of days, or of anything else that is no text."""
    days = sorted(str(day) for day in value) if isinstance(value, list | tuple) else []
    if len(days) < 2 or not all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", day) for day in days):
        return _("write 2025-06-09, or 2025-06-09/2025-06-11 for what lasts several days")
    hint = _("write {first}/{last} for what lasts from the first to the last day; one day of them: {first}..{last}")
    return hint.format(first=days[0], last=days[-1])
