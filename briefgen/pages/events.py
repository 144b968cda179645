"""Events in lists: the next dates, what is to be confirmed and since when, what else took place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from briefgen.calendars.timing import timing
from briefgen.domain import agenda, codes, dates
from briefgen.domain.addresses import FOLDER, of_entry
from briefgen.domain.catalog import Catalog
from briefgen.domain.contacts import contacts
from briefgen.domain.dates import dating, wording
from briefgen.domain.model import HOME_EVENTS
from briefgen.domain.standing import EventState, Standing, standing
from briefgen.language import gettext as _
from briefgen.pages.frame import address
from briefgen.pages.rows import EventItem, Link
from briefgen.pages.subscriptions import web
from briefgen.sections import words
from briefgen.sections.ahead import event_row, sureness
from briefgen.sections.rows import AheadRow
from briefgen.sections.sheet import Sheet


def coming(sheet: Sheet) -> tuple[EventState, ...]:
    """Events ahead whose days are known, and what was called off before its time; in order of time."""
    return agenda.ahead(sheet.catalog, sheet.selection.events, sheet.day, called_off=True)


def others(sheet: Sheet) -> tuple[EventState, ...]:
    """Events that are over and at which the two sides did not meet, newest first; what was called off was none."""
    met = {contact.event.id for contact in contacts(sheet.selection)}
    over = agenda.past(sheet.catalog, sheet.selection.events, sheet.day, with_someone=True)
    return tuple(e for e in over if e.id not in met and standing(e, sheet.day) is not Standing.CANCELLED)


def row(sheet: Sheet, event: EventState) -> AheadRow:
    """The memo's row, which a page calls nothing “today” in; what is over or called off has tags of its own."""
    own = {Standing.HELD: (), Standing.CANCELLED: (_("Cancelled"),)}
    tags = own.get(standing(event, sheet.day), sureness(event, sheet.day))
    return replace(event_row(sheet, event), tags=tags)


def _item(sheet: Sheet, event: EventState, remark: str | None = None) -> EventItem:
    address, moved = web(event.record.url), dating.moved(sheet.catalog, event)
    return EventItem(row(sheet, event), moved=moved, remark=remark, address=address)


def coming_item(sheet: Sheet, event: EventState) -> EventItem:
    """An event ahead."""
    return replace(_item(sheet, event), calendar=_file(sheet, event))


def waiting_item(sheet: Sheet, event: EventState) -> EventItem:
    """An event to be confirmed, with since when."""
    return replace(_item(sheet, event, _since(event, sheet.day)), calendar=_file(sheet, event))


def _file(sheet: Sheet, event: EventState) -> str | None:
    """The file that adds an event to a reader's own calendar, if a calendar can show it and it is still to come."""
    off = standing(event, sheet.day) in (Standing.CANCELLED, Standing.POSTPONED)
    over = off or event.now.when.is_past(sheet.day)
    return f"{FOLDER}/{of_entry(event.id)}" if not over and timing(sheet.catalog, event, sheet.day) else None


def other_item(sheet: Sheet, event: EventState) -> EventItem:
    """Another held event, with what came of it."""
    return _item(sheet, event, words.sentence(str(event.now.outcome)) if event.now.outcome else None)


def for_all(item: EventItem, catalog: Catalog, concerned: Iterable[str]) -> EventItem:
    """The item as it stands in a list of all counterparts: with whom it concerns."""
    return replace(item, who=tuple(_who(catalog, code) for code in concerned))


def _who(catalog: Catalog, code: str) -> Link:
    if code == HOME_EVENTS:
        return Link(_("All counterparts"))
    counterpart = catalog.counterparts.get(code)
    known = counterpart is not None and not counterpart.withdrawn
    return Link(codes.name(code), address(counterpart) if counterpart and known else None)


def _since(event: EventState, day: date) -> str:
    """Since when it waits: from the day after its last possible one, else from the report that left it open."""
    stands = standing(event, day)
    last = event.now.when.last
    if stands is Standing.DUE and last:
        return _aged(_("Overdue since {day}"), last + timedelta(days=1), day)
    origin = event.origin("status" if stands is Standing.POSTPONED else "when")
    begun = origin.day if origin else event.first_day
    pattern = _("Postponed on {day}") if stands is Standing.POSTPONED else _("To confirm since {day}")
    return _aged(pattern, begun, day)


def _aged(pattern: str, begun: date, day: date) -> str:
    said = pattern.format(day=words.unbroken(wording.day(begun)))
    age = dates.months_between(begun, day)
    return _("{since}, {age}").format(since=said, age=wording.months(age)) if age else said
