"""Section 4: the next dates, what has to be confirmed, and the days that law or custom fixes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import assert_never

from briefgen.domain import agenda, dates
from briefgen.domain.dates import When, ages, dating, wording
from briefgen.domain.model import Role
from briefgen.domain.reference_days import Occurrence
from briefgen.domain.selection import Selection, chairs
from briefgen.domain.standing import EventState, Standing, reported_status, standing
from briefgen.language import gettext as _
from briefgen.sections import fit, words
from briefgen.sections.rows import AheadRow, FixedDay, Section
from briefgen.sections.sheet import Sheet

MONTHS_ASKED = 12  # for how long it is told that the result of an election is not on file


def ahead(sheet: Sheet) -> Section[AheadRow]:
    """The next dates, then what is to be confirmed, then elections that are over; days of reference stand below."""
    row = partial(event_row, sheet)
    return fit.together(
        fit.first_rows(next_dated(sheet), sheet.cut.room("dated", 8), row),
        fit.first_rows(to_confirm(sheet), sheet.cut.room("to_confirm", fit.MOST), row),
        fit.first_rows(passed(sheet), sheet.cut.room("passed", 2), row),
        # of an empty file the front says it
        none=_("No event is ahead, and none is to be confirmed.") if sheet.selection.newest else None,
    )


def due(sheet: Sheet) -> tuple[EventState, ...]:
    """Events that fell due without a report, the longest overdue first."""
    return tuple(e for e in to_confirm(sheet) if standing(e, sheet.day) is Standing.DUE)


def to_confirm(sheet: Sheet) -> tuple[EventState, ...]:
    """Events that are expected without a known day, put off, or due without a report."""
    return sheet.selection.once(_to_confirm)


def _to_confirm(selection: Selection) -> tuple[EventState, ...]:
    return agenda.to_confirm(selection.catalog, selection.events, selection.day, with_someone=True)


def next_dated(sheet: Sheet) -> tuple[EventState, ...]:
    """Events ahead whose days are known, in order of time."""
    return sheet.selection.once(_next_dated)


def _next_dated(selection: Selection) -> tuple[EventState, ...]:
    return agenda.ahead(selection.catalog, selection.events, selection.day)


def expected(sheet: Sheet) -> tuple[EventState, ...]:
    """Events to come on a day not known, first what has to be over first."""
    found = [e for e in to_confirm(sheet) if standing(e, sheet.day) is Standing.TO_CONFIRM]
    return tuple(sorted(found, key=lambda e: e.now.when.end_key))


def passed(sheet: Sheet) -> tuple[EventState, ...]:
    """Elections that were over within a year and of which nothing was reported, the newest first; home's own within a quarter."""
    since = dates.add_months(sheet.day, -MONTHS_ASKED)
    found = [
        e
        for e in sheet.selection.events
        if standing(e, sheet.day) is Standing.PASSED
        and not agenda.gone(e, sheet.day)
        and (e.now.when.last or e.last_day) >= since
    ]
    return tuple(sorted(found, key=lambda e: e.now.when.sort_key, reverse=True))


def event_row(sheet: Sheet, event: EventState) -> AheadRow:
    """An event that is not over, or an election that is: when, how sure, what, where and with whom."""
    return AheadRow(
        date=words.event_date(sheet.catalog, event),
        tags=tags(event, sheet.day),
        what=words.subject(event, event.title, "place", "participants", "delegation"),
        details=_details(sheet, event),
        marks=sheet.register.cite_state(event),
        quiet=standing(event, sheet.day) is Standing.PASSED,
        id=event.id,
    )


def tags(event: EventState, day: date) -> tuple[str, ...]:
    """The words in boxes beside an event that is not over: that it is today, and how sure it is."""
    first = event.now.when.first
    today = standing(event, day) is Standing.AHEAD and first is not None and first <= day
    return (*((_("Today"),) if today else ()), *sureness(event, day))


def sureness(event: EventState, day: date) -> tuple[str, ...]:
    """The word in a box beside an event that is not over, if there is anything to say: how sure it is."""
    word = _stands(event, standing(event, day), day)
    return (word,) if word else ()


def _stands(event: EventState, stands: Standing, day: date) -> str | None:
    match stands:
        case Standing.AHEAD:
            status = reported_status(event).traits
            return status.tag.traits.words() if status.sureness else None
        case Standing.DUE:
            return _("Due, no report")
        case Standing.POSTPONED:
            return _("Postponed")
        case Standing.NO_NEWS:
            return _("No news, {age}").format(age=ages.months(dates.months_between(event.last_day, day)))
        case Standing.TO_CONFIRM | Standing.UNDATED:
            return _("To confirm")
        case Standing.HELD | Standing.CANCELLED | Standing.PASSED:
            return None
    assert_never(stands)


def _details(sheet: Sheet, event: EventState) -> str | None:
    delegation = str(event.now.delegation) if event.now.delegation else None
    over = _("Past, result not on file") if standing(event, sheet.day) is Standing.PASSED else None
    moved = dating.moved(sheet.catalog, event)
    parts = [
        over,
        words.opening(moved) if moved else None,
        words.marked(event, str(event.now.place or ""), "place")
        if event.inferred("place")
        else words.place_beside(event),
        words.marked(event, chairs_words(sheet, event) or "", "participants"),
        words.marked(event, delegation or "", "delegation"),
    ]
    said = [p for p in parts if p]
    return ". ".join(said) if said else None


def chairs_words(sheet: Sheet, event: EventState) -> str | None:
    """Who chairs it, or the commission whose session it is."""
    named = tuple(p.person for p in event.now.participants if p.role is Role.CHAIR)
    if not named and event.record.series:
        named = chairs(sheet.catalog, event.record.series, sheet.day)
    if not named:
        return None
    pattern = _("Co-chairs: {names}") if len(named) > 1 else _("Chair: {names}")
    return pattern.format(names=words.people(sheet.selection, named, reasons=sheet.doubts_beside_names))


def reference_row(sheet: Sheet, occurrence: Occurrence) -> AheadRow:
    """A day that law or custom fixes, with what it rests on."""
    return AheadRow(
        date=words.date_words(occurrence.when, reported=None, zone=sheet.catalog.calendar.timezone),
        tags=(),
        what=str(occurrence.reference.title),
        details=None,
        marks=sheet.register.cite((), [occurrence.reference.basis]),
        quiet=True,
        id=occurrence.reference.id,
    )


def fixed_days(sheet: Sheet, found: Iterable[Occurrence]) -> tuple[FixedDay, ...]:
    """Days of the coming twelve months, in the order given, each with what it rests on."""
    return tuple(_fixed_day(sheet, occurrence) for occurrence in found)


def _fixed_day(sheet: Sheet, occurrence: Occurrence) -> FixedDay:
    return FixedDay(
        date=words.unbroken(_without_year(occurrence.when, sheet.day)),
        what=str(occurrence.reference.title),
        marks=sheet.register.cite((), [occurrence.reference.basis]),
    )


def _without_year(when: When, day: date) -> str:
    """A day without its year, which is told only where that day comes twice within the twelve months."""
    first, last = when.first, when.last
    if not when.days_known or first is None or last is None or first >= dates.add_months(day, 12):
        return wording.period(when)
    if first < day:
        return _("until {day}").format(day=wording.day_and_month(last))
    if first == last:
        return wording.day_and_month(first)
    return f"{wording.day_and_month(first)} {wording.DASH} {wording.day_and_month(last)}"
