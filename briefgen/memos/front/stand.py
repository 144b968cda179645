"""Where we stand: the last contact at the top, since when nothing is on file, and when somebody last looked.

It is the file that is silent, never the relations.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefgen.domain import dates
from briefgen.domain.contacts import Contact, contacts
from briefgen.domain.dates import ages, wording
from briefgen.domain.model import Rank
from briefgen.domain.text import at_place
from briefgen.language import gettext as _
from briefgen.memos.front.line import as_room_allows
from briefgen.sections import words
from briefgen.sections.rows import Line, Sentence
from briefgen.sections.sheet import Sheet

TOP, MINISTERS = Rank.HEAD_OF_GOVERNMENT, Rank.MINISTER


def where_we_stand(sheet: Sheet) -> Line:
    """The line, with as much of it as two lines of print have room for."""
    if sheet.selection.newest is None:
        return Line(_("Where we stand"), (Sentence(_never(sheet.selection.looked)),))
    return Line(_("Where we stand"), tuple(sentence for sentence, _contact in _told(sheet)))


def untold(sheet: Sheet) -> Contact | None:
    """The newest contact, where the line has no room for it."""
    found = contacts(sheet.selection)
    newest = found[0] if found else None
    return newest if newest not in [contact for _sentence, contact in _told(sheet)] else None


Told = tuple[Sentence, Contact | None]


def _told(sheet: Sheet) -> list[Told]:
    """The sentences that two lines have room for, each with the contact it tells."""
    first, *others = _met(sheet, contacts(sheet.selection))
    found: list[Told] = [first, *((sentence, None) for sentence in _silent(sheet)), *others]
    kept = as_room_allows(sheet, [sentence for sentence, _contact in found])
    return [told for told in found if told[0] in kept]


def _met(sheet: Sheet, found: tuple[Contact, ...]) -> Iterator[Told]:
    if not found:
        yield Sentence(_("No contact is on file.")), None
        return
    high = next((c for c in found if c.highest and c.highest.level <= MINISTERS.level and _counts(c)), None)
    if high is None:
        pattern = _("No meeting of ministers or above is on file; last contact {date} ({who}).")
        yield _contact(sheet, found[0], pattern), found[0]
        return
    yield _contact(sheet, high, _pattern(high)), high
    if found[0] is not high:
        yield _contact(sheet, found[0], _("Last contact below that level {date} ({who}).")), found[0]


def _counts(contact: Contact) -> bool:
    """Whether a contact is of the level of its highest: both sides were there at it, or one side alone is named."""
    if contact.level:
        return contact.level.level <= MINISTERS.level
    return not (contact.theirs and contact.ours)


def _pattern(contact: Contact) -> str:
    level = contact.level or contact.highest
    if level and level.level <= TOP.level:
        both, theirs, ours = (
            _("Last met at the top {date} ({who})."),
            _("Last contact at the top {date} ({who}; our side is not named)."),
            _("Last contact at the top {date} ({who}; their side is not named)."),
        )
    else:
        both, theirs, ours = (
            _("Ministers last met {date} ({who})."),
            _("Last contact of ministers {date} ({who}; our side is not named)."),
            _("Last contact of ministers {date} ({who}; their side is not named)."),
        )
    if contact.level:
        return both
    return theirs if contact.theirs else ours


def _contact(sheet: Sheet, contact: Contact, pattern: str) -> Sentence:
    event = contact.event
    date_phrase = words.unbroken(wording.phrase(event.now.when, reported=event.first_day))
    who = words.meeting_of(sheet.selection, event) or event.title
    where = at_place(who, event.now.place)
    return Sentence(pattern.format(date=date_phrase, who=where), sheet.register.cite_state(event))


def _silent(sheet: Sheet) -> Iterator[Sentence]:
    newest = sheet.selection.newest
    looked = sheet.selection.looked
    since = wording.month(newest) if newest else None
    age = dates.months_between(newest, sheet.day) if newest else 0
    if newest and since and age:
        yield Sentence(_aged(since, age, looked if looked and looked > newest else None))


def _aged(since: str, age: int, looked: date | None) -> str:
    months = ages.months(age).replace(" ", wording.NBSP)
    since = words.unbroken(since)
    if looked:
        day = words.unbroken(wording.day(looked))
        return _("Nothing on file since {month} ({age}); last looked {day}.").format(month=since, age=months, day=day)
    return _("Nothing on file since {month} ({age}).").format(month=since, age=months)


def _never(looked: date | None) -> str:
    if looked:
        return _("Nothing is on file yet; last looked {day}.").format(day=words.unbroken(wording.day(looked)))
    return _("Nothing is on file yet.")
