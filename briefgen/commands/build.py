"""`build`: make what is not fresh."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import compress
from typing import TYPE_CHECKING, Any

import click

from briefgen.commands.common import (
    Day,
    Number,
    apart,
    as_of_option,
    catalog_of,
    code_of,
    in_project,
    now,
    read,
    time_is_stated,
)
from briefgen.diagnostics import Exit
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.building.freshness import Order
    from briefgen.domain.catalog import Catalog


class Scheduler(click.ParamType[str]):
    """The address of a cluster's scheduler on the command line."""

    name = "ADDRESS"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The address as it is asked; one that could be listened to is refused, with what to write."""
        from briefgen.building.cluster.address import AddressError, scheduler

        try:
            return scheduler(str(value))
        except AddressError as error:
            self.fail(str(error), param, ctx)


@click.command()
@as_of_option
@click.option(
    "--only",
    multiple=True,
    metavar="WHO",
    help="Only the memos on this counterpart and its meetings (code or name), or for one meeting (id of its event); may be repeated.",
)
@click.option("--since", type=Day(), help="Tell what changed since this day, not since the last edition.")
@click.option(
    "--jobs", type=Number(1, 64), metavar="N", help="Memos made at one time (default: one for each processor)."
)
@click.option(
    "--cluster",
    type=Scheduler(),
    help="Memos made by the workers of a Dask cluster with this scheduler: tls://HOST:PORT, or tcp:// on this machine.",
)
@click.option("--annex", is_flag=True, help="With an annex behind each memo: what its two pages have no room for.")
@click.option(
    "--draft", is_flag=True, help="With labelled blanks in the meeting memos for what nobody has written yet."
)
@click.option("--docx", is_flag=True, help="Each memo as a Word file as well, for editing.")
@click.option("--html", is_flag=True, help="Each country memo as an HTML file as well, for a word processor.")
@in_project
def build(project: Project, jobs: int | None, *, docx: bool, html: bool, **asked: Any) -> int:
    """Make the calendars, the memos and the page."""
    from briefgen.building.freshness import Order, nothing_to_make

    apart("--jobs", "--cluster")
    order = Order(now=now(), jobs=jobs or _processors(), stated=time_is_stated(), **asked)
    if nothing_to_make(project, order) and not (docx or html):
        click.echo(_("Nothing to make: everything is up to date."))
        return Exit.WELL
    from briefgen.building.build import build as make
    from briefgen.building.stages import Stage
    from briefgen.commands.desk.forms import keep_calendar

    catalog = catalog_of(read(project, in_full=True))
    chosen = tuple(_asked_for(catalog, order, who) for who in order.only) or tuple(catalog.counterparts)
    from briefgen.terminal.console import failure_lines, report_lines
    from briefgen.terminal.progress import progress

    with progress(Stage.CALENDARS) as tell:
        outcome = make(project, catalog, order, chosen, tell)

    if order.as_of is None:
        keep_calendar(project, catalog)
    for line in report_lines(outcome):
        click.echo(line)
    for line in failure_lines(outcome):
        click.echo(line, err=True)
    for line in _editable(project, catalog, order, chosen, (docx, html)):
        click.echo(line)
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


def _editable(
    project: Project, catalog: Catalog, order: Order, chosen: tuple[str, ...], forms: tuple[bool, bool]
) -> Iterator[str]:
    """Write the files for a word processor: as Word files, as HTML."""
    from briefgen.building import editable

    for make in compress((editable.as_docx, editable.as_html), forms):
        yield from editable.write(project, order, make(project, catalog, order, chosen))


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
