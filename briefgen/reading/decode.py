"""Nodes to model: each record is validated by pydantic and its error paths are mapped back to nodes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ValidationError

from briefgen.diagnostics import Diagnostic, Location
from briefgen.domain.model import Record
from briefgen.domain.references import Path
from briefgen.language import gettext as _
from briefgen.reading.complaints import complaints
from briefgen.reading.shapes import Shape
from briefgen.reading.tree import Mapping, Node, Scalar, Sequence

REPORTS = "reports"
EVERYTHING = "*"  # among the lost ids: what could not be read may be anything
SHARED = frozenset({"title", "inferred", "doubt", "note"})


@dataclass(slots=True)
class Decoded:
    """Records of one kind, where their fields stand, what is wrong, the ids of those that failed, and all ids written."""

    records: list[Record] = field(default_factory=list)
    positions: dict[Path, Location] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    places: list[Scalar] = field(default_factory=list)


def decode_records(node: Node | None, shape: Shape) -> Decoded:
    """Decode a list of records; a faulty one is left out, its faults gathered and its id remembered."""
    out = Decoded()
    if node is None or (isinstance(node, Scalar) and node.empty):
        return out
    if not isinstance(node, Sequence):
        out.diagnostics.append(_not_a_list(node, shape))
        out.lost.add(EVERYTHING)
        return out
    for item in node.items:
        _decode_record(item, shape, out)
    return out


def decode_model(node: Mapping, model: type[BaseModel]) -> tuple[Any, list[Diagnostic]]:
    """Decode one mapping by a model: the value, or None and what is wrong."""
    empties = list(_empty(node))
    try:
        # Only names as curators write them: say-it, never say_it.
        return model.model_validate(plain(node), by_alias=True, by_name=False), empties
    except ValidationError as error:
        found = complaints(node, model, [dict(e) for e in error.errors(include_url=False)])
        said = {fault.location for fault in empties}
        return None, [*empties, *(fault for fault in found if fault.location not in said)]


def _decode_record(item: Node, shape: Shape, out: Decoded) -> None:
    if not isinstance(item, Mapping):
        message = _("a record is expected here")
        hint = _("begin it with “- {key}: …” and put each field on a line of its own").format(key=shape.key)
        out.diagnostics.append(Diagnostic("E203", message, item.location, hint))
        out.lost.add(EVERYTHING)
        return
    identity = _identity(item, shape)
    if identity.text:
        out.places.append(identity)
    spread, faults = _spread(item, shape)
    value, more = decode_model(spread, shape.record)
    out.diagnostics += faults + more
    if value is None or faults or more:
        out.lost.add(identity.text or EVERYTHING)
    else:
        out.records.append(value)
        out.positions.update(_positions(spread, (value.id,)))


def _identity(item: Mapping, shape: Shape) -> Scalar:
    node = item.get(shape.key)
    return node if isinstance(node, Scalar) else Scalar("", item.location)


def _not_a_list(node: Node, shape: Shape) -> Diagnostic:
    message = _("a list of records is expected here")
    hint = _("begin each record with “- {key}: …”").format(key=shape.key)
    return Diagnostic("E203", message, node.location, hint)


def _spread(item: Mapping, shape: Shape) -> tuple[Mapping, list[Diagnostic]]:
    """Move the fields of a single report from the record into ``reports``, where the model has them."""
    if shape.report is None:
        return item, []
    own, theirs = shape.record_fields(), shape.report_fields()
    if item.get(REPORTS) is not None:
        stray = theirs - own
        kept = tuple(entry for entry in item.entries if entry[0].text not in stray)
        return Mapping(kept, item.location), [_stray(key) for key, _node in item.entries if key.text in stray]
    moved = theirs - (own - SHARED) - {"title"}
    report = tuple(entry for entry in item.entries if entry[0].text in moved)
    rest = tuple(entry for entry in item.entries if entry[0].text not in moved)
    key = Scalar(REPORTS, item.location)
    reports = Sequence((Mapping(report, item.location),), item.location)
    return Mapping((*rest, (key, reports)), item.location), []


def _stray(key: Scalar) -> Diagnostic:
    message = _("“{field}” stands beside “reports:”").format(field=key.text)
    return Diagnostic("E210", message, key.location, _("move it into the report that says so"))


def plain(node: Node) -> Any:
    """A node as dictionaries, lists and strings; empty fields are left out."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries if not (isinstance(value, Scalar) and value.empty)}


def _empty(node: Node) -> Iterator[Diagnostic]:
    """Fields with a name and nothing behind it."""
    if isinstance(node, Sequence):
        for item in node.items:
            if isinstance(item, Scalar) and item.empty:
                yield Diagnostic(
                    "E215", _("an empty item in a list"), item.location, _("fill it in, or delete the line")
                )
            yield from _empty(item)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            if isinstance(value, Scalar) and value.empty:
                message = _("“{field}” is empty").format(field=key.text)
                yield Diagnostic("E215", message, key.location, _("fill it in, or delete the line"))
            yield from _empty(value)


def _positions(node: Node, path: Path) -> Iterator[tuple[Path, Location]]:
    yield path, node.location
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield from _positions(value, (*path, key.text.replace("-", "_")))
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _positions(item, (*path, index))
