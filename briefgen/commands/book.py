"""`book`: several memos in one PDF, for a trip."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from briefgen.commands.common import as_of_option, catalog_of, code_of, in_project, now, read
from briefgen.diagnostics import Exit
from briefgen.language import gettext as _
from briefgen.project import Project


@click.command()
@click.argument("who", nargs=-1, required=True)
@click.option("--title", required=True, help='What the cover says: "Visit to Sofia and Bucharest".')
@as_of_option
@click.option("--annex", is_flag=True, help="With an annex behind each memo: what its two pages have no room for.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to write it, in a folder that is there.",
)
@in_project
def book(project: Project, who: tuple[str, ...], title: str, out: Path | None, **asked: Any) -> int:
    """Put the memos on WHO (codes or names, in this order) into one PDF with a cover and contents."""
    from briefgen.building.build import subject_of
    from briefgen.building.freshness import Order
    from briefgen.files import exclusively, write_atomically
    from briefgen.memos.book import file_name, free_to_write, render_book

    as_of: date | None = asked["as_of"]
    title = " ".join(title.split())
    path = (free_to_write(out) if out else project.tree(as_of) / "books" / file_name(title)).absolute()
    catalog = catalog_of(read(project))
    order = Order(now=now(), as_of=as_of, annex=asked["annex"])
    chosen = dict.fromkeys(code_of(catalog, name) for name in who)
    subjects = [subject_of(project, catalog, order, code) for code in chosen]
    data = render_book(title, subjects, templates=project.templates)
    with exclusively(project.output):
        made = write_atomically(path, data)
    click.echo((_("Made {file}") if made else _("{file} is up to date.")).format(file=path))
    return Exit.WELL
