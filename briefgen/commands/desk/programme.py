"""`programme`: a visit's stops as one sheet a day, and what changed since the last one issued."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from briefgen.commands.common import as_of_option, catalog_of, in_project, near, read, today
from briefgen.commands.desk.forms import private_option, shape_options, show, told
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.domain.catalog import Catalog
    from briefgen.domain.standing import EventState
    from briefgen.memos.desk.programme import Programme
    from briefgen.memos.desk.programme_changes import Line
    from briefgen.memos.desk.programme_issues import Issued


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
    from briefgen.memos.desk.programme import Programme, programme_sheet

    if issue and as_of:
        raise click.UsageError(_("--issue numbers today's programme, and does not go with --as-of"))
    whole = catalog_of(read(project))
    catalog, day = told(whole, private=private), as_of or today(whole)
    path, event = issues.path_of(project, identity, private=private), _event(whole, catalog, identity, day)
    before = tuple(one for one in issues.read(path) if one.day <= day)
    found = Programme(catalog, event, day, before=_last(before))
    if issue:
        found, issued = _numbered(found, before)
        if issued != before:
            write_atomically(path, issues.write(issued))
    show(project, programme_sheet(found), f"programme-{identity}", pages=None, **form)
    return Exit.WELL


def _numbered(found: Programme, before: tuple[Issued, ...]) -> tuple[Programme, tuple[Issued, ...]]:
    """The programme under its number, and all that were issued; what says the same as the last one keeps the number of that."""
    from briefgen.memos.desk.programme import lines
    from briefgen.memos.desk.programme_issues import Issued

    now = lines(found)
    if before and before[-1].lines == now:
        return replace(found, number=before[-1].number, before=_last(before[:-1])), before
    number = before[-1].number + 1 if before else 1
    return replace(found, number=number), (*before, Issued(number, found.day, now))


def _last(issued: tuple[Issued, ...]) -> tuple[int, date, tuple[Line, ...]] | None:
    """The last of some that were issued, as a programme is compared with it."""
    return (issued[-1].number, issued[-1].day, issued[-1].lines) if issued else None


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
