"""What is written by hand for a meeting: its purpose, objectives, points that rest on facts on file, what not to say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from briefgen.diagnostics import BriefgenError
from briefgen.domain.contacts import contacts
from briefgen.domain.dates import wording
from briefgen.domain.meetings import last_met, taking_part, theirs
from briefgen.domain.model import Event, Meeting
from briefgen.domain.records import State, state_of
from briefgen.domain.selection import select
from briefgen.language import gettext as _
from briefgen.reading.meant.nearest import nearest
from briefgen.recording.desk import Desk, FieldError, Proposal
from briefgen.recording.report import shape_of
from briefgen.recording.values import read, told

BAR = "|"


class OnFile(Struct, frozen=True):
    """Something that a point can rest on: the record, what it says, and the citations it has that from."""

    id: str
    words: str
    source: tuple[str, ...]


def meeting(desk: Desk, identity: str, given: Mapping[str, Any]) -> Proposal:
    """The hand-written part of a meeting's memo, as of today; what was written today already is written over.

    *given*: ``purpose``, ``asked-by``, ``language``, ``interpreter``, ``press`` in words; ``objectives`` and ``do-not-say``
    as lists; ``points`` as lists of ``POINT`` or ``POINT | ID``, where ID is that of a record the point rests on;
    ``they-may-raise`` as ``MATTER | ANSWER`` and ``if-raised`` as ``MATTER | FACTS``, each with ``| ID`` behind or not.
    Raises FieldError at what cannot be read.
    """
    event = _event(desk, identity)
    known = {one.id: one for one in on_file(desk, identity)}
    fields = read(desk.catalog, Meeting, dict(_written(known, told(given))))
    if not fields:
        raise BriefgenError(_("Nothing is written yet."), hint=_("Begin with --purpose: what the meeting is for."))
    at = next((at for at, block in enumerate(event.meeting) if block.written == desk.day), None)
    if at is None:
        block = {"written": desk.day.isoformat(), **fields}
        return desk.propose(desk.edits.with_item(identity, ("meeting",), block))
    edits = desk.edits
    for name, value in fields.items():
        edits = edits.with_field(identity, ("meeting", at, name), value)
    return desk.propose(edits, [_("Written over what was written today.")])


def _event(desk: Desk, identity: str) -> Event:
    if shape_of(desk.edits, identity).kind != "events":
        raise FieldError("id", _("“{id}” is no event; only an event is met at").format(id=identity))
    return desk.catalog.events[identity]


def _written(known: Mapping[str, OnFile], given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    pairs = {"they-may-raise": ("they-may-raise", "answer"), "if-raised": ("trigger", "facts")}
    for name, value in given.items():
        values = value if isinstance(value, list) else [value]
        if name == "points":
            yield name, [_point(known, one) for one in values]
        elif name in pairs:
            yield name, [_pair(known, (name, pairs[name]), one) for one in values]
        elif name in ("objectives", "do-not-say"):
            yield name, values
        else:
            yield name, value


def _point(known: Mapping[str, OnFile], text: Any) -> Any:
    """A point alone, or with the fact that it rests on and where that is from."""
    if not isinstance(text, str) or BAR not in text:
        return text
    words, identity = (part.strip() for part in text.split(BAR, 1))
    fact = _rests_on(known, "points", identity)
    return {"text": words, "fact": fact.words, **_source(fact)}


def _pair(known: Mapping[str, OnFile], field: tuple[str, tuple[str, str]], text: Any) -> Any:
    name, (first, second) = field
    parts = [part.strip() for part in text.split(BAR)] if isinstance(text, str) else []
    if isinstance(text, str) and not (2 <= len(parts) <= 3 and all(parts)):
        raise FieldError(
            name, _("“{text}” has no answer").format(text=text[:60]), _("write “what they say | what is said to that”")
        )
    if not parts:
        return text
    rests = _source(_rests_on(known, name, parts[2])) if len(parts) == 3 else {}
    return {first: parts[0], second: parts[1], **rests}


def _source(fact: OnFile) -> dict[str, Any]:
    return {"source": fact.source[0] if len(fact.source) == 1 else [*fact.source]} if fact.source else {}


def _rests_on(known: Mapping[str, OnFile], name: str, identity: str) -> OnFile:
    if identity not in known:
        near = nearest(identity, known)
        hint = (
            _("did you mean “{near}”?").format(near=near) if near else _("`briefgen new meeting ID --facts` lists them")
        )
        raise FieldError(name, _("“{id}” is nothing on file that a point could rest on").format(id=identity), hint)
    return known[identity]


def on_file(desk: Desk, identity: str) -> tuple[OnFile, ...]:
    """What is on file with the counterparts of an event: facts, figures, documents, promises, what came of meetings."""
    event = desk.catalog.events[identity]
    known = (
        (state, words)
        for kind in ("facts", "figures", "agreements", "commitments", "events")
        for record in desk.catalog.kinds()[kind].values()
        if record.id != identity and _concerns(record, event.counterparts)
        if (state := state_of(desk.catalog, record, desk.day))
        if (words := _words(kind, state))
    )
    return tuple(OnFile(s.id, words, tuple(map(str, s.citations()))) for s, words in known)


def _concerns(record: Any, counterparts: Iterable[str]) -> bool:
    listed = getattr(record, "counterparts", None) or (record.counterpart,)
    return not {*listed}.isdisjoint(counterparts)


def _words(kind: str, state: State[Any, Any]) -> str:
    """What a record says, in a line; empty where it says nothing that a point could rest on."""
    now = state.now
    match kind:
        case "facts":
            return str(now.text or "")
        case "figures":
            if now.value is None:
                return ""
            name = state.record.title or state.record.indicator.replace("-", " ").capitalize()
            period = wording.period(state.record.period, reported=state.first_day)
            value = wording.qualified(now.value, now.qualifier)
            words = _("{name}, {period}: {value} {unit}")
            return words.format(name=name, period=period, value=value, unit=state.record.unit)
        case "events":
            return str(now.outcome or "")
        case _:
            told = now.state.traits.words() if now.state else ""
            return _("{title} ({state})").format(title=now.title or state.record.title, state=told) if told else ""


def met_last(desk: Desk, identity: str) -> tuple[str, ...]:
    """Of each who comes from the other side: when we met them last, and what came of it."""
    event = _event(desk, identity)
    state = state_of(desk.catalog, event, desk.day)
    people = taking_part(desk.catalog, event, state.now, desk.day) if state else ()
    known = [c for code in event.counterparts if code in desk.catalog.counterparts for c in _contacts(desk, code)]
    ours = [p.id for p in desk.catalog.people.values() if p.side == desk.catalog.calendar.home]
    return tuple(_met(desk, known, one.person, ours) for one in theirs(desk.catalog, event, people))


def _contacts(desk: Desk, code: str) -> Iterable[Any]:
    return contacts(select(desk.catalog, code, desk.day))


def _met(desk: Desk, known: list[Any], person: str, ours: list[str]) -> str:
    name, found = desk.catalog.people[person].name, last_met(known, person, ours)
    if found is None:
        return _("{name}: no meeting is on file").format(name=name)
    event = found[0].event
    when = wording.main(event.now.when, reported=None)
    met = _("{name}: last met {when}, {title}").format(name=name, when=when, title=event.title)
    return _("{met}: {outcome}").format(met=met, outcome=event.now.outcome) if event.now.outcome else met
