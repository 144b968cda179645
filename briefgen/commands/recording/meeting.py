"""`new meeting`: what is written by hand for a meeting, line by line."""

from __future__ import annotations

from typing import Any

import click

from briefgen.commands.common import alone, in_project
from briefgen.commands.recording.writing import chosen, desk_of, fields, given, settle, writes
from briefgen.diagnostics import Exit
from briefgen.language import gettext as _
from briefgen.project import Project

ONE = {
    "purpose": "What the meeting is for, in one sentence.",
    "asked-by": "Who asked for it.",
    "language": "In which language one speaks.",
    "interpreter": "Who interprets.",
    "press": "What the press is told, and who speaks to it.",
}
MANY = {
    "objectives": "What is to be reached; may be repeated, three at the most.",
    "points": "A point to make: “POINT”, or “POINT | ID” with the record it rests on; five at the most.",
    "they-may-raise": "“MATTER | ANSWER”; three at the most.",
    "if-raised": "“MATTER | FACTS”; three at the most.",
    "do-not-say": "What not to say; two at the most.",
}


@click.command()
@click.argument("identity", metavar="[ID]", required=False)
@fields(ONE, MANY)
@click.option("--facts", is_flag=True, help="Only list what a point can rest on, and who was met last.")
@writes
@in_project
def meeting(project: Project, identity: str | None, facts: bool, yes: bool, dry_run: bool, **options: Any) -> int:
    """The hand-written part of a meeting memo: purpose, objectives, points, what not to say.

    In a terminal it asks line by line, with the facts on file to choose from.
    """
    from briefgen.recording import meeting as propose
    from briefgen.terminal.asking import is_terminal
    from briefgen.terminal.meeting import asked, show_facts

    alone("--facts")
    desk, told = desk_of(project), given(options)
    identity = chosen(desk, identity, _("Which meeting"), "events")
    if facts:
        desk.edits.record(identity)
        show_facts(desk, identity)
        return Exit.WELL
    if is_terminal():
        told = asked(desk, identity, told)
    return settle(propose(desk, identity, told), yes=yes, dry_run=dry_run)
