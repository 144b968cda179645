"""`issue`: record what a memo says as an edition, so that the next one can tell what changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from briefgen.commands.common import as_of_option, catalog_of, code_of, in_project, read, today
from briefgen.commands.told import Line
from briefgen.diagnostics import Exit
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.domain.catalog import Catalog

EVERYONE = "all"


@click.command()
@click.argument("who", nargs=-1, required=True)
@as_of_option
@click.option(
    "--for", "whom", type=Line(), metavar="NAME", help='Prepared for whom, as it is to be printed: "Minister X".'
)
@click.option("--again", is_flag=True, help="Replace the edition of that day, where its content has changed.")
@in_project
def issue(project: Project, who: tuple[str, ...], as_of: date | None, whom: str | None, again: bool) -> int:
    """Record that a memo goes to a reader: an edition.

    WHO is one counterpart or more (codes or names), or `all`. The next memo tells what changed since.
    """
    from briefgen.files import exclusively, write_atomically
    from briefgen.memos import editions

    catalog = catalog_of(read(project))
    now = today(catalog)
    wanted = editions.Wanted(as_of or now, now, whom, again)
    with exclusively(project.output):
        chosen = _chosen(catalog, who)
        made = [editions.issue(project, catalog, code, wanted) for code in chosen]
        for line in (line for code in chosen for line in editions.ahead_lines(project, catalog, code, now)):
            click.echo(_("note: {text}").format(text=line), err=True)
        for issued, other in made:
            path = editions.path_of(project, catalog, issued)
            write_atomically(path, editions.write(issued))
            click.echo(editions.report_line(issued, path, recorded=other))
    return Exit.WELL


def _chosen(catalog: Catalog, who: tuple[str, ...]) -> tuple[str, ...]:
    if EVERYONE in who:
        return tuple(c.id for c in catalog.counterparts.values() if not c.withdrawn)
    return tuple(dict.fromkeys(code_of(catalog, name) for name in who))
