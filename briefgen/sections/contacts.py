"""Section 7: the contacts on file, newest first."""

from __future__ import annotations

from itertools import islice

from briefgen.domain.contacts import Contact
from briefgen.domain.contacts import contacts as held
from briefgen.domain.dates import dating
from briefgen.domain.model import Said
from briefgen.language import gettext as _
from briefgen.sections import fit, words
from briefgen.sections.rows import ContactRow, Section
from briefgen.sections.sheet import Sheet


def contacts(sheet: Sheet) -> Section[ContactRow]:
    """When, at what level, with whom, with what result, and what the other side said."""
    found = held(sheet.selection)
    heard = list(islice(((c, s) for c in found for s in _said(sheet, c)), sheet.cut.said))
    return fit.first_rows(
        found, sheet.cut.room("contacts", 8), lambda c: _row(sheet, c, tuple(s for of, s in heard if of is c))
    )


def _row(sheet: Sheet, contact: Contact, said: tuple[Said, ...]) -> ContactRow:
    event, where = contact.event, words.place_beside(contact.event)
    what = words.subject(event, event.title, "participants", "stops", "outcome", *(["place"] if where else []))
    outcome = words.sentence(str(event.now.outcome)) if event.now.outcome else ""
    return ContactRow(
        date=words.event_date(sheet.catalog, event),
        what=_("{what}, {place}").format(what=what, place=where) if where else what,
        people=words.marked(event, people(sheet, contact) or "", "participants", "stops") or None,
        result=words.marked(event, outcome, "outcome") or None,
        said=_quoted(sheet, said),
        moved=dating.moved(sheet.catalog, event),
        marks=sheet.register.cite_state(event),
        id=event.id,
    )


def people(sheet: Sheet, contact: Contact) -> str | None:
    """Who met whom, and at what level where that is known."""
    reasons = sheet.doubts_beside_names
    theirs, ours = (words.people(sheet.selection, side, reasons=reasons) for side in (contact.theirs, contact.ours))
    who = _("{theirs} with {ours}").format(theirs=theirs, ours=ours) if theirs and ours else theirs or ours
    if also := words.people_of_other_sides(sheet.selection, contact.others):
        who = _("{who}; also {others}").format(who=who, others=also) if who else also
    if contact.level:
        return _("{who} (level: {level})").format(who=who, level=words.rank(contact.level))
    return who or None


def _said(sheet: Sheet, contact: Contact) -> tuple[Said, ...]:
    """What the other side said, as the curator put it."""
    side = sheet.selection.counterpart.id
    return tuple(s for s in contact.event.now.said if sheet.catalog.people[s.person].side == side)


def _quoted(sheet: Sheet, said: tuple[Said, ...]) -> tuple[str, ...]:
    """Statements under the name of who made them, each name once."""
    speakers = dict.fromkeys(s.person for s in said)
    texts = {who: " ".join(words.sentence(str(s.text)) for s in said if s.person == who) for who in speakers}
    names = {who: sheet.catalog.people[who].name for who in speakers}
    return tuple(_("{name}: {words}").format(name=names[who], words=texts[who]) for who in speakers)
