"""Who is there, theirs and ours; when they last met, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.domain import codes, meetings
from briefgen.domain.contacts import Contact
from briefgen.domain.dates import dating, wording
from briefgen.domain.model import Participant, Role
from briefgen.domain.selection import person_as_of
from briefgen.language import gettext as _
from briefgen.memos.meeting.left_out import more
from briefgen.memos.meeting.rows import Attendance, Attendant, Delegation
from briefgen.memos.meeting.subject import Desk
from briefgen.sections import fit, words
from briefgen.sections.people import row, unspelt
from briefgen.sections.rows import PersonRow, Section, Sentence


def attendance(desk: Desk) -> Attendance:
    """Both sides, each with its post as reported; then the last time."""
    catalog = desk.sheet.catalog
    others = str(desk.event.now.delegation) if desk.event.now.delegation else None
    with_them = (
        Sentence(words.sentence(others), desk.sheet.register.cite_state(desk.event, "delegation")) if others else None
    )
    names = dict.fromkeys(codes.name(catalog.people[p.person].side) for p in desk.theirs)
    theirs = Delegation(wording.listed(list(names)), _side(desk, desk.theirs), with_them)
    ours = Delegation(codes.name(desk.selection.home), _side(desk, desk.ours), None)
    left_out = unspelt(row.person for side in (theirs, ours) for row in side.section.rows)
    remarks = (*_remarks(desk), *((left_out,) if left_out else ()))
    return Attendance((theirs, ours), remarks, tuple(_last_time(desk)))


def _side(desk: Desk, side: tuple[Participant, ...]) -> Section[Attendant]:
    shown = fit.first_rows(side, desk.cut.people, partial(_attendant, desk))
    return Section(
        shown.rows, more(len(side) - len(shown.rows)), None if side else _("Nobody is named in the sources.")
    )


def _attendant(desk: Desk, participant: Participant) -> Attendant:
    state = person_as_of(desk.sheet.catalog, participant.person, desk.day)
    register = desk.sheet.register
    role = {Role.CHAIR: _("chair"), Role.HOST: _("host"), Role.SPEAKER: _("speaker")}
    doubts = state.doubts() if state else ()
    return Attendant(
        person=row(desk.sheet, state) if state else _unreported(desk, participant),
        role=role[participant.role] if participant.role else None,
        doubts=tuple(Sentence(words.sentence(doubt), register.cite_reports([dated])) for doubt, dated in doubts),
        last_met=_last_met(desk, participant.person),
    )


def _unreported(desk: Desk, participant: Participant) -> PersonRow:
    """Someone of whom nothing but the name had been reported by then."""
    name = desk.sheet.catalog.people[participant.person].name
    return PersonRow(name, False, None, None, _("post not reported"), "", False, ())


def _last_met(desk: Desk, person: str) -> Sentence | None:
    """When someone of theirs last met one of ours, before all one who is there this time."""
    if person not in {p.person for p in desk.theirs}:
        return None
    here = {p.person for p in desk.ours}
    known = {p for contact in desk.contacts for p in contact.ours}
    found = meetings.last_met(desk.contacts, person, here) or meetings.last_met(desk.contacts, person, known)
    if found is None:
        return None
    contact, met = found
    text = _("last met {names}, {date}").format(names=words.people(desk.selection, met), date=date_of(desk, contact))
    return Sentence(text, desk.sheet.register.cite_state(contact.event, "when"))


def date_of(desk: Desk, contact: Contact) -> str:
    """When a contact took place, in words."""
    return words.unbroken(str(dating.words(desk.sheet.catalog, contact.event)))


def _remarks(desk: Desk) -> Iterator[Sentence]:
    """What was inferred of the list of people, and what is doubted of the whole."""
    register = desk.sheet.register
    for name, why, dated in desk.event.inferences():
        if name in ("participants", "stops"):
            yield Sentence(words.sentence(why), register.cite_reports([dated]))
    for doubt, dated in desk.event.doubts():
        yield Sentence(words.sentence(doubt), register.cite_reports([dated]))


def _last_time(desk: Desk) -> Iterator[Sentence]:
    """The last contact of those who meet, else of the two sides, and what came of it."""
    contact = last_contact(desk)
    if contact is None:
        yield Sentence(_("no contact of the two sides is on file."), (), _("Last time"))
        return
    if not _of_these(desk, contact) and desk.ours:
        yield Sentence(_("no earlier meeting of these people is on file."), (), _("Last met"))
    marks = desk.sheet.register.cite_state(contact.event)
    text = _("{title}, {date}.").format(title=contact.event.title, date=date_of(desk, contact))
    lead = _("Last met") if _of_these(desk, contact) else _("Last contact of the two sides")
    yield Sentence(text, () if contact.event.now.outcome else marks, lead)
    if contact.event.now.outcome:
        yield Sentence(words.sentence(str(contact.event.now.outcome)), marks, _("Outcome"))


def last_contact(desk: Desk) -> Contact | None:
    """The newest contact in which both sides had someone who is there now; else the newest of the two sides."""
    return next((c for c in desk.contacts if _of_these(desk, c)), next(iter(desk.contacts), None))


def _of_these(desk: Desk, contact: Contact) -> bool:
    theirs, ours = ({p.person for p in side} for side in (desk.theirs, desk.ours))
    return bool(theirs & set(contact.theirs)) and bool(ours & set(contact.ours))
