"""`read`: take in a new text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.commands.common import alone, in_project, only_text, read, today, whole_of
from briefgen.diagnostics import Exit
from briefgen.language import ngettext
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.auditing.proposals import Proposal


@click.command("read")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--draft", is_flag=True, help="Propose records for what is recognised, as YAML to paste.")
@click.option("--into", is_flag=True, help="Write the proposals into the project's files, marked as drafts.")
@in_project
def read_text(project: Project, file: Path, draft: bool, into: bool) -> int:
    """Take in a new text, sentence by sentence, with proposals.

    Its day, language and digest, its sentences numbered, and what is known in them.
    """
    from briefgen.auditing.new_text import new_text
    from briefgen.auditing.proposals import proposals
    from briefgen.terminal.read import as_yaml, shown

    alone("--draft")
    only_text(file.name)
    catalog = whole_of(read(project))
    text = new_text(catalog, file.name, file.read_bytes(), today=today(catalog))
    if into:
        return _into(project, tuple(proposals(text)))
    click.echo(as_yaml(tuple(proposals(text))) if draft else shown(text))
    return Exit.WELL


def _into(project: Project, found: tuple[Proposal, ...]) -> int:
    """Each proposal in its place in the file of its kind; all files or none."""
    from briefgen.reading.edits import Edits

    edits = Edits.of(project.folder)
    for proposal in found:
        edits = edits.with_record(proposal.kind, proposal.fields)
    files = edits.write()
    told = ngettext("One draft written: {files}.", "{count} drafts written: {files}.", len(found))
    click.echo(told.format(count=len(found), files=", ".join(files)))
    return Exit.WELL
