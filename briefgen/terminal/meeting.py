"""The questions before a meeting, line by line, with what is on file to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import click

from briefgen.domain.model import Meeting
from briefgen.language import gettext as _
from briefgen.recording import Desk
from briefgen.recording.meeting import BAR, OnFile, meeting, met_last, on_file
from briefgen.terminal import asking


def show_facts(desk: Desk, identity: str) -> tuple[OnFile, ...]:
    """Print who was met last, and what a point can rest on, each with its id and where it is from."""
    for line in met_last(desk, identity):
        click.echo(line)
    known = on_file(desk, identity)
    for fact in known:
        click.echo(
            f"  {fact.id}: {fact.words} [{', '.join(fact.source)}]" if fact.source else f"  {fact.id}: {fact.words}"
        )
    return known


def asked(desk: Desk, identity: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """What was given, and what is asked for besides."""
    facts = {fact.id: fact.words for fact in show_facts(desk, identity)}
    found = dict(given)
    for name, words in (("purpose", _("What the meeting is for")), ("asked-by", _("Who asked for it"))):
        found[name] = found.get(name) or asking.ask(words, check=partial(_check, desk, identity, name))
    for name, words, second in (
        ("objectives", _("Objective"), ""),
        ("points", _("Point to make"), ""),
        ("they-may-raise", _("What they may raise"), "  " + _("What we answer")),
        ("if-raised", _("If this is raised"), "  " + _("What to know")),
        ("do-not-say", _("What not to say"), ""),
    ):
        found[name] = found.get(name) or _lines(desk, identity, (name, words, second), facts)
    for name, words in (("language", _("Language")), ("interpreter", _("Interpreter")), ("press", _("Press"))):
        found[name] = found.get(name) or asking.ask(words)
    return {name: value for name, value in found.items() if value}


def _lines(desk: Desk, identity: str, asked_for: tuple[str, str, str], facts: Mapping[str, str]) -> list[str]:
    """The lines of a part, as many as the memo has room for; a point is asked what it rests on."""
    name, words, second = asked_for
    found: list[str] = []
    while len(found) < _most(name):
        line = asking.ask(_("{question}, {number} (empty: no more)").format(question=words, number=len(found) + 1))
        if not line:
            break
        if second:
            line = f"{line} {BAR} {asking.ask(second)}"
        if facts and name not in ("objectives", "do-not-say"):
            rests = asking.ask("  " + _("Rests on (an id from above, or nothing)"), choices=facts, check=_among(facts))
            line = f"{line} {BAR} {rests}" if rests else line
        _check(desk, identity, name, [line])
        found.append(line)
    return found


def _most(name: str) -> int:
    """How many lines a part may have, as the record has it."""
    limits = Meeting.model_fields[name.replace("-", "_")].metadata
    return next(most for limit in limits if (most := getattr(limit, "max_length", 0)))


def _check(desk: Desk, identity: str, name: str, value: Any) -> None:
    if value:
        meeting(desk, identity, {name: value})


def _among(facts: Mapping[str, str]) -> asking.Check:
    from briefgen.recording import FieldError

    def check(answer: str) -> None:
        if answer and answer not in facts:
            raise FieldError("id", _("“{id}” is not among them").format(id=answer))

    return check
