"""Where a statement comes from: a paragraph of a source, or a basis outside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from briefgen.language import gettext as _

_CITATION = re.compile(r"([a-z][a-z0-9-]*)(?:\s+p([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?)?")
_LOOSE = re.compile(
    r"([a-z][a-z0-9-]*)[\s,:#]*(?:p|pp|para|paragraph)?\.?\s*(\d+)?(?:\s*[-–]\s*p?(\d+))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """Paragraphs ``first`` to ``last`` of a source, both included and counted from 1; 0 means the whole source."""

    source: str
    first: int = 0
    last: int = 0

    def __str__(self) -> str:
        if not self.first:
            return self.source
        return f"{self.source} p{self.first}" + (f"-{self.last}" if self.last != self.first else "")

    @classmethod
    def read(cls, value: Any) -> Citation:
        """Read ``s000 p3`` or ``s001 p2-13``; raises a pydantic error that says what to write instead."""
        if isinstance(value, Citation):
            return value
        match = _CITATION.fullmatch(value) if isinstance(value, str) else None
        if not match:
            raise PydanticCustomError(
                "citation",
                _("“{text}” is not a citation"),
                {"text": str(value)[:80], "hint": _("write {suggestion}").format(suggestion=_suggestion(str(value)))},
            )
        first = int(match.group(2) or 0)
        last = int(match.group(3) or first)
        if last < first:
            raise PydanticCustomError(
                "citation",
                _("paragraph {last} comes before {first}"),
                {
                    "last": last,
                    "first": first,
                    "hint": _("write {suggestion}").format(suggestion=f"“{match.group(1)} p{last}-{first}”"),
                },
            )
        return cls(match.group(1), first, last)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.read,
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {
            "type": "string",
            "pattern": f"^{_CITATION.pattern}$",
            "examples": ["s000 p3", "s001 p2-13"],
        }


def _suggestion(text: str) -> str:
    match = _LOOSE.fullmatch(text.strip())
    if not match or not int(match.group(2) or 0):
        return "“s000 p3” or “s001 p2-13”"
    tail = f"-{match.group(3)}" if match.group(3) else ""
    suggested = f"{match.group(1).lower()} p{match.group(2)}{tail}"
    return f"“{suggested}”" if _CITATION.fullmatch(suggested) else "“s000 p3” or “s001 p2-13”"
