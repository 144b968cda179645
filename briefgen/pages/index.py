"""The index: every counterpart, every calendar, the next dates of all, and what is to be confirmed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from briefgen.domain import agenda, codes, dates
from briefgen.domain.addresses import FOLDER, TABLE
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import HOME_EVENTS, Counterpart
from briefgen.domain.public import public
from briefgen.domain.reference_days import occurrences
from briefgen.domain.standing import EventState
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.pages import events
from briefgen.pages.frame import address, frame, memo_address, sheet_for, sources
from briefgen.pages.rows import NOTHING, Card, EventItem, IndexPage, Link, Made
from briefgen.pages.subscriptions import counterparts, everything, for_counterpart, subscriptions
from briefgen.sections.ahead import expected, next_dated, reference_row, to_confirm
from briefgen.sections.marks import Register
from briefgen.sections.rows import AheadRow, Section
from briefgen.sections.sheet import Sheet

REFERENCE_MONTHS = 6


def index_page(catalog: Catalog, day: date, made: Made = NOTHING) -> IndexPage:
    """The index, of what the public may know on a day; ``made`` is what it may lead to."""
    catalog = public(catalog)
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
    count = len(to_confirm(sheet))
    return Card(
        link=Link(codes.name(counterpart.id), address(counterpart)),
        next=_soonest(sheet),
        open=ngettext("%d to confirm", "%d to confirm", count) % count if count else _("Nothing to confirm"),
        subscription=for_counterpart(sheet.catalog, counterpart),
        memo=memo_address(sheet.catalog, counterpart, made),
    )


def _soonest(sheet: Sheet) -> AheadRow | None:
    """The next event whose days are known, else the one expected on a day not known that has to be over first."""
    found = next(iter([*next_dated(sheet), *expected(sheet)]), None)
    return events.row(sheet, found) if found else None


def _next(catalog: Catalog, sheets: Mapping[str, Sheet], day: date) -> Section[EventItem]:
    """Events in order of time, and below them the reference days of the coming months."""
    found = agenda.ahead(catalog, agenda.states(catalog, day), day, called_off=True)
    rows = _items(catalog, sheets, found, events.coming_item)
    none = None if rows else _("No dated event is on file.")
    return Section((*rows, *_reference_days(catalog, sheets, day)), none=none)


def _items(
    catalog: Catalog,
    sheets: Mapping[str, Sheet],
    found: Iterable[EventState],
    item: Callable[[Sheet, EventState], EventItem],
) -> tuple[EventItem, ...]:
    """Events as items of a list of all counterparts, each told from the sheet of one whom it concerns."""
    told = ((event, _sheet(sheets, event)) for event in found)
    return tuple(
        events.for_all(item(sheet, event), catalog, event.record.counterparts) for event, sheet in told if sheet
    )


def _sheet(sheets: Mapping[str, Sheet], event: EventState) -> Sheet | None:
    concerned = event.record.counterparts
    return next((s for code, s in sheets.items() if code in concerned or HOME_EVENTS in concerned), None)


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
    found = agenda.to_confirm(catalog, agenda.states(catalog, day), day)
    rows = _items(catalog, sheets, found, events.waiting_item)
    return Section(rows, none=None if rows else _("Nothing is waiting to be confirmed."))
