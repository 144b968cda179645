"""Rules for days of reference that no source gives: a national day is a public holiday, its year is that of its title, and told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.model import ReferenceDay
from briefgen.language import gettext as _
from briefgen.reading.rules.findings import Finding
from briefgen.reading.rules.known.states import known

_YEAR = re.compile(r"(?<![\d./-])(?:1[5-9]|20)\d\d(?![\d./-])")
SATURDAY = 5
FROM_A_WEEKEND = 2  # days
_LEAP = 2024  # a year that has every day


def national_days_are_holidays(catalog: Catalog) -> Iterator[Finding]:
    """Where a state keeps its national day as a public holiday, the day that is written is one.

    Nothing is said of states that keep none, or keep it by a calendar of their own: for these any day may be right. Nor of
    a further day of a state whose national day is on file, unless a slip of one digit leads to it from a known one.
    """
    days = [(day, first) for day in catalog.reference_days.values() if (first := _first(day))]
    right = {day.counterpart for day, first in days if f"{first:%m-%d}" in _national(day)}
    for day, first in days:
        national, about = _national(day), known(day.counterpart)
        kept = day.rule is None and any(_is_kept_on(first, one) for one in national)
        if national and about and f"{first:%m-%d}" not in about.off and not kept:
            nearest = min(national, key=lambda one: _apart(one, first))
            if day.counterpart not in right or _apart(nearest, first)[0] == 1:
                yield _no_holiday(day, first, nearest)


def _is_kept_on(day: date, written: str) -> bool:
    """Whether a day of the year falls on a weekend in the year of a day that is near it: Koningsdag of 2025 was on the 26th."""
    month, at = map(int, written.split("-"))
    falls = date(day.year, month, at)
    return falls.weekday() >= SATURDAY and abs((falls - day).days) <= FROM_A_WEEKEND


def _no_holiday(day: ReferenceDay, first: date, right: str) -> Finding:
    message = _("{state}: {day} is not known as a public holiday; {right} is one ({name})").format(
        day=wording.day_and_month(first),
        state=codes.name(day.counterpart),
        right=wording.day_and_month(_day(right)),
        name=_national(day)[right],
    )
    return Finding("W452", (day.id, "when"), message, _("look the day up again, and mend “when:”"))


def _national(day: ReferenceDay) -> Mapping[str, str]:
    """The days (MM-DD) that may be the national day of whose day it is, by name."""
    about = known(day.counterpart)
    return about.national if about else {}


def _first(day: ReferenceDay) -> date | None:
    """The day of a national day that stands on one day of one month, which each year has; None for any other."""
    yearly = day.rule is None or day.rule == "FREQ=YEARLY"
    one = day.when.first if day.when.is_day and f"{day.when.first:%m-%d}" != "02-29" else None
    return one if day.kind.traits.holiday and yearly and not day.withdrawn else None


def _day(written: str) -> date:
    month, day = map(int, written.split("-"))
    return date(_LEAP, month, day)


def _apart(written: str, day: date) -> tuple[int, str]:
    """How far a day of the year is from another: first those of which a digit or two were changed, or day and month, then by days."""
    there = f"{day:%m-%d}"
    changed = 1 if written == f"{day:%d-%m}" else sum(one != other for one, other in zip(written, there, strict=True))
    return changed, f"{abs((_day(written) - day.replace(year=_LEAP)).days):03}"


def titles_recall_the_same_year(catalog: Catalog) -> Iterator[Finding]:
    """The year that stands in a title is the one that the day recalls: memos count the anniversaries from it."""
    for day in catalog.reference_days.values():
        years = {int(year) for _code, words in day.title.by_language for year in _YEAR.findall(words)}
        if day.rule is None and day.when.first:
            years.discard(day.when.first.year)  # “130 years of relations (2025)” names the year in which it is kept
        if day.recalls and years and day.recalls not in years:
            message = _("its title says {years}, and it recalls {year}").format(
                years=wording.listed([*map(str, sorted(years))]), year=day.recalls
            )
            yield Finding("W454", (day.id, "recalls"), message, _("mend “recalls:”, or the year in the title"))


def what_is_recalled_came_before(catalog: Catalog) -> Iterator[Finding]:
    """What a day recalls has happened by its first one: memos would count the years until then."""
    for day in catalog.reference_days.values():
        if day.recalls and day.when.first and day.recalls > day.when.first.year:
            message = _("it recalls {year}, and begins in {first}").format(year=day.recalls, first=day.when.first.year)
            yield Finding("W454", (day.id, "recalls"), message, _("write the year of what it recalls"))


def jubilees_tell_since_when(catalog: Catalog) -> Iterator[Finding]:
    """A day of which years are told, and whose first one is no older than what it is taken from, says what it recalls.

    It is nearly always the first one that somebody wished to see shown: relations that are told “since 1 May 2026” began long ago.
    """
    for day in catalog.reference_days.values():
        first = day.when.first
        counted = day.kind.traits.jubilee and day.rule is not None and day.recalls is None and not day.withdrawn
        if counted and first and first.year >= day.basis.date.year:
            message = _("its years are counted from {year}, as if it had begun then").format(year=first.year)
            hint = _(
                "write the year that it recalls beside it, as in “recalls: 1992”; “recalls: {year}” if it is this one"
            )
            yield Finding("W464", (day.id, "when"), message, hint.format(year=first.year))
