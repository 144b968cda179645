"""Dates, periods, numbers and lists in prose, at their true precision and no finer."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel.lists import format_list
from babel.numbers import format_decimal
from msgspec import Struct

from briefgen.domain.dates import Point, Precision, When, zones
from briefgen.domain.dates.cldr import format_date, locale
from briefgen.domain.dates.published import Published
from briefgen.domain.model import Qualifier
from briefgen.language import gettext as _
from briefgen.language import language

NBSP, DASH = "\N{NO-BREAK SPACE}", "\N{EN DASH}"


def day(value: date) -> str:
    """9 Jun 2025; of something published on a day not known, as much as is: Jun 2025."""
    return main(value.when, reported=None) if isinstance(value, Published) else _told(value, "d MMM y", language())


def on_day(value: date) -> str:
    """A day as it stands in a sentence: on 9 Jun 2025; in Jun 2025."""
    return phrase(value.when, reported=None) if isinstance(value, Published) else _("on {date}").format(date=day(value))


def weekday(value: date) -> str:
    """9 Jun 2025 (Mon)."""
    return _told(value, "d MMM y (EEE)", language())


@lru_cache(4096)
def _told(value: date, pattern: str, code: str) -> str:
    """A day by one of CLDR's patterns: the days of a calendar are told again and again, on every page."""
    return format_date(value, pattern, locale=code)


class DateWords(Struct, frozen=True):
    """A date in words: itself, what is said of its precision or hour, and whether a comma parts the two; whole as ``str()``."""

    main: str
    remark: str | None = None
    comma: bool = True

    def __str__(self) -> str:
        if self.remark is None:
            return self.main
        pattern = _("{date}, {remark}") if self.comma else _("{date} {remark}")
        return pattern.format(date=self.main, remark=self.remark)


def when(value: When, *, reported: date | None, zone: str) -> DateWords:
    """A date in words. ``reported`` is the day its source was published, ``zone`` the one (IANA) that its hours count in."""
    told, aside, remark = (
        main(value, reported=reported),
        _aside(value, reported),
        hours(value, zone) or _precision(value),
    )
    if aside is None:
        return DateWords(told, remark)
    pattern = _("({aside}), {remark}") if remark else _("({aside})")
    return DateWords(told, pattern.format(aside=aside, remark=remark), comma=False)


def phrase(value: When, *, reported: date | None) -> str:
    """A date as it stands in a sentence: on 9 Jun 2025; in May 2025; by 18 Apr 2025; between 26 Apr and 10 May 2023."""
    words = main(value, reported=reported)
    if value.by and reported and value.last == reported and not value.about:
        return _("reported {on_day}").format(on_day=on_day(reported))
    if value.about:
        return words
    if (value.is_point and value.precision is not Precision.DAY) or _whole_year(value):
        return _("in {date}").format(date=words)
    return _("on {date}").format(date=words) if value.days_known else words


def _aside(value: When, reported: date | None) -> str | None:
    """What stands in brackets behind a date: its weekday, that it is uncertain, since when something is announced."""
    if value.undated:
        return _("announced by {day}").format(day=day(reported)) if reported else None
    if value.uncertain:
        return _("uncertain")
    weekday_known = value.is_day and value.is_point and not value.about
    return format_date(value.first, "EEE", locale=language()) if weekday_known else None


def main(value: When, *, reported: date | None) -> str:
    """A date without weekday, hour and remark: 9 Jun 2025; May 2025; 9-11 Jun 2025; between 26 Apr and 10 May 2023."""
    if value.undated:
        return _("no date")
    if value.by and value.latest:
        return _by(value, written(value.latest), reported)
    if value.lasts:
        return stretch(value)
    if value.is_point and value.earliest:
        return _about(value, written(value.earliest))
    return _window(value)


def _by(value: When, last: str, reported: date | None) -> str:
    if value.about:
        return _("by about {date}").format(date=last)
    told = day(reported) if reported and value.last == reported else None
    return _("reported {day}").format(day=told) if told else _("by {day}").format(day=last)


def _about(value: When, words: str) -> str:
    return _("about {date}").format(date=words) if value.about else words


def _precision(value: When) -> str | None:
    """What is not known of a date."""
    if value.undated or value.by or value.lasts or value.is_day:
        return None
    if value.is_point:
        return _("day not known") if value.precision is Precision.MONTH else _("date not known")
    return _("date not known") if _rest_of_a_year(value) else None


def written(point: Point) -> str:
    """A point as written: 9 Jun 2025, Jun 2025, 2025."""
    if point.precision is Precision.DAY:
        return day(point.first)
    return month(point.first) if point.precision is Precision.MONTH else str(point.year)


def day_and_month(value: date) -> str:
    """9 Jun: where the year is plain."""
    return _told(value, "d MMM", language())


def month(value: date) -> str:
    """May 2025."""
    return _told(value, "LLL y" if language() != "en" else "MMM y", language())


def hours(value: When, zone: str) -> str | None:
    """The hours and whose they are: 10:00–12:00 Almaty time; None where no hour is stated."""
    if not value.start:
        return None
    start, end = f"{value.start:%H:%M}", f"{value.end:%H:%M}" if value.end else None
    if value.lasts and end:
        pattern = _("from {start} on the first day to {end} on the last, {zone}")
    else:
        pattern = _("{start}–{end} {zone}") if end else _("{start} {zone}")
    return pattern.format(start=start, end=end, zone=zones.words(zone))


def stretch(value: When) -> str:
    """9-11 Jun 2025, Jan-Sep 2024, 2005-2022, since 2005 (with en dashes)."""
    assert value.earliest
    if value.latest is None:
        return _("since {date}").format(date=_about(value, written(value.earliest)))
    return _about(value, _joined(value.earliest, value.latest))


def _joined(one: Point, two: Point) -> str:
    """Two points with a dash between them, and what they share printed once."""
    first, last = _parted(one, two, within_a_month=True)
    tight = one.precision is two.precision and " " not in first
    return f"{first}{DASH}{last}" if tight else f"{first} {DASH} {last}"


def _parted(one: Point, two: Point, *, within_a_month: bool) -> tuple[str, str]:
    """Two points without what the first shares with the second: the year, and ``within_a_month`` the month too."""
    if one.year == two.year and one.precision is two.precision is Precision.DAY:
        shared = within_a_month and one.month == two.month
        return str(one.day) if shared else day_and_month(one.first), day(two.first)
    if one.year == two.year and one.precision is two.precision is Precision.MONTH:
        return format_date(one.first, "MMM", locale=language()), month(two.first)
    return written(one), written(two)


def _window(value: When) -> str:
    assert value.earliest
    assert value.latest
    if _whole_year(value):
        return _about(value, str(value.latest.year))
    if _rest_of_a_year(value):
        pattern = _("{year}, after about {day}") if value.about else _("{year}, after {day}")
        return pattern.format(year=value.latest.year, day=day_and_month(value.earliest.first))
    first, last = _parted(value.earliest, value.latest, within_a_month=False)
    pattern = _("between about {first} and {last}") if value.about else _("between {first} and {last}")
    return pattern.format(first=first, last=last)


def _rest_of_a_year(value: When) -> bool:
    """Whether it is a window from a day to the end of that day's year: later this year."""
    one, two = value.earliest, value.latest
    if one is None or two is None or one.precision is not Precision.DAY:
        return False
    return one.year == two.year and two.last == date(two.year, 12, 31) and not value.is_point


def _whole_year(value: When) -> bool:
    """Whether it is a window of all days of a year, which is that year: nothing in it is after anything."""
    return _rest_of_a_year(value) and value.first is not None and (value.first.month, value.first.day) == (1, 1)


class Gap(enum.Enum):
    """What is to be said in a calendar of a date whose day is not known."""

    AHEAD = "ahead"
    OVER = "over"
    STATED_NOWHERE = "stated-nowhere"
    PUT_OFF = "put-off"


def vague(value: When, gap: Gap) -> str:
    """The remark behind a calendar title whose day is not known: “May 2025, day not yet known”."""
    if value.by or value.undated or (value.lasts and value.latest is None):
        words = main(value, reported=None)
    else:
        words = marked(value, _extent(value))
    pattern = {
        Gap.AHEAD: _("{date}, day not yet known"),
        Gap.OVER: _("{date}, no report"),
        Gap.STATED_NOWHERE: _("{date}, day not stated"),
        Gap.PUT_OFF: _("was set for {date}"),
    }[gap]
    return pattern.format(date=words)


def _extent(value: When) -> str:
    """All days it may mean, as days of a calendar: 18 Apr – 31 Dec 2025."""
    assert value.earliest
    assert value.latest
    return written(value.earliest) if value.is_point else _joined(value.earliest, value.latest)


def inexact(value: When) -> str:
    """The remark behind a calendar title whose days are about right or uncertain: “about 20 May 2025”."""
    return marked(value, _extent(value))


def marked(value: When, words: str) -> str:
    """Words for a date with its marks: about 20 May 2025, uncertain."""
    words = _about(value, words)
    return _("{date}, uncertain").format(date=words) if value.uncertain else words


def sometime(value: When) -> str:
    """A date within a sentence, where a bare window would not read: a day by 20 May 2025; May 2025; 2025, after 18 Apr."""
    windowed = not (value.lasts or value.is_point or value.undated or _rest_of_a_year(value))
    return _("a day {window}").format(window=period(value)) if windowed else period(value)


def period(value: When, *, reported: date | None = None) -> str:
    """The period of a figure: 2024, Jan-Sep 2024, since 2005; “reported 28 Dec 2024” for a stock."""
    words = main(value, reported=reported)
    return _("{date} (uncertain)").format(date=words) if value.uncertain else words


def number(value: Decimal) -> str:
    """Every digit as printed in the source, with the language's separators: 3,000; 375.2; 1.50; −3.2."""
    exponent = value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return format_decimal(value, pattern, locale=locale(language())).replace("-", zones.MINUS)


def qualified(value: Decimal, qualifier: Qualifier | None) -> str:
    """A number with its source's hedge: more than 3,000."""
    return hedged(number(value), qualifier)


def hedged(words: str, qualifier: Qualifier | None) -> str:
    """The words for an amount with its source's hedge: more than USD 3 million."""
    return qualifier.hedge(words) if qualifier else words


def doubtful(name: str, doubts: Iterable[str]) -> str:
    """A name, and what is in doubt about it where something is, for readers who are told nowhere else."""
    reason = " ".join(doubts)
    return _("{name} [verify: {reason}]").format(name=name, reason=reason) if reason else name


def listed(items: Sequence[str], style: Literal["standard", "or"] = "standard") -> str:
    """A, B, and C in the manner of the language; or any of them."""
    return format_list(list(items), style=style, locale=locale(language())) if len(items) > 1 else "".join(items)
