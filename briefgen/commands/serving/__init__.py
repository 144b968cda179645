"""`serve`: the preview."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefgen.commands.common import Number, in_project, now
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.project import Project

NEEDED = ("starlette", "uvicorn", "watchfiles")


@click.command()
@click.option(
    "--port", type=Number(1, 65535), metavar="N", default=8000, show_default=True, help="The first port to try."
)
@click.option(
    "--texts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="The folder with the texts of the sources: shows the audit too.",
)
@in_project
def serve(project: Project, port: int, texts: Path | None) -> int:
    """Preview what would be published, on this machine alone.

    It is made again at each change, and has forms to record in.
    """
    try:
        from briefgen.serving import serve as run
    except ModuleNotFoundError as error:
        if error.name not in NEEDED:
            raise
        raise not_installed() from error
    run(
        project,
        now,
        port,
        lambda address: click.echo(_("Preview at {address} (ends with Ctrl-C)").format(address=address)),
        texts,
    )
    return Exit.WELL


def not_installed() -> BriefgenError:
    """What is said where the extra is missing."""
    return BriefgenError(
        _("The preview needs three more packages: {names}.").format(names=", ".join(NEEDED)),
        hint=_("Install them with: {command}").format(command=f"{sys.executable} -m pip install {' '.join(NEEDED)}"),
    )
