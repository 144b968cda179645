"""The head of a meeting memo: what, when, where, how it is held, and whose lines these are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from briefgen.domain import codes, dates
from briefgen.domain.dates import ages, wording
from briefgen.language import gettext as _
from briefgen.memos.meeting.rows import Detail, Head
from briefgen.memos.meeting.subject import Desk
from briefgen.sections import words
from briefgen.sections.ahead import tags
from briefgen.sections.header import handling

OLD_AFTER = timedelta(days=90)  # lines that were written longer ago than that are to be read again before use


def head(desk: Desk) -> Head:
    """Title, day, date, time and zone, place, how the meeting is held, the day the memo is as of."""
    event = desk.event
    return Head(
        title=event.title,
        counterpart=codes.name(desk.selection.counterpart.id),
        as_of=words.unbroken(wording.weekday(desk.day)),
        handling=handling(desk.selection),
        draft=_("Draft") if desk.draft else None,
        date=words.event_date(desk.sheet.catalog, event),
        tags=tags(event, desk.day),
        place=words.marked(event, str(event.now.place), "place") if event.now.place else None,
        marks=desk.sheet.register.cite_state(event),
        details=tuple(d for d in _details(desk) if d.words or desk.draft),
        sample=_("Sample: lines written to show the form, not policy") if desk.written.sample else None,
        written=_written(desk),
    )


def _details(desk: Desk) -> Iterator[Detail]:
    written = desk.written
    if not desk.event.now.when.start:
        yield Detail(_("Time"), None)
    if not desk.event.now.place:
        yield Detail(_("Place"), None)
    for label, text in (
        (_("Language"), written.language),
        (_("Interpreter"), written.interpreter),
        (_("Press"), written.press),
        (_("Asked for by"), written.asked_by),
    ):
        yield Detail(label, str(text) if text else None)


def _written(desk: Desk) -> str:
    day = desk.written.written
    said = _("Lines written on {day}").format(day=words.unbroken(wording.day(day)))
    overtaken = words.overtaken(desk.selection, day)
    if desk.day - day > OLD_AFTER:
        age = words.unbroken(ages.months(dates.months_between(day, desk.day)))
        said = _("{written}, {age} ago").format(written=said, age=age)
    elif not overtaken:
        return said
    if overtaken:
        said = _("{written}, {overtaken}").format(written=said, overtaken=overtaken)
    return _("{written}: check before use").format(written=said)
