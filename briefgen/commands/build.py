"""`build`: make what is not fresh."""

from __future__ import annotations

import os
from datetime import date

import click

from briefgen.commands.common import WELL, as_of_option, catalog_of, code_of, in_project, now, read
from briefgen.language import gettext as _
from briefgen.project import Project


@click.command()
@as_of_option
@click.option(
    "--only", multiple=True, metavar="WHO", help="Only this counterpart's memo (code or name); may be repeated."
)
@click.option("--jobs", type=click.IntRange(1, 64), help="Memos made at one time (default: one for each processor).")
@in_project
def build(project: Project, as_of: date | None, only: tuple[str, ...], jobs: int | None) -> int:
    """Make the calendars, the memos and the page."""
    from briefgen.publishing.freshness import Order, nothing_to_make

    order = Order(now=now(), as_of=as_of, only=only, jobs=jobs or _processors())
    if nothing_to_make(project, order):
        click.echo(_("Nothing to make: everything is up to date."))
        return WELL
    from briefgen.publishing.build import build as make

    catalog = catalog_of(read(project))
    chosen = tuple(code_of(catalog, who) for who in only) or tuple(catalog.counterparts)
    from briefgen.console import failure_lines, memo_progress, report_lines

    with memo_progress() as progress:
        outcome = make(project, catalog, order, chosen, progress)

    for line in report_lines(outcome):
        click.echo(line)
    for line in failure_lines(outcome):
        click.echo(line, err=True)
    return outcome.exit_code


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
