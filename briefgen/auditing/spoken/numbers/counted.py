"""What counts days and weeks: whether a word is counted, and how many days ago something was."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.auditing.languages import Language
from briefgen.auditing.spoken.small import words

_DAYS = {"day": 1, "week": 7}
_TIMES = {"year": ("parts", "years"), "month": ("spans", "month"), "week": ("parts", "week"), "day": ("parts", "day")}
_LEADING = (
    "bg",
    "lt",
    "ro",
)  # whose word for “ago” stands before the number: behind it, it is “a week before the visit”
_MOST = 60  # days ago that somebody counts
_FEWEST_YEARS, _MOST_YEARS = 2, 20  # a year ago is last year


def is_counted(text: str, at: int, language: Language) -> bool:
    """Whether a number stands right before a place, in digits or in words; from twenty on Romanian has "de" behind it."""
    before = text[:at].rstrip()
    before = next(
        (before[: -len(of)].rstrip() for of in words(language.code, "number-of") if before.endswith(f" {of}")), before
    )
    return before[-1:].isdigit() or _numeral(text, len(before), language) is not None


def days_ago(text: str, language: Language) -> Iterator[tuple[int, int, int]]:
    """How many days ago something was, with the place: “a week ago”, “three days ago”, “преди две седмици”."""
    for unit, days in _DAYS.items():
        for count, start, end in _ago(text, language, unit):
            if 0 < count * days <= _MOST:
                yield count * days, start, end


def years_ago(text: str, language: Language) -> Iterator[tuple[int, int, int]]:
    """How many years ago something was, with the place: “three years ago”, “prieš trejus metus”."""
    return (told for told in _ago(text, language, "years") if _FEWEST_YEARS <= told[0] <= _MOST_YEARS)


def _ago(text: str, language: Language, unit: str) -> Iterator[tuple[int, int, int]]:
    """How many days, weeks or years ago something was, with the place."""
    ago = language.places("spans", "from-now", text)
    leads = language.code in _LEADING
    for start, end in language.places("parts", unit, text) if ago else ():
        count, first = _count(text, start, language)
        if any((first - b if leads else a - end) == 1 for a, b in ago):
            yield count, first, end


def time_behind(text: str, at: int, language: Language) -> str | None:
    """The part of time that a number counts which ends at a place: years, of “15 лет”; None where it counts none."""
    first = at + len(text[at:]) - len(text[at:].lstrip(" \u00a0-–"))
    if any(start == first for one in ("rates", "relative") for _key, start, _end in language.marked(one, text)):
        return None  # “kaks korda nädalas” is how often, “9870 година по-рано” how many there were
    return next((one for one, row in _TIMES.items() if language.end_of(*row, text, first)), None)


def time_in(unit: str, language: Language) -> str | None:
    """The part of time that a unit is: years, months, weeks or days."""
    return next((one for one, (table, key) in _TIMES.items() if language.says(table, key, unit)), None)


def _count(text: str, at: int, language: Language) -> tuple[int, int]:
    """The number right before a place, and where it begins: one where none stands there."""
    before = text[:at].rstrip()
    digits = len(before) - len(before.rstrip("0123456789"))
    if digits:
        return int(before[-digits:][-4:]), len(before) - digits
    numeral = _numeral(text, len(before), language)
    return (numeral[0], numeral[1]) if numeral else (1, at)


def _numeral(text: str, end: int, language: Language) -> tuple[int, int] | None:
    """A number in words that ends at a place, and where it begins; “a primit-o luni” has none."""
    told = language.marked("numerals", text)
    return next(((int(n), a) for n, a, b in told if b == end and text[a - 1 : a] != "-"), None)
