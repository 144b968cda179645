"""`build`: make what is not fresh."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from briefgen.commands.common import Day, as_of_option, catalog_of, code_of, in_project, now, read
from briefgen.diagnostics import Exit
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.building.freshness import Order
    from briefgen.domain.catalog import Catalog


@click.command()
@as_of_option
@click.option(
    "--only",
    multiple=True,
    metavar="WHO",
    help="Only the memos on this counterpart (code or name), or for this meeting (id of its event); may be repeated.",
)
@click.option(
    "--since", type=Day(), metavar="DAY", help="Tell what changed since this day, not since the last edition."
)
@click.option("--jobs", type=click.IntRange(1, 64), help="Memos made at one time (default: one for each processor).")
@click.option("--annex", is_flag=True, help="With an annex behind each memo: what its two pages have no room for.")
@click.option(
    "--draft", is_flag=True, help="With labelled blanks in the meeting memos for what nobody has written yet."
)
@click.option("--html", is_flag=True, help="Each memo as an HTML file as well, for editing with a word processor.")
@in_project
def build(project: Project, jobs: int | None, html: bool, **asked: Any) -> int:
    """Make the calendars, the memos and the page."""
    from briefgen.building.freshness import Order, nothing_to_make

    order = Order(now=now(), jobs=jobs or _processors(), **asked)
    if nothing_to_make(project, order) and not html:
        click.echo(_("Nothing to make: everything is up to date."))
        return Exit.WELL
    from briefgen.building.build import build as make

    catalog = catalog_of(read(project))
    chosen = tuple(_asked_for(catalog, order, who) for who in order.only) or tuple(catalog.counterparts)
    from briefgen.terminal.console import failure_lines, memo_progress, report_lines

    with memo_progress() as progress:
        outcome = make(project, catalog, order, chosen, progress)

    written = _editable(project, catalog, order, chosen) if html else ()
    for line in (*report_lines(outcome), *written):
        click.echo(line)
    for line in failure_lines(outcome):
        click.echo(line, err=True)
    return outcome.exit_code


def _asked_for(catalog: Catalog, order: Order, who: str) -> str:
    """The code of a counterpart, or the id of an event that has a meeting memo on that day."""
    from briefgen.domain.meetings import meeting

    if who not in catalog.events:
        return code_of(catalog, who)
    if meeting(catalog, who, order.day(catalog.calendar.timezone)) is None:
        from briefgen.memos.meeting import nothing_to_prepare

        raise nothing_to_prepare(catalog, who)
    return who


def _editable(project: Project, catalog: Catalog, order: Order, chosen: tuple[str, ...]) -> Iterator[str]:
    """Write the files for a word processor. They are no part of what a build keeps up to date: someone may edit them."""
    from briefgen.building.build import MEMOS, subject_of
    from briefgen.files import exclusively, write_atomically
    from briefgen.memos.editable import editable_memo

    for code in (c for c in chosen if c in catalog.counterparts):
        path = project.tree(order.as_of) / MEMOS / f"{catalog.counterparts[code].slug}.html"
        data = editable_memo(subject_of(project, catalog, order, code), templates=project.templates)
        with exclusively(project.output):
            made = write_atomically(path, data)
        if made:
            yield _("Made {file}").format(file=path)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
