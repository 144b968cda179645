"""Digests of what curated files say: no two values that differ in anything have the same."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from msgspec import Struct
from pydantic import BaseModel

from briefgen.files import digest


def digest_of(value: Any) -> str:
    """The digest of a record, of a table of records, or of anything else that a catalog holds.

    What has something of an unknown kind in it, which may differ in what nobody looked at, never has the same twice.
    """
    try:
        return digest(json.dumps(value, default=_in_parts, separators=(",", ":")))
    except (TypeError, ValueError):
        return digest(os.urandom(32))


def _in_parts(value: Any) -> Any:
    kind: Any = type(value)
    return _reader(kind)(value)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """What tells a value of a kind by its parts; what was worked out of a model's fields stands beside them and says nothing more."""
    name = kind.__name__
    if issubclass(kind, BaseModel):
        of_model = tuple(kind.model_fields)
        return lambda v: [name, [v.__dict__[n] for n in of_model], sorted(v.model_fields_set), v.__pydantic_extra__]
    if issubclass(kind, Mapping):
        return lambda v: [*map(list, v.items())]
    if issubclass(kind, Struct):
        of_class = kind.__struct_fields__
        return lambda v: [name, [getattr(v, n) for n in of_class]]
    if issubclass(kind, Enum):
        return lambda v: [name, v.name]
    if issubclass(kind, (date, Decimal)):
        return lambda v: [name, str(v)]
    raise TypeError(name)
