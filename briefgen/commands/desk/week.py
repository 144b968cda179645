"""`week`: what the desk has to know on a Monday, and the desk's own calendar."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from briefgen.commands.common import Day, as_of_option, catalog_of, in_project, read, today
from briefgen.commands.desk.forms import keep_calendar, private_option, shape_options, show, told
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.project import Project


@click.command()
@as_of_option
@click.option("--since", type=Day(), help="Tell what changed since this day, not since last Monday.")
@private_option
@shape_options
@in_project
def week(project: Project, as_of: date | None, since: date | None, private: bool, **form: Any) -> int:
    """The next fourteen days over all counterparts.

    What happens, what to prepare by when, what is late, what changed, which letters are due. It also keeps the calendar desk/desk.ics, with a reminder of each thing to prepare. A mail leaves the desk, so that what
    is private is in it only with --private; the terminal and the PDF are the desk's own, and have it.
    """
    from briefgen.domain.public import for_colleagues, has_confidences
    from briefgen.memos.editions import since_before
    from briefgen.memos.week import seen
    from briefgen.memos.week import week as week_sheet
    from briefgen.memos.week.span import span

    catalog = catalog_of(read(project))
    days = span(as_of or today(catalog), since)
    since_before(days.since, days.day)
    everything = private or not form["mail"]
    shown = told(catalog, private=everything)
    if as_of is None:
        view = seen.WHOLE if everything else seen.OPEN
        days = days if since else days.after(seen.last(project.desk, days.since, view))
        views = {seen.WHOLE: catalog, seen.OPEN: for_colleagues(catalog) if has_confidences(catalog) else catalog}
        try:
            keep_calendar(project, catalog)
            seen.keep(project.desk, days.day, views)
        except BriefgenError as error:  # who may only read the folder reads the sheet all the same
            click.echo(_("note: nothing is kept of this sheet. {reason}").format(reason=error), err=True)
    show(project, week_sheet(shown, days), f"week-{days.day}", **form)
    return Exit.WELL
