"""The one door: the files of a project in, a catalog and sorted diagnostics out."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefgen.diagnostics import BriefgenError, Diagnostic, Location, Related, Severity, has_errors
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Calendar
from briefgen.language import gettext as _
from briefgen.reading import tree
from briefgen.reading.complaints import nearest
from briefgen.reading.compose import Composed, compose
from briefgen.reading.decode import EVERYTHING, Decoded, decode_model, decode_records
from briefgen.reading.rules import check
from briefgen.reading.shapes import EVENTS_FILE, SHAPES, Shape
from briefgen.reading.text import Document, read_document

HEAD = ("calendar", "events")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A catalog (None where errors forbid one), what is wrong, and the files' lines for printing."""

    catalog: Catalog | None
    diagnostics: tuple[Diagnostic, ...]
    lines: Mapping[str, list[str]] = field(default_factory=dict)


@dataclass(slots=True)
class _Reading:
    """What has been gathered from the files so far."""

    kinds: dict[str, dict[str, Any]] = field(default_factory=lambda: {s.kind: {} for s in SHAPES})
    calendar: Calendar | None = None
    positions: dict[Any, Location] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    ids: dict[str, Location] = field(default_factory=dict)


def load(folder: Path) -> Loaded:
    """Read a project's files; raises BriefgenError when ``events.yaml`` is missing or a file cannot be opened."""
    with _no_garbage_collection():
        return load_documents(read_files(folder))


def load_text(files: Mapping[str, str]) -> Loaded:
    """Read a project from text by path, for tests and editors."""
    return load_documents({path: read_document(path, text.encode()) for path, text in files.items()})


def load_documents(documents: Mapping[str, Document]) -> Loaded:
    """Compose, decode and check documents by path."""
    reading = _Reading()
    for shape in SHAPES:
        if shape.path in documents:
            _read(documents[shape.path], shape, reading)
    _stray_files(documents, reading)
    catalog = _catalog(reading)
    if catalog is not None:
        reading.diagnostics += check(catalog, reading.lost)
    found = tuple(sorted(reading.diagnostics, key=lambda d: d.order))
    lines = {path: document.lines for path, document in documents.items()}
    return Loaded(None if has_errors(found) else catalog, found, lines)


def read_files(folder: Path) -> dict[str, Document]:
    """The curated files of a project as documents by path, ``events.yaml`` among them."""
    if not (folder / EVENTS_FILE).is_file():
        raise BriefgenError(_("There is no {file} in {folder}.").format(file=EVENTS_FILE, folder=folder.resolve()))
    paths = [folder / EVENTS_FILE, *sorted((folder / "seeds").glob("*.y*ml"))]
    return {path.relative_to(folder).as_posix(): _open(path, folder) for path in paths}


def _open(path: Path, folder: Path) -> Document:
    name = path.relative_to(folder).as_posix()
    try:
        return read_document(name, path.read_bytes())
    except OSError as error:
        reason = error.strerror or str(error)
        raise BriefgenError(_("{file} cannot be read: {reason}").format(file=name, reason=reason)) from error


def _read(document: Document, shape: Shape, reading: _Reading) -> None:
    composed = compose(document)
    reading.diagnostics += composed.diagnostics
    reading.lost |= composed.lost
    if composed.node is None and has_errors(composed.diagnostics):
        reading.lost.add(EVERYTHING)
        return
    before = len(reading.diagnostics)
    node = _head(composed, reading) if shape.path == EVENTS_FILE else composed.node
    _keep(decode_records(node, shape), shape, reading)
    # What was refused at a place is not complained of there a second time.
    refused = {fault.location for fault in composed.diagnostics}
    reading.diagnostics[before:] = [d for d in reading.diagnostics[before:] if d.location not in refused]


def _head(composed: Composed, reading: _Reading) -> tree.Node | None:
    """Read ``calendar:`` and return the node of ``events:``."""
    node = composed.node
    if not isinstance(node, tree.Mapping):
        message = _("this file needs the two fields “calendar:” and “events:”")
        location = node.location if node else Location(EVENTS_FILE)
        reading.diagnostics.append(Diagnostic("E202", message, location, _("add them at the left edge")))
        return None
    meant: set[str | None] = set()
    for key, _value in node.entries:
        if key.text not in HEAD:
            message = _("there is no field “{field}” here").format(field=key.text)
            near = nearest(key.text, HEAD)
            hint = _("did you mean “{field}”?").format(field=near) if near else _("known: calendar, events")
            meant.add(near)
            reading.diagnostics.append(Diagnostic("E201", message, key.location, hint))
    calendar = node.get("calendar")
    if isinstance(calendar, tree.Mapping):
        value, faults = decode_model(calendar, Calendar)
        reading.calendar = value
        reading.diagnostics += faults
    elif calendar is not None:
        message = _("fields are expected here, each with a name")
        hint = _("add title, home, timezone and domain on indented lines")
        reading.diagnostics.append(Diagnostic("E203", message, calendar.location, hint))
    elif "calendar" not in meant:
        message = _("the field “calendar” is missing")
        hint = _("add title, home, timezone and domain of the calendar below it")
        reading.diagnostics.append(Diagnostic("E202", message, node.location, hint))
    return node.get("events")


def _keep(decoded: Decoded, shape: Shape, reading: _Reading) -> None:
    reading.diagnostics += decoded.diagnostics
    reading.lost |= decoded.lost
    kept = reading.kinds[shape.kind]
    for identity in decoded.places:
        _claim(identity.text, identity.location, reading)
    for record in decoded.records:
        kept.setdefault(record.id, record)
    for path, location in decoded.positions.items():
        reading.positions.setdefault(path, location)


def _claim(identity: str, location: Location, reading: _Reading) -> None:
    """An id is unique over all files."""
    first = reading.ids.setdefault(identity, location)
    if first is not location:
        message = _("the id “{id}” is taken").format(id=identity)
        related = (Related(first, _("it stands here first")),)
        hint = _("choose another id; ids are never used twice")
        reading.diagnostics.append(Diagnostic("E301", message, location, hint, related))


def _stray_files(documents: Mapping[str, Document], reading: _Reading) -> None:
    known = [shape.path for shape in SHAPES]
    for path in documents:
        if path not in known:
            near = nearest(path, known)
            hint = (
                _("did you mean {file}?").format(file=near)
                if near
                else _("known: {files}").format(files=", ".join(known))
            )
            message = _("this file is not read")
            reading.diagnostics.append(Diagnostic("W408", message, Location(path), hint, severity=Severity.WARNING))


def _catalog(reading: _Reading) -> Catalog | None:
    if reading.calendar is None:
        return None
    return Catalog(reading.calendar, positions=reading.positions, **reading.kinds)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Loading makes only live objects; the collector would walk them again and again (three times slower)."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
