"""Nodes to model: each record is validated by pydantic and its error paths are mapped back to nodes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import takewhile
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct, field
from pydantic import BaseModel, ValidationError

from briefgen.diagnostics import Diagnostic, Location
from briefgen.domain.model import Record
from briefgen.language import gettext as _
from briefgen.reading.explanations import in_quotes
from briefgen.reading.meant.names import NOBODY, Names
from briefgen.reading.meant.numbers import number_hint
from briefgen.reading.nodes import Mapping, Node, Scalar, Sequence, plain
from briefgen.reading.nodes.written import Arranged, Written
from briefgen.reading.partial import EVERYTHING, Partial, salvage
from briefgen.reading.places import Places
from briefgen.reading.shapes import Shape, field_names, of_another_kind

if TYPE_CHECKING:
    from briefgen.reading.complaints import Refused

REPORTS = "reports"


class Identity(NamedTuple):
    """The id of a record, as it is written."""

    text: str
    record: Mapping
    key: str

    @property
    def location(self) -> Location:
        """Where it stands."""
        return (self.record.get(self.key) or self.record).location


class Decoded(Struct):
    """Records of one kind and where their fields stand; what is wrong; and what is left of those that failed.

    ``partial`` has records without their faulty fields, ``lost`` the ids of those of which nothing is left; ``places`` are
    all ids that are written.
    """

    records: list[Record] = field(default_factory=list)
    partial: list[Partial] = field(default_factory=list)
    positions: Places = field(default_factory=Places)
    found: list[Diagnostic] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    places: list[Identity] = field(default_factory=list)

    def diagnostics(self, names: Names = NOBODY) -> list[Diagnostic]:
        """Everything wrong, in words; ``names`` tell who was meant by a name where an id is expected."""
        return [*self.found, *(fault for refused in self.refused for fault in refused.complaints(names))]


def decode_records(node: Node | None, shape: Shape) -> Decoded:
    """Decode a list of records; of a faulty one is kept what can be read, its faults are gathered."""
    out = Decoded()
    if node is None or (isinstance(node, Scalar) and node.empty):
        return out
    if not isinstance(node, Sequence):
        out.found.append(_not_a_list(node, shape))
        out.lost.add(EVERYTHING)
        return out
    for item in node.items:
        _decode_record(item, shape, out)
    return out


class Read(NamedTuple):
    """One mapping read by its model: the value, None where it has faults; and what these are."""

    value: Any
    empties: tuple[tuple[str, Diagnostic], ...] = ()
    refused: Refused | None = None

    @property
    def sound(self) -> bool:
        """Whether it has no faults at all."""
        return not self.empties and self.refused is None

    def unread(self) -> set[str]:
        """The names of fields that are known to be faulty."""
        meant = self.refused.meant() if self.refused else ()
        return {name for name, _fault in self.empties} | {str(path[-1]) for path in meant}


def decode_model(node: Mapping, model: type[BaseModel]) -> Read:
    """Read one mapping by a model."""
    needed = {field.alias or name for name, field in model.model_fields.items() if field.is_required()}
    empties = tuple(_empty(node, needed=needed))
    try:
        # Only names as curators write them: say-it, never say_it.
        return Read(model.model_validate(plain(node), by_alias=True, by_name=False), empties)
    except ValidationError as error:
        from briefgen.reading.complaints import Refused  # with all that explains it: most data have no fault

        said = frozenset(fault.location for _name, fault in empties)
        errors = tuple(dict(e) for e in error.errors(include_url=False))
        return Read(None, empties, Refused(node, model, errors, said))


def _decode_record(item: Node, shape: Shape, out: Decoded) -> None:
    if isinstance(item, Written) and _decode_sound(item, shape, out):
        return
    if not isinstance(item, Mapping):
        message = _("a record is expected here")
        hint = _("begin it with “- {key}: …” and put each field on a line of its own").format(key=shape.key)
        out.found.append(Diagnostic("E203", message, item.location, hint))
        out.lost.add(EVERYTHING)
        return
    identity = _identity(item, shape)
    if identity.text:
        out.places.append(Identity(identity.text, item, shape.key))
    if other := of_another_kind((key.text for key, _value in item.entries), shape):
        out.found.append(_astray(item, shape, other))
        out.lost.add(identity.text or EVERYTHING)
        return
    spread, strays = _spread(item, shape)
    read = decode_model(spread, shape.record)
    out.found += [fault for _name, fault in (*strays, *read.empties)]
    out.refused += [read.refused] if read.refused else []
    if read.sound and not strays:
        out.records.append(read.value)
        out.positions.add(read.value.id, spread)
    elif partial := salvage(spread, shape.record, read.unread() | {name for name, _fault in strays}):
        out.partial.append(partial)
        out.positions.add(partial.model.id, partial.node)
    else:
        out.lost.add(identity.text or EVERYTHING)


def _decode_sound(item: Written, shape: Shape, out: Decoded) -> bool:
    """Decode a record by what it says, without its nodes; False where its model refuses it, and they are needed."""
    record, alone = item.model if item.model and type(item.model[0]) is shape.record else _read_sound(item, shape)
    if record is None:
        return False
    item.became((record, alone))
    out.records.append(record)
    out.places.append(Identity(record.id, item, shape.key))
    out.positions.add(record.id, Arranged(item, _spread_soundly, shape) if alone else item)
    return True


def _read_sound(item: Written, shape: Shape) -> tuple[Record | None, bool]:
    """A record, None where its model refuses it; and whether the fields of its only report stand on itself."""
    values = item.take()
    alone = shape.report is not None and REPORTS not in values
    if alone:
        report = {name: values.pop(name) for name in tuple(values) if name in shape.alone}
        values[REPORTS] = [report]
    elif shape.report is not None and not shape.strays.isdisjoint(values):
        return None, alone
    try:
        return shape.record.model_validate(values, by_alias=True, by_name=False), alone
    except ValidationError:
        return None, alone


def _spread_soundly(item: Mapping, shape: Shape) -> Mapping:
    return _spread(item, shape)[0]


def _identity(item: Mapping, shape: Shape) -> Scalar:
    node = item.get(shape.key)
    return node if isinstance(node, Scalar) else Scalar("", item.location)


def _not_a_list(node: Node, shape: Shape) -> Diagnostic:
    message = _("a list of records is expected here")
    hint = _("begin each record with “- {key}: …”").format(key=shape.key)
    return Diagnostic("E203", message, node.location, hint)


def _spread(item: Mapping, shape: Shape) -> tuple[Mapping, list[tuple[str, Diagnostic]]]:
    """Move the fields of a single report from the record into ``reports``, where the model has them."""
    if shape.report is None:
        return item, []
    entries = item.entries
    if (reports := item.get(REPORTS)) is not None:
        kept = tuple(entry for entry in entries if entry[0].text not in shape.strays)
        none = isinstance(reports, Sequence) and not reports.items  # which is said of itself, and nothing goes into it
        strays = [_stray(key) for key, _node in entries if key.text in shape.strays and not none]
        return Mapping(kept, item.location), strays
    report = tuple(entry for entry in entries if entry[0].text in shape.alone)
    rest = tuple(entry for entry in entries if entry[0].text not in shape.alone)
    key = Scalar(REPORTS, item.location)
    reports = Sequence((Mapping(report, item.location),), item.location)
    return Mapping((*rest, (key, reports)), item.location), []


def _astray(item: Mapping, shape: Shape, other: Shape) -> Diagnostic:
    message = _("this record belongs to the {other}, and stands among the {kind}")
    hint = _("move it to {path}").format(path=other.path)
    return Diagnostic("E201", message.format(other=other.field, kind=shape.field), item.location, hint)


def _stray(key: Scalar) -> tuple[str, Diagnostic]:
    message = _("“{field}” stands beside “reports:”").format(field=key.text)
    return key.text, Diagnostic("E210", message, key.location, _("move it into the report that says so"))


def _empty(node: Node, name: str = "", needed: Set[str] = frozenset()) -> Iterator[tuple[str, Diagnostic]]:
    """Fields with a name and nothing behind it, and empty items of lists, each with the field's name.

    ``needed`` has those of the record itself that cannot be left out.
    """
    if isinstance(node, Sequence):
        for item in node.items:
            if not isinstance(item, Scalar):
                yield from _empty(item, name)
            elif item.empty:
                hint = _("fill it in, or delete the line")
                yield name, Diagnostic("E215", _("an empty item in a list"), item.location, hint)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            if not isinstance(value, Scalar):
                yield from _empty(value, key.text)
            elif value.empty:
                message = _("“{field}” is empty").format(field=key.text)
                remedy = _("fill it in") if key.text in needed else _("fill it in, or delete the line")
                hint = _in_braces(node, key) or remedy
                yield key.text, Diagnostic("E215", message, key.location, hint)


def _in_braces(node: Mapping, key: Scalar) -> str | None:
    """What to write where something in braces lacks its colon: a field, or a text that goes on behind a comma; else None."""
    name = re.match(r"[\w-]*", key.text)
    if name and name[0] in field_names():
        return _("write “{name}:” and the text behind it").format(name=name[0]) if name[0] != key.text else None
    entries = _as_written(node)
    begun = next((n for n, entry in enumerate(entries) if entry[0] is key), 0)
    while begun and _is_empty(entries[begun][1]):
        begun -= 1
    field, text = entries[begun]
    if not isinstance(text, Scalar) or text.empty or field.location.line != key.location.line:
        return None
    rest = [name.text for name, _value in takewhile(lambda entry: _is_empty(entry[1]), entries[begun + 1 :])]
    if text.text.lstrip("+-").isdecimal() and all(map(str.isdecimal, rest)):
        return number_hint(",".join([text.text, *rest]))
    hint = _("if it belongs to the text before the comma, write {field}: {text}; else fill it in")
    return hint.format(field=field.text, text=in_quotes(", ".join([text.text, *rest])))


def _as_written(node: Mapping) -> list[tuple[Scalar, Node]]:
    """The entries of a record in the order of the text, with those that were put into its one report."""
    reports = node.get(REPORTS)
    items = reports.items if isinstance(reports, Sequence) else ()
    reported = (entry for item in items if isinstance(item, Mapping) for entry in item.entries)
    return sorted(
        (*node.entries, *reported), key=lambda entry: (entry[0].location.line or 0, entry[0].location.column or 0)
    )


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.empty
