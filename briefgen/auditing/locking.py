"""Citations found again where a text has changed, told in one message a text, and renumbered in the files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from briefgen.auditing.passages import Texts
from briefgen.diagnostics import Diagnostic, Location, Severity
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.model import Record
from briefgen.domain.references import references
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.reading.passages import LOCK_FILE, Found, Lock, searched, taken
from briefgen.reading.sentences import VERSION

if TYPE_CHECKING:  # what writes files is loaded by those that write
    from briefgen.reading.edits import Edits


class Moves(Struct, frozen=True):
    """Which cited passages no longer stand where they were taken, and where their words stand now."""

    found: tuple[Found, ...] = ()

    @property
    def now(self) -> Mapping[Citation, Citation]:
        """Where each passage stands that was found again."""
        return {found.cited: found.now for found in self.found if found.now}

    @property
    def lost(self) -> tuple[Citation, ...]:
        """The citations whose words stand nowhere any more, or in several places."""
        return tuple(found.cited for found in self.found if found.now is None)


def citations(catalog: Catalog) -> Iterator[tuple[Citation, tuple[str | int, ...]]]:
    """Every citation of a catalog with its path."""
    for record, reference in catalog.references:
        if isinstance(reference.value, Citation):
            yield reference.value, (record.id, *reference.path)


def lock_of(catalog: Catalog, texts: Texts, before: Lock | None = None, lost: Iterable[Citation] = ()) -> Lock:
    """The fingerprints of every passage that is cited and on file.

    Those that were taken ``before`` stay where the text is not at hand, and of what was ``lost``: nobody has read these anew.
    """
    cited = dict.fromkeys(citation for citation, _path in citations(catalog))
    now = taken(cited, texts.paragraphs)
    if before is None or before.version != VERSION:
        return now
    gone = frozenset(lost)
    away = {s.id for s in catalog.sources.values() if s.document} - texts.paragraphs.keys()
    kept = {c: p for c, p in before.prints.items() if c in cited and (c in gone or c.source in away)}
    return replace(now, prints={**now.prints, **kept})


def moves(lock: Lock | None, catalog: Catalog, texts: Texts) -> Moves:
    """What has moved since the lock was written, among what is cited; nothing where there is no lock, or one of another rule."""
    if lock is None or lock.version != VERSION:
        return Moves()
    cited = {citation for citation, _path in citations(catalog)}
    return Moves(searched(replace(lock, prints={c: p for c, p in lock.prints.items() if c in cited}), texts.paragraphs))


def complaints(lock: Lock | None, moved: Moves, catalog: Catalog) -> Iterator[Diagnostic]:
    """One message for a text that has changed, one for each passage that is gone, one for a lock of another rule."""
    if lock is not None and lock.version != VERSION:
        message = _("the fingerprints were taken by another rule for where sentences end")
        hint = _("write them anew with “briefgen verify --texts DIR --lock”")
        yield Diagnostic("V530", message, Location(LOCK_FILE), hint, severity=Severity.WARNING)
    by_source: dict[str, list[Found]] = defaultdict(list)
    for found in moved.found:
        by_source[found.cited.source].append(found)
    for source, several in by_source.items():
        again = [found for found in several if found.now]
        if again:
            yield _moved(source, again, catalog)
    lost = {found.cited: found for found in moved.found if found.now is None}
    for citation, path in citations(catalog) if lost else ():
        if citation in lost:
            yield _lost(lost[citation], catalog.place(*path))


def _lost(found: Found, place: Location) -> Diagnostic:
    """That the words of a passage stand nowhere any more, or in several places of which none is known to be meant."""
    if not found.places:
        message = _("the passage {citation} is no longer what it was, and its words stand nowhere else")
        hint = _("read the text anew, and cite what bears this out")
        return Diagnostic("V532", message.format(citation=found.cited), place, hint)
    message = _("the passage {citation} is no longer what it was, and its words stand in several places: {places}")
    told = message.format(citation=found.cited, places=", ".join(map(str, found.places)))
    return Diagnostic("V532", told, place, _("see which of them is meant, and cite it"))


def _moved(source: str, again: list[Found], catalog: Catalog) -> Diagnostic:
    first = min(found.cited.first for found in again)
    shifts = {found.now.first - found.cited.first for found in again if found.now}
    count = len(again)
    if len(shifts) == 1 and (by := shifts.pop()):
        message = ngettext(
            "the paragraphs of {source} moved by {by} from p{first} on; “briefgen verify --texts DIR --move” renumbers one citation",
            "the paragraphs of {source} moved by {by} from p{first} on; “briefgen verify --texts DIR --move” renumbers {count} citations",
            count,
        ).format(source=source, by=f"{by:+}", first=first, count=count)
    else:
        message = ngettext(
            "passages of {source} moved from p{first} on; “briefgen verify --texts DIR --move” renumbers one citation",
            "passages of {source} moved from p{first} on; “briefgen verify --texts DIR --move” renumbers {count} citations",
            count,
        ).format(source=source, first=first, count=count)
    return Diagnostic(
        "V531", message, catalog.place(source, "document"), _("see that it is the same text, then run it")
    )


def renumbered(edits: Edits, catalog: Catalog, moved: Moves) -> Edits:
    """The files with every citation that moved put where its words stand now."""
    now = moved.now
    for record in catalog.records():
        for path, values in _fields(record).items():
            if any(value in now for value in values):
                written = [str(now.get(value, value)) for value in values]
                edits = edits.with_field(
                    record.id, _as_written(edits, record.id, path), written[0] if len(written) == 1 else written
                )
    return edits


def _fields(record: Record) -> dict[tuple[str | int, ...], list[Citation]]:
    """The citations of a record by the field they stand in."""
    out: dict[tuple[str | int, ...], list[Citation]] = defaultdict(list)
    for reference in references(record):
        if isinstance(reference.value, Citation):  # one of several, always
            out[reference.path[:-1]].append(reference.value)
    return out


def _as_written(edits: Edits, identity: str, path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """A path as the file has it: a single report stands on the record itself, a single value for a list of one."""
    value: Any = edits.record(identity)
    if path[0] == "reports" and "reports" not in value:
        path = path[2:]
    out: list[str | int] = []
    for step in path:
        if isinstance(step, int) and not isinstance(value, list):
            continue
        name = step.replace("_", "-") if isinstance(step, str) else step
        value = value[name]
        out.append(name)
    return tuple(out)
