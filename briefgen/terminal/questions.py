"""The questions of a record or a report, asked one after the other where somebody sits at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from briefgen.domain.model import Report
from briefgen.language import gettext as _
from briefgen.reading.meant.nearest import nearest
from briefgen.recording import Desk, FieldError
from briefgen.recording.questions import Question, name_of
from briefgen.recording.report import origin
from briefgen.recording.values import read, told
from briefgen.terminal import asking


def answers(desk: Desk, model: type[BaseModel], questions: Iterable[Question]) -> dict[str, Any]:
    """What is answered to each question, read by the model while the question still stands; empty ones are left out."""
    found = {question.name: _answer(desk, model, question) for question in questions}
    return {name: value for name, value in found.items() if value}


def _answer(desk: Desk, model: type[BaseModel], question: Question) -> Any:
    def check(answer: str) -> None:
        if answer:
            read(desk.catalog, model, told({question.name: [answer] if question.many else answer}))
        elif question.needed and not question.many:
            raise FieldError(question.name, _("this is needed"))

    words = (
        _("{question} (now {now})").format(question=question.words, now=question.now)
        if question.now
        else question.words
    )
    ask = asking.ask_list if question.many else asking.ask
    return ask(words, choices=question.choices, check=check, below=_possible(question))


def _possible(question: Question) -> str:
    """What may be answered, for somebody who does not know it by heart."""
    if question.closed:
        return ", ".join(question.choices)
    return _("The Tab key shows what is on file.") if question.choices else ""


def where_from(desk: Desk, given: Mapping[str, Any]) -> dict[str, Any]:
    """Where something comes from, asked where it was not told."""
    if given.get("source") or given.get("basis"):
        return {}
    sources = {source.id: f"{source.published} {name_of(source)}" for source in desk.catalog.sources.values()}

    def check(answer: str) -> None:
        if answer:
            read(desk.catalog, Report, {"source": answer})

    source = asking.ask(
        _("Source and paragraph, as in s006 p1 (empty: known from elsewhere)"),
        choices=sources,
        check=check,
        below=_possible(Question("source", "", sources)),
    )
    if source:
        return {"source": source}
    basis = asking.ask(_("Known from where"), check=lambda answer: _needed("basis", answer))
    day = given.get("day") or asking.ask(
        _("On which day"), default=desk.day.isoformat(), check=lambda answer: _known_by(desk, answer)
    )
    return {"basis": basis, "day": day}


def _needed(name: str, answer: str) -> None:
    if not answer:
        raise FieldError(name, _("this is needed"))


def _known_by(desk: Desk, answer: str) -> None:
    _needed("day", answer)
    origin(desk, {"basis": "x", "day": answer})


def identity(question: str, known: Mapping[str, str]) -> str:
    """The id of a record that is on file, asked for with its name beside it."""

    def check(answer: str) -> None:
        if answer not in known:
            near = nearest(answer, known)
            hint = _("did you mean “{near}”?").format(near=near) if near else None
            raise FieldError(_("id"), _("there is no record “{id}”").format(id=answer), hint)

    return asking.ask(question, choices=known, check=check, below=_possible(Question("id", question, known)))
