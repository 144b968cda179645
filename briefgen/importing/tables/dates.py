"""When a row is: a date in any notation with one reading, until when, and by the clock."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.domain.dates import When, edtf, zones
from briefgen.domain.dates.notations import iso, moment, suggest
from briefgen.language import gettext as _

_TURNED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})(?::\d{2})?(?:\s*[-–—]\s*(\d{1,2})[:.h](\d{2}))?")
# A day with a stretch of hours in one cell.
_WITH_HOURS = re.compile(
    r"(.*\S?)[\s,]+(\d{1,2}[:.]\d{2}\s*[-–—]\s*\d{1,2}[:.]\d{2})(?:\s*(?:h|uhr|ч))?\.?", re.IGNORECASE
)
_NO_HOUR = frozenset(
    {"all day", "whole day", "all-day", "ganztägig", "весь день", "целый день", "цял ден", "-", "–", "—"}
)


class UnreadableRowError(Exception):
    """Why a row gives no record."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How a table writes dates: whether days stand before months, where that can be told, and the zone its hours count in."""

    day_first: bool | None
    zone: str


@dataclass(frozen=True, slots=True)
class Told:
    """The date of a row; ``why`` it was read so where that is not certain by itself, ``unsaid`` what of it was left out."""

    when: When
    why: str = ""
    unsaid: str = ""


def day_first(cells: Iterable[str]) -> bool | None:
    """Whether a table writes days before months: told by days that are no months; None where nothing tells, or both."""
    found = [match for cell in cells if (match := _TURNED.match(cell))]
    first, second = (any(int(match[group]) > 12 for match in found) for group in (1, 2))
    return first if first != second else None


def read_when(habits: Habits, date: str, until: str, time: str) -> Told:
    """The date of a row from its cells, of which the last two may be empty; raises UnreadableRowError where it cannot be read."""
    if not time and (parts := _WITH_HOURS.fullmatch(date)):
        date, time = parts.groups()
    first, why = _date(habits, date)
    last = _date(habits, until)[0] if until else ""
    text, unsaid = first, ""
    if last and last != first:
        text = f"{first}/{last}"
    if time.casefold() not in _NO_HOUR and time:
        hours = _hours(first, time)
        if text == first and _DAY.fullmatch(first):
            text += hours
        else:
            unsaid = _("its hour, {time}, which belongs to one day alone").format(time=time)
    try:
        return Told(edtf.parse(text), why, unsaid)
    except edtf.DateError as error:
        raise UnreadableRowError(_("its date cannot be read: {reason}").format(reason=error)) from None


def _hours(day: str, text: str) -> str:
    """Hours as they stand behind a day: T10:00, T10:00/12:00."""
    if clock := _CLOCK.fullmatch(text):
        return f"T{int(clock[1]):02}:{clock[2]}" + (f"/{int(clock[3]):02}:{clock[4]}" if clock[3] else "")
    read = suggest(f"{day[:10] if _DAY.match(day) else '2000-01-01'} {text}") or ""
    if "T" not in read:
        raise UnreadableRowError(_("“{text}” is not a time of day").format(text=text[:40]))
    return read[10:]


def _date(habits: Habits, text: str) -> tuple[str, str]:
    """A date as it is written here; raises UnreadableRowError where two readings are possible, or none."""
    if not text:
        raise UnreadableRowError(_("it says not when"))
    try:
        return str(edtf.parse(text)), ""
    except edtf.DateError:
        found = suggest(text)
    if found:
        return found, ""
    if told := moment(text):
        here = told.astimezone(zones.table(habits.zone))
        return f"{here:%Y-%m-%dT%H:%M}", _("The table says {text}.").format(text=text)
    return _turned(habits, text)


def _turned(habits: Habits, text: str) -> tuple[str, str]:
    """A date whose day and month are told apart by the other rows."""
    match = _TURNED.fullmatch(text)
    if match and habits.day_first is not None:
        day, month = (1, 2) if habits.day_first else (2, 1)
        if written := iso(int(match[3]), int(match[month]), int(match[day])):
            other = _("The table says {text}, and other rows of it write the day first.")
            american = _("The table says {text}, and other rows of it write the month first.")
            return written, (other if habits.day_first else american).format(text=text)
    if match:
        raise UnreadableRowError(_("“{text}” may be two days: is the day or the month first?").format(text=text))
    raise UnreadableRowError(_("“{text}” is not a date").format(text=text[:40]))
