"""`contacts`: the table for a question that is asked of a ministry."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from briefgen.commands.common import (
    Bound,
    as_json_text,
    as_of_option,
    catalog_of,
    code_of,
    in_project,
    near,
    only_with,
    read,
    today,
)
from briefgen.commands.desk.forms import private_option, told
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.domain.catalog import Catalog
    from briefgen.domain.planning.contact_list import Held


@click.command()
@click.option("--level", metavar="RANK", help="Only contacts at this level and above: minister, deputy-minister, …")
@click.option("--only", is_flag=True, help="With --level: at this level alone.")
@click.option("--from", "first", type=Bound("first"), help="From this day, month or year on.")
@click.option("--to", "last", type=Bound("last"), help="Up to the end of this day, month or year.")
@click.option("--for", "whom", multiple=True, metavar="WHO", help="Only with this counterpart; may be repeated.")
@as_of_option
@private_option
@click.option("--csv", "as_csv", is_flag=True, help="As a table for a spreadsheet.")
@click.option("--json", "as_json", is_flag=True, help="For another program.")
@in_project
def contacts(project: Project, whom: tuple[str, ...], as_of: date | None, private: bool, **wanted: Any) -> int:
    """Every contact that was held, by day: with whom, at what level.

    And who was there, and what came of it.

    A contact's level is the lower of the two sides' highest ranks. What is private is left out without --private.
    """
    from briefgen.domain.planning.contact_list import Asked, contact_list

    only_with("--level", "--only")
    if wanted["as_csv"] and wanted["as_json"]:
        raise click.UsageError(_("--csv and --json are two forms of one table: choose one"))
    first, last = wanted["first"] or date.min, wanted["last"] or date.max
    if last < first:
        raise BriefgenError(_("--to lies before --from."))
    asked = Asked(first, last, _rank(wanted["level"]), wanted["only"])
    whole = catalog_of(read(project))
    catalog, day = told(whole, private=private), as_of or today(whole)
    codes = [code_of(catalog, who) for who in whom] or [*catalog.counterparts]
    found, unknown = contact_list(catalog, day, dict.fromkeys(codes), asked)
    _print(catalog, found, as_csv=wanted["as_csv"], as_json=wanted["as_json"])
    if unknown:
        words = ngettext(
            "note: %d contact more, at a level that is not on file, is left out; without --level it is there",
            "note: %d contacts more, at a level that is not on file, are left out; without --level they are there",
            unknown,
        )
        click.echo(words % unknown, err=True)
    return Exit.WELL


def _print(catalog: Catalog, found: Sequence[Held], *, as_csv: bool, as_json: bool) -> None:
    from briefgen.calendars.spreadsheet import to_csv
    from briefgen.terminal import contacts as table

    if as_json:
        click.echo(as_json_text([table.values(catalog, held) for held in found]))
    elif as_csv:
        click.echo(to_csv([table.COLUMNS, *(table.cells(catalog, held) for held in found)]), nl=False)
    elif found:
        table.print_contacts(catalog, found)
    else:
        click.echo(_("No contact of this kind is on file."))


def _rank(text: str | None) -> Any:
    from briefgen.domain.model import Rank

    if text is None:
        return None
    known = [rank.value for rank in Rank]
    if text not in known:
        raise BriefgenError(near(text, known, _("level")), hint=_("known: {levels}").format(levels=", ".join(known)))
    return Rank(text)
