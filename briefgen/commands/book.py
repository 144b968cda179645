"""`book`: several memos in one PDF or Word file, for a trip."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from briefgen.commands.common import alone, as_of_option, catalog_of, code_of, in_project, now, read, today
from briefgen.commands.told import Line
from briefgen.diagnostics import Exit
from briefgen.language import gettext as _
from briefgen.project import Project


@click.command()
@click.argument("who", nargs=-1)
@click.option("--title", type=Line(), help='What the cover says: "Visit to Sofia and Bucharest".')
@click.option(
    "--handover", is_flag=True, help="For a successor: what waits on whom, doubts, whom to call, what was issued."
)
@as_of_option
@click.option("--annex", is_flag=True, help="With an annex behind each memo: what its two pages have no room for.")
@click.option("--docx", is_flag=True, help="As a Word file instead, to be edited.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to write it, in a folder that is there.",
)
@in_project
def book(project: Project, who: tuple[str, ...], title: str | None, out: Path | None, **asked: Any) -> int:
    """Put several memos into one file, or hand a desk over.

    The memos on WHO (codes or names, in this order), with a cover and contents.

    With --handover a sheet or more on each instead, on all counterparts where nobody is named: desk/handover.pdf.
    """
    alone("--handover", "--as-of", "--out")
    if asked["handover"]:
        return _handover(project, who, out, asked["as_of"])
    if not who or not title:
        raise click.UsageError(_("a book needs WHO its memos are on, and its --title"))
    from briefgen.building.freshness import Order
    from briefgen.building.subjects import subject_of
    from briefgen.commands.desk.forms import free_to_write, write
    from briefgen.files import exclusively
    from briefgen.memos.book import book_docx, file_name, render_book

    as_of: date | None = asked["as_of"]
    made, form = (book_docx, "docx") if asked["docx"] else (render_book, "pdf")
    path = free_to_write(out) if out else (project.tree(as_of) / "books" / file_name(title, form)).absolute()
    catalog = catalog_of(read(project))
    order = Order(now=now(), as_of=as_of, annex=asked["annex"])
    chosen = dict.fromkeys(code_of(catalog, name) for name in who)
    subjects = [subject_of(project, catalog, order, code) for code in chosen]
    data = made(title, subjects, templates=project.templates)
    with exclusively(project.output):
        write(path, data)
    return Exit.WELL


def _handover(project: Project, who: tuple[str, ...], out: Path | None, as_of: date | None) -> int:
    from briefgen.commands.desk.forms import free_to_write, write
    from briefgen.memos.desk.handover import handover_sheet
    from briefgen.memos.desk.paper import render_sheets
    from briefgen.memos.editions import read_all

    catalog = catalog_of(read(project))
    day = as_of or today(catalog)
    everyone = (code for code, counterpart in catalog.counterparts.items() if not counterpart.withdrawn)
    chosen = dict.fromkeys((code_of(catalog, name) for name in who) if who else everyone)
    issued = {code: [one for one in read_all(project, catalog, code) if one.day <= day] for code in chosen}
    sheets = {code: handover_sheet(catalog, code, day, issued[code]) for code in chosen}
    path = free_to_write(out) if out else project.desk / "handover.pdf"
    write(path, render_sheets(sheets, templates=project.templates))
    return Exit.WELL
