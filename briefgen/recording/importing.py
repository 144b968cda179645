"""What an import found, taken into the files: new records in their places, what changed as reports, what vanished as questions."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.importing.order import MARK, Changed, Imported
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.reading.edits import Edits
from briefgen.recording.desk import Desk, Proposal


def take_in(desk: Desk, imported: Imported, file: str) -> Proposal:
    """The records and reports that come of importing a file; what says the same as before changes nothing."""
    edits = desk.edits
    edits = edits.with_records("events", imported.marked_events())
    edits = edits.with_records("reference_days", imported.reference_days)
    for change in imported.changed:
        edits = _reported(desk, edits, change, file)
    return desk.propose(edits, list(_notes(desk, imported, file)))


def _reported(desk: Desk, edits: Edits, change: Changed, file: str) -> Edits:
    """A report of what is another now, and the new mark, so that the next import of the same says nothing."""
    if change.report:
        basis = {"text": _("Imported from {file}").format(file=file), "date": desk.day.isoformat()}
        edits = edits.with_report(change.id, {"basis": basis, **change.report})
    return edits.with_field(change.id, (MARK,), change.mark)


def _notes(desk: Desk, imported: Imported, file: str) -> Iterator[str]:
    first = [change for change in imported.changed if not (change.report or desk.catalog.events[change.id].imported)]
    if first:
        words = ngettext(
            "%d record was imported before such records were marked; from now on it is known again.",
            "%d records were imported before such records were marked; from now on they are known again.",
            len(first),
        )
        yield words % len(first)
    for change in (one for one in imported.changed if one not in first):
        title = desk.catalog.events[change.id].title
        if change.report:
            told = ", ".join(change.report)
            yield _("Changed: “{title}” ({id}): {fields}.").format(title=title, id=change.id, fields=told)
        else:
            yield _("Changed in {file}, and on file already: “{title}” ({id}).").format(
                file=file, title=title, id=change.id
            )
    for identity in imported.vanished:
        words = _(
            "“{title}” ({id}) is no longer in {file}. Was it called off? `briefgen report {id} --status cancelled`"
        )
        yield words.format(title=desk.catalog.events[identity].title, id=identity, file=file)
