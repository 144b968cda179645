"""What to ask of somebody who records something: the fields of a kind, with the answers that are possible."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, get_args, get_origin

from msgspec import Struct, field
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Record
from briefgen.domain.records import state_of
from briefgen.domain.references import Ref, mark_of, models_in
from briefgen.language import gettext as _
from briefgen.reading.shapes import SHAPES, Shape
from briefgen.recording.values import KINDS

# What a report of each kind is asked for; everything else it may say is told by name.
REPORTED = {
    "events": ("status", "when", "place", "participants", "outcome"),
    "agreements": ("state", "when", "event"),
    "commitments": ("state", "due"),
    "people": ("post", "organisation", "rank"),
    "organisations": ("chairs",),
    "figures": ("value", "qualifier"),
    "facts": ("text",),
}
# What a new record of each kind is asked for, before its source.
NEW = {
    "events": ("title", "kind", "counterparts", "status", "when", "place", "participants"),
    "people": ("name", "side", "post", "organisation", "rank"),
    "organisations": ("name", "kind", "country"),
    "sources": ("title", "publisher", "published", "document", "url"),
    "figures": ("counterpart", "indicator", "period", "value", "unit", "reporter"),
    "agreements": ("title", "kind", "counterparts", "parties", "state", "when"),
    "commitments": ("title", "counterparts", "owner", "due", "event"),
    "facts": ("counterpart", "topic", "text"),
    "reference_days": ("title", "kind", "counterpart", "when", "rule"),
}


class Question(Struct, frozen=True):
    """A field to ask for. ``choices`` are values with a word on each; ``now`` is what is on file of it.

    ``many``: it takes several answers. ``closed``: only a choice will do. ``needed``: it cannot be left empty.
    """

    name: str
    words: str
    choices: Mapping[str, str] = field(default_factory=dict)
    now: str = ""
    many: bool = False
    closed: bool = False
    needed: bool = False


def of_report(catalog: Catalog, shape: Shape, identity: str, day: date) -> tuple[Question, ...]:
    """What a report on a record is asked for, with what is on file as of a day."""
    assert shape.report is not None, "what is reported of has reports"
    record = catalog.kinds()[shape.kind].get(identity)
    known = state_of(catalog, record, day) if record else None
    now = known.now if known else None
    return tuple(_question(catalog, shape.report, name, now) for name in REPORTED[shape.kind])


def of_record(catalog: Catalog, shape: Shape) -> tuple[Question, ...]:
    """What a new record of a kind is asked for."""
    own = shape.record_fields()
    return tuple(
        _question(catalog, shape.record if name in own or shape.report is None else shape.report, name)
        for name in NEW.get(shape.kind, ())  # of a counterpart its name tells everything
    )


def _question(catalog: Catalog, model: type[BaseModel], name: str, now: Any = None) -> Question:
    found = model.model_fields[name.replace("-", "_")]
    values = _enum(found.annotation)
    choices = (
        dict(_referred(catalog, mark_of(found) or _inner_mark(found))) if not values else {v.value: "" for v in values}
    )
    return Question(
        name,
        words_for(name),
        choices,
        _now(now, name),
        many=is_list(found),
        closed=bool(values),
        needed=found.is_required(),
    )


def is_list(found: FieldInfo) -> bool:
    """Whether a field takes several values."""
    return get_origin(found.annotation) is tuple


def words_for(name: str) -> str:
    """How a field is called when it is asked for."""
    return _WORDS[name]() if name in _WORDS else name.replace("-", " ").capitalize()


_WORDS = {
    "when": lambda: _("When (2026-12-03, 2026-12, 2026-12-01..2026-12-20, undated)"),
    "due": lambda: _("Due (a day, a month, or nothing)"),
    "participants": lambda: _("Who takes part"),
    "counterparts": lambda: _("With whom"),
    "counterpart": lambda: _("Of which counterpart"),
    "outcome": lambda: _("Outcome, in one sentence"),
    "owner": lambda: _("Who is to do it (an id, or the words of the source)"),
    "side": lambda: _("Side (the code of the country)"),
    "country": lambda: _("Country (its code)"),
    "published": lambda: _("Published on"),
    "document": lambda: _("Name of the file with the text"),
    "reporter": lambda: _("Whose statistics (a code)"),
    "period": lambda: _("Period (2025, 2025-01/2025-09)"),
    "rule": lambda: _("Rule (FREQ=YEARLY for every year)"),
    "text": lambda: _("The fact, in one sentence"),
    "url": lambda: _("Web address"),
}


def closed_words(name: str, kind: str | None = None) -> tuple[str, ...]:
    """The words that a field (``say_it``) takes where it takes no others: in records of a kind, else in any report."""
    known = [shape for shape in SHAPES if KINDS[shape.kind] == kind]
    models = [model for shape in known for model in (shape.record, shape.report)] or [s.report for s in SHAPES]
    found = (model.model_fields[name] for model in models if model and name in model.model_fields)
    return tuple(dict.fromkeys(word.value for one in found for word in _enum(one.annotation)))


def _enum(annotation: Any) -> list[enum.StrEnum]:
    parts = (annotation, *get_args(annotation))
    found = next((part for part in parts if isinstance(part, type) and issubclass(part, enum.StrEnum)), None)
    return list(found) if found else []


def _inner_mark(found: FieldInfo) -> Ref | None:
    """The mark of the first field that leads somewhere in a model the field holds, as that of a participant."""
    inner = (mark_of(one) for model in models_in(found.annotation) for one in model.model_fields.values())
    return next((ref for ref in inner if ref), None)


def _referred(catalog: Catalog, ref: Ref | None) -> Iterator[tuple[str, str]]:
    for kind in ref.kinds if ref else ():
        if kind == "counterparts":
            yield from ((code, codes.name(code)) for code in (*catalog.counterparts, catalog.calendar.home))
        else:
            yield from ((record.id, name_of(record)) for record in catalog.kinds()[kind].values())


def name_of(record: Record) -> str:
    """What a record is called, to tell it by beside its id."""
    return str(getattr(record, "name", None) or getattr(record, "title", None) or getattr(record, "slug", ""))


def _now(report: Any, name: str) -> str:
    value = getattr(report, name.replace("-", "_"), None) if report else None
    if not value:
        return ""
    if isinstance(value, tuple):
        return ", ".join(str(getattr(part, "person", part)) for part in value)
    return str(getattr(value, "value", value))
