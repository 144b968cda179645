"""What a record and its reports claim: one walk over the model's fields, each with how it is held.

Nobody lists here which fields there are: a field is a claim unless the model marks it as the desk's own (``Claim.OWN``), and how it
is held follows from what the field holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import Struct
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefgen.domain.model import Record, Report, Text
from briefgen.domain.model.base import Claim
from briefgen.domain.references import Path, Ref, mark_of


class Claimed(Struct, frozen=True):
    """One claim: where it stands, the name of its field as it is written, and what it says.

    An item of a list is a claim of its own; what holds several fields together (who said what) is one claim.
    """

    path: Path
    name: str
    value: Any
    ref: Ref | None = None

    @property
    def item(self) -> int | None:
        """Its place in a list."""
        return next((step for step in self.path if isinstance(step, int)), None)


def claims(model: BaseModel) -> Iterator[Claimed]:
    """What a record itself or one of its reports claims, in the order of the model's fields."""
    own = Report.provenance if isinstance(model, Report) else frozenset({"reports"})
    for name, value, ref in _filled(model):
        if name not in own or name == "note":
            yield from _in(value, (name,), ref)


def _filled(model: BaseModel) -> Iterator[tuple[str, Any, Ref | None]]:
    """The fields of a model that were written and that sources bear out: their values, and where these lead."""
    written = model.model_fields_set
    for name, ref in _claimable(type(model)):
        if name in written and (value := getattr(model, name)) not in (None, ()):
            yield name, value, ref


@cache
def _claimable(kind: type[BaseModel]) -> tuple[tuple[str, Ref | None], ...]:
    return tuple((name, mark_of(field)) for name, field in kind.model_fields.items() if not is_own(field))


def is_own(field: FieldInfo) -> bool:
    """Whether a field is the desk's own: what no source is asked about."""
    return Claim.OWN in field.metadata


def _in(value: Any, path: Path, ref: Ref | None) -> Iterator[Claimed]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _in(item, (*path, index), ref)
    elif isinstance(value, BaseModel) and getattr(type(value), "claimed", None) is not Claim.TOGETHER:
        for name, found, leading in _filled(value):
            yield from _in(found, (*path, name), leading)
    else:
        yield Claimed(path, _written(path), value, ref)


def _written(path: Path) -> str:
    return ".".join(str(step).replace("_", "-") for step in path if isinstance(step, str))


def words_of(value: Any) -> tuple[str, ...]:
    """What a claim says, in each language it is written in."""
    if isinstance(value, Text):
        return tuple(words for _code, words in value.by_language)
    if isinstance(value, BaseModel):
        parts = [
            words_of(getattr(value, name))[0]
            for name in type(value).model_fields
            if getattr(value, name) not in (None, ())
        ]
        return (": ".join(parts),)
    return (str(value).lower() if isinstance(value, bool) else str(value),)  # “true”, as it is written


def words_in(model: BaseModel, record: Record, claimed: Claimed) -> tuple[str, ...]:
    """What a claim says with what changes its sense: a value with its qualifier and unit."""
    if claimed.name == "value":
        hedge = getattr(model, "qualifier", None)
        return (" ".join(map(str, filter(None, (hedge, claimed.value, getattr(record, "unit", None))))),)
    return words_of(claimed.value)
