"""Section 4: dates ahead for twelve months, and everything that has to be confirmed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

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


def ahead(sheet: Sheet) -> Section[AheadRow]:
    """Rows to confirm, then dated ones by the end of their window, reference days last."""
    open_events, dated, days = to_confirm(sheet), next_dated(sheet), sheet.selection.reference_days
    shown = fit.first_rows(dated, sheet.cut.ahead, partial(event_row, sheet), kept=open_events)
    room = max(sheet.cut.ahead - len(shown.rows), 0) if sheet.cut.references else 0
    reference = tuple(reference_row(sheet, o) for o in days[:room])
    rest: tuple[Callable[[], AheadRow], ...] = (
        *shown.rest,
        *(partial(reference_row, sheet, o) for o in days[len(reference) :]),
    )
    none = None if shown.rows else _("No dated event is on file for the next twelve months.")
    return Section((*shown.rows, *reference), words.more(len(rest)), none, rest)


def due(sheet: Sheet) -> tuple[EventState, ...]:
    """Events that fell due without a report. Home's own events, which concern everyone, are not pending with anyone."""
    found = (e for e in sheet.selection.events if HOME_EVENTS not in e.record.counterparts)
    return tuple(
        sorted((e for e in found if standing(e, sheet.day) is Standing.DUE), key=lambda e: e.now.when.sort_key)
    )


def to_confirm(sheet: Sheet) -> tuple[EventState, ...]:
    """Events that are expected without a known day, put off, or due without a report."""
    waiting = (e for e in sheet.selection.events if standing(e, sheet.day) in TO_CONFIRM[1:] and not _far(sheet, e))
    found = (*due(sheet), *waiting)
    return tuple(sorted(found, key=lambda e: (TO_CONFIRM.index(standing(e, sheet.day)), e.now.when.sort_key)))


def next_dated(sheet: Sheet) -> tuple[EventState, ...]:
    """Events ahead whose days are known, in order of time."""
    found = [e for e in sheet.selection.events if standing(e, sheet.day) is Standing.AHEAD and not _far(sheet, e)]
    return tuple(sorted(found, key=lambda e: e.now.when.sort_key))


def _far(sheet: Sheet, event: EventState) -> bool:
    first = event.now.when.first
    return first is not None and first > sheet.selection.horizon


def event_row(sheet: Sheet, event: EventState) -> AheadRow:
    """An event that is not over: when, how sure, what, where and with whom."""
    return AheadRow(
        date=words.event_date(sheet.catalog, event),
        tag=tag(event, sheet.day),
        what=event.title,
        details=_details(sheet, event),
        marks=sheet.register.cite_state(event),
    )


def tag(event: EventState, day: date) -> str | None:
    """The word in a box beside an event that is not over."""
    found = standing(event, day)
    if found is Standing.AHEAD:
        if event.now.when.first and event.now.when.first <= day:
            return _("Today")
        return {Status.PROPOSED: _("Proposed"), Status.CONFIRMED: _("Confirmed")}.get(
            event.now.status or Status.PLANNED
        )
    return {
        Standing.DUE: _("Due, no report"),
        Standing.POSTPONED: _("Postponed"),
        Standing.NO_NEWS: _("No news, {age}").format(age=wording.months(dates.months_between(event.last_day, day))),
    }.get(found, _("To confirm"))


def _place(event: EventState) -> str | None:
    return str(event.now.place) if event.now.place else None


def _details(sheet: Sheet, event: EventState) -> str | None:
    delegation = str(event.now.delegation) if event.now.delegation else None
    parts = [_place(event), _chairs(sheet, event), delegation]
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
        tag=None,
        what=str(occurrence.reference.title),
        details=None,
        marks=sheet.register.cite((), [occurrence.reference.basis]),
        reference=True,
    )
