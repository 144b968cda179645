"""The days that law or custom fixes, as one run-in paragraph: national days, anniversaries, statutory dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from briefgen.domain import dates
from briefgen.domain.dates import When, wording
from briefgen.domain.reference_days import Occurrence
from briefgen.language import gettext as _
from briefgen.sections import words
from briefgen.sections.rows import FixedDay
from briefgen.sections.sheet import Sheet


def fixed_days(sheet: Sheet, found: Iterable[Occurrence]) -> tuple[FixedDay, ...]:
    """Days of the coming twelve months, in the order given, each with what it rests on."""
    return tuple(_day(sheet, occurrence) for occurrence in found)


def _day(sheet: Sheet, occurrence: Occurrence) -> FixedDay:
    return FixedDay(
        date=words.unbroken(_date(occurrence.when, sheet.day)),
        what=str(occurrence.reference.title),
        marks=sheet.register.cite((), [occurrence.reference.basis]),
    )


def _date(when: When, day: date) -> str:
    """A day without its year, which is told only where that day comes twice within the twelve months."""
    first, last = when.first, when.last
    if not when.days_known or first is None or last is None or first >= dates.add_months(day, 12):
        return wording.period(when)
    if first < day:
        return _("until {day}").format(day=wording.day_and_month(last))
    if first == last:
        return wording.day_and_month(first)
    return f"{wording.day_and_month(first)} {wording.DASH} {wording.day_and_month(last)}"
