"""When a row is: a date in any notation with one reading, until when, and by the clock."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain.dates import When, edtf, zones
from briefgen.domain.dates.hints import weekday_hint
from briefgen.domain.dates.notations import iso, moment, suggest
from briefgen.language import gettext as _

_TURNED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})(?::\d{2})?(?:\s*[-–—]\s*(\d{1,2})[:.h](\d{2}))?")
_TWELVE = re.compile(r"\d{1,2}(?:[:.]\d{2}){0,2}\s*[ap]\.?\s?m\.?", re.IGNORECASE)
# A day with a stretch of hours in one cell.
_WITH_HOURS = re.compile(
    r"(.*\S?)[\s,]+(\d{1,2}[:.]\d{2}\s*[-–—]\s*\d{1,2}[:.]\d{2})(?:\s*(?:h|uhr|ч))?\.?", re.IGNORECASE
)
_NO_HOUR = frozenset(
    {"all day", "whole day", "all-day", "ganztägig", "весь день", "целый день", "цял ден", "-", "–", "—"}
)
MIDNIGHT = "00:00"


class UnreadableRowError(Exception):
    """Why a row gives no record."""


class Habits(Struct, frozen=True):
    """How a table writes dates: whether days stand before months, where that can be told, and the zone its hours count in."""

    day_first: bool | None
    zone: str


class Cells(Struct, frozen=True):
    """What a row says of when: its day or days, the hours of both ends, and whether it is of whole days; empty where it says nothing."""

    date: str
    until: str = ""
    time: str = ""
    end_time: str = ""
    all_day: bool = False


class Told(Struct, frozen=True):
    """The date of a row; ``why`` it was read so where that is not certain by itself, ``unsaid`` what of it was left out."""

    when: When
    why: str = ""
    unsaid: str = ""


def day_first(cells: Iterable[str]) -> bool | None:
    """Whether a table writes days before months: told by days that are no months; None where nothing tells, or both."""
    found = [match for cell in cells if (match := _TURNED.match(cell))]
    first, second = (any(int(match[group]) > 12 for match in found) for group in (1, 2))
    return first if first != second else None


def hourly(rows: Iterable[Sequence[str]]) -> frozenset[int]:
    """The columns of a table that hold nothing but hours, and some of them."""
    filled, others = set[int](), set[int]()
    for row in rows:
        for at, cell in enumerate(row):
            if cell:
                (filled if _CLOCK.fullmatch(cell) or _TWELVE.fullmatch(cell) else others).add(at)
    return frozenset(filled - others)


def read_when(habits: Habits, cells: Cells) -> Told:
    """The date of a row from its cells; raises UnreadableRowError where it cannot be read."""
    cells = _parted(cells)
    first, why = _date(habits, cells.date)
    last = _date(habits, cells.until)[0] if cells.until else first
    last = first if _ends_with(first, last) else last
    start, end = _hours(first, cells)
    if cells.all_day or (start == end == MIDNIGHT and last != first):
        last = _day_before(last) if end == MIDNIGHT and last != first else last
        start = end = ""
    text, unsaid = _together((first, start), (last, end))
    try:
        return Told(edtf.parse(text), why, unsaid)
    except edtf.DateError as error:
        raise UnreadableRowError(_("its date cannot be read: {reason}").format(reason=error)) from None


def _ends_with(whole: str, end: str) -> bool:
    """Whether a date has a beginning and an end, and its end is that of another cell, as in the table of all events."""
    if "/" not in whole or "/" in end:
        return False
    one, other = edtf.parse(whole), edtf.parse(end)
    return one.latest == other.latest and other.start in (None, one.end)


def _parted(cells: Cells) -> Cells:
    """The cells, with the hours of their own that stood in that of the date."""
    if not cells.time and (parts := _WITH_HOURS.fullmatch(cells.date)):
        return replace(cells, date=parts[1], time=parts[2])
    return cells


def _hours(day: str, cells: Cells) -> tuple[str, str]:
    """By the clock from when until when, each empty where no hour is stated."""
    start, end = _clocks(day, cells.time)
    return start, _clocks(day, cells.end_time)[0] or end


def _clocks(day: str, text: str) -> tuple[str, str]:
    """The hours in a cell: 10:00, 10:00 and 12:00."""
    if not text or text.casefold() in _NO_HOUR:
        return "", ""
    if clock := _CLOCK.fullmatch(text):
        return f"{int(clock[1]):02}:{clock[2]}", f"{int(clock[3]):02}:{clock[4]}" if clock[3] else ""
    known = day[:10] if _DAY.match(day) else "2000-01-01"
    read = suggest(f"{known} {text}") or ""
    if read == known:  # midnight, which is taken for no hour behind a day
        return MIDNIGHT, ""
    if "T" not in read:
        raise UnreadableRowError(_("“{text}” is not a time of day; write it as 10:30").format(text=text[:40]))
    start, _sign, end = read[11:].partition("/")
    return start, end


def _day_before(day: str) -> str:
    """The last whole day before a midnight, as calendar programs end what lasts all day."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat() if _DAY.fullmatch(day) else day


def _together(one: tuple[str, str], two: tuple[str, str]) -> tuple[str, str]:
    """Two dates with their hours as one date, and what of the hours it has no room for."""
    (first, start), (last, end) = one, two
    days = first if first == last else f"{first}/{last}"
    known = bool(_DAY.fullmatch(first) and _DAY.fullmatch(last))
    if known and start and first == last:
        return f"{first}T{start}" + (f"/{end}" if end not in ("", start) else ""), ""
    if known and start and end:
        return f"{first}T{start}/{last}T{end}", ""
    if start:
        told = f"{start}–{end}" if end else start
        return days, _("its hour, {time}, which belongs to one day alone").format(time=told)
    return days, _("its end, {time}, without the hour of a beginning").format(time=end) if end else ""


def _date(habits: Habits, text: str) -> tuple[str, str]:
    """A date as it is written here; raises UnreadableRowError where two readings are possible, or none."""
    if not text:
        raise UnreadableRowError(_("it does not say when; write “undated” where no date is known"))
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
    one, two = (
        (iso(int(match[3]), int(match[m]), int(match[d])) for m, d in ((2, 1), (1, 2))) if match else (None, None)
    )
    if one and two:
        told = _("“{text}” may be two days: is the day or the month first? Write {first} or {second}")
        raise UnreadableRowError(told.format(text=text, first=one, second=two))
    if another := weekday_hint(text):
        raise UnreadableRowError(_("“{text}” names another weekday; {hint}").format(text=text, hint=another))
    told = _("“{text}” is not a date; write a day as 2027-05-03, a month as 2027-05, and “undated” where none is known")
    raise UnreadableRowError(told.format(text=text[:40]))
