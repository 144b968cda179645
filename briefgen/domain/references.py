"""References between records: a field that holds an id says what it leads to, and one walk finds them all.

The model marks such a field where it declares it, ``Annotated[Id, Ref("people")]``; nobody keeps a list of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from msgspec import Struct
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefgen.domain.citations import Citation

Kind: TypeAlias = Literal[
    "agreements", "counterparts", "events", "organisations", "people", "reference_days", "sources"
]  # fmt: skip
Path: TypeAlias = tuple[str | int, ...]


class Ref(Struct, frozen=True):
    """Marks a field as the id of a record of a kind, or of one of two kinds.

    ``once``: its list names nothing twice. ``loose``: what it holds may also be no record of the project, as a country
    that nobody deals with, or the words of a source. ``essential``: what holds the field would say something else without
    it, as it would without a field that is required.
    """

    kind: Kind
    or_kind: Kind | None = None
    once: bool = False
    loose: bool = False
    essential: bool = False

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds it may lead to."""
        return (self.kind, self.or_kind) if self.or_kind else (self.kind,)


class Reference(NamedTuple):
    """An id that a model names, and its path in that model: ``("reports", 0, "participants", 2, "person")``."""

    path: Path
    value: Any
    ref: Ref

    @property
    def id(self) -> str:
        """The id alone, without the paragraphs of a citation."""
        return self.value.source if isinstance(self.value, Citation) else str(self.value)

    @property
    def among(self) -> Path:
        """The path of the innermost list it stands in."""
        return next((self.path[:at] for at in reversed(range(len(self.path))) if isinstance(self.path[at], int)), ())


def references(model: BaseModel) -> Iterator[Reference]:
    """Everything that a record, a report or a part of one refers to, in the order of the model's fields."""
    return _in_model(model, ())


def named_ids(model: BaseModel) -> list[tuple[Ref, str]]:
    """The ids of the same in the same order, each with its mark: many times as fast, where nobody asks for the paths."""
    found: list[tuple[Ref, str]] = []
    _gather(model, found)
    return found


def _gather(model: BaseModel, found: list[tuple[Ref, str]]) -> None:
    values = model.__dict__
    for name, ref in _leading(type(model)):
        if value := values[name]:
            _gather_from(value, ref, found)


def _gather_from(value: Any, ref: Ref | None, found: list[tuple[Ref, str]]) -> None:
    kind = type(value)
    if kind is tuple:
        for item in value:
            _gather_from(item, ref, found)
    elif kind is str or kind is Citation:
        if ref:
            found.append((ref, value if kind is str else value.source))
    elif isinstance(value, BaseModel):
        _gather(value, found)
    elif isinstance(value, Mapping):
        for item in value.values():
            _gather_from(item, ref, found)
    elif ref and value is not None:
        found.append((ref, str(value)))


def _in_model(model: BaseModel, base: Path) -> Iterator[Reference]:
    for name, ref in _leading(type(model)):
        if value := getattr(model, name):  # most of what may lead somewhere is left out
            yield from _in_value(value, ref, (*base, name))


def _in_value(value: Any, ref: Ref | None, path: Path) -> Iterator[Reference]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _in_value(item, ref, (*path, index))
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _in_value(item, ref, (*path, name))
    elif isinstance(value, BaseModel):
        yield from _in_model(value, path)
    elif ref and value is not None:
        yield Reference(path, value, ref)


@cache
def _leading(model: type[BaseModel]) -> tuple[tuple[str, Ref | None], ...]:
    """The fields of a model that lead somewhere: those that are marked, and those that hold models with such fields."""
    fields = model.model_fields.items()
    marks = ((name, mark_of(field), field.annotation) for name, field in fields)
    return tuple((name, ref) for name, ref, annotation in marks if ref or any(map(_leading, models_in(annotation))))


def mark_of(field: FieldInfo) -> Ref | None:
    """The mark of a field, on itself or on the items of its list; that of a model inside it is the model's own."""
    return _mark((field.annotation, *field.metadata))


def _mark(parts: tuple[Any, ...]) -> Ref | None:
    return next((ref for part in parts if (ref := part if isinstance(part, Ref) else _mark(get_args(part)))), None)


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a field's annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def concerned(record: BaseModel) -> tuple[str, ...]:
    """The counterparts a record stands with, by any of the fields that say so, each once; ``all`` where it concerns everyone."""
    found: dict[str, None] = {}
    for name in _of_counterparts(type(record)):
        value = getattr(record, name)
        found.update(dict.fromkeys((value,) if isinstance(value, str) else value or ()))
    return tuple(found)


@cache
def _of_counterparts(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name for name in ("counterparts", "counterpart", "side", "also") if name in model.model_fields)
