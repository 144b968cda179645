"""`audit`: the page on which every statement stands beside its sentence."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.commands.auditing.verify import audited_here, texts_option
from briefgen.commands.common import in_project
from briefgen.diagnostics import Exit
from briefgen.language import gettext as _
from briefgen.project import Project

PAGE = "audit/index.html"


@click.command()
@texts_option
@in_project
def audit(project: Project, texts: Path) -> int:
    """Write a page with each statement beside its passage.

    It stands in audit/index.html, for the desk only.
    """
    from briefgen.files import write_atomically
    from briefgen.pages.audit import audit_html
    from briefgen.terminal.audit import summary

    held = audited_here(project, texts)
    path = project.folder / PAGE
    write_atomically(path, audit_html(held, project.templates).encode())
    # a desk whose own .gitignore is older than this, or was rewritten, would commit the words of the sources
    write_atomically(path.parent / ".gitignore", b"*\n")
    click.echo(_("{file} holds the words of the sources: it stays at the desk.").format(file=PAGE))
    click.echo(summary(held))
    return Exit.WELL
