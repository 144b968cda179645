"""Who is there, theirs and ours; when they last met, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from briefgen.domain import codes, meetings
from briefgen.domain.contacts import Contact
from briefgen.domain.dates import dating, wording
from briefgen.domain.model import EventReport, Participant, Rank, Role
from briefgen.domain.records import Dated
from briefgen.domain.selection import person_as_of
from briefgen.language import gettext as _
from briefgen.memos.meeting.fit import in_country_memo
from briefgen.memos.meeting.rows import Attendance, Attendant, Delegation
from briefgen.memos.meeting.subject import Desk
from briefgen.sections import fit, words
from briefgen.sections.people import row, unspelt
from briefgen.sections.rows import PersonRow, Section, Sentence


def attendance(desk: Desk) -> Attendance:
    """Both sides, each with its post as reported; who else is there; then the last time."""
    names = dict.fromkeys(codes.name(desk.sheet.catalog.people[p.person].side) for p in desk.theirs)
    theirs = Delegation(wording.listed(list(names)), _side(desk, desk.theirs), _with_them(desk))
    ours = Delegation(codes.name(desk.selection.home), _side(desk, desk.ours), None)
    also, last = _also(desk), tuple(_last_time(desk))
    remarks = fit.first_rows(list(_remarks(desk)), desk.cut.remarks, lambda write: write())
    spelling = unspelt(row.person for side in (theirs, ours) for row in side.section.rows)
    left_out = in_country_memo(len(remarks.rest) + _doubts_left_out(desk))
    return Attendance((theirs, ours), also, (*remarks.rows, *((spelling,) if spelling else ())), left_out, last)


def _with_them(desk: Desk) -> Sentence | None:
    """Those who come with the other side, in the words of the source."""
    others = desk.event.now.delegation
    if not (others and desk.cut.remarks):
        return None
    return Sentence(words.sentence(str(others)), desk.sheet.register.cite_state(desk.event, "delegation"))


def _also(desk: Desk) -> Sentence | None:
    """Who is there of neither side."""
    if not desk.others:
        return None
    shown = [p.person for p in desk.others[: desk.cut.people]]
    names, left_out = words.people_of_other_sides(desk.selection, shown), words.more(len(desk.others) - len(shown))
    text = _("{names}, {more}").format(names=names, more=left_out) if left_out else names
    return Sentence(words.sentence(text), desk.sheet.register.cite_state(desk.event, "participants", "stops"))


def _side(desk: Desk, side: tuple[Participant, ...]) -> Section[Attendant]:
    room = fit.Room("people", _foremost(desk, side))
    shown = fit.first_rows(side, room, partial(_attendant, desk))
    left_out = words.more(len(side) - len(shown.rows))
    nobody = None if side else _("Nobody is named in the sources.")
    return Section(shown.rows, words.unbroken(left_out) if left_out else None, nobody)


def _foremost(desk: Desk, side: tuple[Participant, ...]) -> frozenset[int]:
    """Which of a side there is room for: who chairs, then the highest of rank; they stand in the order of the file."""
    known = [person_as_of(desk.sheet.catalog, p.person, desk.day) for p in side]
    ranks = [state.now.rank.level if state and state.now.rank else len(Rank) for state in known]
    before = sorted(range(len(side)), key=lambda n: (side[n].role is not Role.CHAIR, ranks[n]))
    return frozenset(before[: desk.cut.people])


def _attendant(desk: Desk, participant: Participant) -> Attendant:
    state = person_as_of(desk.sheet.catalog, participant.person, desk.day)
    register = desk.sheet.register
    doubts = list(state.doubts() if state else ())[: desk.cut.remarks]
    return Attendant(
        person=row(desk.sheet, state) if state else _unreported(desk, participant),
        role=participant.role.words if participant.role else None,
        doubts=tuple(Sentence(words.sentence(doubt), register.cite_reports([dated])) for doubt, dated in doubts),
        last_met=_last_met(desk, participant.person),
    )


def _doubts_left_out(desk: Desk) -> int:
    """How many doubts of the people shown have no room beside them."""
    shown = [side[n] for side in (desk.theirs, desk.ours) for n in _foremost(desk, side)]
    states = (person_as_of(desk.sheet.catalog, p.person, desk.day) for p in shown)
    return sum(max(len(list(state.doubts())) - desk.cut.remarks, 0) for state in states if state)


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


def _remarks(desk: Desk) -> Iterator[Callable[[], Sentence]]:
    """What was inferred of the meeting, its date apart, and what is doubted of the whole; yet to be written."""
    inferred = ((why, dated) for name, why, dated in desk.event.inferences() if name not in words.DATES)
    for words_of_curator, dated in (*inferred, *desk.event.doubts()):
        yield partial(_remark, desk, words_of_curator, dated)


def _remark(desk: Desk, text: str, dated: Dated[EventReport]) -> Sentence:
    return Sentence(words.sentence(text), desk.sheet.register.cite_reports([dated]))


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
    outcome = contact.event.now.outcome if desk.cut.outcome else None
    yield Sentence(text, () if outcome else marks, lead)
    if outcome:
        yield Sentence(words.sentence(str(outcome)), marks, _("Outcome"))


def last_contact(desk: Desk) -> Contact | None:
    """The newest contact in which both sides had someone who is there now; else the newest of the two sides."""
    return next((c for c in desk.contacts if _of_these(desk, c)), next(iter(desk.contacts), None))


def _of_these(desk: Desk, contact: Contact) -> bool:
    theirs, ours = ({p.person for p in side} for side in (desk.theirs, desk.ours))
    return bool(theirs & set(contact.theirs)) and bool(ours & set(contact.ours))
