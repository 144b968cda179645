"""What the commands for the desk's own sheets share: in which form one is wanted, and who is to read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from os.path import realpath  # which takes a link that leads to itself for a name
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen.commands.common import F, as_json_text, now, today
from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.domain.catalog import Catalog
    from briefgen.memos.desk import DeskSheet

TERMINAL_WIDTH = 100  # of lines where they are read on a screen, or go into a file
FORMS = ("mail", "pdf", "docx", "as_json")


def shape_options(command: F) -> F:
    """In which form a sheet is wanted: in the terminal, as the text of a mail, on paper, for another program."""
    options: tuple[Callable[[Any], Any], ...] = (
        click.option("--mail", is_flag=True, help="As the text of a mail, in lines of 72 columns."),
        click.option("--pdf", is_flag=True, help="On paper: a PDF in the folder “desk”, beside “output”."),
        click.option("--docx", is_flag=True, help="As a Word file in the same folder, to be edited."),
        click.option("--json", "as_json", is_flag=True, help="For another program."),
        click.option(
            "--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write the PDF to this file."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


private_option = click.option(
    "--private", is_flag=True, help="With what is private: only where whoever reads it may know it."
)


def told(catalog: Catalog, *, private: bool) -> Catalog:
    """What may be told: all of it, or what is left without everything that is marked private."""
    from briefgen.domain.public import for_colleagues, has_confidences

    if private:
        return catalog
    if has_confidences(catalog):
        click.echo(_("note: what is private was left out; --private has it"), err=True)
    return for_colleagues(catalog)


def show(project: Project, sheet: DeskSheet, name: str, *, pages: int | None = 1, **form: Any) -> None:
    """Print a sheet, or write it on paper below ``desk/`` under its name."""
    show_all(project, {name: sheet}, "", pages=pages, **form)


def show_all(project: Project, sheets: Mapping[str, DeskSheet], folder: str, *, pages: int | None, **form: Any) -> None:
    """Print several sheets, or write each on paper under its name in a folder below ``desk/``; with no folder it is one sheet."""
    out = _one_form(project, form)
    if out and len(sheets) > 1:
        raise click.UsageError(_("--out takes one sheet, and these are {count}: name one").format(count=len(sheets)))
    if form.get("pdf") or out:
        for name, sheet in sheets.items():
            write_pdf(project, sheet, out or project.desk / folder / f"{name}.pdf", pages)
    elif form.get("docx"):
        for name, sheet in sheets.items():
            write_docx(project, sheet, project.desk / folder / f"{name}.docx")
    elif form.get("as_json"):
        from briefgen.memos.desk.values import values

        told = [values(sheet) for sheet in sheets.values()]
        click.echo(as_json_text(told if folder else told[0]))
    else:
        click.echo("\n\n".join(_text(sheet, form) for sheet in sheets.values()), nl=False)


def _one_form(project: Project, form: Mapping[str, Any]) -> Path | None:
    """The file that a PDF is asked for in, if any; refuses two forms at once, and a place where a sheet does not belong."""
    out: Path | None = form.get("out")
    if len([one for one in FORMS if form.get(one) or (out and one == "pdf")]) > 1:
        raise click.UsageError(_("--mail, --pdf, --docx and --json are forms of one sheet: choose one"))
    if out is None:
        return None
    if Path(realpath(out)).is_relative_to(project.output.resolve()):
        raise BriefgenError(
            _("{file} would stand among what is published; a sheet of the desk does not.").format(file=out.absolute()),
            hint=_("Leave --out out, and it is written into {folder}.").format(folder=project.desk.absolute()),
        )
    return free_to_write(out)


def free_to_write(file: Path) -> Path:
    """Where a PDF may be written to; raises BriefgenError where its folder is missing, or something else stands there.

    What this program made may be made anew; a file of somebody's own, or one that was written on, stays.
    """
    from briefgen.building.edited import was_edited

    file = file.absolute()
    if not file.parent.is_dir():
        raise BriefgenError(
            _("There is no folder {folder} to put {file} in.").format(folder=file.parent, file=file.name),
            hint=_("Make the folder first, or name a file in one that is there."),
        )
    if (file.exists() and not file.is_file()) or was_edited(file):
        raise BriefgenError(
            _("{file} was not made by this program, or was changed since; nothing takes its place.").format(file=file),
            hint=_("Name another file with --out, or move that one away."),
        )
    if file.suffix.lower() != ".pdf":
        raise BriefgenError(
            _("{file} does not end in .pdf, and a PDF is what --out writes.").format(file=file),
            hint=_("Write, for example: {command}").format(command=f"--out {file.with_suffix('.pdf').name}"),
        )
    return file


def _text(sheet: DeskSheet, form: Mapping[str, Any]) -> str:
    from briefgen.memos.desk.text import MAIL, as_text

    return as_text(sheet, MAIL if form.get("mail") else TERMINAL_WIDTH)


def write_pdf(project: Project, sheet: DeskSheet, path: Path, pages: int | None) -> None:
    """Write a sheet on paper."""
    from briefgen.memos.desk.paper import render_sheet

    write(path, render_sheet(sheet, templates=project.templates, pages=pages))


def write_docx(project: Project, sheet: DeskSheet, path: Path) -> None:
    """Write a sheet as a Word file."""
    from briefgen.memos.desk.paper import sheet_docx

    write(path, sheet_docx(sheet, templates=project.templates))


def write(path: Path, data: bytes) -> None:
    """Write a file where it is another than before, and say so; what somebody made of it since is kept."""
    from briefgen.building.edited import write_over

    for line in write_over(path, data).lines(path):
        click.echo(line)


def keep_calendar(project: Project, catalog: Catalog) -> None:
    """Write the desk's own calendar where it says something else than before."""
    from briefgen.building.edited import write_over
    from briefgen.calendars.desk import NAME, desk_calendar, is_ours
    from briefgen.files import bytes_digest

    path = project.desk / NAME
    before = path.read_bytes() if path.is_file() else None
    data = desk_calendar(catalog, today(catalog), now(), before)
    if data is None:
        return
    done = write_over(path, data, bytes_digest(before) if before and is_ours(catalog, before) else "")
    for line in done.lines(path) if done.made else ():
        click.echo(line, err=True)
