"""What was imported, read by the program itself: faults that a curator will see when the records are in the file."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from msgspec.structs import replace

from briefgen.diagnostics import Diagnostic, Location
from briefgen.domain.catalog import Catalog
from briefgen.domain.references import Path
from briefgen.reading import nodes
from briefgen.reading.compose import compose
from briefgen.reading.decode import decode_records
from briefgen.reading.meant.holdings import holding
from briefgen.reading.partial import Unread
from briefgen.reading.places import Places
from briefgen.reading.rules import check
from briefgen.reading.shapes import SHAPES
from briefgen.reading.text import read_document


def prove(catalog: Catalog, kind: str, text: str, path: str, *, ids: Collection[str] = ()) -> tuple[Diagnostic, ...]:
    """Everything wrong with new records of a kind; *path* is the file that faults are placed in.

    Where *ids* are named, the text is that of the whole file, and only these records of it are new.
    """
    shape = next(shape for shape in SHAPES if shape.kind == kind)
    document = read_document(path, text.encode())
    composed = compose(document)
    decoded = decode_records(_listed(composed.node, path), shape)
    found = [*composed.diagnostics, *decoded.diagnostics()]
    kept: Any = {**getattr(catalog, kind), **{record.id: record for record in decoded.records}}
    joined = replace(catalog, **{kind: kept}, positions=_both(decoded.positions, catalog.positions))
    unread = Unread(lost={kind: decoded.lost}, partial={kind: decoded.partial})
    theirs = [name for name in decoded.positions.records if not ids or name in ids]
    new = {place for name in theirs for _path, place in decoded.positions.within(name)}
    found += [fault for fault in check(joined, unread) if fault.location in new]
    return tuple(sorted(found, key=lambda fault: fault.order))


def _listed(node: nodes.Node | None, path: str) -> nodes.Node | None:
    """The list of records in a file."""
    if not isinstance(node, nodes.Mapping):
        return node
    fields = {name.text: value for name, value in node.entries}
    held = holding(path, fields)
    return fields.get(held.key) if held and held.key else node


def _both(new: Places, known: Mapping[Path, Location]) -> Places:
    """The places of the new records and, where the rest was read from files as well, of that."""
    places = Places()
    places.add_first(new)
    if isinstance(known, Places):
        places.add_first(known)
    return places
