"""Section 2: what to know when there is time for nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.domain import codes, dates
from briefgen.domain.contacts import Contact, contacts
from briefgen.domain.dates import dating, wording
from briefgen.domain.model import Rank
from briefgen.domain.standing import EventState
from briefgen.language import gettext as _
from briefgen.sections import words
from briefgen.sections.ahead import due, expected, next_dated
from briefgen.sections.care import STALE_AFTER_MONTHS
from briefgen.sections.commitments import overdue_first
from briefgen.sections.if_raised import brief
from briefgen.sections.rows import BottomLine, Sentence
from briefgen.sections.sheet import Sheet

TOP_LEVEL = Rank.MINISTER


def bottom_line(sheet: Sheet) -> BottomLine:
    """The curator's words where there are any; else the last top-level contact, the most overdue item, the next date."""
    by_hand = brief(sheet)
    if by_hand and by_hand.bottom_line:
        written = _("Written on {day}").format(day=words.unbroken(wording.day(by_hand.written)))
        if overtaken := words.overtaken(sheet.selection, by_hand.written):
            written = _("{written}, {overtaken}").format(written=written, overtaken=overtaken)
        if by_hand.sample:
            written = _("{written}; a sample").format(written=written)
        return BottomLine((Sentence(words.sentence(str(by_hand.bottom_line))),), written)
    told = tuple(_generated(sheet))
    return BottomLine(told or (Sentence(_("No contact and no date ahead is on file.")),))


def _generated(sheet: Sheet) -> Iterator[Sentence]:
    found = contacts(sheet.selection)
    if last := next((c for c in found if c.level and c.level.level <= TOP_LEVEL.level), None):
        yield _contact(sheet, last, _("Last top-level contact"))
    elif found:
        yield _contact(sheet, found[0], _("Last contact"))
        if before := next((c for c in found[1:] if c.highest and c.highest.level <= TOP_LEVEL.level), None):
            yield _contact(sheet, before, _("Before that, with a minister or above"))
    if overdue := _overdue(sheet):
        yield overdue
    if coming := next(iter(next_dated(sheet)), None):
        yield Sentence(_dated(sheet, coming), sheet.register.cite_state(coming), _("Next"))
    elif sometime := next(iter(expected(sheet)), None):
        yield Sentence(_dated(sheet, sometime), sheet.register.cite_state(sometime), _("Next, to confirm"))
    yield from _nothing_since(sheet)


def _contact(sheet: Sheet, contact: Contact, lead: str) -> Sentence:
    return Sentence(_dated(sheet, contact.event), sheet.register.cite_state(contact.event), lead)


def _dated(sheet: Sheet, event: EventState) -> str:
    return _("{title}, {date}.").format(title=event.title, date=_date(sheet, event))


def _date(sheet: Sheet, event: EventState) -> str:
    return words.unbroken(str(dating.words(sheet.catalog, event)))


def _overdue(sheet: Sheet) -> Sentence | None:
    """The event or commitment whose window ended first, with nothing reported since."""
    event = next(iter(due(sheet)), None)
    late = next(iter(overdue_first(sheet)), None)
    if late and late.now.due and (event is None or late.now.due.end_key < event.now.when.end_key):
        due_day = wording.when(late.now.due, reported=late.first_day, zone=sheet.catalog.calendar.timezone)
        date = words.unbroken(str(due_day))
        text = _("{title}, due {date}; not reported done.").format(title=late.title, date=date)
        return Sentence(text, sheet.register.cite_state(late), _("Most overdue"))
    if event is None:
        return None
    return Sentence(
        _("{title}, {date}; no report.").format(title=event.title, date=_date(sheet, event)),
        sheet.register.cite_state(event),
        _("Most overdue"),
    )


def _nothing_since(sheet: Sheet) -> Iterator[Sentence]:
    sources = sheet.selection.sources
    if not sources:
        yield Sentence(_("nothing on file."), (), codes.name(sheet.selection.counterpart.id))
        return
    age = dates.months_between(sources[-1].published, sheet.day)
    if age >= STALE_AFTER_MONTHS:
        day = words.unbroken(wording.day(sources[-1].published))
        yield Sentence(_("Nothing on file after {day} ({age}).").format(day=day, age=wording.months(age)))
