"""`courtesies` and `sent`: the letters that are due, and which have gone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import click

from briefgen.commands.common import Day, Number, as_of_option, catalog_of, in_project, read, today
from briefgen.commands.desk.forms import private_option, shape_options, show, told
from briefgen.diagnostics import Exit
from briefgen.project import Project


@click.command()
@as_of_option
@click.option("--days", type=Number(1, 366), metavar="N", default=30, show_default=True, help="How far ahead.")
@private_option
@shape_options
@in_project
def courtesies(project: Project, as_of: date | None, days: int, private: bool, **form: Any) -> int:
    """Which letters are due: who writes to whom, by when.

    For national days, round anniversaries, and people who are new in a post.
    """
    from briefgen.memos.desk.courtesies import courtesy_sheet

    whole = catalog_of(read(project))
    catalog, day = told(whole, private=private or not form["mail"]), as_of or today(whole)
    show(project, courtesy_sheet(catalog, day, day + timedelta(days=days)), f"courtesies-{day}", **form)
    return Exit.WELL


@click.command()
@click.argument("identity", metavar="ID")
@click.option("--day", type=Day(), help="On which day it went out (today).")
@click.option("--by", default="", metavar="NAME", help="Who sent it.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@click.option("--yes", "-y", is_flag=True, hidden=True, expose_value=False, help="Taken, as nothing is asked.")
@in_project
def sent(project: Project, identity: str, day: date | None, by: str, *, dry_run: bool) -> int:
    """A letter went out.

    ID is that of the national day, anniversary or person, as `courtesies` prints it.
    """
    from briefgen.commands.recording.writing import desk_of, settle
    from briefgen.recording import sent as propose

    return settle(propose(desk_of(project), identity, day, by=by), yes=True, dry_run=dry_run)
