"""One person: posts through time, when and with whom of ours they met, what they said, what was promised and how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain import codes
from briefgen.domain.agenda import ahead, past, states
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.meetings import taking_part
from briefgen.domain.model import Participant, PersonReport
from briefgen.domain.records import Dated, state_of
from briefgen.domain.selection import PersonState
from briefgen.domain.standing import CommitmentStateOf, EventState
from briefgen.domain.standing.promises import bearing
from briefgen.domain.text import at_place
from briefgen.language import gettext as _
from briefgen.memos.desk import DeskSheet, Item, Part
from briefgen.memos.desk import words as desk
from briefgen.memos.desk.promises import promise_row
from briefgen.sections import words
from briefgen.sections.marks import Register


class _Subject(Struct, frozen=True):
    """Who the sheet is about, from what, as of which day; and the numbers of its sources."""

    catalog: Catalog
    person: PersonState
    day: date
    register: Register


def person_sheet(catalog: Catalog, person: PersonState, day: date) -> DeskSheet:
    """Everything on file of one person, the newest first."""
    one = _Subject(catalog, person, day, Register(catalog, day))
    events = [event for event in states(catalog, day) if _is_there(one, event)]
    parts = (
        _posts(one),
        _events(one, "ahead", ahead(catalog, events, day)),
        _events(one, "met", past(catalog, events, day)),
        _promises(one, frozenset(event.id for event in events)),
    )
    sheet = desk.sheet(catalog, day, person.record.name, codes.name(person.record.side), parts)
    return replace(sheet, remarks=tuple(_remarks(person)), sources=one.register.listed())


def _remarks(person: PersonState) -> Iterator[str]:
    record = person.record
    if named := [part for part in (record.native, record.say_it) if part]:
        yield ", ".join(named)
    if record.aliases:
        yield _("Printed by sources as {names}.").format(names=wording.listed(record.aliases))
    yield from (_("In doubt: {doubt}").format(doubt=doubt) for doubt, _dated in person.doubts())


def _is_there(one: _Subject, event: EventState) -> bool:
    named = [p.person for p in taking_part(one.catalog, event.record, event.now, one.day)]
    return one.person.id in (*named, *(said.person for said in event.now.said))


def _posts(one: _Subject) -> Part:
    """Each different post with the day it was first reported; of the last also the day it was reported last."""
    posts = [dated for _words, dated in one.person.values("post")]
    rows = [_post(one, dated, newest=dated is posts[-1]) for dated in posts]
    worth = tuple(row.worth_less(5 * n - 990) for n, row in enumerate(reversed(rows)))
    return Part("posts", _("Posts, as reported"), worth, none=_("No post is on file."))


def _post(one: _Subject, dated: Dated[PersonReport], *, newest: bool) -> Item:
    last = one.person.origin("post") if newest else None
    confirmed = last if last and last.day > dated.day else None
    post = dated.report.post
    return Item(
        lead=words.unbroken(wording.day(dated.day)),
        what=str(post) if post else _("no longer in a post"),
        details=(_("last reported {day}").format(day=words.unbroken(wording.day(confirmed.day))),) if confirmed else (),
        marks=one.register.cite_reports([dated, *([confirmed] if confirmed else [])]),
        values={"reported": dated.day.isoformat(), "last-reported": (confirmed or dated).day.isoformat()},
    )


def _events(one: _Subject, name: str, found: Iterable[EventState]) -> Part:
    heading, worth, none = {
        "ahead": (_("Ahead"), 950, None),
        "met": (_("When and with whom"), 900, _("No meeting is on file.")),
    }[name]
    rows = (_event(one, event) for event in found)
    return Part(name, heading, tuple(row.worth_less(10 * n - worth) for n, row in enumerate(rows)), none=none)


def _event(one: _Subject, event: EventState) -> Item:
    return Item(
        lead=words.event_date(one.catalog, event).main,
        what=at_place(event.title, event.now.place),
        details=tuple(_of_event(one, event)),
        tags=desk.private(event),
        id=event.id,
        marks=one.register.cite_state(event),
        values={"when": str(event.now.when), "counterparts": [*event.record.counterparts]},
    )


def _of_event(one: _Subject, event: EventState) -> Iterator[str]:
    """Whom of another side they met, what came of it, what they said."""
    if others := _across(one, event):
        yield _("With {names}.").format(names=desk.who(one.catalog, others, one.day))
    if event.now.outcome:
        yield words.sentence(str(event.now.outcome))
    for said in event.now.said:
        if said.person == one.person.id:
            yield _("Said: {words}").format(words=words.sentence(str(said.text)))


def _across(one: _Subject, event: EventState) -> tuple[Participant, ...]:
    people = taking_part(one.catalog, event.record, event.now, one.day)
    return tuple(p for p in people if one.catalog.people[p.person].side != one.person.record.side)


def _promises(one: _Subject, events: frozenset[str]) -> Part:
    """What they promised themselves, and what was promised either way where they were; open first, then the newest."""
    known = (state_of(one.catalog, promise, one.day) for promise in one.catalog.commitments.values())
    found = [promise for promise in known if promise and _concerns(one, promise, events)]
    found.sort(key=lambda p: (not p.now.state.traits.awaited, -p.last_day.toordinal()))
    rows = (_promise(one, promise) for promise in found)
    return Part("promised", _("Promised either way"), tuple(row.worth_less(10 * n - 930) for n, row in enumerate(rows)))


def _concerns(one: _Subject, promise: CommitmentStateOf, events: frozenset[str]) -> bool:
    given_at = bearing(one.catalog, promise, one.day).given_at
    return str(promise.record.owner or "") == one.person.id or (given_at is not None and given_at.id in events)


def _promise(one: _Subject, promise: CommitmentStateOf) -> Item:
    row = promise_row(one.catalog, promise, one.day, one.register)
    if promise.now.state.traits.awaited:
        return row
    state, day = promise.now.state.traits.words(), words.unbroken(wording.day(promise.last_day))
    return replace(row, lead=_("{state} {day}").format(state=state, day=day))
