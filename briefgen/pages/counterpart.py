"""The page of one counterpart: the memo's open sections, nothing of which is cut, and nothing written by hand."""

from __future__ import annotations

from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.public import public
from briefgen.language import gettext as _
from briefgen.pages import events
from briefgen.pages.frame import frame, memo_address, sheet_for, sources
from briefgen.pages.rows import NOTHING, CounterpartPage, EventItem, Made
from briefgen.pages.subscriptions import for_counterpart
from briefgen.sections.ahead import reference_row, to_confirm
from briefgen.sections.contacts import contacts
from briefgen.sections.documents import documents
from briefgen.sections.facts import standing
from briefgen.sections.header import header
from briefgen.sections.marks import Register
from briefgen.sections.rows import Section
from briefgen.sections.sheet import Sheet
from briefgen.sections.trade import trade


def counterpart_page(catalog: Catalog, code: str, day: date, made: Made = NOTHING) -> CounterpartPage:
    """The page, of what the public may know on a day; ``made`` is what it may lead to.

    Sections are written in the order they are printed, which numbers the sources; the head comes last, since it tells
    of the sources used.
    """
    catalog = public(catalog)
    told = sheet_for(catalog, code, Register(catalog, day), day)
    following, open_rows, met = _next(told), _open(told), contacts(told)
    other, signed, figures, known = _others(told), documents(told), trade(told), standing(told)
    head = header(told)
    counterpart = told.selection.counterpart
    return CounterpartPage(
        frame=frame(catalog, day, counterpart),
        name=head.counterpart,
        kind=head.kind,
        facts=tuple(words for words in (head.sources, head.figures) if words),
        subscription=for_counterpart(catalog, counterpart, made.feeds),
        memo=memo_address(catalog, counterpart, made),
        next=following,
        open=open_rows,
        contacts=met,
        others=other,
        documents=signed,
        trade=figures,
        standing=known,
        sources=sources(told.register),
    )


def _next(sheet: Sheet) -> Section[EventItem]:
    """Events in order of time, and below them the reference days of twelve months."""
    rows = tuple(events.coming_item(sheet, event) for event in events.coming(sheet))
    days = tuple(EventItem(reference_row(sheet, o)) for o in sheet.selection.reference_days)
    return Section((*rows, *days), none=None if rows else _("No dated event is on file."))


def _open(sheet: Sheet) -> Section[EventItem]:
    rows = tuple(events.waiting_item(sheet, event) for event in to_confirm(sheet))
    return Section(rows, none=None if rows else _("Nothing is waiting to be confirmed."))


def _others(sheet: Sheet) -> Section[EventItem]:
    return Section(tuple(events.other_item(sheet, event) for event in events.others(sheet)))
