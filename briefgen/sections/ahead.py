"""Section 4: the next dates, what has to be confirmed, and the days that law or custom fixes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial
from typing import assert_never

from briefgen.domain import dates
from briefgen.domain.dates import wording
from briefgen.domain.model import HOME_EVENTS, Role, Status
from briefgen.domain.reference_days import Occurrence
from briefgen.domain.selection import chairs
from briefgen.domain.standing import EventState, Standing, standing
from briefgen.language import gettext as _
from briefgen.sections import fit, words
from briefgen.sections.rows import AheadRow, Section
from briefgen.sections.sheet import Sheet

# In this order; what is overdue comes first.
TO_CONFIRM = (Standing.DUE, Standing.POSTPONED, Standing.TO_CONFIRM, Standing.UNDATED, Standing.NO_NEWS)
HOME_EVENTS_STAY = timedelta(days=90)  # how long home's own election, which is news to everyone, is told of


def ahead(sheet: Sheet) -> Section[AheadRow]:
    """The next dates, then what is to be confirmed, then elections that are over; days of reference stand below."""
    row = partial(event_row, sheet)
    return fit.together(
        fit.first_rows(next_dated(sheet), sheet.cut.dated, row),
        fit.first_rows(to_confirm(sheet), sheet.cut.to_confirm, row),
        fit.first_rows(passed(sheet), sheet.cut.passed, row),
        none=_("No dated event is on file for the next twelve months."),
    )


def due(sheet: Sheet) -> tuple[EventState, ...]:
    """Events that fell due without a report. Home's own events, which concern everyone, are not pending with anyone."""
    found = (e for e in sheet.selection.events if HOME_EVENTS not in e.record.counterparts)
    return _ordered(sheet, (e for e in found if standing(e, sheet.day) is Standing.DUE))


def to_confirm(sheet: Sheet) -> tuple[EventState, ...]:
    """Events that are expected without a known day, put off, or due without a report."""
    waiting = (e for e in sheet.selection.events if standing(e, sheet.day) in TO_CONFIRM[1:] and not _far(sheet, e))
    return (*due(sheet), *_ordered(sheet, waiting))


def _ordered(sheet: Sheet, events: Iterable[EventState]) -> tuple[EventState, ...]:
    return tuple(sorted(events, key=lambda e: urgency(e, sheet.day)))


def urgency(event: EventState, day: date) -> tuple[int, tuple[date, date]]:
    """Orders what is to be confirmed: overdue first, by the day it fell due; the rest by the first day it may mean."""
    stands, when = standing(event, day), event.now.when
    return (TO_CONFIRM.index(stands), when.end_key if stands is Standing.DUE else when.sort_key)


def next_dated(sheet: Sheet) -> tuple[EventState, ...]:
    """Events ahead whose days are known, in order of time."""
    found = [e for e in sheet.selection.events if standing(e, sheet.day) is Standing.AHEAD and not _far(sheet, e)]
    return tuple(sorted(found, key=lambda e: e.now.when.sort_key))


def expected(sheet: Sheet) -> tuple[EventState, ...]:
    """Events to come on a day not known, first what has to be over first."""
    found = [e for e in sheet.selection.events if standing(e, sheet.day) is Standing.TO_CONFIRM and not _far(sheet, e)]
    return tuple(sorted(found, key=lambda e: e.now.when.end_key))


def passed(sheet: Sheet) -> tuple[EventState, ...]:
    """Elections that are over and of which nothing was reported, the newest first; home's own for a quarter of a year."""
    found = [e for e in sheet.selection.events if standing(e, sheet.day) is Standing.PASSED and not gone(e, sheet.day)]
    return tuple(sorted(found, key=lambda e: e.now.when.sort_key, reverse=True))


def gone(event: EventState, day: date) -> bool:
    """Whether it is home's own event and was over long ago."""
    last = event.now.when.last
    return HOME_EVENTS in event.record.counterparts and last is not None and day - last > HOME_EVENTS_STAY


def _far(sheet: Sheet, event: EventState) -> bool:
    first = event.now.when.first
    return first is not None and first > sheet.selection.horizon


def event_row(sheet: Sheet, event: EventState) -> AheadRow:
    """An event that is not over: when, how sure, what, where and with whom."""
    return AheadRow(
        date=words.event_date(sheet.catalog, event),
        tags=tags(event, sheet.day),
        what=event.title,
        details=_details(sheet, event),
        marks=sheet.register.cite_state(event),
        quiet=standing(event, sheet.day) is Standing.PASSED,
    )


def tags(event: EventState, day: date) -> tuple[str, ...]:
    """The words in boxes beside an event that is not over: that it is today, and how sure it is."""
    stands, first = standing(event, day), event.now.when.first
    today = stands is Standing.AHEAD and first is not None and first <= day
    sure = _stands(event, stands, day)
    return tuple(word for word in (_("Today") if today else None, sure) if word)


def _stands(event: EventState, stands: Standing, day: date) -> str | None:
    match stands:
        case Standing.AHEAD:
            status = {
                Status.PROPOSED: _("Proposed"),
                Status.CONFIRMED: _("Confirmed"),
                Status.POSTPONED: _("Postponed"),
            }
            return status.get(event.now.status or Status.PLANNED)
        case Standing.DUE:
            return _("Due, no report")
        case Standing.POSTPONED:
            return _("Postponed")
        case Standing.NO_NEWS:
            return _("No news, {age}").format(age=wording.months(dates.months_between(event.last_day, day)))
        case Standing.TO_CONFIRM | Standing.UNDATED:
            return _("To confirm")
        case Standing.HELD | Standing.CANCELLED | Standing.PASSED:
            return None
    assert_never(stands)


def _place(event: EventState) -> str | None:
    return str(event.now.place) if event.now.place else None


def _details(sheet: Sheet, event: EventState) -> str | None:
    delegation = str(event.now.delegation) if event.now.delegation else None
    over = _("Past, result not on file") if standing(event, sheet.day) is Standing.PASSED else None
    parts = [over, _place(event), _chairs(sheet, event), delegation]
    said = [p for p in parts if p]
    return ". ".join(said) if said else None


def _chairs(sheet: Sheet, event: EventState) -> str | None:
    named = tuple(p.person for p in event.now.participants if p.role is Role.CHAIR)
    if not named and event.record.series:
        named = chairs(sheet.catalog, event.record.series, sheet.day)
    if not named:
        return None
    pattern = _("Co-chairs: {names}") if len(named) > 1 else _("Chair: {names}")
    return pattern.format(names=words.people(sheet.selection, named))


def reference_row(sheet: Sheet, occurrence: Occurrence) -> AheadRow:
    """A day that law or custom fixes, with what it rests on."""
    return AheadRow(
        date=words.date_words(occurrence.when, reported=None, zone=sheet.catalog.calendar.timezone),
        tags=(),
        what=str(occurrence.reference.title),
        details=None,
        marks=sheet.register.cite((), [occurrence.reference.basis]),
        quiet=True,
    )
