"""`free`: weeks in which both sides have nothing else."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import click

from briefgen.commands.common import Bound, as_of_option, catalog_of, code_of, in_project, read, today
from briefgen.commands.desk.forms import private_option, shape_options, show, told
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.project import Project

WEEKS_AHEAD = timedelta(weeks=13)
LONGEST = timedelta(days=3 * 366)


@click.command()
@click.option("--for", "whom", multiple=True, required=True, metavar="WHO", help="With whom; may be repeated.")
@click.option("--from", "first", type=Bound("first"), help="From this day or month on (default: today).")
@click.option("--to", "last", type=Bound("last"), help="Up to this day or month (default: 13 weeks).")
@as_of_option
@private_option
@shape_options
@in_project
def free(project: Project, whom: tuple[str, ...], first: date | None, last: date | None, **asked: Any) -> int:
    """Working weeks in which nothing stands in the way.

    Clear of holidays, elections, presidencies and events of heads of state or government of all sides.
    """
    from briefgen.memos.desk.free import free_sheet

    as_of, private = asked.pop("as_of"), asked.pop("private")
    whole = catalog_of(read(project))
    catalog, day = told(whole, private=private or not asked["mail"]), as_of or today(whole)
    first = first or day
    last = last or first + WEEKS_AHEAD
    if last < first:
        raise BriefgenError(_("--to lies before --from."))
    if last - first > LONGEST:
        raise BriefgenError(_("At most three years are looked through at one time."))
    codes = tuple(dict.fromkeys(code_of(catalog, who) for who in whom))
    name = "-".join(catalog.counterparts[code].slug for code in codes)
    show(project, free_sheet(catalog, codes, day, first, last), f"free-{name}", pages=2, **asked)
    return Exit.WELL
