"""Digests of what curated files say: no two values that differ in anything have the same."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

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
    if isinstance(value, BaseModel):
        held = value.__dict__
        return [
            kind.__name__,
            [held[name] for name in _names(kind)],
            sorted(value.model_fields_set),
            value.__pydantic_extra__,
        ]
    if isinstance(value, Mapping):
        return [[key, held] for key, held in value.items()]
    if is_dataclass(value):
        return [kind.__name__, [getattr(value, name) for name in _names(kind)]]
    if isinstance(value, Enum):
        return [kind.__name__, value.name]
    if isinstance(value, (date, Decimal)):
        return [kind.__name__, str(value)]
    raise TypeError(kind.__name__)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """The fields of a model or of a data class; what was worked out of them stands beside them and says nothing more."""
    return tuple(kind.model_fields) if issubclass(kind, BaseModel) else tuple(f.name for f in fields(kind))
