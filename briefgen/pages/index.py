"""The index: every counterpart, every calendar, the next dates of all, and what is to be confirmed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from briefgen.domain import codes, dates
from briefgen.domain.addresses import FOLDER, TABLE
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Counterpart
from briefgen.domain.reference_days import occurrences
from briefgen.domain.standing import EventState, Standing, standing
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.pages import events
from briefgen.pages.frame import address, frame, memo_address, sheet_for, sources
from briefgen.pages.rows import NOTHING, Card, EventItem, IndexPage, Link, Made
from briefgen.pages.subscriptions import counterparts, everything, for_counterpart, subscriptions
from briefgen.sections.ahead import reference_row, urgency
from briefgen.sections.marks import Register
from briefgen.sections.rows import AheadRow, Section
from briefgen.sections.sheet import Sheet

REFERENCE_MONTHS = 6
Found = Mapping[str, tuple[Sheet, EventState]]


def index_page(catalog: Catalog, day: date, made: Made = NOTHING) -> IndexPage:
    """The index as of a day; ``made`` is what it may lead to."""
    register = Register(catalog, day)
    sheets = {c.id: sheet_for(catalog, c.id, register, day) for c in counterparts(catalog)}
    return IndexPage(
        frame=frame(catalog, day),
        everything=everything(catalog),
        cards=tuple(_card(sheets[c.id], c, made) for c in counterparts(catalog)),
        next=_next(catalog, sheets, day),
        open=_open(catalog, sheets, day),
        calendars=subscriptions(catalog, made.feeds),
        table=f"{FOLDER}/{TABLE}",
        sources=sources(register),
    )


def _card(sheet: Sheet, counterpart: Counterpart, made: Made) -> Card:
    count = len(events.waiting(sheet))
    return Card(
        link=Link(codes.name(counterpart.id), address(counterpart)),
        next=_soonest(sheet),
        open=ngettext("%d to confirm", "%d to confirm", count) % count if count else _("Nothing to confirm"),
        subscription=for_counterpart(sheet.catalog, counterpart),
        memo=memo_address(sheet.catalog, counterpart, made),
    )


def _soonest(sheet: Sheet) -> AheadRow | None:
    """The next event whose days are known, else the one expected on a day not known that has to be over first."""
    known = [e for e in events.coming(sheet) if standing(e, sheet.day) is Standing.AHEAD]
    expected = [e for e in events.waiting(sheet) if standing(e, sheet.day) is Standing.TO_CONFIRM]
    found = next(iter([*known, *sorted(expected, key=lambda e: e.now.when.end_key)]), None)
    return events.row(sheet, found) if found else None


def _next(catalog: Catalog, sheets: Mapping[str, Sheet], day: date) -> Section[EventItem]:
    """Events in order of time, and below them the reference days of the coming months."""
    found = sorted(_each_once(sheets, events.coming).values(), key=lambda f: f[1].now.when.sort_key)
    rows = [
        events.for_all(events.coming_item(sheet, event), catalog, event.record.counterparts) for sheet, event in found
    ]
    none = None if rows else _("No dated event is on file.")
    return Section((*rows, *_reference_days(catalog, sheets, day)), none=none)


def _reference_days(catalog: Catalog, sheets: Mapping[str, Sheet], day: date) -> tuple[EventItem, ...]:
    falling = occurrences(catalog, (*sheets, catalog.calendar.home), day, dates.add_months(day, REFERENCE_MONTHS))
    some = next(iter(sheets.values()), None)  # any of them: they share one register of sources
    if some is None:
        return ()
    return tuple(
        events.for_all(EventItem(reference_row(some, o)), catalog, (o.reference.counterpart, *o.reference.also))
        for o in falling
    )


def _open(catalog: Catalog, sheets: Mapping[str, Sheet], day: date) -> Section[EventItem]:
    found = sorted(_each_once(sheets, events.waiting).values(), key=lambda f: urgency(f[1], day))
    rows = tuple(
        events.for_all(events.waiting_item(sheet, event), catalog, event.record.counterparts) for sheet, event in found
    )
    return Section(rows, none=None if rows else _("Nothing is waiting to be confirmed."))


def _each_once(sheets: Mapping[str, Sheet], listed: Callable[[Sheet], tuple[EventState, ...]]) -> Found:
    """Events of several counterparts, those that concern more than one taken once."""
    found: dict[str, tuple[Sheet, EventState]] = {}
    for sheet in sheets.values():
        for event in listed(sheet):
            found.setdefault(event.id, (sheet, event))
    return found
