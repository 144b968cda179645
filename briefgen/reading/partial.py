"""What can be read of a record that has faults, so that these hide no others: its fields without the faulty ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Set
from collections.abc import Mapping as Mapping_
from functools import cache
from typing import Annotated, Any, NamedTuple, get_origin

from msgspec import Struct, field
from msgspec.structs import replace
from pydantic import BaseModel, Field, ValidationError, create_model
from pydantic.fields import FieldInfo

from briefgen.domain.catalog import Catalog
from briefgen.domain.fields import kebab
from briefgen.domain.references import Path
from briefgen.reading.nodes import Mapping, Node, Scalar, Sequence, plain

EVERYTHING = "*"  # among the lost ids: what could not be read may be anything
MOST_ROUNDS = 8  # without a faulty item its list may be too short, and without the list a part of the record


class Partial(NamedTuple):
    """A model without its faulty fields, the nodes it was read from, and the names of the fields left out.

    What it needs and has not is None, or a list of nothing. Nothing is ever made of it: it is there to be checked.
    """

    model: Any
    node: Mapping
    unread: frozenset[str]


class Unread(Struct, frozen=True):
    """What of a project could not be read.

    ``lost`` has the ids of records of which nothing is left, by kind, and EVERYTHING where they are not even known;
    ``partial`` the others by kind; ``calendar`` the names of the project's settings that are faulty; ``doubled`` has
    the ids that two records have, by kind of the second: under what other id that is looked for is not known.
    """

    lost: Mapping_[str, Set[str]] = field(default_factory=dict)
    partial: Mapping_[str, Collection[Partial]] = field(default_factory=dict)
    calendar: frozenset[str] = frozenset()
    doubled: Mapping_[str, Set[str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(self.lost.values()) or any(self.partial.values()) or bool(self.calendar) or bool(self.doubled)

    def is_lost(self, identity: str, kinds: Iterable[str]) -> bool:
        """Whether a record of some kinds may have been there and could not be read."""
        lost = [self.lost.get(kind, frozenset()) for kind in kinds]
        return any(identity in ids or EVERYTHING in ids for ids in lost)

    def added_to(self, catalog: Catalog) -> Catalog:
        """The catalog with the partial records among the sound ones."""
        kinds: dict[str, Any] = {
            kind: {**{one.model.id: one.model for one in partial}, **getattr(catalog, kind)}
            for kind, partial in self.partial.items()
            if partial
        }
        return replace(catalog, **kinds) if kinds else catalog

    def beyond(self, needed: frozenset[str] | None) -> frozenset[str]:
        """The ids of partial records of which not all is there that a rule needs; None needs everything."""
        records = (one for partial in self.partial.values() for one in partial)
        return frozenset(one.model.id for one in records if needed is None or needed & one.unread)


def salvage(node: Mapping, model: type[BaseModel], unread: Iterable[str] = ()) -> Partial | None:
    """A model of what is not faulty, None where its id is; ``unread`` are names that are known to be faulty."""
    names = set(unread)
    left: Node | None = node
    for _round in range(MOST_ROUNDS):
        if not isinstance(left, Mapping):
            return None
        try:
            read = lenient(model).model_validate(plain(left), by_alias=True, by_name=False)
            missing = {kebab(name) for name in _needed(model) if name not in read.model_fields_set}
            return Partial(read, left, frozenset(names | missing))
        except ValidationError as error:
            paths = list(_faulty(error))
            names.update(name for path in paths for name in _names(path))
            left = prune(left, paths)
    return None


def _faulty(error: ValidationError) -> Iterator[Path]:
    """What has to go: faulty fields, and parts of a record that miss one. A list that is short of a faulty item stays."""
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    inner = {fault["loc"][:end] for fault in faults for end in range(len(fault["loc"]))}
    for fault in faults:
        if fault["type"] == "missing":
            yield fault["loc"][:-1]
        elif fault["loc"] not in inner:
            yield fault["loc"]


def _names(path: Path) -> Iterator[str]:
    """The fields on a path; ``reports`` where all of it is faulty, and not where a field of a report is."""
    names = [step for step in path if isinstance(step, str)]
    yield from (name for name in names[:-1] if name != "reports")
    yield from names[-1:]


def prune(node: Node, paths: Iterable[Path]) -> Node | None:
    """A node without what stands at some paths; None where it goes itself.

    A path may have steps that the text has not: a single value stands for a list of one, an id for a participant.
    """
    below: dict[str | int, list[Path]] = defaultdict(list)
    for step, *rest in (_written(path, node) or (None,) for path in paths):
        if step is None or isinstance(node, Scalar):
            return None
        below[step].append(tuple(rest))
    if isinstance(node, Sequence):
        kept = (_pruned(item, below, at) for at, item in enumerate(node.items))
        return Sequence(tuple(item for item in kept if item is not None), node.location)
    if isinstance(node, Mapping):
        pairs = ((key, _pruned(value, below, key.text)) for key, value in node.entries)
        return Mapping(tuple((key, value) for key, value in pairs if value is not None), node.location)
    return node


def _written(path: Path, node: Node) -> Path:
    """A path without the numbers at its beginning that a node which is no list has not."""
    numbers = (
        0 if isinstance(node, Sequence) else next((n for n, s in enumerate(path) if isinstance(s, str)), len(path))
    )
    return path[numbers:]


def _pruned(node: Node, below: dict[str | int, list[Path]], step: str | int) -> Node | None:
    return prune(node, below[step]) if step in below else node


@cache
def lenient(model: type[BaseModel]) -> type[BaseModel]:
    """The same model with nothing required but the id: what is missing is None, or a list of nothing."""
    needed = {name: info for name, info in model.model_fields.items() if info.is_required() and name != "id"}
    optional: dict[str, Any] = {
        name: (
            Annotated[(info.annotation, *info.metadata, Field())],
            () if get_origin(info.annotation) is tuple else None,
        )
        for name, info in needed.items()
    }
    return create_model(model.__name__, __base__=model, **optional)


def _needed(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields, but for the id, that a model cannot be without."""
    return {name: info for name, info in model.model_fields.items() if info.is_required() and name != "id"}
