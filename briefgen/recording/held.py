"""The half hour after a meeting: who was there, what came of it, how promises stand, what was promised, and when next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from msgspec import Struct, field

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import edtf
from briefgen.domain.dates.edtf import DateError
from briefgen.domain.meetings import taking_part
from briefgen.domain.model import Event
from briefgen.domain.records import state_of
from briefgen.domain.standing import CommitmentStateOf, EventState, reported_status
from briefgen.language import gettext as _
from briefgen.reading.edits import Edits
from briefgen.recording.desk import Desk, FieldError, Proposal
from briefgen.recording.new import added, shape_named
from briefgen.recording.report import reported, shape_of
from briefgen.recording.values import day_of, is_date, told

ORIGIN = ("source", "basis", "day")


class Promise(Struct, frozen=True):
    """What somebody promised: who (an id, or words), by when, and who at home follows it; these may be empty."""

    what: str
    owner: str = ""
    due: str = ""
    lead: str = ""

    @classmethod
    def read(cls, text: str) -> Promise:
        """A promise in one line: ``WHO | WHAT | BY WHEN``, ``WHO | WHAT``, or ``WHAT`` alone."""
        parts = [part.strip() for part in text.split("|")]
        unparted = len(parts) == 1 and is_date(re.split("[,;]", text)[-1].strip())
        if len(parts) > 3 or not parts[len(parts) > 1] or unparted:
            raise FieldError(
                "promise",
                _("“{text}” is no promise").format(text=text[:60]),
                _("write “who | what | by when”: “rumen-radev | Send the list of companies | 2027-01”"),
            )
        owner, what, due = [*parts, ""][:3] if len(parts) > 1 else ("", parts[0], "")
        return cls(what, owner, due)


class Outcome(Struct, frozen=True):
    """What is told of a meeting that was held.

    ``report`` has the fields of its report by their written names, and where it comes from; ``states`` the new state of
    promises by id; ``next_when`` the date of the next one, with another title or the same.
    """

    report: Mapping[str, Any]
    states: Mapping[str, str] = field(default_factory=dict)
    promises: tuple[Promise, ...] = ()
    next_when: str = ""
    next_title: str = ""


class Expected(Struct, frozen=True):
    """What is on file of a meeting before it is recorded, to begin from."""

    event: EventState
    participants: tuple[str, ...]
    agenda: tuple[str, ...]
    open: tuple[CommitmentStateOf, ...]

    def may_be_over(self, day: date) -> bool:
        """Whether it is on file with its day, and that is not ahead."""
        when = self.event.now.when
        return when.is_day and when.exact and when.first is not None and when.first <= day


def expected(desk: Desk, identity: str) -> Expected:
    """Who was to come, the agenda, and each promise that is open with the counterparts; raises FieldError where there is none."""
    event = _event(desk, identity)
    state = state_of(desk.catalog, event, desk.day)
    if state is None:
        raise FieldError("id", _("nothing was on file of “{id}” by today").format(id=identity))
    people = tuple(one.person for one in taking_part(desk.catalog, event, state.now, desk.day))
    return Expected(state, people, tuple(map(str, state.now.agenda)), tuple(_open(desk, event)))


def _event(desk: Desk, identity: str) -> Event:
    shape = shape_of(desk.edits, identity)
    if shape.kind != "events":
        raise FieldError("id", _("“{id}” is no event; only an event is held").format(id=identity))
    return desk.catalog.events[identity]


def _open(desk: Desk, event: Event) -> Iterable[CommitmentStateOf]:
    """Promises with any of the counterparts that are not done, those of the event itself first."""
    known = (state_of(desk.catalog, one, desk.day) for one in desk.catalog.commitments.values() if not one.draft)
    found = [one for one in known if one and one.now.state.traits.awaited and _shared(one, event)]
    return sorted(found, key=lambda one: one.now.event != event.id)


def _shared(promise: CommitmentStateOf, event: Event) -> bool:
    return not {*promise.record.counterparts}.isdisjoint(event.counterparts)


def held(desk: Desk, identity: str, outcome: Outcome) -> Proposal:
    """A meeting was held: its report, the promises that moved, those that are new, and the next date.

    Where nothing says where it comes from, it rests on the desk's own record of that day. Raises FieldError at what is
    missing or cannot be read.
    """
    before = expected(desk, identity)
    given = {**outcome.report, "status": "held"}
    if not any(given.get(name) for name in ORIGIN[:2]):
        given["basis"] = _("Record of the meeting")
    origin = {name: given[name] for name in ORIGIN if given.get(name)}
    private = {"private": True} if given.get("private") else {}
    _refuse_without_outcome(given)
    edits = reported(desk, desk.edits, identity, _what_is_new(desk, before, given))
    edits = _moved(desk, edits, outcome.states, {**origin, **private})
    edits = _promised(desk, edits, (before.event.record, outcome.promises), {**origin, **private})
    edits = _next(desk, edits, (before.event, outcome), {**origin, **private})
    return desk.propose(edits, _notes(before))


def _notes(before: Expected) -> list[str]:
    if not reported_status(before.event).traits.happened:
        return []
    return [_("It was reported as held before; this is added to that.")]


def _refuse_without_outcome(given: Mapping[str, Any]) -> None:
    if not given.get("outcome"):
        raise FieldError(
            "outcome",
            _("what came of it?"),
            _("tell it in one sentence; where nothing is known yet, use `briefgen report ID --status held`"),
        )


def _what_is_new(desk: Desk, before: Expected, given: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that say something else than what is on file; the day is needed where it was not known."""
    when, now, told_day = before.event.now.when, before.event.now, str(given.get("when") or "")
    if not told_day and not before.may_be_over(desk.day):
        raise FieldError(
            "when",
            _("on which day was it held? On file is {when}").format(when=when),
            _("name the day: {day}").format(day=desk.day),
        )
    refuse_ahead(desk, told_day)
    same = {
        "when": str(when),
        "place": str(now.place or ""),
        "participants": [*before.participants] if now.participants else None,
        "agenda": [*before.agenda],
    }
    values = told(given)
    return {name: value for name, value in values.items() if name not in same or value != same[name]}


def refuse_ahead(desk: Desk, when: str) -> None:
    """Raise FieldError where a date is a day that is still ahead: nothing was held on it."""
    if len(when) == 10 and day_of("when", when) > desk.day:
        raise FieldError("when", _("{day} is still ahead").format(day=when))


def _moved(desk: Desk, edits: Edits, states: Mapping[str, str], rests: Mapping[str, Any]) -> Edits:
    for identity, state in states.items():
        if edits.kind(identity) != "commitments":
            raise FieldError("state", _("“{id}” is no promise").format(id=identity))
        edits = reported(desk, edits, identity, {**rests, "state": state})
    return edits


def _promised(desk: Desk, edits: Edits, told_at: tuple[Event, Iterable[Promise]], rests: Mapping[str, Any]) -> Edits:
    event, promises = told_at
    for promise in promises:
        fields = {
            "title": promise.what,
            "counterparts": [*event.counterparts],
            "owner": promise.owner,
            "lead": promise.lead,
            "state": "open",
            "due": promise.due,
            "event": event.id,
        }
        _identity, edits = added(desk, edits, shape_named("commitment"), ("", {**fields, **rests}))
    return edits


def _next(desk: Desk, edits: Edits, held_one: tuple[EventState, Outcome], rests: Mapping[str, Any]) -> Edits:
    """The next one: planned, of the same kind, with the same counterparts."""
    event, outcome = held_one
    if not outcome.next_when:
        return edits
    _refuse_before(outcome, str(outcome.report.get("when") or event.now.when))
    record = event.record
    if record.session and not outcome.next_title:
        raise FieldError(
            "next-title",
            _("what is the next one called? This one is session {number}").format(number=record.session),
        )
    fields = {
        "title": outcome.next_title or str(event.title),
        "kind": record.kind.value,
        "counterparts": [*record.counterparts],
        "series": record.series,
        "session": record.session + 1 if record.session else None,
        "timezone": record.timezone,
        "status": "planned",
        "when": outcome.next_when,
    }
    return added(desk, edits, shape_named("event"), ("", {**fields, **rests}))[1]


def _refuse_before(outcome: Outcome, held_on: str) -> None:
    """Raise FieldError where the next one would have been over before this one; what is no date is told as that elsewhere."""
    with suppress(DateError):
        following, this = edtf.parse(outcome.next_when), edtf.parse(held_on)
        if following.last and this.first and following.last < this.first:
            raise FieldError(
                "next",
                _("{when} was over when this one was held").format(when=following),
                _("name a date after {day}").format(day=this),
            )


def open_words(catalog: Catalog, promise: CommitmentStateOf) -> str:
    """An open promise in a line: whose, what, by when."""
    owner = str(promise.record.owner or "")
    person = catalog.people.get(owner)
    body = catalog.organisations.get(owner)
    name = person.name if person else str(body.name) if body else owner
    words = _("{owner}: {what}").format(owner=name, what=promise.title) if name else str(promise.title)
    return _("{what}, due {day}").format(what=words, day=promise.now.due) if promise.now.due else words
