"""What the tests of records share: what is refused of what is written, by place and kind."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ValidationError

REPORTS: dict[str, Any] = {"reports": [{"source": "s000 p1"}]}


def refused(kind: type[BaseModel], written: dict[str, Any]) -> list[tuple[tuple[str | int, ...], str]]:
    """Where something written is refused, and by which of pydantic's rules; empty where it is taken."""
    try:
        kind.model_validate(written)
    except ValidationError as error:
        return [(found["loc"], found["type"]) for found in error.errors()]
    return []
