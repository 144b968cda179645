"""What a person tells of a record, field by field, to values as they are written; what cannot be read is refused by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from briefgen.diagnostics import Diagnostic, Location
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates.edtf import DateError, parse
from briefgen.domain.fields import kebab, read_day, slug
from briefgen.domain.links import leads_somewhere
from briefgen.domain.model import Report
from briefgen.domain.references import Reference, references
from briefgen.language import gettext as _
from briefgen.reading import nodes
from briefgen.reading.decode import Read, decode_model
from briefgen.reading.edits.writing import simple
from briefgen.reading.meant.names import Names
from briefgen.reading.meant.nearest import nearest
from briefgen.reading.meant.other_words import by_word, plain
from briefgen.reading.partial import lenient
from briefgen.reading.shapes import path_of
from briefgen.recording.desk import FieldError

_AS = re.compile(r"(?P<person>\S+)\s+as\s+(?P<role>\S+)")
_SAID = re.compile(r"(?P<person>[a-z0-9-]+)\s*:\s*(?P<text>.+)", re.DOTALL)
_CHANGE = re.compile(r"(?P<by>[\d.]+)\s*(?P<unit>%|percent|times)(?:\s+against\s+(?P<against>\S+))?")
_REASON = re.compile(r"(?P<field>[a-z][a-z-]*)\s*[:=]\s*(?P<why>.+)", re.DOTALL)
# What the records of a kind are called when one of them is made.
KINDS = {
    "events": "event",
    "people": "person",
    "organisations": "organisation",
    "sources": "source",
    "figures": "figure",
    "agreements": "agreement",
    "commitments": "commitment",
    "facts": "fact",
    "reference_days": "day",
    "counterparts": "counterpart",
}
# Lists of ids, which people also write in one line with commas or semicolons between.
_ID_LISTS = frozenset({"counterparts", "participants", "organisations", "parties", "chairs", "also", "unset"})


def told(given: Mapping[str, Any]) -> dict[str, Any]:
    """The values that were given, as they are written: without what is empty, roles and reasons taken apart."""
    filled = {name: simple(value) for name, value in given.items() if value not in (None, False, "", (), [])}
    parted = {name: _parted(value) if name in _ID_LISTS else value for name, value in filled.items()}
    return {name: _written(name, value) for name, value in parted.items() if value}


def _parted(value: Any) -> list[Any]:
    """The ids of a list, however they were told: one by one, or in one line, in the brackets of the file or without them."""
    parts = (
        re.split("[,;]", re.sub(r"^\s*\[|\]\s*$", "", one)) if isinstance(one, str) else [one] for one in _listed(value)
    )
    return [one.strip() if isinstance(one, str) else one for some in parts for one in some if one]


def _written(name: str, value: Any) -> Any:
    match name:
        case "participants":
            return [_participant(one) for one in _listed(value)]
        case "said":
            return [_said(one) for one in _listed(value)]
        case "inferred" | "cited":
            return value if isinstance(value, dict) else dict(_reason(name, one) for one in _listed(value))
        case "change":
            return _change(value)
        case "source":
            return value[0] if isinstance(value, list) and len(value) == 1 else value
    return value


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _participant(value: Any) -> Any:
    match = _AS.fullmatch(value) if isinstance(value, str) else None
    return {"person": match["person"], "as": match["role"]} if match else value


def _said(value: Any) -> Any:
    match = _SAID.fullmatch(value) if isinstance(value, str) else None
    if isinstance(value, str) and not match:
        raise FieldError(
            "said", _("“{text}” does not say who said it").format(text=value[:60]), _("write “rumen-radev: his words”")
        )
    return match.groupdict() if match else value


def _change(value: Any) -> Any:
    match = _CHANGE.fullmatch(value) if isinstance(value, str) else None
    if isinstance(value, str) and not match:
        raise FieldError(
            "change",
            _("“{text}” is no growth").format(text=value[:60]),
            _("write “62.5 percent against 2021” or “4 times”"),
        )
    if not match:
        return value
    found = {name: part for name, part in match.groupdict().items() if part}
    return {**found, "unit": "percent" if match["unit"] == "%" else match["unit"]}


def _reason(name: str, text: str) -> tuple[str, str]:
    match = _REASON.fullmatch(text)
    if not match:
        example = _("“when: the item gives no day”") if name == "inferred" else "“place: s001 p13 s4”"
        raise FieldError(
            name,
            _("“{text}” names no field").format(text=text[:60]),
            _("write the field, a colon, and what is to be said of it: {example}").format(example=example),
        )
    return match["field"], match["why"]


def read(catalog: Catalog, model: type[BaseModel], fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields in the order of their model, each read by it; raises FieldError at the first that cannot be read."""
    order = [found.alias or kebab(name) for name, found in model.model_fields.items()]
    for name in fields:
        if name not in order:
            raise FieldError(name, _("there is no such field here"), _unknown(name, order))
    names = Names({kind: records.values() for kind, records in catalog.kinds().items()})
    for name, value in fields.items():
        for fault in _faults(model, {name: value}, names):
            raise FieldError(name, fault.message, fault.hint)
    _refuse_dangling(catalog, _decoded(model, fields).value)
    return {name: fields[name] for name in order if name in fields}


def day_of(name: str, text: str) -> date:
    """One day; raises FieldError, with what to write instead, where a text is none."""
    try:
        return read_day(text)
    except PydanticCustomError as error:
        raise FieldError.of(name, error) from None


def is_date(text: str) -> bool:
    """Whether a text is a date as it is written here."""
    try:
        parse(text)
    except DateError:
        return False
    return True


def _optional(model: type[BaseModel]) -> type[BaseModel]:
    """The model with nothing required, as one field is read alone."""
    needed = [info for info in model.model_fields.values() if info.is_required()]
    return lenient(model) if needed else model


def _decoded(model: type[BaseModel], fields: Mapping[str, Any]) -> Read:
    """Some fields read by a model; an id, without which no record is read, stands in where it has none yet."""
    own = model.model_fields.get("id")
    identity = {} if own is None else {"code": "BG"} if own.alias == "code" else {"id": "x"}
    return decode_model(_mapping({**identity, **fields}), _optional(model))


def _faults(model: type[BaseModel], fields: Mapping[str, Any], names: Names) -> Iterator[Diagnostic]:
    found = _decoded(model, fields)
    yield from (fault for _name, fault in found.empties)
    if found.refused:
        yield from found.refused.complaints(names)


def _mapping(fields: Mapping[str, Any]) -> nodes.Mapping:
    place = Location("")
    return nodes.Mapping(
        tuple((nodes.Scalar(name, place), _node(value, place)) for name, value in fields.items()), place
    )


def _node(value: Any, place: Location) -> nodes.Node:
    if isinstance(value, Mapping):
        return _mapping(value)
    if isinstance(value, list):
        return nodes.Sequence(tuple(_node(part, place) for part in value), place)
    return nodes.Scalar(str(value), place, plain=False)


def _refuse_dangling(catalog: Catalog, model: BaseModel | None) -> None:
    """Raise FieldError at the first id that leads nowhere."""
    if model is None:
        return
    for found in references(model):
        if found.ref.loose and is_date(found.id):
            raise FieldError(
                kebab(str(found.path[0])), _("“{id}” is a date, and nobody and nothing by name").format(id=found.id)
            )
        if not leads_somewhere(catalog, found.ref, found.id):
            known = [record for kind in found.ref.kinds for record in catalog.kinds()[kind]]
            where = " / ".join(path_of(kind) for kind in found.ref.kinds)
            message = _("there is no “{id}” in {file}").format(id=found.id, file=where)
            raise FieldError(kebab(str(found.path[0])), message, _instead(found, known))


def _instead(found: Reference, known: Iterable[str]) -> str:
    """Who may have been meant, or how to put on file what is not there yet."""
    if near := nearest(found.id, known):
        return _("did you mean “{near}”?").format(near=near)
    kind = KINDS[found.ref.kind]
    identity = found.id if kind == "counterpart" else slug(found.id) or "ID"
    return _("put it on file first: `briefgen new {kind} {id}`").format(kind=kind, id=identity)


def _unknown(name: str, order: Iterable[str]) -> str:
    known = [one for one in order if one not in Report.provenance]
    near = next((word for word in by_word("fields.toml").get(plain(name), ()) if word in known), None)
    near = near or nearest(name, known)
    if near:
        return _("did you mean “{near}”?").format(near=near)
    return _("known: {fields}").format(fields=", ".join(known))
