"""`diff`: what others will see change."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from briefgen.commands.common import (
    Day,
    as_json_text,
    as_of_option,
    catalog_of,
    code_of,
    in_project,
    now,
    read,
    today,
)
from briefgen.diagnostics import Exit
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.memos.desk.change_mail import ChangeMail


@click.command()
@click.option("--since", type=Day(), help="What readers see change: between this day and --as-of.")
@as_of_option
@click.option(
    "--for", "whom", multiple=True, metavar="WHO", help="With --since: only this counterpart; may be repeated."
)
@click.option("--mail", is_flag=True, help="As the text of a mail, and each changed event as a file in desk/mail/.")
@click.option("--json", "as_json", is_flag=True, help="For another program.")
@in_project
def diff(project: Project, since: date | None, as_of: date | None, whom: tuple[str, ...], **form: bool) -> int:
    """What subscribers will see change.

    Against what is published (exit code 3 where anything does; 5 where an entry would be lost).

    With --since: what changed on file between two days, as the memos tell it (exit code 3 where anything did).
    With --mail the same for those who cannot wait until their calendar looks again; nothing private is in it.
    """
    if form["mail"] and form["as_json"]:
        raise click.UsageError(_("--mail and --json are two forms of one answer: choose one"))
    if since:
        return _between_days(project, since, as_of, whom, **form)
    if as_of or whom:
        raise click.UsageError(_("--as-of and --for go with --since DAY"))
    return _against_published(project, **form)


def _between_days(project: Project, since: date, as_of: date | None, whom: tuple[str, ...], **form: bool) -> int:
    from briefgen.domain.public import public
    from briefgen.memos.change_list import change_list, lines
    from briefgen.memos.editions import since_before

    catalog = catalog_of(read(project))
    catalog = public(catalog) if form["mail"] else catalog
    day = as_of or today(catalog)
    since_before(since, day)
    chosen = tuple(code_of(catalog, who) for who in whom) or tuple(catalog.counterparts)
    found = {code: change_list(catalog, code, since, day) for code in dict.fromkeys(chosen)}
    if form["mail"]:
        from briefgen.building.making import FEEDS
        from briefgen.calendars import Calendars, published, render_calendars
        from briefgen.memos.desk.change_mail import of_days

        # Of another day's events there are no files: calendars hold what is known now.
        made = (
            render_calendars(catalog, now(), published(project.output / FEEDS))
            if day == today(catalog)
            else Calendars()
        )
        _mail(project, of_days(catalog, found, made, since, day), day)
    elif form["as_json"]:
        click.echo(as_json_text([row.as_json() for rows in found.values() for row in rows]))
    else:
        for depth, words in (line for code, rows in found.items() for line in lines(code, rows, since, day)):
            click.secho("  " * depth + words, bold=not depth)
    return Exit.CHANGED if any(found.values()) else Exit.WELL


def _against_published(project: Project, *, mail: bool, as_json: bool) -> int:
    from briefgen.building.making import FEEDS
    from briefgen.calendars import published, render_calendars
    from briefgen.calendars.diff import feed_diff
    from briefgen.calendars.diff_words import as_json as plain
    from briefgen.calendars.diff_words import lines

    catalog = catalog_of(read(project))
    before, day = published(project.output / FEEDS), today(catalog)
    made = render_calendars(catalog, now(), before)
    for warning in made.warnings:
        click.echo(_("note: {text}").format(text=warning), err=True)
    found = feed_diff(catalog, before, made, day)
    if mail:
        from briefgen.memos.desk.change_mail import of_calendars

        _mail(project, of_calendars(catalog, found, made, day), day)
    elif as_json:
        click.echo(as_json_text(plain(found)))
    else:
        for line in lines(found):
            click.secho("  " * line.depth + line.words, bold=not line.depth)
    return Exit.WELL if found.empty else Exit.LOST if found.loses else Exit.CHANGED


def _mail(project: Project, mail: ChangeMail, day: date) -> None:
    """Print the text, and write the files of that day in place of those written for it before."""
    from briefgen.calendars.sightings import glance
    from briefgen.files import together
    from briefgen.memos.desk.text import as_text

    folder = project.desk / "mail" / day.isoformat()
    with together() as written:
        for name, data in mail.files.items():
            written.write(folder / name, data)
    for old in folder.glob("*.ics"):
        if old.name not in mail.files and old.is_file() and glance(old.name, old.read_bytes()):  # of our own making
            old.unlink()
    for name in mail.files:
        click.echo(_("Made {file}").format(file=folder / name), err=True)
    click.echo(as_text(mail.sheet), nl=False)
