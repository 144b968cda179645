"""A day with its hours as invitations write them, to what is written here; None where two readings are possible."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefgen.domain.dates.stretches import TO

_AT = r"(?:kell|kl\.?|klo|at|um|om|à|às|a las|alle|ore|la ora|ora|orele|o godz\.?|val\.?|pl\.?|в|во|о|от|from|von|\()"
# “10:00”, “10.00”, “10h30”, “10h”
_CLOCK = (
    r"(?P<{n}hour>\d{{1,2}})(?:[:.](?=\d\d)|\s?h\s?(?=\d\d(?!\d))|\s?h\b)(?P<{n}minute>\d\d)?"
    r"\s*(?:(?P<{n}half>[ap])\.?m\.?)?"
)
_BEHIND = r"\s*(?:uhr|h|hrs|val\.?|ч\.?|час\.?|часов)?\)?"
_HOURS = _CLOCK.format(n="") + rf"(?:{TO}" + _CLOCK.format(n="to") + ")?" + _BEHIND
_BOTH = re.compile(rf"(?P<day>.*?\S)(?:[,;]\s*|\s+|T)(?:{_AT}\s*)?{_HOURS}", re.IGNORECASE)
_HOURS_FIRST = re.compile(rf"{_HOURS}[,;]?\s+(?P<day>\S.*)", re.IGNORECASE)
_WRITTEN = re.compile(r"\d{4}-\d\d-\d\d")

Read = Callable[[str], str | None]  # one day in any notation, as it is written here


def clocked(text: str, read: Read) -> str | None:
    """What was meant by a day with an hour or with two, in ordinary dashes: the day is read by *read*.

    Behind a day that is written as here, a hyphen may begin an offset (RFC 3339): it is not read as one of two hours, but
    where a letter tells that these are hours.
    """
    match = _BOTH.fullmatch(text) or _HOURS_FIRST.fullmatch(text)
    behind = text[match.start("hour") :] if match else ""
    if match is None or (_WRITTEN.match(text) and "-" in behind and "h" not in behind.lower()):
        return None
    day = match["day"] if _WRITTEN.fullmatch(match["day"]) else read(match["day"])
    start, end = _clock(match, ""), _clock(match, "to")
    if not (day and _WRITTEN.fullmatch(day) and start) or (match["tohour"] and not (end and start < end)):
        return None
    return f"{day}T{start}/{end}" if end else f"{day}T{start}"


def _clock(match: re.Match[str], end: str) -> str | None:
    """An hour with its minutes by 24 hours; of two, what stands behind the second holds of both where the first has none."""
    if match[f"{end}hour"] is None:
        return None
    hour, minute = int(match[f"{end}hour"]), match[f"{end}minute"] or "00"
    if half := (match[f"{end}half"] or match["tohalf"] or match["half"] or "").lower():
        if not 0 < hour <= 12:
            return None
        hour = hour % 12 + 12 * (half == "p")
    return f"{hour:02}:{minute}" if hour < 24 and int(minute) < 60 else None
