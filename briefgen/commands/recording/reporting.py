"""`report`, `looked`, `confirm`, `rename`: what one says of a record that is on file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from briefgen.commands.common import Day, in_project
from briefgen.commands.recording.writing import (
    ABOUT,
    ABOUT_MANY,
    EXCHANGED,
    MANY,
    ONE,
    chosen,
    comes_from,
    desk_of,
    fields,
    given,
    settle,
    writes,
)
from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.recording import Desk


@click.command()
@click.argument("identity", metavar="[ID]", required=False)
@comes_from
@fields({name: words for name, words in ONE.items() if name != "kind"}, MANY)
@fields(ABOUT, ABOUT_MANY)
@click.option("--exchanged", is_flag=True, help=EXCHANGED)
@click.option("--corrects", is_flag=True, help="An earlier report was wrong; else a changed date counts as moved.")
@click.option("--private", is_flag=True, help="For the desk alone: what is published knows nothing of it.")
@writes
@in_project
def report(project: Project, identity: str | None, yes: bool, dry_run: bool, **options: Any) -> int:
    """Something new about a record: a date that moved, a new post.

    Or a promise kept, another figure, and so on. Only what is new is told; everything else stays as it was reported before. In a terminal it asks for what is missing.
    """
    from briefgen.recording import report as propose
    from briefgen.recording.report import REPORTED
    from briefgen.terminal.asking import is_terminal

    desk, told = desk_of(project), given(options)
    identity = chosen(desk, identity, _("Which record"), *(shape.kind for shape in REPORTED))
    if is_terminal():
        told = _asked(desk, identity, told)
    return settle(propose(desk, identity, told), yes=yes, dry_run=dry_run)


def _asked(desk: Desk, identity: str, told: dict[str, Any]) -> dict[str, Any]:
    """The fields, asked for where they are missing."""
    from briefgen.recording.questions import of_report
    from briefgen.recording.report import content_fields, shape_of
    from briefgen.terminal import questions

    shape = shape_of(desk.edits, identity)
    assert shape.report is not None, "shape_of refuses others"
    if not told.keys() & content_fields(shape):
        asked = of_report(desk.catalog, shape, identity, desk.day)
        told |= questions.answers(desk, shape.report, asked)
    return told | questions.where_from(desk, told)


@click.command()
@click.argument("who", metavar="[COUNTERPART]", required=False)
@click.option("--day", type=Day(), help="On which day (today).")
@click.option("--by", default="", metavar="NAME", help="Who looked.")
@click.option("--note", default="", metavar="TEXT", help="Where, or for what.")
@writes
@in_project
def looked(project: Project, who: str | None, day: date | None, yes: bool, dry_run: bool, **about: str) -> int:
    """Somebody searched for news of a counterpart in vain.

    They found nothing that is not on file; the memo then says when somebody looked last.
    """
    from briefgen.recording import looked as propose

    desk = desk_of(project)
    who = chosen(desk, who, _("Which counterpart"), "counterparts")
    return settle(propose(desk, who, day, **about), yes=yes, dry_run=dry_run)


@click.command()
@click.argument("person", metavar="[PERSON]", required=False)
@click.option("--day", type=Day(), help="Checked on which day (today).")
@click.option("--by", default="", metavar="NAME", help="Checked by whom.")
@click.option("--source", default="", metavar="CITATION", help="The source that has it, where there is one.")
@writes
@in_project
def confirm(project: Project, person: str | None, day: date | None, yes: bool, dry_run: bool, **about: str) -> int:
    """A person is in the same post still: checked on this day."""
    from briefgen.recording import confirm as propose

    desk = desk_of(project)
    person = chosen(desk, person, _("Which person"), "people")
    return settle(propose(desk, person, day, **about), yes=yes, dry_run=dry_run)


@click.command()
@click.argument("old", metavar="[OLD]", required=False)
@click.argument("new", metavar="[NEW]", required=False)
@click.option(
    "--published-again", "again", is_flag=True, help="Also where calendars have it: subscribers see a new entry."
)
@writes
@in_project
def rename(project: Project, old: str | None, new: str | None, *, again: bool, **writing: bool) -> int:
    """Give a record another id, here and wherever it is referred to."""
    from briefgen.domain.addresses import FOLDER
    from briefgen.reading.published import ids_in_folder
    from briefgen.recording import rename as propose
    from briefgen.terminal.asking import ask, is_terminal

    desk = desk_of(project)
    old = chosen(desk, old, _("Which record"), *desk.catalog.kinds())
    if not new and not is_terminal():
        raise BriefgenError(_("Which id shall “{id}” have?").format(id=old), hint=_("Name it behind the old one."))
    new = new or ask(_("Its new id"), default=old)
    published = ids_in_folder(project.output / FOLDER)
    return settle(propose(desk, old, new, published=published, again=again), **writing)
