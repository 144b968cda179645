"""The one door: the files of a project in, a catalog and sorted diagnostics out."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import Struct, field

from briefgen import zone_tables
from briefgen.diagnostics import BriefgenError, Diagnostic, Location, Severity, has_errors
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Calendar
from briefgen.domain.public import without_drafts
from briefgen.language import gettext as _
from briefgen.project import curated_names, has_events, refuse_unseen, refuse_what_leads_out
from briefgen.reading import nodes
from briefgen.reading.compose import Composed, compose
from briefgen.reading.decode import Decoded, decode_records
from briefgen.reading.head import (
    Settings,
    read_settings,
    second_settings,
    stray_fields,
    unknown_settings,
    without_events,
)
from briefgen.reading.meant.doubled import Doubled, doubled, taken
from briefgen.reading.meant.holdings import CALENDAR, Holding, holding, is_head, untold
from briefgen.reading.meant.names import Names
from briefgen.reading.meant.nearest import nearest
from briefgen.reading.partial import EVERYTHING, Partial, Unread
from briefgen.reading.places import Places
from briefgen.reading.remarks import findings
from briefgen.reading.rules import ABOUT_WHAT_IS_MISSING, Surroundings, check
from briefgen.reading.rules.findings import Finding
from briefgen.reading.rules.references import missing
from briefgen.reading.shapes import EVENTS_FILE, SHAPES, Shape
from briefgen.reading.text import Document, read_document


class Loaded(Struct, frozen=True):
    """A catalog (None where errors forbid one), what is wrong, and the files' lines for printing.

    In ``catalog`` drafts are set apart; ``whole`` has them among the rest, for who looks things up.
    """

    catalog: Catalog | None
    diagnostics: tuple[Diagnostic, ...]
    lines: Mapping[str, list[str]] = field(default_factory=dict)
    whole: Catalog | None = None


class Lines(Mapping[str, list[str]]):
    """The lines of files by path, each parted when it is asked for: most loads have nothing to show of them."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents

    def __getitem__(self, path: str) -> list[str]:
        return self._documents[path].lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)


class _File(NamedTuple):
    """One file that was read: its nodes, its records, and the settings where it has them."""

    path: str
    shape: Shape
    composed: Composed
    decoded: Decoded
    settings: Settings | None = None
    strays: tuple[Diagnostic, ...] = ()

    def diagnostics(self, names: Names) -> Iterator[Diagnostic]:
        """Everything wrong in it; what was refused at a place is not complained of there a second time."""
        yield from self.composed.diagnostics
        refused = {fault.location for fault in self.composed.diagnostics}
        settings = self.settings.diagnostics(names) if self.settings else []
        for fault in (*self.strays, *settings, *self.decoded.diagnostics(names)):
            if fault.location not in refused and not self.follows(fault):
                yield fault

    def follows(self, fault: Diagnostic) -> bool:
        """Whether it is told of a line that could not be read, or misses what may have stood in one."""
        line, missing = fault.location.line, fault.code in ABOUT_WHAT_IS_MISSING
        return line in self.composed.stand_ins or (missing and line in self.composed.torn)

    def remarks(self) -> Iterator[Finding]:
        """Texts in it that are read otherwise than they look."""
        yield from findings(self.composed.remarks, self.decoded.positions, self.shape.record)
        if self.settings:
            yield from findings(self.composed.remarks, self.settings.places, Calendar)


Known = dict[str, tuple[Document, Composed]]  # what files held and were composed to when they were last read


def load(
    folder: Path, published: frozenset[str] = frozenset(), known: Known | None = None, *, today: date = date.max
) -> Loaded:
    """Read a project's files; ``published`` are the domains of its calendars as they were published last.

    What is dated after ``today`` is told; without it, nothing lies ahead.

    Whoever reads them again and again keeps what is ``known`` of each: a file that has not changed is not composed anew.

    Raises BriefgenError when ``events.yaml`` is missing or a file cannot be opened.
    """
    with _no_garbage_collection():
        return load_documents(read_files(folder), published, known, today=today)


def load_text(files: Mapping[str, str]) -> Loaded:
    """Read a project from text by path, for tests and editors."""
    return load_documents({path: read_document(path, text.encode()) for path, text in files.items()})


def load_documents(
    documents: Mapping[str, Document],
    published: frozenset[str] = frozenset(),
    known: Known | None = None,
    *,
    today: date = date.max,
) -> Loaded:
    """Compose, decode and check documents by path; from then on the process reads zones from the tzdata package."""
    zone_tables.use_own()
    files, strange = _files(documents, {} if known is None else known)
    catalog, unread = _catalog(files), _unread(files)
    everything = unread.added_to(catalog)
    names = Names({kind: records.values() for kind, records in everything.kinds().items()})
    found = [fault for file in files for fault in file.diagnostics(names)]
    found += [*taken(_doubled(files), partial(missing, everything, unread)), *_of_heads(files), *strange]
    around = Surroundings(tuple(f for file in files for f in file.remarks()), published, today, has_errors(found))
    by_path = {file.path: file for file in files}
    for fault in check(catalog, unread, around):
        file = by_path.get(fault.location.path)
        if file is None or not file.follows(fault):
            found.append(fault)
    lines = Lines(documents)
    told = tuple(sorted(found, key=lambda d: d.order))
    return Loaded(None, told, lines) if has_errors(found) else Loaded(without_drafts(catalog), told, lines, catalog)


def read_files(folder: Path) -> dict[str, Document]:
    """The curated files of a project as documents by path, ``events.yaml`` among them."""
    return {name: read_document(name, data) for name, data in curated(folder).items()}


def curated(folder: Path) -> dict[str, bytes]:
    """The bytes of the curated files of a project by path, ``events.yaml`` among them."""
    if not has_events(folder):
        raise BriefgenError(_("There is no {file} in {folder}.").format(file=EVENTS_FILE, folder=folder.resolve()))
    return {name: _open(folder, name) for name in curated_names(folder)}


def _open(folder: Path, name: str) -> bytes:
    refuse_unseen(name)
    refuse_what_leads_out(folder, name)
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        told = _("{file} cannot be read: {reason}").format(file=name, reason=reason)
        raise BriefgenError(told, hint=_("Put the file itself there, and allow it to be read.")) from error


def _files(documents: Mapping[str, Document], known: Known) -> tuple[list[_File], list[Diagnostic]]:
    """What the documents hold, kind by kind; and what is said of those of which nothing tells the kind."""
    composed = {path: _composed(document, known) for path, document in documents.items()}
    held = {path: holding(path, _keys(each.node)) for path, each in composed.items()}
    elsewhere = any(is_head(path) and CALENDAR in (_keys(each.node) or ()) for path, each in composed.items())
    first_head = next((path for path in documents if is_head(path)), None)
    files = [
        _read(path, composed[path], each, asked=path == first_head and not elsewhere)
        for shape in SHAPES
        for path, each in held.items()
        if each and each.shape is shape
    ]
    strange = [path for path, each in held.items() if each is None]
    return files, [fault for path in strange for fault in _of_unknown_kind(path, composed[path])]


def _composed(document: Document, known: Known) -> Composed:
    if document.path not in known or known[document.path][0] != document:
        known[document.path] = (document, compose(document))
    return known[document.path][1]


def _keys(node: nodes.Node | None) -> tuple[str, ...] | None:
    return tuple(key.text for key, _value in node.entries) if isinstance(node, nodes.Mapping) else None


def _of_unknown_kind(path: str, composed: Composed) -> Iterator[Diagnostic]:
    empty = composed.node is None or (isinstance(composed.node, nodes.Scalar) and composed.node.empty)
    if not empty or composed.diagnostics:
        yield untold(path)
        return
    known = [shape.path for shape in SHAPES]
    near = nearest(path, known)
    hint = _("did you mean {file}?").format(file=near) if near else _("known: {files}").format(files=", ".join(known))
    yield Diagnostic("W408", _("this file is not read"), Location(path), hint, severity=Severity.WARNING)


def _read(path: str, composed: Composed, held: Holding, *, asked: bool) -> _File:
    """One file; ``asked`` says that the settings have to stand in it, since they stand in no other."""
    shape, head, node = held.shape, is_head(path), composed.node
    if node is None and has_errors(composed.diagnostics):
        return _File(path, shape, composed, Decoded(lost={EVERYTHING}), unknown_settings() if head else None)
    written = _keys(node) or ()
    settings = None
    if head and (asked or CALENDAR in written or CALENDAR in composed.lost_sections):
        settings = read_settings(node, composed.lost_sections)
    if held.key is None or not isinstance(node, nodes.Mapping):
        decoded = Decoded() if head and held.key else decode_records(node, shape)
        return _File(path, shape, composed, decoded, settings)
    decoded = decode_records(node.get(held.key), shape)
    if held.key in composed.lost_sections:
        decoded.lost.add(EVERYTHING)
    known = (CALENDAR, held.key) if head else (held.key,)
    return _File(path, shape, composed, decoded, settings, stray_fields(node, known))


def _settings(files: Iterable[_File]) -> Settings:
    """Those of the first file that has any: what is said of a second one is that it is one too many."""
    return next((file.settings for file in files if file.settings), None) or unknown_settings()


def _catalog(files: Sequence[_File]) -> Catalog:
    """What is sound; of two records with one id the first."""
    kinds: dict[str, Any] = {shape.kind: {} for shape in SHAPES}
    settings, positions = _settings(files), Places()
    for file in files:
        for record in file.decoded.records:
            kinds[file.shape.kind].setdefault(record.id, record)
        positions.add_first(file.decoded.positions)
    positions.add_first(settings.places)
    return Catalog(settings.calendar, positions=positions, **kinds)


def _unread(files: Sequence[_File]) -> Unread:
    lost: dict[str, set[str]] = {}
    partial: dict[str, list[Partial]] = {}
    for file in files:
        lost.setdefault(file.shape.kind, set()).update(file.decoded.lost, file.composed.lost)
        partial.setdefault(file.shape.kind, []).extend(file.decoded.partial)
    settings = _settings(files)
    if "home" in settings.unread:  # any code may be that of home
        lost["counterparts"] = lost.get("counterparts", set()) | {EVERYTHING}
    twice: dict[str, set[str]] = {}
    for one in _doubled(files):
        twice.setdefault(one.kind, set()).add(one.identity.text)
    return Unread(lost, partial, settings.unread, twice)


def _of_heads(files: Iterable[_File]) -> Iterator[Diagnostic]:
    """What is wrong with the settings and the events of all files that may hold them."""
    whole = [(file.path, file.composed) for file in files if file.shape.path == EVENTS_FILE]
    yield from second_settings(composed.node for path, composed in whole if is_head(path))
    if not any(has_errors(composed.diagnostics) for _path, composed in whole):
        yield from without_events(composed.node for _path, composed in whole)


def _doubled(files: Iterable[_File]) -> list[Doubled]:
    return doubled((file.shape.kind, identity) for file in files for identity in file.decoded.places)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Loading makes only live objects; the collector would walk them again and again (three times slower).

    Nor does it walk them afterwards: they live as long as what was loaded, and none of them leads back to itself.
    """
    enabled = gc.isenabled()
    gc.disable()
    gc.unfreeze()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()
