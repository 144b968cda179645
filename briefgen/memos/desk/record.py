"""The record of a meeting that was held, on one page, to circulate: who was there, what came of it, what was promised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain import codes, meetings
from briefgen.domain.agenda import ahead, states, to_confirm
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Participant
from briefgen.domain.records import state_of
from briefgen.domain.selection import person_as_of
from briefgen.domain.standing import CommitmentStateOf, EventState
from briefgen.domain.standing.promises import bearing
from briefgen.language import gettext as _
from briefgen.memos.desk import DeskSheet, Item, Part
from briefgen.memos.desk import words as desk
from briefgen.sections import words


class _Held(Struct, frozen=True):
    catalog: Catalog
    event: EventState
    day: date


def record_sheet(catalog: Catalog, event: EventState, day: date) -> DeskSheet:
    """The record of a meeting as it is on file on a day; what is not on file is left out."""
    one = _Held(catalog, event, day)
    parts = (_present(one), _agenda(one), _outcome(one), _promised(one), _moved(one), _next(one))
    sheet = desk.sheet(catalog, day, event.title, _("Record of a meeting"), parts)
    handling = _("The desk's own record, from no public source.")
    return replace(sheet, remarks=tuple(_remarks(one)), foot=replace(sheet.foot, handling=handling))


def _remarks(one: _Held) -> Iterator[str]:
    when, place = str(words.event_date(one.catalog, one.event)), one.event.now.place
    yield _("{when}, {place}").format(when=when, place=place) if place else when


def _present(one: _Held) -> Part:
    """Each side with its people and their posts, the other side first."""
    people = meetings.taking_part(one.catalog, one.event.record, one.event.now, one.day)
    theirs = meetings.theirs(one.catalog, one.event.record, people)
    ours = meetings.ours(one.catalog, people)
    others = tuple(p for p in people if p not in (*theirs, *ours))
    rows = [_side(one, side) for side in (theirs, ours, others) if side]
    if one.event.now.delegation:
        rows.append(Item(lead=_("With them"), what=words.sentence(str(one.event.now.delegation)), worth=900))
    return Part("present", _("Who was there"), tuple(rows), none=_("Nobody is named."))


def _side(one: _Held, people: tuple[Participant, ...]) -> Item:
    sides = dict.fromkeys(codes.name(one.catalog.people[p.person].side) for p in people)
    first, *rest = (_person(one, p) for p in people)
    return Item(lead=", ".join(sides), what=first, details=tuple(rest), worth=950)


def _person(one: _Held, participant: Participant) -> str:
    name = desk.name(one.catalog, participant.person, one.day)
    known = person_as_of(one.catalog, participant.person, one.day)
    return _("{name}, {post}").format(name=name, post=known.now.post) if known and known.now.post else name


def _agenda(one: _Held) -> Part:
    rows = (Item(lead=str(n), what=str(point), worth=500 - n) for n, point in enumerate(one.event.now.agenda, 1))
    return Part("agenda", _("Agenda"), tuple(rows))


def _outcome(one: _Held) -> Part:
    outcome = one.event.now.outcome
    rows = [Item(lead=_("Outcome"), what=words.sentence(str(outcome)), worth=1000)] if outcome else []
    rows += [
        Item(lead=desk.name(one.catalog, said.person, one.day), what=words.sentence(str(said.text)), worth=700 - n)
        for n, said in enumerate(one.event.now.said)
    ]
    return Part("outcome", _("What came of it"), tuple(rows), none=_("No outcome is on file."))


def _promises(one: _Held) -> Iterator[CommitmentStateOf]:
    known = (state_of(one.catalog, promise, one.day) for promise in one.catalog.commitments.values())
    yield from (promise for promise in known if promise)


def _promised(one: _Held) -> Part:
    """What was promised at it."""
    found = [p for p in _promises(one) if _given_here(one, p)]
    return Part("promised", _("Promised"), tuple(_row(one, p, _due(p) or _state(p)) for p in found))


def _moved(one: _Held) -> Part:
    """Promises made before of which something was reported on the day that the meeting was."""
    told = one.event.known[-1].day
    shared = {*one.event.record.counterparts}
    found = [
        p
        for p in _promises(one)
        if not _given_here(one, p)
        and p.last_day == told
        and p.first_day < told
        and not shared.isdisjoint(p.record.counterparts)
    ]
    rows = tuple(_row(one, p, _state(p), _due(p)) for p in found)
    return Part("moved", _("How earlier promises stand"), rows)


def _given_here(one: _Held, promise: CommitmentStateOf) -> bool:
    """Whether it was given at this meeting; one that is about it was given before."""
    given_at = bearing(one.catalog, promise, one.day).given_at
    return given_at is not None and given_at.id == one.event.id


def _row(one: _Held, promise: CommitmentStateOf, lead: str, *more: str) -> Item:
    """A promise by who made it; ids are the desk's own, and no matter of whom the record is for."""
    owner = promise.record.owner
    who = desk.named(one.catalog, str(owner), one.day) if owner else ""
    details = tuple(words for words in (who, *more) if words)
    return Item(lead=lead, what=promise.title, details=details, tags=desk.private(promise), worth=800)


def _state(promise: CommitmentStateOf) -> str:
    return promise.now.state.traits.words()


def _due(promise: CommitmentStateOf) -> str:
    return _("due {date}").format(date=desk.due(promise.now.due)) if promise.now.due else ""


def _next(one: _Held) -> Part:
    """The next one: of the same series, or with the same counterparts and of the same kind."""
    found = [e for e in states(one.catalog, one.day) if e.id != one.event.id and _follows(one.event, e)]
    coming = (*ahead(one.catalog, found, one.day), *to_confirm(one.catalog, found, one.day))
    rows = [
        Item(lead=str(words.event_date(one.catalog, event)), what=event.title, worth=600)
        for event in sorted(coming, key=lambda event: event.now.when.end_key)[-1:]
    ]
    return Part("next", _("Next"), tuple(rows))


def _follows(event: EventState, other: EventState) -> bool:
    if event.record.series:
        return other.record.series == event.record.series
    return other.record.kind is event.record.kind and other.record.counterparts == event.record.counterparts
