"""`diff`: what others will see change."""

from __future__ import annotations

from datetime import date

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


@click.command()
@click.option("--since", type=Day(), metavar="DAY", help="What readers see change: between this day and --as-of.")
@as_of_option
@click.option(
    "--for", "whom", multiple=True, metavar="WHO", help="With --since: only this counterpart; may be repeated."
)
@click.option("--json", "as_json", is_flag=True, help="For another program.")
@in_project
def diff(project: Project, since: date | None, as_of: date | None, whom: tuple[str, ...], as_json: bool) -> int:
    """What subscribers will see change, against what is published (exit code 3; 5 where an entry would be lost).

    With --since: what changed on file between two days, as the memos tell it (exit code 3 where anything did).
    """
    if since:
        return _between_days(project, since, as_of, whom, as_json=as_json)
    if as_of or whom:
        raise click.UsageError(_("--as-of and --for go with --since DAY"))
    return _against_published(project, as_json=as_json)


def _between_days(project: Project, since: date, as_of: date | None, whom: tuple[str, ...], *, as_json: bool) -> int:
    from briefgen.memos.change_list import change_list, lines
    from briefgen.memos.editions import since_before

    catalog = catalog_of(read(project))
    day = as_of or today(catalog)
    since_before(since, day)
    chosen = tuple(code_of(catalog, who) for who in whom) or tuple(catalog.counterparts)
    found = {code: change_list(catalog, code, since, day) for code in dict.fromkeys(chosen)}
    if as_json:
        click.echo(as_json_text([row.as_json() for rows in found.values() for row in rows]))
    else:
        for depth, words in (line for code, rows in found.items() for line in lines(code, rows, since, day)):
            click.secho("  " * depth + words, bold=not depth)
    return Exit.CHANGED if any(found.values()) else Exit.WELL


def _against_published(project: Project, *, as_json: bool) -> int:
    from briefgen.building.build import FEEDS
    from briefgen.calendars import published, render_calendars
    from briefgen.calendars.diff import feed_diff
    from briefgen.calendars.diff_words import as_json as plain
    from briefgen.calendars.diff_words import lines

    catalog = catalog_of(read(project))
    before = published(project.output / FEEDS)
    made = render_calendars(catalog, now(), before)
    for warning in made.warnings:
        click.echo(_("note: {text}").format(text=warning), err=True)
    found = feed_diff(catalog, before, made, today(catalog))
    if as_json:
        click.echo(as_json_text(plain(found)))
    else:
        for line in lines(found):
            click.secho("  " * line.depth + line.words, bold=not line.depth)
    return Exit.WELL if found.empty else Exit.LOST if found.loses else Exit.CHANGED
