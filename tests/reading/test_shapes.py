from __future__ import annotations

from briefgen.domain.catalog import Catalog
from briefgen.reading.shapes import SHAPES


def test_every_kind_of_the_catalog_has_one_shape_and_one_file() -> None:
    kinds = set(Catalog.__dataclass_fields__) - {"calendar", "positions"}
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
