"""Reading dates: the EDTF subset (ISO 8601-2:2019) that curators write, and what to write instead."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import time
from functools import lru_cache

from briefgen.domain.dates import UNDATED, UNDATED_WORD, Point, When
from briefgen.domain.dates.notations import LONGEST_DATE, months, suggest
from briefgen.language import gettext as _

FIRST_YEAR, LAST_YEAR = 1900, 2199
MOST_KEPT = 50_000  # a century of days, with some hours


class DateError(ValueError):
    """Text that is no date of ours; ``suggestion`` is what to write instead, where that is clear."""

    def __init__(self, message: str, suggestion: str | None = None) -> None:
        super().__init__(message)
        self.suggestion = suggestion


_POINT = r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?"
_QUALIFIER = r"([~?%]?)"
_SINGLE = re.compile(rf"{_POINT}{_QUALIFIER}")
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}|\d{4}/\d{1,2}(?:/\d{1,2})?")
_CLOCK = re.compile(r"\d{2}:\d{2}")


@lru_cache(MOST_KEPT)
def parse(text: str) -> When:
    """Read a date in the EDTF subset, each once; raises DateError with a suggestion where one is clear."""
    body = text.strip()
    if body == UNDATED_WORD:
        return UNDATED
    if body.startswith("[") and body.endswith("]"):
        body = body[1:-1].strip()
    if _SLASHED.fullmatch(body):
        raise DateError(_("“{text}” is not a date").format(text=body[:LONGEST_DATE]), suggest(body))
    if ".." in body and "/.." not in body and "../" not in body:
        return _window(body)
    if "/" in body:
        return _stretch(body)
    point, clock, about, uncertain = _single(body)
    return When(point, point, start=clock, about=about, uncertain=uncertain)


def _window(body: str) -> When:
    left, _mark, right = body.partition("..")
    if not right.strip():
        raise DateError(_("“{text}” has no last day").format(text=body))
    latest, clock, about, uncertain = _single(right.strip())
    earliest = None
    if left.strip():
        earliest, clock_left, about_left, uncertain_left = _single(left.strip())
        clock, about, uncertain = (
            clock or clock_left,
            about or about_left,
            uncertain or uncertain_left,
        )
        _in_order(earliest, latest, body)
    if clock:
        raise DateError(_("a window of days has no time of day"))
    return When(earliest, latest, about=about, uncertain=uncertain)


def _stretch(body: str) -> When:
    left, _mark, right = (part.strip() for part in body.partition("/"))
    if left in ("", "..") or not right:
        raise DateError(
            _("“{text}” is not a date").format(text=body), f"..{right}" if _SINGLE.fullmatch(right) else None
        )
    if not _SINGLE.fullmatch(left) or not (right == ".." or _CLOCK.fullmatch(right) or _SINGLE.fullmatch(right)):
        raise DateError(_("“{text}” is not a date").format(text=body[:LONGEST_DATE]), suggest(body))
    earliest, start, about, uncertain = _single(left)
    if right == "..":
        return When(earliest, None, lasts=True, start=start, about=about, uncertain=uncertain)
    if _CLOCK.fullmatch(right):
        return _timed(earliest, start, right, (about, uncertain))
    latest, end, about_right, uncertain_right = _single(right)
    _in_order(earliest, latest, body)
    if (start is None) != (end is None):
        raise DateError(_("one end has a time of day and the other has none"))
    if start and end and earliest == latest and end <= start:
        raise DateError(_("the end is not after the start"))
    return When(
        earliest,
        latest,
        earliest != latest,
        start,
        end,
        about or about_right,
        uncertain or uncertain_right,
    )


def _timed(point: Point, start: time | None, until: str, marks: tuple[bool, bool]) -> When:
    end = _clock(until)
    if start is None:
        suggestion = f"{point}T09:00/{until}" if point.day and time(9) < end else None
        raise DateError(_("an end time needs a start time"), suggestion)
    if end <= start:
        raise DateError(
            _("the end is not after the start"),
            f"{point}T{start:%H:%M}/{_later(start)}",
        )
    return When(point, point, start=start, end=end, about=marks[0], uncertain=marks[1])


def _later(start: time) -> str:
    return f"{min(start.hour + 1, 23):02}:{start.minute:02}" if start.hour < 23 else "23:59"


def _in_order(earliest: Point, latest: Point, body: str) -> None:
    if latest.last < earliest.first:
        mark = ".." if ".." in body else "/"
        one, two = (part.strip() for part in body.split(mark))  # with what else stands there: hours, about, uncertain
        raise DateError(_("the end lies before the start"), f"{two}{mark}{one}")


def _single(text: str) -> tuple[Point, time | None, bool, bool]:
    match = _SINGLE.fullmatch(text)
    if not match:
        _exists(text)
        raise DateError(_("“{text}” is not a date").format(text=text[:LONGEST_DATE]), suggest(text))
    year, month, day = (int(g) if g else None for g in match.group(1, 2, 3))
    assert year is not None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DateError(
            _("the year {year} is not between {first} and {last}").format(year=year, first=FIRST_YEAR, last=LAST_YEAR)
        )
    if month is not None and not 1 <= month <= 12:
        raise DateError(_("there is no month {month}").format(month=month), suggest(text))
    point = Point(year, month, day)
    if day is not None and not 1 <= day <= monthrange(year, month or 1)[1]:
        last = monthrange(year, month or 1)[1]
        raise DateError(
            _("{month} has no day {day}").format(month=f"{year:04}-{month:02}", day=day),
            f"{year:04}-{month:02}-{last:02}{text[match.end(3) :]}",
        )
    mark = match.group(5)
    return (
        point,
        _clock(match.group(4)) if match.group(4) else None,
        mark in ("~", "%"),
        mark in ("?", "%"),
    )


def _exists(text: str) -> None:
    """Refuse a day that no month has, in a notation where it is clear which number is which."""
    match = re.fullmatch(r"(\d{1,2})(?:\.\s?(\d{1,2})\.\s?|[.\s-]+([^\W\d_]{3,})\.?[\s-]+)(\d{4})", text)
    month = (int(match[2]) if match[2] else months().get(match[3].casefold(), 0)) if match else 0
    if match and 1 <= month <= 12 and 28 < int(match[1]) < 32:
        _single(f"{match[4]}-{month:02}-{int(match[1]):02}")


def _clock(text: str) -> time:
    hour, minute = int(text[:2]), int(text[3:])
    if hour > 23 or minute > 59:
        raise DateError(_("there is no time {text}: the last minute of a day is 23:59").format(text=text))
    return time(hour, minute)
