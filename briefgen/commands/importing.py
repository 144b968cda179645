"""`import`: someone's calendar or table becomes records."""

from __future__ import annotations

from collections.abc import Sequence
from os.path import realpath  # which takes a link that leads to itself for a name
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from briefgen.commands.common import Day, bytes_of, code_of, in_project, only_text, only_with, read, today, whole_of
from briefgen.commands.recording.writing import desk_of, settle, writes
from briefgen.diagnostics import BriefgenError, Diagnostic, Exit, render_all
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.domain.catalog import Catalog
    from briefgen.importing.order import Fields, Imported, Order

REFERENCE_DAYS = "reference-days.yaml"
TABLES = (".csv", ".tsv", ".xlsx", ".xlsm")
OTHER_TABLES = (".xls", ".xlsb", ".ods", ".numbers")
MOST_LISTED = 500  # entries of which something was left out


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--counterpart", metavar="WHO", help="Whose events those are whose categories name nobody (code or name)."
)
@click.option("--since", type=Day(), help="Leave out what was over before this day.")
@click.option(
    "--into",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Add the records at the end of this file (events.yaml, seeds/reference-days.yaml); else they are printed.",
)
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="COLUMN=HEAD",
    help="Of a table: which column says when, until, time, title, with, place, kind, status or note, or is its key.",
)
@click.option("--sheet", metavar="NAME", help="Of a workbook: which sheet to read, where it is not the first.")
@click.option(
    "--write", is_flag=True, help="Write into the project: what is new in its place, what changed as reports."
)
@writes
@in_project
def import_calendar(project: Project, file: Path, into: Path | None, **asked: Any) -> int:
    """Turn a calendar or a table into records.

    FILE is an .ics, .csv or .xlsx; what cannot be carried over is listed. What was imported before is known again: what is another now becomes a report, what vanished a question, and what says
    the same stays as it is. Without --write the records are printed.
    """
    from briefgen.importing.order import Order

    only_with("--write", "--yes", "--dry-run")
    only_text(file.name)
    if into and asked["write"]:
        raise click.UsageError(_("--write finds the files itself; leave out --into"))
    catalog = whole_of(read(project))
    code = code_of(catalog, asked["counterpart"]) if asked["counterpart"] else None
    order = Order(file.name, catalog, today(catalog), counterpart=code, since=asked["since"])
    imported = _imported(file, order, asked["mapped"], asked["sheet"])
    if asked["write"]:
        _write(project, imported, file.name, yes=asked["yes"], dry_run=asked["dry_run"])
    elif into:
        _add(project, catalog, imported, into)
    else:
        _print(catalog, imported)
    return _report(file.name, imported, written=asked["write"])


def _write(project: Project, imported: Imported, name: str, *, yes: bool, dry_run: bool) -> None:
    """Show what an import comes to as a diff, and write it where that is wanted."""
    from briefgen.recording import take_in

    settle(take_in(desk_of(project), imported, name), yes=yes, dry_run=dry_run)


def _imported(file: Path, order: Order, mapped: tuple[str, ...], sheet: str | None) -> Imported:
    """What a file gives; which columns of a table were read as what is shown first."""
    from briefgen.importing.ical.components import LARGEST_FILE

    if file.suffix.lower() in OTHER_TABLES:
        raise BriefgenError(
            _("{file} is a table in a form that is not read.").format(file=file.name),
            hint=_("Open it in the program that made it, and save it as .xlsx or .csv."),
        )
    if file.suffix.lower() not in TABLES:
        if mapped or sheet:
            option = "--map" if mapped else "--sheet"
            raise BriefgenError(_("{option} is for tables: {kinds}.").format(option=option, kinds=", ".join(TABLES)))
        from briefgen.importing.entries import read_calendar

        return read_calendar(bytes_of(file, LARGEST_FILE), order)
    from briefgen.importing.tables.rows import read_table

    imported, columns = read_table(bytes_of(file, LARGEST_FILE), order, mapped, sheet)
    for line in columns:
        click.echo(line, err=True)
    return imported


class _Part(Struct, frozen=True):
    """Records of one kind and the file they belong to; *key* is the field that holds them there."""

    kind: str
    path: str
    key: str | None
    records: list[Fields]


def _parts(imported: Imported) -> tuple[_Part, _Part]:
    return (
        _Part("events", "events.yaml", "events", imported.marked_events()),
        _Part("reference_days", f"seeds/{REFERENCE_DAYS}", None, imported.reference_days),
    )


def _print(catalog: Catalog, imported: Imported) -> None:
    """Print the records; what is found in them is told by the lines of what is printed, for they stand in no file yet."""
    from briefgen.importing.proof import prove
    from briefgen.reading.edits.writing import items

    above = ""
    for part in _parts(imported):
        if part.records:
            above += _("# For {file}").format(file=part.path) + "\n"
            text = items(part.records, 2 if part.key else 0)
            placed, where = "\n" * above.count("\n") + text, _("(printed, for {file})").format(file=part.path)
            _tell(prove(catalog, part.kind, placed, where), where, placed)
            click.echo(above.splitlines()[-1])
            click.echo(text, nl=False)
            above += text


def _add(project: Project, catalog: Catalog, imported: Imported, into: Path) -> None:
    """Put what belongs into a file into its places there; the rest of it keeps its bytes."""
    events, days = _parts(imported)
    part, other = (days, events) if into.name == REFERENCE_DAYS else (events, days)
    if part.records:
        _put(project, catalog, part, into)
    count = len(part.records)
    added = ngettext("%d record was added to {file}.", "%d records were added to {file}.", count) % count
    click.echo(added.format(file=into))
    if other.records:
        count = len(other.records)
        words = ngettext(
            "%d record belongs into {file}: run this again with --into {file}.",
            "%d records belong into {file}: run this again with --into {file}.",
            count,
        )
        click.echo((words % count).format(file=other.path))


def _put(project: Project, catalog: Catalog, part: _Part, into: Path) -> None:
    """Write records into one file, as every command that writes into curated files does."""
    from briefgen.files import write_atomically
    from briefgen.importing.proof import prove
    from briefgen.reading.edits.lists import grown
    from briefgen.reading.edits.sheet import Sheet

    file, folder = Path(realpath(into)), project.folder.resolve()
    inside = file.is_relative_to(folder)
    path = file.relative_to(folder).as_posix() if inside else part.path
    data = (file.read_bytes() if file.exists() else b"") or (f"{part.key}:\n".encode() if part.key else b"")
    sheet = grown(Sheet.read(path, data), part.records, by_day=part.kind == "events")
    if sheet.shape is None or sheet.shape.kind != part.kind:
        raise BriefgenError(
            _("Nothing tells that {file} holds {kind}.").format(file=into, kind=part.key or REFERENCE_DAYS),
            hint=_("Name {file}, or leave out --into and put what is printed where it belongs.").format(file=part.path),
        )
    ids = frozenset(str(record["id"]) for record in part.records)
    _tell(prove(catalog, part.kind, sheet.text, path, ids=ids), path, sheet.text)
    write_atomically(file, sheet.data)


def _tell(found: Sequence[Diagnostic], path: str, text: str) -> None:
    """Print what the program finds in what it made."""
    if found:
        click.echo(render_all(found, {path: text.split("\n")}) + "\n", err=True)


def _report(name: str, imported: Imported, *, written: bool) -> int:
    """Say what was not carried over, entry by entry, and how it adds up; 1 where the file gave nothing at all."""
    if imported.left_out:
        click.echo(_("Not carried over:"), err=True)
    for left in imported.left_out[:MOST_LISTED]:
        click.echo(f"  {left}", err=True)
    if (more := len(imported.left_out) - MOST_LISTED) > 0:
        click.echo("  " + ngettext("and %d entry more", "and %d entries more", more) % more, err=True)
    if not imported.entries:
        click.echo(_("{file} is a calendar without an entry; there is nothing to import.").format(file=name), err=True)
        return Exit.WELL
    click.echo(_sum(imported), err=True)
    if (imported.changed or imported.vanished) and not written:
        click.echo(_("With --write, what changed becomes reports, and what vanished is asked about."), err=True)
    return Exit.WELL if imported.carried or imported.present else Exit.FAULTY


def _sum(imported: Imported) -> str:
    """How many entries the file has and what became of them, as in “17 entries: 12 records, 5 left out”."""
    whole = sum(left.whole for left in imported.left_out)
    records = ngettext("%d record", "%d records", imported.records) % imported.records
    if imported.records != imported.carried:  # of an entry that recurs there are several
        records = _("{entries} carried over into {records}").format(entries=imported.carried, records=records)
    parts = [records]
    if imported.present:
        changed = len(imported.changed)
        words = (
            _("{count} in the project already ({changed} changed)") if changed else _("{count} in the project already")
        )
        parts.append(words.format(count=imported.present, changed=changed))
    parts.append(_("{count} left out").format(count=whole))
    entries = ngettext("%d entry", "%d entries", imported.entries) % imported.entries
    return _("{entries}: {parts}.").format(entries=entries, parts=", ".join(parts))
