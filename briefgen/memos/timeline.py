"""The timeline: contacts and what is ahead or to be confirmed, on one line from the first of them to the last."""

from __future__ import annotations

from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.contacts import contacts
from briefgen.domain.dates import dating, wording
from briefgen.domain.standing import EventState
from briefgen.language import gettext as _
from briefgen.paper import pictures
from briefgen.sections.ahead import next_dated, to_confirm
from briefgen.sections.rows import Picture
from briefgen.sections.sheet import Sheet

FEWEST, MOST = 3, 12


def timeline(sheet: Sheet) -> Picture | None:
    """The drawing; None where it would have fewer than three points. Days of reference are no points."""
    met = [c.event for c in contacts(sheet.selection)][: sheet.cut.contacts]
    coming = _coming(sheet)
    shown = sorted((*met, *coming), key=lambda e: e.now.when.end_key)[-MOST:]
    if not sheet.cut.timeline or len(shown) < FEWEST:
        return None
    points = [_point(sheet.catalog, event, hollow=event in coming) for event in shown]
    today = pictures.Moment(sheet.day.toordinal(), wording.day(sheet.day))
    title = _("Contacts (black), and dates ahead or to confirm (white)")
    said = wording.listed([f"{_words(sheet.catalog, event)} {event.title}" for event in shown])
    description = _("Timeline, as of {day}: {points}.").format(day=today.words, points=said)
    drawing = pictures.timeline(points, today, _years(shown, sheet.day), title=title, description=description)
    return Picture(drawing, title)


def _coming(sheet: Sheet) -> list[EventState]:
    """What has a day within twelve months, as much of it as the section tells; what was put off has none."""
    told = (*to_confirm(sheet)[: sheet.cut.to_confirm], *next_dated(sheet)[: sheet.cut.dated])
    near = [e for e in told if e.now.when.first and e.now.when.first <= sheet.selection.horizon]
    return [e for e in near if not dating.put_off(e)]


def _point(catalog: Catalog, event: EventState, *, hollow: bool) -> pictures.Point:
    first, last = _days(event)
    return pictures.Point(first.toordinal(), last.toordinal(), _words(catalog, event), hollow)


def _days(event: EventState) -> tuple[date, date]:
    """The first and last day on which it was or can be; by a day is that day."""
    when = event.now.when
    last = when.last or event.last_day
    return (when.first or last, last)


def _words(catalog: Catalog, event: EventState) -> str:
    """Its date at its true precision; of what is reported by a day, that day."""
    when = event.now.when
    if when.by and when.last:
        return _("by {day}").format(day=wording.day(when.last))
    return dating.words(catalog, event).main


def _years(shown: list[EventState], day: date) -> list[pictures.Moment]:
    """The beginnings of the years between the first point and the last."""
    days = [day, *(d for event in shown for d in _days(event))]
    years = range(min(days).year + 1, max(days).year + 1)
    return [pictures.Moment(date(year, 1, 1).toordinal(), str(year)) for year in years]
