"""Stretches and windows as people write them elsewhere, to what is written here; None where two readings are possible."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

_DAY = r"\d{4}-\d\d-\d\d"
TO = r"\s*(?:-|/|to|until|till|through|til|bis|tot|hasta|até|до|по|au|al|à|din|iki|līdz|kuni)\s*"
FROM = r"(?:(?:from|fra|von|vom|van|с|от|de la|de|del|nuo|no|du)\s+)?"
_MONTH = r"[^\W\d_]{3,}\.?"
_YEAR = r"(?:19|20|21)\d\d"
_HALVES = {"1": ("01", "06"), "2": ("07", "12"), "first": ("01", "06"), "second": ("07", "12")}

Read = Callable[[str], str | None]  # one day or month in any notation, as it is written here


def stretch(text: str, read: Read) -> str | None:
    """What was meant by two dates or a named part of a year, in ordinary dashes: each end is read by *read*."""
    return (
        _days(text, read)
        or _days_in_words(text, read)
        or _months(text, read)
        or _part_of_a_year(text)
        or _part_of_a_month(text, read)
        or _marked(text, read)
    )


def _days(text: str, read: Read) -> str | None:
    """2027-03-14/16; 14.-16.3.2027, 14-16/3/2027; 28.2.-2.3.2027."""
    if match := re.fullmatch(rf"({_DAY}){TO}(\d\d)", text):
        return _ordered(match[1], f"{match[1][:8]}{match[2]}", read)
    if match := (
        re.fullmatch(rf"{FROM}(\d{{1,2}})\.?{TO}(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?({_YEAR})", text)
        or re.fullmatch(rf"{FROM}(\d{{1,2}})\s*-\s*(\d{{1,2}})/(\d{{1,2}})/({_YEAR})", text)
    ):
        one, two, month, year = match.groups()
        return _ordered(f"{one}.{month}.{year}", f"{two}.{month}.{year}", read)
    if match := re.fullmatch(
        rf"{FROM}(\d{{1,2}}\.\s?\d{{1,2}})(?:\.({_YEAR})?)?{TO}(\d{{1,2}}\.\s?\d{{1,2}}\.)({_YEAR})", text
    ):
        return _ordered(f"{match[1]}.{match[2] or match[4]}", match[3] + match[4], read)
    return None


def _days_in_words(text: str, read: Read) -> str | None:
    """14-16 March 2027; 30 March - 2 April 2027; March 14-16, 2027."""
    if match := re.fullmatch(rf"{FROM}(\d{{1,2}})(?:er|\.)?{TO}(\d{{1,2}}\.?) ({_MONTH}),? ({_YEAR})", text):
        return _ordered(f"{match[1]} {match[3]} {match[4]}", f"{match[2]} {match[3]} {match[4]}", read)
    if match := re.fullmatch(rf"{FROM}(\d{{1,2}}\.? {_MONTH}){TO}(\d{{1,2}}\.? {_MONTH}),? ({_YEAR})", text):
        return _ordered(f"{match[1]} {match[3]}", f"{match[2]} {match[3]}", read)
    if match := re.fullmatch(rf"{FROM}({_MONTH}) (\d{{1,2}}){TO}(?:({_MONTH}) )?(\d{{1,2}}),? ({_YEAR})", text):
        first, day, last, other, year = match.groups()
        return _ordered(f"{day} {first} {year}", f"{other} {last or first} {year}", read)
    return None


def _months(text: str, read: Read) -> str | None:
    """Jan-Sep 2025, January to September 2025, 2025-01-2025-09, nine months of 2025 as statistics count them."""
    if match := re.fullmatch(rf"{FROM}({_MONTH})(?: ({_YEAR}))?{TO}({_MONTH}) ({_YEAR})", text):
        return _ordered(f"{match[1]} {match[2] or match[4]}", f"{match[3]} {match[4]}", read)
    if match := re.fullmatch(rf"{FROM}(\d\d?)[/.]({_YEAR}){TO}(\d\d?)[/.]({_YEAR})", text):  # 01/2025 - 04/2025
        return _ordered(f"{match[2]}-{match[1]:0>2}", f"{match[4]}-{match[3]:0>2}", read)
    if match := re.fullmatch(rf"({_YEAR}-\d\d)\s*(?:-|to)\s*({_YEAR}-\d\d)", text):
        return _ordered(match[1], match[2], read)
    if match := re.fullmatch(
        rf"([2-9]|1[01])\s?(?:M|months(?: of)?|мес\.?|месяцев|Monate)\s?({_YEAR})", text, re.IGNORECASE
    ):
        return f"{match[2]}-01/{match[2]}-{int(match[1]):02}"
    return None


def _part_of_a_year(text: str) -> str | None:
    """H1 2027, first half of 2027; week 12 of 2027 as ISO 8601 counts them, KW 12/2027, 2027-W12."""
    half = re.fullmatch(rf"(?:H([12])|(first|second) half(?: of)?)[ /-]?({_YEAR})", text, re.IGNORECASE)
    if half:
        first, last = _HALVES[half[1] or half[2].lower()]
        return f"{half[3]}-{first}..{half[3]}-{last}"
    week = re.fullmatch(
        rf"(?:week|wk|KW|неделя|седмица)\.?\s?(\d\d?)(?:\s?/\s?|,? (?:of )?)({_YEAR})", text, re.IGNORECASE
    )
    numbers = week.group(2, 1) if week else None
    if match := re.fullmatch(rf"({_YEAR})-?W(\d\d)", text):
        numbers = match.group(1, 2)
    if numbers is None:
        return None
    try:
        monday = date.fromisocalendar(int(numbers[0]), int(numbers[1]), 1)
    except ValueError:
        return None
    return f"{monday}..{monday + timedelta(days=6)}"


def _part_of_a_month(text: str, read: Read) -> str | None:
    """End of June 2027, mid-June 2027, early 2027: the month or year, which is no finer than what was said."""
    match = re.fullmatch(
        r"(?:the )?(?:beginning|start|middle|end|early|mid|late|начало|середина|конец|начале|середине|конце)"
        rf"[- ](?:of )?({_MONTH} {_YEAR}|{_YEAR}|{_YEAR}-\d\d)",
        text,
        re.IGNORECASE,
    )
    found = _read(match[1], read) if match else None
    return found if found and not re.fullmatch(_DAY, found) else None


def _marked(text: str, read: Read) -> str | None:
    """About, and not later than: ~2027-03-14, ca. May 2027; by 1 May 2027, before May 2027."""
    if match := re.fullmatch(r"(?:~|(?:about|around|approx\.?|circa|ca?\.)\s)\s*(.+)", text, re.IGNORECASE):
        found = _read(match[1], read)
        return f"{found}~" if found else None
    if match := re.fullmatch(
        r"(?:by|until|not later than|no later than|bis|до)\s+(?:the end of\s+)?(.+)", text, re.IGNORECASE
    ):
        found = _read(match[1], read)
        return f"..{found}" if found else None
    match = re.fullmatch(r"(?:before|vor)\s+(.+)", text, re.IGNORECASE)
    found = _read(match[1], read) if match else None
    return f"..{date.fromisoformat(found) - timedelta(days=1)}" if found and re.fullmatch(_DAY, found) else None


def _ordered(one: str, two: str, read: Read) -> str | None:
    first, last = _read(one, read), _read(two, read)
    return f"{first}/{last}" if first and last and first < last and len(first) == len(last) else None


def _read(text: str, read: Read) -> str | None:
    """One day, month or year; a day that does not exist is none."""
    if re.fullmatch(rf"{_YEAR}(?:-(?:0[1-9]|1[0-2]))?", text):
        return text
    found = _real(text) if re.fullmatch(_DAY, text) else read(text)
    return found if found and re.fullmatch(rf"{_YEAR}(?:-\d\d){{0,2}}", found) else None


def _real(day: str) -> str | None:
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        return None
