"""What the fields of the model lead to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, get_args

import pytest
from pydantic import BaseModel, PlainValidator

from briefgen.domain import model as records
from briefgen.domain.codes import read_code, read_code_or_all
from briefgen.domain.fields import read_id
from briefgen.domain.model import Commitment, Event, Organisation, Person, PersonReport, ReferenceDay
from briefgen.domain.references import Ref, Reference, concerned, named_ids, references

EVENT = {
    "id": "visit",
    "kind": "visit",
    "title": "rumen-radev",
    "counterparts": ["BG", "all"],
    "series": "commission",
    "accept": [{"code": "W401", "reason": "s000"}],
    "meeting": {"written": "2025-04-20", "points": [{"text": "Thank them", "source": "s000 p3"}]},
    "reports": [
        {"source": ["s000 p3", "s001"], "participants": ["a", {"person": "b", "as": "chair"}]},
        {"stops": [{"organisations": "mfa", "participants": "c"}], "said": [{"person": "d", "text": "Thanks"}]},
    ],
}


def found(model: BaseModel) -> list[tuple[str, str, str]]:
    return [(".".join(map(str, r.path)), r.id, "/".join(r.ref.kinds)) for r in references(model)]


def test_every_reference_of_an_event_is_found_with_its_path_and_nothing_else() -> None:
    assert found(Event.model_validate(EVENT)) == [
        ("counterparts.0", "BG", "counterparts"),
        ("counterparts.1", "all", "counterparts"),
        ("series", "commission", "organisations"),
        ("meeting.0.points.0.source.0", "s000", "sources"),
        ("reports.0.source.0", "s000", "sources"),
        ("reports.0.source.1", "s001", "sources"),
        ("reports.0.participants.0.person", "a", "people"),
        ("reports.0.participants.1.person", "b", "people"),
        ("reports.1.said.0.person", "d", "people"),
        ("reports.1.stops.0.participants.0.person", "c", "people"),
        ("reports.1.stops.0.organisations.0", "mfa", "organisations"),
    ]


@pytest.mark.parametrize(
    ("model", "wanted"),
    [
        (PersonReport.model_validate({"organisation": "mfa"}), [("organisation", "mfa", "organisations")]),
        (PersonReport(), []),
        (
            Commitment.model_validate(
                {"id": "c", "title": "T", "counterparts": "BG", "owner": "Their own words", "reports": [{}]}
            ),
            [("counterparts.0", "BG", "counterparts"), ("owner", "Their own words", "people/organisations")],
        ),
        (
            Organisation.model_validate(
                {"id": "o", "name": "N", "kind": "city", "country": "BG", "reports": [{"chairs": ["a"]}]}
            ),
            [("country", "BG", "counterparts"), ("reports.0.chairs.0", "a", "people")],
        ),
        (
            ReferenceDay.model_validate(
                {
                    "id": "day",
                    "title": "T",
                    "kind": "election",
                    "counterpart": "BG",
                    "also": ["EU"],
                    "when": "2027",
                    "basis": {"text": "A law", "date": "2020-01-01"},
                    "replaced-by": "snap",
                }
            ),
            [
                ("counterpart", "BG", "counterparts"),
                ("also.0", "EU", "counterparts"),
                ("replaced_by.0", "snap", "events"),
            ],
        ),
    ],
)
def test_references_of_the_other_kinds(model: BaseModel, wanted: list[tuple[str, str, str]]) -> None:
    assert found(model) == wanted


@pytest.mark.parametrize(
    "model",
    [
        Event.model_validate(EVENT),
        Event.model_validate({**EVENT, "reports": [{"source": "s000", "cited": {"place": "s001 p2"}}]}),
        Commitment.model_validate(
            {"id": "c", "title": "T", "counterparts": ["BG"], "owner": {"en": "Them"}, "reports": [{}]}
        ),
        PersonReport(),
    ],
)
def test_ids_alone_are_those_of_the_references_in_their_order(model: BaseModel) -> None:
    assert [*named_ids(model)] == [(r.ref, r.id) for r in references(model)]


def test_a_citation_keeps_its_paragraphs() -> None:
    report = PersonReport.model_validate({"source": "s000 p3-4"})
    assert [(r.id, str(r.value)) for r in references(report)] == [("s000", "s000 p3-4")]


def test_a_reference_knows_its_list() -> None:
    paths = [("counterparts", 1), ("reports", 0, "participants", 2, "person"), ("series",)]
    assert [Reference(path, "x", Ref("people")).among for path in paths] == [
        ("counterparts",),
        ("reports", 0, "participants"),
        (),
    ]


def test_a_new_field_is_found_by_its_mark_alone() -> None:
    class Inner(BaseModel):
        who: Annotated[str, Ref("people")]

    class Outer(BaseModel):
        name: str
        one: Annotated[str, Ref("events")] | None = None
        many: tuple[Annotated[str, Ref("sources", once=True)], ...] = ()
        parts: tuple[Inner, ...] = ()

    outer = Outer(name="a", one="b", many=("c", "d"), parts=(Inner(who="e"),))
    assert found(outer) == [
        ("one", "b", "events"),
        ("many.0", "c", "sources"),
        ("many.1", "d", "sources"),
        ("parts.0.who", "e", "people"),
    ]
    assert found(Outer(name="a")) == []


def parts(annotation: Any) -> Iterator[Any]:
    """An annotation and everything in it, but for the fields of other models."""
    yield annotation
    for part in get_args(annotation):
        yield from parts(part)


def unmarked(model: type[BaseModel]) -> Iterator[str]:
    """Fields that hold an id or a code and say nowhere what it leads to."""
    for name, field in model.model_fields.items():
        found = [part for whole in (field.annotation, *field.metadata) for part in parts(whole)]
        reads = {part.func for part in found if isinstance(part, PlainValidator)}
        if reads & {read_id, read_code, read_code_or_all} and not any(isinstance(part, Ref) for part in found):
            yield f"{model.__name__}.{name}"


def test_every_field_that_holds_an_id_is_marked() -> None:
    models = [kind for name in records.__all__ if isinstance(kind := getattr(records, name), type)]
    found = {name for model in models if issubclass(model, BaseModel) for name in unmarked(model)}
    assert {name for name in found if not name.endswith(".id")} == {
        "Calendar.home",  # what all others are counterparts of
        "Counterpart.slug",  # a name for files
        "Figure.indicator",  # a name for what is counted
    }


def test_whom_a_record_concerns_stands_in_any_of_four_fields() -> None:
    said = {"source": "s000 p1"}
    day = {"id": "day", "title": "A day", "kind": "national-day", "when": "2025-03-03", "counterpart": "BG"}
    law = {"basis": {"text": "Law", "date": "2025-01-01"}, "also": ["RO"]}
    assert concerned(Event.model_validate(EVENT)) == ("BG", "all")
    assert concerned(ReferenceDay.model_validate(day | law)) == ("BG", "RO")
    person = {"id": "a", "name": "A", "side": "LT", "reports": [said | {"post": "Minister"}]}
    assert concerned(Person.model_validate(person)) == ("LT",)
    assert concerned(Organisation.model_validate({"id": "o", "name": "O", "kind": "company", "reports": [said]})) == ()
