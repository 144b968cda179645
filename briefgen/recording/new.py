"""A new record of any kind, in the right place of the right file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from pydantic_core import PydanticCustomError

from briefgen.diagnostics import BriefgenError
from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.codes import read_code
from briefgen.domain.fields import kebab, read_id, slug
from briefgen.importing.vocabulary import unused
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.reading.edits import Edits
from briefgen.reading.shapes import SHAPES, Shape
from briefgen.recording.desk import Desk, FieldError, Proposal
from briefgen.recording.report import DAY, origin
from briefgen.recording.values import KINDS, read, told
from briefgen.starting.plan import read_state

LONGEST_STEM = 60
UNCITED = "W410"
_NUMBERED = re.compile(r"(?P<letters>[a-z]*)(?P<number>\d+)")
_YEAR = re.compile(r"\d{4}")
# By which a record is called, and by which two of one name are told apart.
_CALLED = ("name", "title", "indicator", "text")
_TELLING = (
    *_CALLED,
    "kind",
    "counterparts",
    "counterpart",
    "when",
    "published",
    "period",
    "reporter",
    "owner",
    "side",
    "state",
    "due",
)
_LAST = ("note", "cited", "inferred", "doubt", "private", "draft")
_ORIGIN = ("source", "basis", DAY)
# Kinds whose records rest on something that is named with them; a body may just be there, and a source is what others rest on.
RESTING = frozenset({"events", "people", "figures", "facts", "agreements", "commitments", "reference_days"})


class Made(Struct, frozen=True):
    """A proposal, and the id of the record in it."""

    id: str
    proposal: Proposal


def new(desk: Desk, kind: str, identity: str, given: Mapping[str, Any]) -> Made:
    """A new record of a kind (``event``, ``person``, …), under an id or, where that is empty, under one made of its name.

    *given* holds its fields by their written names, those of its first report among them, and where it comes from
    (``source``, or ``basis`` with ``day``). Raises FieldError at what is missing or cannot be read.
    """
    shape = shape_named(kind)
    record = of_state(desk.catalog, identity, given) if kind == "counterpart" else (identity, given)
    made, edits = added(desk, desk.edits, shape, record)
    proposal = desk.propose(edits)
    # Nothing can cite a source before it is there.
    warnings = tuple(fault for fault in proposal.warnings if kind != "source" or fault.code != UNCITED)
    return Made(made, replace(proposal, warnings=warnings))


def of_state(catalog: Catalog, identity: str, given: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The code of a counterpart, told by code or name, and its fields: what is known of a state comes by itself."""
    if not identity.strip():
        example = "briefgen new counterpart NO"
        raise FieldError(
            "code", _("which state is it?"), _("write its code or name: {command}").format(command=example)
        )
    found = read_state(identity)
    if found.code == catalog.calendar.home:
        raise FieldError("code", _("{name} is home and cannot be its own counterpart.").format(name=found.name))
    known = {"kind": "organisation" if found.is_union else None, "capital": found.capital}
    known |= {"timezone": found.timezone, "slug": found.slug}
    return found.code, {name: value for name, value in known.items() if value} | dict(given)


def shape_named(kind: str) -> Shape:
    """The shape of a kind by what one of its records is called."""
    found = {KINDS[shape.kind]: shape for shape in SHAPES}
    if kind not in found:
        raise BriefgenError(_("There is no kind of record “{kind}”.").format(kind=kind))
    return found[kind]


def added(desk: Desk, edits: Edits, shape: Shape, record: tuple[str, Mapping[str, Any]]) -> tuple[str, Edits]:
    """The id of a new record, told by its id (or none) and fields, and the edits with it, to go on with."""
    identity, given = record
    fields = _fields(desk, shape, given)
    if not identity:
        _refuse_again(edits, shape, fields)
    identity = identity or proposed_id(desk.catalog, shape, fields, edits.places)
    try:
        (read_code if shape.key == "code" else read_id)(identity)
    except PydanticCustomError as error:
        raise FieldError.of("id", error) from None
    if identity in edits.places and shape.key == "code":
        raise FieldError("code", _("{state} is a counterpart already").format(state=codes.name(identity)))
    if identity in edits.places:
        raise FieldError("id", _("“{id}” is taken").format(id=identity), _("choose another; ids are never used twice"))
    return identity, edits.with_record(shape.kind, {shape.key: identity, **fields})


def _fields(desk: Desk, shape: Shape, given: Mapping[str, Any]) -> dict[str, Any]:
    """The fields as they are written: what it is, what is reported, what is to be known of that, and where it comes from."""
    values = told({name: value for name, value in given.items() if name not in _ORIGIN})
    own = shape.record_fields() - shape.moving(values)
    record = read(desk.catalog, shape.record, {n: v for n, v in values.items() if n in own or not shape.report})
    report = read(desk.catalog, shape.report, {n: v for n, v in values.items() if n not in own}) if shape.report else {}
    _refuse_missing(shape, {**record, **report})
    _refuse_id_for_title(desk.catalog, str(record.get("title", "")))
    rests = origin(desk, given) if shape.kind in RESTING or any(given.get(name) for name in _ORIGIN) else {}
    return _in_order({**record, **report}) | rests


def _in_order(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What is said first, then what is to be known of that."""
    return {name: value for name, value in fields.items() if name not in _LAST} | {
        name: fields[name] for name in _LAST if name in fields
    }


def _refuse_missing(shape: Shape, fields: Mapping[str, Any]) -> None:
    """Name everything that is missing at once: each is one more option of the same command."""
    needed = [info.alias or kebab(name) for name, info in shape.record.model_fields.items() if info.is_required()]
    missing = [name for name in needed if name not in (*fields, "id", "code", "reports", "basis")]
    if missing:
        message = ngettext("this is needed for every {kind}", "these are needed for every {kind}", len(missing))
        hint = _("add {options}").format(options=", ".join(f"--{name}" for name in missing))
        raise FieldError(", ".join(missing), message.format(kind=KINDS[shape.kind]), hint)


def _refuse_again(edits: Edits, shape: Shape, fields: Mapping[str, Any]) -> None:
    """The same told twice, by a command that was given once more, is one record; what is only a draft is none yet."""
    told = {name: fields[name] for name in _TELLING if name in fields}
    called = next((name for name in _CALLED if name in fields), None)
    if called is None:
        return
    for identity in edits.places:
        if edits.kind(identity) != shape.kind:
            continue
        record = edits.record(identity)
        if told.items() <= record.items() and bool(fields.get("draft")) == bool(record.get("draft")):
            raise FieldError(
                called,
                _("this is on file already, as {id}").format(id=identity),
                _("record what is new of it with `briefgen report {id}`, or give another one an id of its own").format(
                    id=identity
                ),
            )


def _refuse_id_for_title(catalog: Catalog, title: str) -> None:
    """Where who and what were told the wrong way round, a record would be called by somebody's id."""
    if any(title in records for records in catalog.kinds().values()):
        raise FieldError("title", _("“{id}” is the id of a record, and no title").format(id=title))


def proposed_id(catalog: Catalog, shape: Shape, fields: Mapping[str, Any], taken: Iterable[str]) -> str:
    """An id made of what a record is called, with its counterpart and its year; of a source, the next number."""
    used = set(taken)
    if shape.kind == "sources" and (number := _next_number(catalog.sources)):
        return number
    words = next((str(fields[name]) for name in _CALLED if fields.get(name)), "")
    stem = slug(words)[:LONGEST_STEM].rstrip("-") or KINDS[shape.kind]
    whose = fields.get("counterparts") or fields.get("counterpart")
    code = str(whose[0] if isinstance(whose, list) else whose or "").lower()
    parts = [code] if code and stem.split("-")[0] != code else []
    year = _YEAR.search(str(fields.get("when") or fields.get("period") or ""))
    base = "-".join([*parts, stem, *([year.group()] if year and year.group() not in stem.split("-") else [])])
    return unused(base, used)[0]


def _next_number(sources: Iterable[str]) -> str | None:
    """s006 behind s005, where all sources are numbered so."""
    matches = [_NUMBERED.fullmatch(one) for one in sources]
    numbers = {match["letters"]: match for match in matches if match}
    if not matches or len(numbers) != 1 or not all(matches):
        return None
    last = max((match["number"] for match in matches if match), key=int)
    return f"{next(iter(numbers))}{int(last) + 1:0{len(last)}d}"
