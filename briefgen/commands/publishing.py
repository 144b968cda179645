"""`publish`: what everybody may have, in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.commands.common import in_project
from briefgen.diagnostics import Exit
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.project import Project

MOST_LISTED = 12  # changed files by name; of more, how many


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@in_project
def publish(project: Project, folder: Path) -> int:
    """Write what everybody may have into a folder.

    For a web server or a host: pages and calendars, and nothing of the desk's.
    """
    from briefgen.building.publishing import publish as write

    done = write(project, folder.absolute())
    changed = (*done.written, *done.removed)
    for path in changed if len(changed) <= MOST_LISTED else ():
        gone = path in done.removed
        click.echo((_("Removed {file}") if gone else _("Wrote {file}")).format(file=folder / path))
    if len(changed) > MOST_LISTED and len(done.written) != done.count:  # else the last line says it
        told = _("Wrote {written} and removed {removed} files.") if done.removed else _("Wrote {written} files.")
        click.echo(told.format(written=len(done.written), removed=len(done.removed)))
    words = (
        ngettext("%d file is published in {folder}.", "%d files are published in {folder}.", done.count) % done.count
    )
    click.echo(words.format(folder=folder))
    return Exit.WELL
