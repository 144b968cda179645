"""`chase`: one sheet for each lead, of the promises they follow."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any

import click

from briefgen.commands.common import (
    as_of_option,
    catalog_of,
    code_of,
    in_project,
    near,
    only_with,
    read,
    today,
)
from briefgen.commands.desk.forms import private_option, shape_options, show_all, told
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.domain.planning.chase import Followed


@click.command()
@click.argument("leads", nargs=-1, metavar="[LEAD]...")
@as_of_option
@click.option(
    "--for", "whom", multiple=True, metavar="WHO", help="Only promises with this counterpart; may be repeated."
)
@click.option("--asked", "ask", is_flag=True, help="Note on each of these promises that its lead was asked today.")
@click.option("--by", default="", metavar="NAME", help="With --asked: who asked.")
@click.option("--dry-run", is_flag=True, help="With --asked: show what would be noted, and write nothing.")
@click.option("--yes", "-y", is_flag=True, hidden=True, expose_value=False, help="Taken, as nothing is asked.")
@private_option
@shape_options
@in_project
def chase(project: Project, leads: tuple[str, ...], as_of: date | None, whom: tuple[str, ...], **form: Any) -> int:
    """The open promises by who at home follows them.

    A sheet for each lead (`lead:` of a promise); with LEADs, by id or a part of the name, only theirs.

    With --asked it is noted that they were asked today; the next sheet says so, until something is reported. The sheets leave
    the desk: what is private is in them only with --private.
    """
    from briefgen.domain.planning.chase import followed
    from briefgen.memos.desk.chase import chase_sheet

    only_with("--asked", "--by", "--dry-run")
    ask, by, dry_run = form.pop("ask"), form.pop("by"), form.pop("dry_run")
    if ask and as_of:
        raise click.UsageError(_("--asked notes today, and does not go with --as-of"))
    whole = catalog_of(read(project))
    catalog, day = told(whole, private=form.pop("private")), as_of or today(whole)
    found = _chosen(followed(catalog, day, [code_of(catalog, who) for who in whom]), leads)
    if not found:
        click.echo(_("No promise is open."))
        return Exit.WELL
    sheets = {name: chase_sheet(catalog, one, day) for name, one in _named(found).items()}
    show_all(project, sheets, "chase", pages=2, **form)
    if ask:
        _note(project, [promise.id for one in found if one.lead for promise in one.promises], by, dry_run=dry_run)
    return Exit.WELL


def _note(project: Project, promises: list[str], by: str, *, dry_run: bool) -> None:
    """Record that they were asked, and say so beside the sheets."""
    from briefgen.commands.recording.writing import desk_of
    from briefgen.recording import asked

    proposal = asked(desk_of(project), promises, by=by)
    click.echo(proposal.diff, nl=False, err=True)
    for note in proposal.notes:
        click.echo(note, err=True)
    for path in () if dry_run else proposal.write():
        click.echo(_("{file} was written.").format(file=path), err=True)


def _chosen(found: tuple[Followed, ...], leads: tuple[str, ...]) -> tuple[Followed, ...]:
    """The sheets that are asked for: all, or those of some leads, by id, by name or the beginning of a part of one."""
    names = [one.lead for one in found if one.lead]
    wanted = {name for lead in leads for name in _meant(lead, names)}
    return tuple(one for one in found if one.lead in wanted) if leads else found


def _meant(lead: str, names: list[str]) -> list[str]:
    """The leads whose name, or a part of whose name, begins so; one that is called just so is meant alone."""
    from briefgen.domain.fields import slug

    asked = slug(lead)
    begun = [name for name in names if asked and f"-{asked}" in f"-{slug(name)}"]
    if not begun:
        known = _("known: {leads}").format(leads=", ".join(names))
        nobody = _("No promise has a lead yet: write “lead:” on those that somebody follows.")
        raise BriefgenError(near(lead, names, _("lead")), hint=known if names else nobody)
    return [name for name in begun if slug(name) == asked] or begun


def _named(found: tuple[Followed, ...]) -> dict[str, Followed]:
    """The sheets by the names of their files; where several leads would have one, a number parts them."""
    from briefgen.memos.book import stem

    named: dict[str, Followed] = {}
    for one in found:
        name = (stem(one.lead) or "lead") if one.lead else "nobody"
        free = (numbered for n in count(1) if (numbered := f"{name}-{n}" if n > 1 else name) not in named)
        named[next(free)] = one
    return named
