from __future__ import annotations

from briefgen.domain.catalog import Catalog
from briefgen.reading.shapes import SHAPES, of_another_kind


def test_every_kind_of_the_catalog_has_one_shape_and_one_file() -> None:
    kinds = set(Catalog.__struct_fields__) - {"calendar", "positions"}
    assert {s.kind for s in SHAPES} == kinds
    assert len({s.path for s in SHAPES}) == len(SHAPES)


def test_a_counterpart_is_known_by_its_code() -> None:
    assert {s.kind: s.key for s in SHAPES if s.key != "id"} == {"counterparts": "code"}


def test_fields_are_named_as_curators_write_them() -> None:
    people = next(s for s in SHAPES if s.kind == "people")
    assert people.report_fields() - people.record_fields() == {
        "post",
        "organisation",
        "rank",
        "source",
        "basis",
        "corrects",
        "unset",
        "cited",
    }
    assert {"say-it", "native-basis"} <= people.record_fields()
    assert "id" not in next(s for s in SHAPES if s.kind == "counterparts").record_fields()


def test_beside_a_single_report_its_fields_are_known_and_with_a_list_none() -> None:
    events = next(shape for shape in SHAPES if shape.kind == "events")
    written = ["id", "kind", "title", "status", "when", "note", "private", "x-own"]
    assert events.moving(written) == {"status", "when", "note"}
    assert events.moving([*written, "reports"]) == frozenset()


def test_a_record_among_those_of_another_kind_is_known_by_its_fields() -> None:
    events, people, facts = (next(s for s in SHAPES if s.kind == kind) for kind in ("events", "people", "facts"))
    event = ["id", "kind", "title", "counterparts", "status", "when", "source", "x-own"]
    assert of_another_kind(event, people) is events
    assert of_another_kind(event, events) is None
    assert of_another_kind(["id", "title", "source", "statuss"], events) is None  # misspelt
    assert of_another_kind(["id", "counterpart", "topic", "text", "bogus"], events) is None  # of no kind
    assert of_another_kind(["id", "counterpart", "topic", "text"], events) is facts
    assert of_another_kind(["id", "title", "kind", "counterparts", "source"], people) is None  # of more than one
