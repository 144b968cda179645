"""The JSON Schema that editors use says what the reader accepts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from briefgen.reading.schema import schema
from briefgen.reading.shapes import SHAPES


@pytest.mark.parametrize("path", [shape.path for shape in SHAPES])
def test_every_file_has_a_closed_schema(path: str) -> None:
    described = schema(path)
    records = described if described["type"] == "array" else described["properties"]["events"]
    assert described["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert records["items"]["additionalProperties"] is False
    assert list(records["items"]["patternProperties"]) == ["^x-[a-z0-9]+(?:-[a-z0-9]+)*$"]


def test_both_forms_of_an_event_are_in_it() -> None:
    properties = schema("events.yaml")["properties"]["events"]["items"]["properties"]
    assert {"id", "kind", "reports", "status", "when", "source"} <= properties.keys()


@pytest.mark.parametrize("path", [shape.path for shape in SHAPES])
def test_every_record_may_be_private_or_a_draft(path: str) -> None:
    described = schema(path)
    records = described if described["type"] == "array" else described["properties"]["events"]
    found = {name: records["items"]["properties"][name]["type"] for name in ("private", "draft")}
    assert found == {"private": "boolean", "draft": "boolean"}


def test_a_report_may_be_private_by_itself() -> None:
    report = schema("events.yaml")["$defs"]["EventReport"]["properties"]
    assert (report["private"]["type"], "draft" in report) == ("boolean", False)


@pytest.mark.parametrize("path", [shape.path for shape in SHAPES])
def test_lists_have_so_many_items_and_not_so_many_letters(path: str) -> None:
    lists = [part for part in _parts(schema(path)) if part.get("type") == "array"]
    assert [part for part in lists if {"minLength", "maxLength"} & part.keys()] == []
    assert any("maxItems" in part for part in lists) is (path != "seeds/sources.yaml")


def _parts(described: Any) -> Iterator[dict[str, Any]]:
    if isinstance(described, dict):
        yield described
    for inner in (
        described.values() if isinstance(described, dict) else described if isinstance(described, list) else ()
    ):
        yield from _parts(inner)


def test_only_what_every_record_needs_is_required() -> None:
    assert schema("seeds/people.yaml")["items"]["required"] == ["id", "name", "side"]


def test_there_is_none_for_other_files() -> None:
    with pytest.raises(KeyError):
        schema("seeds/ledger.yaml")
