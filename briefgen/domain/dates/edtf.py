"""Reading dates: the EDTF subset (ISO 8601-2:2019) that curators write, and what to write instead."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, time, timedelta
from functools import lru_cache

from briefgen.domain.dates import UNDATED, UNDATED_WORD, Point, When
from briefgen.domain.dates.notations import LONGEST_DATE, MONTHS, numbers_meant, suggest
from briefgen.language import gettext as _

FIRST_YEAR, LAST_YEAR = 1900, 2199
LONGEST_MONTH = 31
MIDNIGHT = "24:00"
MOST_KEPT = 50_000  # a century of days, with some hours


class DateError(ValueError):
    """Text that is no date of ours; ``suggestion`` is what to write instead, where that is clear.

    Where it is a guess, or one of several, ``hint`` says so in a sentence.
    """

    def __init__(self, message: str, suggestion: str | None = None, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.suggestion, self.hint = suggestion, hint


class LongAgoError(DateError):
    """A year before the first that dates may have; its hint is for a record, which has a field for it."""


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
        _exists(body)
        raise DateError(_("“{text}” is not a date").format(text=body[:LONGEST_DATE]), suggest(body))
    if ".." in body and "/.." not in body and "../" not in body:
        return _window(body)
    if "/" in body:
        return _stretch(body)
    point, clock, about, uncertain = _single(body, body)
    return When(point, point, start=clock, about=about, uncertain=uncertain)


def _window(body: str) -> When:
    left, _mark, right = body.partition("..")
    if not right.strip():
        raise DateError(_("“{text}” has no last day").format(text=body))
    if _CLOCK.fullmatch(right.strip()):
        message = _("a window of days has no time of day")
        raise DateError(message, hint=_hint_lasting(f"{left.strip()}/{right.strip()}"))
    latest, clock, about, uncertain = _single(right.strip(), body)
    earliest = None
    if left.strip():
        earliest, clock_left, about_left, uncertain_left = _single(left.strip(), body)
        clock, about, uncertain = (
            clock or clock_left,
            about or about_left,
            uncertain or uncertain_left,
        )
        _in_order(earliest, latest, body)
    if clock:
        raise DateError(_("a window of days has no time of day"), hint=_hint_lasting(f"{left.strip()}/{right.strip()}"))
    return When(earliest, latest, about=about, uncertain=uncertain)


def _stretch(body: str) -> When:
    left, _mark, right = (part.strip() for part in body.partition("/"))
    if left in ("", "..") or not right:
        raise DateError(
            _("“{text}” is not a date").format(text=body), f"..{right}" if _SINGLE.fullmatch(right) else None
        )
    if not _SINGLE.fullmatch(left) or not (right == ".." or _CLOCK.fullmatch(right) or _SINGLE.fullmatch(right)):
        raise DateError(_("“{text}” is not a date").format(text=body[:LONGEST_DATE]), suggest(body))
    earliest, start, about, uncertain = _single(left, body)
    if right == "..":
        return When(earliest, None, lasts=True, start=start, about=about, uncertain=uncertain)
    if _CLOCK.fullmatch(right):
        return _timed(earliest, start, right, (about, uncertain))
    latest, end, about_right, uncertain_right = _single(right, body)
    _in_order(earliest, latest, body)
    if (start is None) != (end is None):
        raise DateError(_("one end has a time of day and the other has none"))
    if start and end and earliest == latest and end <= start:
        raise DateError(_("the end is not after the start"), hint=_hours_apart(earliest, start, end))
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
        begins = _("write the hour it begins behind the day: {day}T…/{end}").format(day=point, end=until)
        raise DateError(_("an end time needs a start time"), hint=begins if point.day else None)
    if end <= start:
        raise DateError(_("the end is not after the start"), hint=_hours_apart(point, start, end))
    return When(point, point, start=start, end=end, about=marks[0], uncertain=marks[1])


def _hours_apart(point: Point, start: time, end: time) -> str:
    """What hours that end before they begin may have meant: each other, or the night; of two equal ones one is enough."""
    if start == end:
        return _("write only {start}, or the hour it ends behind the slash").format(start=f"{point}T{start:%H:%M}")
    overnight = f"{point}T{start:%H:%M}/{point.last + timedelta(days=1)}T{end:%H:%M}"
    hint = _("if the two were swapped, write {suggestion}; if it goes on past midnight, {overnight}")
    return hint.format(suggestion=f"{point}T{end:%H:%M}/{start:%H:%M}", overnight=overnight)


def _in_order(earliest: Point, latest: Point, body: str) -> None:
    if latest.last < earliest.first:
        mark = ".." if ".." in body else "/"
        one, two = (part.strip() for part in body.split(mark))  # with what else stands there: hours, about, uncertain
        hint = _("if the two were swapped, write {suggestion}").format(suggestion=f"{two}{mark}{one}")
        raise DateError(_("the end lies before the start"), hint=hint)


def _long_ago(year: int) -> str:
    """What to write of a national day or an anniversary that goes back farther than calendars do."""
    hint = _("of a day that returns each year, write the first that is to be shown, and “recalls: {year}” beside it")
    return hint.format(year=year)


def _hint_swapped(body: str) -> str | None:
    """The whole date with month and day the other way round, where that is one: a range stays a range."""
    try:
        parse(body)
    except DateError:
        return None
    return _("if the two were swapped, write {suggestion}").format(suggestion=body)


def _hint_lasting(stretch: str) -> str | None:
    """What to write for hours with two dots between them, where they may be what it lasts."""
    try:
        parse(stretch)
    except DateError:
        return None
    return _("write {suggestion} for what lasts so long").format(suggestion=stretch)


def _single(text: str, body: str) -> tuple[Point, time | None, bool, bool]:
    match = _SINGLE.fullmatch(text)
    if not match:
        _exists(text)
        raise DateError(_("“{text}” is not a date").format(text=text[:LONGEST_DATE]), suggest(text))
    year, month, day = (int(g) if g else None for g in match.group(1, 2, 3))
    assert year is not None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = _("the year {year} is not between {first} and {last}")
        told = message.format(year=year, first=FIRST_YEAR, last=LAST_YEAR)
        raise LongAgoError(told, hint=_long_ago(year)) if year < FIRST_YEAR else DateError(told)
    if month is not None and not 1 <= month <= MONTHS:
        swapped = suggest(text)
        hint = _hint_swapped(body.replace(text, swapped)) if swapped else None
        raise DateError(_("there is no month {month}").format(month=month), hint=hint)
    point = Point(year, month, day)
    if month is not None and day is not None and not 1 <= day <= monthrange(year, month)[1]:
        raise DateError(
            _("{month} has no day {day}").format(month=Point(year, month), day=day), hint=_days_beside(year, month, day)
        )
    mark = match.group(5)
    return (
        point,
        _clock(match.group(4)) if match.group(4) else None,
        mark in ("~", "%"),
        mark in ("?", "%"),
    )


def _days_beside(year: int, month: int, day: int) -> str:
    """What a day that its month has not may have meant: the last of the month or the one after it; of 00, none that is known."""
    last = date(year, month, monthrange(year, month)[1])
    if day == 0:
        return _("write {month} where the day is not known").format(month=Point(year, month))
    if day > LONGEST_MONTH:
        return _("its days are 01 to {last}").format(last=last.day)
    hint = _("its last day is {last}, and the next day {after}: write the one that is meant")
    return hint.format(last=last, after=last + timedelta(days=1))


def _exists(text: str) -> None:
    """Refuse a day that no month has, in a notation where it is clear which number is which."""
    found = numbers_meant(text)
    if found and 1 <= found[1] <= MONTHS and monthrange(*found[:2])[1] < found[2] <= LONGEST_MONTH:
        day = "{:04}-{:02}-{:02}".format(*found)
        _single(day, day)


def _clock(text: str) -> time:
    hour, minute = int(text[:2]), int(text[3:])
    if hour > 23 or minute > 59:
        hint = (
            _("midnight at the end of a day is 23:59 of that day, or 00:00 of the next") if text == MIDNIGHT else None
        )
        hint = hint or _("write an hour from 00:00 to 23:59")
        told = _("there is no time {text}: the last minute of a day is 23:59")
        if hour <= 23:
            told = _("there is no time {text}: the last minute of an hour is 59")
        raise DateError(told.format(text=text), hint=hint)
    return time(hour, minute)
