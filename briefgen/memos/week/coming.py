"""What happens in the fortnight, and who attends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefgen.domain import meetings
from briefgen.domain.agenda import Part as Where
from briefgen.domain.agenda import by_time, part, states
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import dating
from briefgen.domain.model import HOME_EVENTS
from briefgen.domain.standing import EventState, Standing, standing
from briefgen.domain.text import at_place
from briefgen.language import gettext as _
from briefgen.memos.desk import Item, Part
from briefgen.memos.desk import words as desk
from briefgen.memos.week.span import Span
from briefgen.sections.ahead import tags

LONGEST_WINDOW = 31  # days: of what may be on any day of a longer time, no week is the one
WORTH = 900


def coming(catalog: Catalog, span: Span) -> Part:
    """The events of these days, in order of time; what was called off for one of them too."""
    found = sorted((e for e in states(catalog, span.day) if _falls(e, span)), key=lambda e: by_time(catalog, e))
    rows = tuple(_row(catalog, event, span.day, WORTH - 12 * n) for n, event in enumerate(found))
    return Part(
        "coming", _("What happens"), rows, none=_("Nothing is on file for these days."), elsewhere="briefgen agenda"
    )


def _falls(event: EventState, span: Span) -> bool:
    where, when = part(event, span.day), event.now.when
    ahead = where in (Where.AHEAD, Where.CALLED_OFF) or standing(event, span.day) is Standing.TO_CONFIRM
    known = when.days_known or (when.length() or LONGEST_WINDOW + 1) <= LONGEST_WINDOW
    return ahead and known and when.overlaps(span.day, span.last)


def _row(catalog: Catalog, event: EventState, day: date, worth: int) -> Item:
    called_off = (_("Cancelled"),) if standing(event, day) is Standing.CANCELLED else tags(event, day)
    return Item(
        lead=desk.when(catalog, event, day),
        what=desk.titled(catalog, event.record.counterparts, at_place(event.title, event.now.place)),
        details=tuple(_details(catalog, event, day)),
        tags=(*called_off, *desk.private(event)),
        id=event.id,
        worth=worth,
        values={"counterparts": [*event.record.counterparts], **dating.values(catalog, event)},
    )


def _details(catalog: Catalog, event: EventState, day: date) -> Iterator[str]:
    people = meetings.taking_part(catalog, event.record, event.now, day)
    theirs = meetings.theirs(catalog, event.record, people)
    ours = meetings.ours(catalog, people)
    others = tuple(p for p in people if p not in (*theirs, *ours))
    if moved := dating.moved(catalog, event):
        yield moved
    attending = (
        (_("Theirs: {names}"), theirs),
        (_("Ours: {names}"), ours),
        (_("Also: {names}"), others),
    )
    who = [pattern.format(names=desk.who(catalog, side, day)) for pattern, side in attending if side]
    if not who and HOME_EVENTS not in event.record.counterparts and standing(event, day) is not Standing.CANCELLED:
        who = [_("Who attends is not on file")]
    hour = desk.hour(catalog, event)
    if said := [*([hour] if hour else []), *who]:
        yield ". ".join(said)
