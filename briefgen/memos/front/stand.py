"""Where we stand: the last contact at the top, since when nothing is on file, and when somebody last looked.

It is the file that is silent, never the relations.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefgen.domain import dates
from briefgen.domain.contacts import Contact, contacts
from briefgen.domain.dates import wording
from briefgen.domain.model import Rank
from briefgen.language import gettext as _
from briefgen.memos.front.line import as_room_allows
from briefgen.sections import words
from briefgen.sections.rows import Line, Sentence
from briefgen.sections.sheet import Sheet

TOP, MINISTERS = Rank.HEAD_OF_GOVERNMENT, Rank.MINISTER


def where_we_stand(sheet: Sheet) -> Line:
    """The line, with as much of it as two lines of print have room for."""
    found = contacts(sheet.selection)
    if sheet.selection.newest is None:
        return Line(_("Where we stand"), (Sentence(_never(sheet.selection.looked)),))
    first, *others = _met(sheet, found)
    return Line(_("Where we stand"), as_room_allows((first, *_silent(sheet), *others)))


def _met(sheet: Sheet, found: tuple[Contact, ...]) -> Iterator[Sentence]:
    if not found:
        yield Sentence(_("No contact is on file."))
        return
    high = next((c for c in found if c.level and c.level.level <= MINISTERS.level), None)
    if high is None:
        pattern = _("No meeting of ministers or above is on file; last contact {date} ({who}).")
        yield _contact(sheet, found[0], pattern)
        if alone := next((c for c in found[1:] if c.highest and c.highest.level <= MINISTERS.level), None):
            yield _contact(sheet, alone, _("Only one side is named {date} ({who})."))
        return
    at_the_top = high.level is not None and high.level.level <= TOP.level
    yield _contact(
        sheet, high, _("Last met at the top {date} ({who}).") if at_the_top else _("Ministers last met {date} ({who}).")
    )
    if found[0] is not high:
        yield _contact(sheet, found[0], _("Last contact below that level {date} ({who})."))


def _contact(sheet: Sheet, contact: Contact, pattern: str) -> Sentence:
    event = contact.event
    date_phrase = words.unbroken(wording.phrase(event.now.when, reported=event.first_day))
    who = words.meeting_of(sheet.selection, event) or event.title
    place = str(event.now.place) if event.now.place else None
    where = _("{who}, {place}").format(who=who, place=place) if place and place not in who else who
    return Sentence(pattern.format(date=date_phrase, who=where), sheet.register.cite_state(event))


def _silent(sheet: Sheet) -> Iterator[Sentence]:
    newest = sheet.selection.newest
    looked = sheet.selection.looked
    since = wording.month(newest) if newest else None
    age = dates.months_between(newest, sheet.day) if newest else 0
    if newest and since and age:
        yield Sentence(_aged(since, age, looked if looked and looked > newest else None))


def _aged(since: str, age: int, looked: date | None) -> str:
    months = wording.months(age)
    since = words.unbroken(since)
    if looked:
        day = words.unbroken(wording.day(looked))
        return _("Nothing on file since {month} ({age}); last looked {day}.").format(month=since, age=months, day=day)
    return _("Nothing on file since {month} ({age}).").format(month=since, age=months)


def _never(looked: date | None) -> str:
    if looked:
        return _("Nothing is on file yet; last looked {day}.").format(day=words.unbroken(wording.day(looked)))
    return _("Nothing is on file yet.")
