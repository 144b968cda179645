"""`held`: the half hour after a meeting, and its record on one page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import click

from briefgen.commands.common import alone, in_project, only_with
from briefgen.commands.recording.writing import MANY, ONE, chosen, comes_from, desk_of, fields, given, writes
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.memos.desk import DeskSheet
    from briefgen.recording import Desk
    from briefgen.recording.held import Outcome

RECORDS = "records"
_FIELDS = ("outcome", "when", "place", "delegation")
_LISTS = ("participants", "organisations", "agenda", "said")


@click.command()
@click.argument("identity", metavar="[ID]", required=False)
@fields({name: ONE[name] for name in _FIELDS} | {"note": "A note for the desk."}, {name: MANY[name] for name in _LISTS})
@click.option("--state", "states", multiple=True, metavar="ID=STATE", help="How a promise stands now; may be repeated.")
@click.option(
    "--promise",
    "promises",
    multiple=True,
    metavar="TEXT",
    help="“Who | what | by when”: a new promise; may be repeated.",
)
@click.option("--next", "next_when", default="", metavar="WHEN", help="When the next one is planned.")
@click.option("--next-title", default="", metavar="TEXT", help="What the next one is called (the same).")
@click.option("--private", is_flag=True, help="For the desk alone: what is published knows nothing of it.")
@click.option("--record-only", is_flag=True, help="Record nothing: make the page anew from what is on file.")
@comes_from
@writes
@in_project
def held(project: Project, identity: str | None, record_only: bool, **options: Any) -> int:
    """A meeting was held: who was there, and what came of it.

    And how promises stand, what is promised, and when next. Writes the report and the promises, and makes a record of one page to circulate (text, PDF, Word) in “desk/records”. In a
    terminal it asks, beginning from what was planned.
    """
    from briefgen.recording import held as propose
    from briefgen.terminal.proposals import settle

    alone("--record-only", "--yes")
    desk = desk_of(project)
    identity = chosen(desk, identity, _("Which meeting"), "events")
    if not record_only:
        yes, dry_run = options.pop("yes"), options.pop("dry_run")
        outcome = _told(desk, identity, options)
        if not settle(propose(desk, identity, outcome), yes=yes, dry_run=dry_run):
            return Exit.WELL
        desk = desk_of(project)
    return _make_record(project, desk, identity)


def _told(desk: Desk, identity: str, options: dict[str, Any]) -> Outcome:
    """What was told in options, and in a terminal what is asked for."""
    from briefgen.recording.held import Outcome, Promise
    from briefgen.terminal.asking import is_terminal

    states = dict(_state(text) for text in options.pop("states"))
    promises = tuple(Promise.read(text) for text in options.pop("promises"))
    when, title = options.pop("next_when"), options.pop("next_title")
    outcome = Outcome(given(options), states, promises, when, title)
    if not is_terminal():
        only_with("--next", "--next-title")
        return outcome
    from briefgen.terminal.held import asked

    return asked(desk, identity, outcome)


def _state(text: str) -> tuple[str, str]:
    identity, equals, state = text.partition("=")
    if not equals:
        raise click.UsageError(
            _("--state is told as ID=STATE, as in bg-mayor-support=done, not “{text}”").format(text=text)
        )
    return identity.strip(), state.strip()


def _make_record(project: Project, desk: Desk, identity: str) -> int:
    """Write the page in its three forms; one that cannot be made leaves the others."""
    from briefgen.commands.desk.forms import told
    from briefgen.domain.records import state_of
    from briefgen.memos.desk.record import record_sheet

    if identity not in desk.catalog.events:
        raise BriefgenError(_("There is no event “{id}”.").format(id=identity))
    catalog = told(desk.catalog, private=False)
    event = catalog.events.get(identity)
    state = state_of(catalog, event, desk.day) if event else None
    if state is None:
        click.echo(_("It is private, so there is no page of it to circulate."), err=True)
        return Exit.WELL
    return _write(project, record_sheet(catalog, state, desk.day), identity)


def _write(project: Project, sheet: DeskSheet, name: str) -> int:
    from briefgen.building.edited import write_over

    result = Exit.WELL
    for ending, make in _forms(project, sheet).items():
        path = project.desk / RECORDS / f"{name}.{ending}"
        try:
            done = write_over(path, make())
        except BriefgenError as error:
            click.echo(error.told(), err=True)
            result = Exit.SOME_FAILED
        else:
            for line in done.lines(path):
                click.echo(line, err=True)
    return result


def _forms(project: Project, sheet: DeskSheet) -> Mapping[str, Callable[[], bytes]]:
    from briefgen.memos.desk.paper import render_sheet, sheet_docx
    from briefgen.memos.desk.text import MAIL, as_text

    return {
        "txt": lambda: as_text(sheet, MAIL).encode(),
        "pdf": lambda: render_sheet(sheet, templates=project.templates, pages=1),
        "docx": lambda: sheet_docx(sheet, templates=project.templates),
    }
