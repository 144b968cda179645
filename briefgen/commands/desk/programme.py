"""`programme`: a visit's stops as one sheet a day, and what changed since the last one issued."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from briefgen.commands.common import as_of_option, catalog_of, in_project, near, read, today
from briefgen.commands.desk.forms import private_option, shape_options, show, told
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.domain.catalog import Catalog
    from briefgen.domain.standing import EventState


@click.command()
@click.argument("identity", metavar="ID")
@as_of_option
@click.option("--issue", is_flag=True, help="Number it, and keep it: the next one tells what changed since.")
@private_option
@shape_options
@in_project
def programme(project: Project, identity: str, as_of: date | None, issue: bool, private: bool, **form: Any) -> int:
    """The stops of a visit, a sheet for each day.

    Hours in both zones, whom one meets, who leads, gaps and overlaps. It leaves the desk: what is private is in it only with --private. Where one was issued before, it begins with what changed.
    """
    from briefgen.files import write_atomically
    from briefgen.memos.desk import programme_issues as issues
    from briefgen.memos.desk.programme import Programme, lines, programme_sheet

    if issue and as_of:
        raise click.UsageError(_("--issue numbers today's programme, and does not go with --as-of"))
    whole = catalog_of(read(project))
    catalog, day = told(whole, private=private), as_of or today(whole)
    found = Programme(catalog, _event(whole, catalog, identity, day), day)
    path = issues.path_of(project, identity, private=private)
    before = tuple(one for one in issues.read(path) if one.day <= day)
    last = before[-1] if before else None
    if last:
        found = Programme(catalog, found.event, day, before=(last.number, last.day, last.lines))
    if issue:
        now = lines(found)
        if last and last.lines == now:
            earlier = before[-2] if len(before) > 1 else None
            compared = (earlier.number, earlier.day, earlier.lines) if earlier else None
            found = Programme(catalog, found.event, day, last.number, compared)
        else:
            number = last.number + 1 if last else 1
            found = Programme(catalog, found.event, day, number, found.before)
            write_atomically(path, issues.write((*before, issues.Issued(number, day, now))))
    show(project, programme_sheet(found), f"programme-{identity}", pages=None, **form)
    return Exit.WELL


def _event(whole: Catalog, catalog: Catalog, identity: str, day: date) -> EventState:
    """The visit as known on a day; raises BriefgenError where there is none, or nothing to print of it."""
    from briefgen.domain.records import state_of

    if identity not in whole.events:
        raise BriefgenError(near(identity, whole.events, _("event")))
    record = catalog.events.get(identity)
    state = state_of(catalog, record, day) if record else None
    if state is None:
        raise BriefgenError(
            _("Nothing that is not private is on file of “{id}” by {day}.").format(id=identity, day=day),
            hint=_("--private has what is"),
        )
    if not state.now.stops:
        raise BriefgenError(
            _("“{id}” has no stops, so there is no programme.").format(id=identity),
            hint=_("write “stops:” at {place}").format(place=whole.place(identity, "reports", state.known[-1].index)),
        )
    return state
