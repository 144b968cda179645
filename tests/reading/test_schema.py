"""The JSON Schema that editors use says what the reader accepts."""

from __future__ import annotations

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


def test_only_what_every_record_needs_is_required() -> None:
    assert schema("seeds/people.yaml")["items"]["required"] == ["id", "name", "side"]


def test_there_is_none_for_other_files() -> None:
    with pytest.raises(KeyError):
        schema("seeds/ledger.yaml")
