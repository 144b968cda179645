"""`upgrade`: the data as the program writes them now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.commands.common import in_project
from briefgen.diagnostics import BriefgenError, Exit, render_all
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.reading.edits import Edits


@click.command()
@click.option("--yes", is_flag=True, help="Write without asking.")
@in_project
def upgrade(project: Project, yes: bool) -> int:
    """Bring the data up to this program's format.

    What would change is shown first (exit code 3 where it was not written).
    """
    from briefgen.files import write_atomically
    from briefgen.reading.edits import Edits
    from briefgen.reading.edits.upgrading import upgraded
    from briefgen.terminal import asking

    before = Edits.of(project.folder)
    _refuse_newer(before)
    edits = upgraded(before)
    schemas = _stale_schemas(project.folder)
    if not edits.after and not schemas:
        click.echo(_("Nothing to upgrade: the data are as this program writes them."))
        return Exit.WELL
    click.echo(edits.diff(), nl=False)
    for path in schemas:
        click.echo(_("{file} would be written anew.").format(file=path))
    found = edits.check()
    if found.errors:
        click.echo(render_all(found.errors, found.loaded.lines), err=True)
        raise BriefgenError(_("The data would not be sound afterwards; nothing was changed."), exit_code=Exit.FAULTY)
    if not yes and not (asking.is_terminal() and asking.confirmed(_("Write this?"))):
        click.echo(_("Nothing was changed. To write it: briefgen upgrade --yes"))
        return Exit.CHANGED
    edits.write()
    for path, data in schemas.items():
        write_atomically(project.folder / path, data)
    click.echo(_("Upgraded. Look at the difference, and commit it."))
    return Exit.WELL


def _refuse_newer(data: Edits) -> None:
    from briefgen.domain.model.sources import FORMAT
    from briefgen.reading.edits.upgrading import written_format

    if (newer := written_format(data)) > FORMAT:
        message = _(
            "These data were written for a newer program: their format is {format}, and this one knows {known}."
        )
        raise BriefgenError(
            message.format(format=newer, known=FORMAT), hint=_("Install a newer version of the program.")
        )


def _stale_schemas(folder: Path) -> dict[str, bytes]:
    """The schemas for editors, where the desk has them, that are no longer the program's."""
    from briefgen.reading.schema import schema_files

    texts = {f".vscode/{path}": text.encode() for path, text in schema_files().items()}
    there = {path: folder / path for path in texts if (folder / path).is_file()}
    return {path: texts[path] for path, file in there.items() if file.read_bytes() != texts[path]}
