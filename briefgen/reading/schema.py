"""JSON Schema of the curated files, from the same models that read them, for editors that complete and check."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from briefgen.domain.fields import OWN_KEY
from briefgen.domain.model import Calendar
from briefgen.reading.shapes import EVENTS_FILE, SHAPES, Shape

# Keys of the desk's own on a record, and no others that are not fields.
OWN_KEYS: dict[str, Any] = {"patternProperties": {f"^{OWN_KEY.pattern}$": {}}, "additionalProperties": False}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(path: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a curated file, by its path in the project; KeyError when there is none."""
    shape = next((s for s in SHAPES if s.path == path), None)
    if shape is None:
        raise KeyError(path)
    definitions: dict[str, Any] = {}
    records: dict[str, Any] = {"type": "array", "items": _record(shape, definitions)}
    body = records
    if path == EVENTS_FILE:
        calendar = _flat(Calendar.model_json_schema(), definitions)
        body = _closed({"calendar": calendar, "events": records}, ["calendar", "events"])
    return {"$schema": DIALECT, "title": path, **body, "$defs": definitions}


@cache
def schema_files() -> Mapping[str, str]:
    """The schemas of all curated files as the texts of files, by the path of each; they are the program's own."""
    names = {f"schemas/{PurePosixPath(shape.path).stem}.schema.json": shape.path for shape in SHAPES}
    return MappingProxyType(
        {name: json.dumps(schema(path), ensure_ascii=False, indent=1) + "\n" for name, path in names.items()}
    )


def _record(shape: Shape, definitions: dict[str, Any]) -> dict[str, Any]:
    """A record in either form: with ``reports:``, or with the fields of its single report on it."""
    record = _flat(shape.record.model_json_schema(), definitions)
    if shape.report is None:
        return record | OWN_KEYS
    report = _flat(shape.report.model_json_schema(), definitions)
    required = [name for name in record.get("required", []) if name != "reports"]
    properties = report["properties"] | record["properties"]
    return _closed(properties, required) | {"description": record.get("description", "")} | OWN_KEYS


def _flat(source: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    definitions.update(source.pop("$defs", {}))
    return source


def _closed(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
