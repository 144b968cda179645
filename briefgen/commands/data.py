"""`check` and `schema`: is the data well?"""

from __future__ import annotations

import sys

import click

from briefgen.commands.common import as_json_text, in_project, load, near
from briefgen.diagnostics import BriefgenError, Exit, has_errors
from briefgen.language import gettext as _
from briefgen.project import Project


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For another program.")
@click.option("--strict", is_flag=True, help="Warnings count too (exit code 3).")
@in_project
def check(project: Project, as_json: bool, strict: bool) -> int:
    """Name every mistake in the data, and what to write instead."""
    loaded = load(project)
    if as_json:
        click.echo(as_json_text([d.as_json() for d in loaded.diagnostics]))
    else:
        from briefgen.terminal.faults import print_faults

        print_faults(loaded.diagnostics, loaded.lines, project.folder, sys.stdout)
    if has_errors(loaded.diagnostics):
        return Exit.FAULTY
    return Exit.WARNED if strict and loaded.diagnostics else Exit.WELL


@click.command()
@click.argument("file", default="events.yaml")
def schema(file: str) -> int:
    """The JSON Schema of a curated file, for editors.

    FILE is events.yaml, people.yaml, …; an editor that knows its schema completes and checks it.
    """
    from briefgen.reading.schema import schema as describe
    from briefgen.reading.shapes import SHAPES

    names = {path.rpartition("/")[2]: path for path in (shape.path for shape in SHAPES)}
    name = file.rpartition("/")[2]
    if name not in names:
        raise BriefgenError(near(file, names, _("file")))
    click.echo(as_json_text(describe(names[name])))
    return Exit.WELL
