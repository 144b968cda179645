"""What each form asks for, and what its answers propose to write: the same functions that the commands call."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefgen.diagnostics import BriefgenError
from briefgen.domain.model import Meeting
from briefgen.domain.terms.status import Status
from briefgen.language import gettext as _
from briefgen.reading.shapes import SHAPES
from briefgen.recording import Desk, Proposal, new, report
from briefgen.recording.questions import Question, of_record, of_report
from briefgen.recording.values import read

Answers = Mapping[str, Sequence[str]]
EVENTS = next(shape for shape in SHAPES if shape.kind == "events")
HELD = ("when", "place", "participants", "outcome")
LINES = ("objectives", "points", "do-not-say")


class Entry(Struct, frozen=True):
    """A form: its heading, what it asks, and what its answers come to; ``days`` are asked for as a day alone."""

    title: str
    questions: tuple[Question, ...]
    propose: Callable[[Answers], Proposal]
    multiline: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset({"day"})

    def missing(self, answers: Answers) -> tuple[str, ...]:
        """What cannot be left empty, and was."""
        return tuple(q.name for q in self.questions if q.needed and not _several(answers, q.name))


def entry(desk: Desk, kind: str, identity: str | None) -> Entry:
    """The form of a kind, for an event where it is about one; raises BriefgenError where there is no such thing."""
    if kind == "new":
        return _new(desk)
    record = desk.catalog.events.get(identity or "")
    if record is None:
        raise BriefgenError(_("There is no event “{id}”.").format(id=identity))
    make = {"report": _report, "held": _held, "meeting": _meeting}[kind]
    return make(desk, record.id, str(record.title))


def _where_from(desk: Desk) -> tuple[Question, ...]:
    """Where a statement comes from: a source, or something else with its day."""
    sources = {source.id: f"{source.title}, {source.published}" for source in desk.catalog.sources.values()}
    return (
        Question("source", _("Source and paragraph (s006 p1)"), sources),
        Question("basis", _("Or where else it is known from (Call from their embassy)")),
        Question("day", _("The day of that, if it was not today (2026-12-03)")),
    )


def _named(question: Question) -> Question:
    """The question with what is on file told by names, as the choices are."""
    if not question.many:
        return question
    known = (question.choices.get(part, part) for part in question.now.split(", "))
    return replace(question, now=", ".join(known))


def _report(desk: Desk, identity: str, title: str) -> Entry:
    asked = of_report(desk.catalog, EVENTS, identity, desk.day)
    first = [q for name in ("when", "status") for q in asked if q.name == name]
    rest = [q for q in asked if q not in first]
    return Entry(
        _("Report: {title}").format(title=title),
        (*first, *_where_from(desk), *map(_named, rest)),
        lambda answers: report(desk, identity, _values(answers, asked)),
    )


def _held(desk: Desk, identity: str, title: str) -> Entry:
    asked = [q for q in of_report(desk.catalog, EVENTS, identity, desk.day) if q.name in HELD]
    return Entry(
        _("It was held: {title}").format(title=title),
        (*map(_named, asked), *_where_from(desk)),
        lambda answers: report(desk, identity, {**_values(answers, asked), "status": Status.HELD.value}),
    )


def _new(desk: Desk) -> Entry:
    asked = of_record(desk.catalog, EVENTS)
    named = Question("id", _("Id, as in bg-visit-2027; empty: one is made of the title"))
    return Entry(
        _("A new event"),
        (*asked, *_where_from(desk), named),
        lambda answers: new(desk, "event", _one(answers, "id"), _values(answers, asked)).proposal,
    )


def _meeting(desk: Desk, identity: str, title: str) -> Entry:
    asked = (
        Question("purpose", _("What the meeting is for, in one sentence")),
        Question("asked-by", _("Who asked for it")),
        Question("objectives", _("Objectives, one a line (three at the most)")),
        Question("points", _("Points to make, one a line (five at the most)")),
        Question("do-not-say", _("What not to say, one a line (two at the most)")),
        Question("language", _("Language")),
        Question("interpreter", _("Interpreter")),
        Question("press", _("Press")),
    )

    def propose(answers: Answers) -> Proposal:
        given: dict[str, Any] = {q.name: _meant(answers, q.name) for q in asked}
        filled = {name: value for name, value in given.items() if value}
        if not filled:
            raise BriefgenError(_("Nothing is written yet."))
        block = read(desk.catalog, Meeting, {"written": desk.day.isoformat(), **filled})
        return desk.propose(desk.edits.with_item(identity, ("meeting",), block))

    return Entry(_("Prepare the meeting: {title}").format(title=title), asked, propose, frozenset(LINES))


def _meant(answers: Answers, name: str) -> Any:
    value = _one(answers, name)
    return [line.strip() for line in value.splitlines() if line.strip()] if name in LINES else value


def _values(answers: Answers, asked: Sequence[Question]) -> dict[str, Any]:
    """The answers by the names of their fields: several where a question takes several."""
    many = {q.name for q in asked if q.many}
    names = (*(q.name for q in asked), "source", "basis", "day")
    return {name: _several(answers, name) if name in many else _one(answers, name) for name in names}


def _one(answers: Answers, name: str) -> str:
    return " ".join(answers.get(name, ())).strip()


def _several(answers: Answers, name: str) -> list[str]:
    return [value for given in answers.get(name, ()) if (value := given.strip())]
