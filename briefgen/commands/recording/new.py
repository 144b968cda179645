"""`new`: a well-formed record of any kind, from options or from answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from briefgen.commands.common import F, in_project
from briefgen.commands.recording.meeting import meeting
from briefgen.commands.recording.writing import (
    ABOUT,
    ABOUT_MANY,
    EXCHANGED,
    MANY,
    ONE,
    comes_from,
    desk_of,
    fields,
    given,
    writes,
)
from briefgen.diagnostics import Exit
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.recording import Desk

# What a record is, beside what is reported of it; what is said in more than one kind has one help.
RECORD = {
    **ONE,
    "name": "The name, as it is to be printed.",
    "native": "The name in its own letters.",
    "say-it": "How to say the name.",
    "side": "The code of the country a person is of.",
    "country": "The code of the country.",
    "publisher": "Who published it.",
    "attributed-to": "Whose words it prints.",
    "published": "The day it was published.",
    "language": "The language of the text: en, bg.",
    "document": "The name of the file with the text.",
    "quality": "What to know of the text: a translation, an excerpt.",
    "url": "A web address.",
    "series": "The id of the commission whose session it is.",
    "session": "Which session it is: 5.",
    "timezone": "The zone its hours count in.",
    "counterpart": "The code of the counterpart.",
    "indicator": "What is counted: turnover, exports, imports, investment-inflow, …",
    "unit": "In what it is counted: USD million, percent, …",
    "reporter": "Whose statistics, by code.",
    "owner": "Who is to do it: an id, or the words of the source.",
    "lead": "Who at home follows it.",
    "topic": "What it is about.",
    "recalls": "The year of what it recalls, where that is not the first day shown.",
    "capital": "The capital, where it is another.",
    "slug": "What its files are called: south-korea.",
    "rule": "How it comes back: FREQ=YEARLY.",
}
RECORD_MANY = {
    **MANY,
    "counterparts": "With whom, by code; may be repeated.",
    "parties": "The id of a body that is a party; may be repeated.",
    "aliases": "Another spelling of the name; may be repeated.",
    "also": "Whom else it concerns, by code; may be repeated.",
}
FLAGS = {
    "general": "Meant in general terms: neither a deliverable nor a day.",
    "exchanged": EXCHANGED,
    "busy": "The entry blocks the time in a calendar.",
    "private": "For the desk alone: what is published knows nothing of it.",
    "draft": "Kept out of everything that is made, until it is finished.",
}
EVENT = ("title", "kind", "counterparts", "series", "session", "timezone", "busy", "url", "status", "when", "place")
OPTIONS = {
    "event": (*EVENT, "participants", "organisations", "delegation", "agenda", "outcome", "said"),
    "person": ("name", "native", "say-it", "aliases", "side", "post", "organisation", "rank"),
    "counterpart": ("capital", "timezone", "slug"),
    "organisation": ("name", "native", "aliases", "kind", "country", "chairs"),
    "source": ("title", "publisher", "attributed-to", "published", "language", "document", "quality", "url"),
    "figure": ("counterpart", "indicator", "title", "period", "unit", "reporter", "value", "qualifier", "change"),
    "agreement": ("title", "kind", "counterparts", "parties", "state", "when", "period", "event", "exchanged"),
    "commitment": ("title", "counterparts", "owner", "general", "lead", "state", "due", "event", "agreement"),
    "fact": ("counterpart", "topic", "text"),
    "day": ("title", "kind", "counterpart", "also", "when", "rule", "recalls"),
}
HELP = {
    "event": "A visit, a meeting, a session, a forum, an election: anything with a day.",
    "person": "A person, and the post they were reported in.",
    "counterpart": "A state or a union to deal with: the ID is its code or name, and all else comes by itself.",
    "organisation": "A ministry, a city, a chamber, a company, a commission.",
    "source": "A published text that others are cited from.",
    "figure": "One indicator of one period.",
    "agreement": "A document between the two sides, and how far it has come.",
    "commitment": "Something that one side said it would do.",
    "fact": "A standing fact that is no figure.",
    "day": "A day of reference: a national day, a statutory election, an anniversary.",
}


@click.group()
def new() -> None:
    """Add a record to the right file, at the right place.

    Nothing else of the file is touched. In a terminal it asks for what it was not told; without an ID it makes one of the name.
    """


def _command(kind: str) -> click.Command:
    """The command that adds a record of a kind."""

    @click.argument("identity", metavar="[ID]", default="")
    @fields(
        {n: RECORD[n] for n in OPTIONS[kind] if n in RECORD},
        {n: RECORD_MANY[n] for n in OPTIONS[kind] if n in RECORD_MANY},
    )
    @_flags([*(n for n in OPTIONS[kind] if n in FLAGS), "private", "draft"])
    @fields(ABOUT, {name: ABOUT_MANY[name] for name in ("inferred", "cited")})
    @comes_from
    @writes
    @in_project
    def run(project: Project, identity: str, yes: bool, dry_run: bool, **options: Any) -> int:
        from briefgen.recording import new as propose
        from briefgen.terminal.asking import is_terminal
        from briefgen.terminal.proposals import settle

        desk, told = desk_of(project), given(options)
        if is_terminal():
            identity = identity or _state(kind)
            told |= _asked(desk, kind, told)
        made = propose(desk, kind, identity, told)
        if settle(made.proposal, yes=yes, dry_run=dry_run):
            click.echo(_("Its id is {id}.").format(id=made.id), err=True)
        return Exit.WELL

    run.__doc__ = HELP[kind]
    return click.command(kind)(run)


def _state(kind: str) -> str:
    """The state that becomes a counterpart; other records have ids of their own making."""
    from briefgen.starting.plan import read_state
    from briefgen.terminal.asking import ask

    def is_state(text: str) -> None:
        read_state(text)

    return ask(_("Which state is it? Code or name"), check=is_state) if kind == "counterpart" else ""


def _flags(names: list[str]) -> Callable[[F], F]:
    def add(command: F) -> F:
        for name in reversed(names):
            command = click.option(f"--{name}", is_flag=True, help=FLAGS[name])(command)
        return command

    return add


def _asked(desk: Desk, kind: str, told: dict[str, Any]) -> dict[str, Any]:
    """What was not told: all that a record of the kind is asked for; where only a source is missing, that."""
    from briefgen.recording.new import RESTING, shape_named
    from briefgen.recording.questions import of_record
    from briefgen.terminal import questions

    shape, found = shape_named(kind), dict[str, Any]()
    for question in of_record(desk.catalog, shape):
        if question.name not in told:
            model = shape.report if shape.report and question.name not in shape.record_fields() else shape.record
            found |= questions.answers(desk, model, [question])
    return found | (questions.where_from(desk, told) if shape.kind in RESTING else {})


for name in OPTIONS:
    new.add_command(_command(name))
new.add_command(meeting)
