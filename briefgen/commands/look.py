"""`agenda` and `show`: look things up in the terminal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from briefgen.commands.common import (
    Number,
    as_json_text,
    as_of_option,
    catalog_of,
    code_of,
    in_project,
    near,
    read,
    today,
    whole_of,
)
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.domain.agenda import Wanted
    from briefgen.domain.catalog import Catalog


@click.command()
@as_of_option
@click.option(
    "--for", "whom", multiple=True, metavar="WHO", help="Only this counterpart (code or name); may be repeated."
)
@click.option(
    "--kind",
    multiple=True,
    metavar="KIND",
    help="Only this kind of event: visit, meeting, election, …; may be repeated.",
)
@click.option("--days", type=Number(1, 3660), metavar="N", help="Only what may happen within so many days.")
@click.option("--past", is_flag=True, help="Past events too.")
@click.option("--json", "as_json", is_flag=True, help="For another program.")
@in_project
def agenda(project: Project, as_of: date | None, as_json: bool, **filters: Any) -> int:
    """The next dates, and what is to be confirmed."""
    from briefgen.domain.agenda import agenda as find
    from briefgen.terminal.agenda import rows

    catalog = catalog_of(read(project))
    day = as_of or today(catalog)
    found = rows(catalog, find(catalog, day, _wanted(catalog, day, filters)), day)
    if as_json:
        click.echo(as_json_text([row.as_json() for row in found]))
        return Exit.WELL
    from briefgen.terminal.agenda_table import print_agenda

    print_agenda(found, day, past=filters["past"])
    return Exit.WELL


def _wanted(catalog: Catalog, day: date, filters: dict[str, Any]) -> Wanted:
    from datetime import timedelta

    from briefgen.domain.agenda import Wanted
    from briefgen.domain.model import EventKind

    kinds = {kind.value: kind for kind in EventKind}
    unknown = [kind for kind in filters["kind"] if kind not in kinds]
    if unknown:
        raise BriefgenError(near(unknown[0], kinds, _("kind of event")))
    return Wanted(
        counterparts=frozenset(code_of(catalog, who) for who in filters["whom"]),
        kinds=frozenset(kinds[kind] for kind in filters["kind"]),
        last=day + timedelta(days=filters["days"]) if filters["days"] else None,
        past=filters["past"],
    )


@click.command()
@click.argument("identity", metavar="ID")
@as_of_option
@click.option("--json", "as_json", is_flag=True, help="For another program.")
@in_project
def show(project: Project, identity: str, as_of: date | None, as_json: bool) -> int:
    """A record: what is known, and what each source said.

    And what points to it.
    """
    from briefgen.terminal.console import print_record
    from briefgen.terminal.show import show as find
    from briefgen.terminal.show_values import values

    catalog = whole_of(read(project))
    day = as_of or today(catalog)
    shown = find(catalog, identity, day)
    if shown is None:
        raise BriefgenError(near(identity, [r.id for r in catalog.records()], _("record")))
    if as_json:
        click.echo(as_json_text(values(catalog, identity, day)))
    else:
        print_record(shown)
    return Exit.WELL
