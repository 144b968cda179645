"""What the desk notes of itself on a day (asked, sent): written into the curated files at its place, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import click

from briefgen.diagnostics import BriefgenError, Exit, render_all
from briefgen.language import gettext as _
from briefgen.project import Project


def note(project: Project, identities: Iterable[str], field: str, day: date, by: str | None = None) -> tuple[str, ...]:
    """Note a day on some records, and show what is written; the ids of those on which it was not noted yet."""
    from briefgen.reading.edits import Edits

    edits, noted = Edits.of(project.folder), list[str]()
    entry = {"day": day.isoformat(), **({"by": by} if by else {})}
    for identity in dict.fromkeys(identities):
        if day.isoformat() not in _days(edits.record(identity).get(field)):
            edits = edits.with_item(identity, (field,), entry)
            noted.append(identity)
    if not noted:
        return ()
    checked = edits.check()
    if checked.errors:
        click.echo(render_all(checked.errors, checked.loaded.lines), err=True)
        raise BriefgenError(_("Nothing was written."), exit_code=Exit.FAULTY)
    click.echo(edits.diff(), nl=False, err=True)
    edits.write()
    return tuple(noted)


def _days(noted: object) -> set[str]:
    """The days that are noted already, as they are written: a list, or a single one."""
    entries = noted if isinstance(noted, list) else [noted]
    return {str(entry["day"]) for entry in entries if isinstance(entry, dict) and "day" in entry}
