"""`courtesies` and `sent`: the letters that are due, and which have gone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import click

from briefgen.commands.common import Day, as_of_option, catalog_of, in_project, near, read, today, whole_of
from briefgen.commands.desk import private_option, shape_options, show, told
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.project import Project


@click.command()
@as_of_option
@click.option("--days", type=click.IntRange(1, 366), default=30, show_default=True, help="How far ahead.")
@private_option
@shape_options
@in_project
def courtesies(project: Project, as_of: date | None, days: int, private: bool, **form: Any) -> int:
    """National days, round anniversaries, people new in a post: who writes to whom, and by when it has to be sent."""
    from briefgen.memos.desk.courtesies import courtesy_sheet

    whole = catalog_of(read(project))
    catalog, day = told(whole, private=private or not form["mail"]), as_of or today(whole)
    show(project, courtesy_sheet(catalog, day, day + timedelta(days=days)), f"courtesies-{day}", **form)
    return Exit.WELL


@click.command()
@click.argument("identity", metavar="ID")
@click.option("--on", "on", type=Day(), metavar="DAY", help="The day it went out, if not today.")
@click.option("--by", metavar="NAME", help="Who sent it.")
@in_project
def sent(project: Project, identity: str, on: date | None, by: str | None) -> int:
    """Note that a letter went out: ID is that of the national day, anniversary or person, as `courtesies` prints it."""
    from briefgen.commands.noting import note

    catalog = whole_of(read(project))
    known = [*catalog.reference_days, *catalog.people]
    if identity not in known:
        raise BriefgenError(
            near(identity, known, _("reference day or person")), hint=_("`briefgen courtesies` prints the ids")
        )
    day = on or today(catalog)
    if day > today(catalog):
        raise BriefgenError(_("{day} lies ahead: a letter is noted once it has gone.").format(day=day))
    noted = note(project, (identity,), "sent", day, by)
    words = _("{id}: sent on {day}.") if noted else _("{id}: noted as sent on {day} already.")
    click.echo(words.format(id=identity, day=day))
    return Exit.WELL
