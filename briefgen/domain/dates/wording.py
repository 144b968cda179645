"""Dates, periods, numbers and lists in prose, at their true precision and no finer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from briefgen.domain.dates import Point, Precision, When
from briefgen.domain.model import Qualifier
from briefgen.language import gettext as _
from briefgen.language import language

NBSP = "\N{NO-BREAK SPACE}"
DASH = "\N{EN DASH}"


def day(value: date) -> str:
    """9 Jun 2025."""
    return format_date(value, "d MMM y", locale=language())


def weekday(value: date) -> str:
    """9 Jun 2025 (Mon)."""
    return format_date(value, "d MMM y (EEE)", locale=language())


def when(value: When, *, reported: date | None, place: str | None = None) -> str:
    """A date in words. ``reported`` is the day its source was published, ``place`` names a time's zone."""
    words = _plain(value, reported, place)
    if value.about:
        words = _("about {date}").format(date=words)
    if value.uncertain:
        words = _("{date} (uncertain)").format(date=words)
    return words


def _plain(value: When, reported: date | None, place: str | None) -> str:
    if value.undated:
        return _("no date (announced by {day})").format(day=day(reported)) if reported else _("no date")
    if value.by and value.last:
        pattern = _("reported {day}") if value.last == reported else _("by {day}")
        return pattern.format(day=_last_words(value))
    if value.lasts:
        return stretch(value) + _clock(value, place)
    if value.is_point and value.earliest:
        return _point_words(value.earliest, value) + _clock(value, place)
    return _window(value)


def _point_words(point: Point, value: When) -> str:
    if point.precision is Precision.DAY:
        return day(point.first) if value.about or value.uncertain else weekday(point.first)
    if point.precision is Precision.MONTH:
        return _("{month}, day not known").format(month=month(point.first))
    return _("{year}, date not known").format(year=point.year)


def _last_words(value: When) -> str:
    assert value.latest
    return written(value.latest)


def written(point: Point) -> str:
    """A point as written: 9 Jun 2025, Jun 2025, 2025."""
    if point.precision is Precision.DAY:
        return day(point.first)
    return month(point.first) if point.precision is Precision.MONTH else str(point.year)


def month(value: date) -> str:
    """May 2025."""
    return format_date(value, "LLL y" if language() != "en" else "MMM y", locale=language())


def _clock(value: When, place: str | None) -> str:
    if not value.start:
        return ""
    clock = f"{value.start:%H:%M}" + (f"{DASH}{value.end:%H:%M}" if value.end else "")
    return f", {clock}" + (f" {place}" if place else "")


def stretch(value: When) -> str:
    """9-11 Jun 2025, Jan-Sep 2024, 2005-2022, since 2005 (with en dashes)."""
    if value.latest is None and value.earliest:
        return _("since {date}").format(date=written(value.earliest))
    assert value.earliest
    assert value.latest
    return _joined(value.earliest, value.latest, DASH)


def _joined(one: Point, two: Point, mark: str) -> str:
    """Two points with what they share printed once."""
    same_year = one.year == two.year
    if one.precision is Precision.DAY and two.precision is Precision.DAY and same_year:
        if one.month == two.month and mark == DASH:
            return f"{one.day}{mark}{day(two.first)}"
        return f"{format_date(one.first, 'd MMM', locale=language())}{_spaced(mark)}{day(two.first)}"
    if one.precision is Precision.MONTH and two.precision is Precision.MONTH and same_year:
        return f"{format_date(one.first, 'MMM', locale=language())}{mark}{month(two.first)}"
    years = one.precision is Precision.YEAR and two.precision is Precision.YEAR
    return f"{written(one)}{mark if years else _spaced(mark)}{written(two)}"


def _spaced(mark: str) -> str:
    return f" {mark.strip()} "


def _window(value: When) -> str:
    assert value.earliest
    assert value.latest
    ends_with_year = value.last == date(value.latest.year, 12, 31)
    if ends_with_year and value.earliest.precision is Precision.DAY and value.earliest.year == value.latest.year:
        after = format_date(value.earliest.first, "d MMM", locale=language())
        return _("{year}, after {day}, date not known").format(year=value.latest.year, day=after)
    both = _joined(value.earliest, value.latest, f" {_('and')} ")
    return _("between {window}").format(window=both)


def vague(value: When, *, held: bool) -> str:
    """The remark behind a calendar title whose day is not known: “May 2025, day not yet known”."""
    if value.earliest is None or value.latest is None:
        words = _plain(value, None, None)
    elif value.is_point and value.precision is Precision.MONTH:
        words = month(value.earliest.first)
    elif value.is_point:
        words = written(value.earliest)
    else:
        words = _joined(value.earliest, value.latest, DASH)
    return (_("{date}, day not stated") if held else _("{date}, day not yet known")).format(date=words)


def period(value: When, *, reported: date | None = None) -> str:
    """The period of a figure: 2024, Jan-Sep 2024, since 2005; “reported 28 Dec 2024” for a stock."""
    if value.lasts:
        return stretch(value)
    if value.is_point and value.earliest:
        return written(value.earliest)
    return when(value, reported=reported)


def number(value: Decimal) -> str:
    """Every digit as printed in the source, with the language's separators: 3,000; 375.2; 1.50."""
    exponent = value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return format_decimal(value, pattern, locale=language())


def qualified(value: Decimal, qualifier: Qualifier | None) -> str:
    """A number with its source's hedge: more than 3,000."""
    words = number(value)
    patterns = {
        Qualifier.MORE_THAN: _("more than {number}"),
        Qualifier.ABOUT: _("about {number}"),
        Qualifier.LESS_THAN: _("less than {number}"),
    }
    return patterns[qualifier].format(number=words) if qualifier else words


def listed(items: Sequence[str]) -> str:
    """A, B and C in the manner of the language."""
    return format_list(list(items), style="standard", locale=language()) if items else ""


def months(count: int) -> str:
    """How long ago, in months."""
    from briefgen.language import ngettext

    return ngettext("%d month", "%d months", count) % count
