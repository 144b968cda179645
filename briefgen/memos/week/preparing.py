"""What must be prepared by when: the lead times that fall into the fortnight."""

from __future__ import annotations

from itertools import groupby

from briefgen.calendars.desk import step_words
from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.deadlines import Deadline, deadlines
from briefgen.language import gettext as _
from briefgen.memos.desk import Item, Part
from briefgen.memos.desk import words as desk
from briefgen.memos.week.span import Span

WORTH = 880


def preparing(catalog: Catalog, span: Span) -> Part:
    """Steps by the day they are to be done; before them, event by event, those whose day is over and of which no sheet told."""
    every = deadlines(catalog, span.day)
    behind = sorted(
        (d for d in every if _overrun(d, span)), key=lambda d: (d.event.now.when.sort_key, d.event.id, -d.lead)
    )
    steps = [(tuple(of_one), True) for _id, of_one in groupby(behind, key=lambda d: d.event.id)]
    steps += [((d,), False) for d in every if span.day <= d.day <= span.last]
    rows = tuple(_row(catalog, found, span, at_once=at_once) for found, at_once in steps)
    none = None if catalog.calendar.lead_times else _("No lead times are set (“lead-times:” of the calendar).")
    worth = tuple(row.worth_less(12 * n) for n, row in enumerate(rows))
    return Part("preparing", _("What to prepare by when"), worth, none=none, elsewhere="desk/desk.ics")


def _overrun(deadline: Deadline, span: Span) -> bool:
    """Whether the day of a step is over and no sheet has told of it, as the event's date became known since the last one.

    For a day that is still to be asked for it stays too late until there is an answer.
    """
    return deadline.day < span.day and (deadline.step is None or not span.told(deadline.event))


def _row(catalog: Catalog, found: tuple[Deadline, ...], span: Span, *, at_once: bool) -> Item:
    event, last = found[0].event, found[-1]
    steps = [step_words(deadline.step) for deadline in found]
    return Item(
        lead=_("at once") if at_once else desk.weekday(last.day),
        what=_("{step}: {event} ({when})").format(
            step=", ".join(steps),
            event=desk.titled(catalog, event.record.counterparts, event.title),
            when=desk.when(catalog, event, span.day),
        ),
        tags=desk.private(event),
        id=event.id,
        worth=WORTH,
        values={"day": last.day.isoformat(), "steps": [deadline.name for deadline in found]},
    )
