"""What every record and report has, and for whom its fields are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from briefgen.domain import model
from briefgen.domain.model import base
from briefgen.domain.model.base import Audience, Basis, Model, Noted
from briefgen.domain.text import Text
from tests.domain.model.models import refused


def below(kind: type[Model]) -> Iterator[type[Model]]:
    yield kind
    for each in kind.__subclasses__():
        yield from below(each)


MODELS = sorted({m for m in below(Model) if m.__module__.startswith("briefgen.domain.")}, key=lambda m: m.__name__)


@pytest.mark.parametrize(
    ("audience", "marked"),
    [
        (Audience.PUBLIC, {"ReferenceDay.basis"}),
        (
            Audience.HOME,
            {
                "Commitment.asked",
                "Commitment.lead",
                "Counterpart.looked",
                "Person.sent",
                "ReferenceDay.sent",
                "Stop.lead",
                "Stop.memo",
                "Stop.press",
            },
        ),
        (
            Audience.DESK,
            {
                "Basis.text",
                "Counterpart.brief",
                "Event.meeting",
                "Event.imported",
                "Record.accept",
                "Record.note",
                "Report.note",
            },
        ),
    ],
)
def test_for_whom_a_field_is_stands_on_it(audience: Audience, marked: set[str]) -> None:
    found = {
        f"{kind.__name__}.{name}"
        for kind in MODELS
        for name, field in kind.model_fields.items()
        if audience in field.metadata and name in kind.__annotations__
    }
    assert found == marked


def test_a_note_on_a_figure_is_printed_beside_it_and_so_for_everyone() -> None:
    """That on what somebody at the desk did is the desk's with all of it."""
    kinds = {
        kind.__name__ for kind in MODELS if "note" in kind.model_fields and kind.model_fields["note"].metadata == []
    }
    assert kinds == {"FigureReport", "Noted"}


def test_every_record_may_be_private_or_a_draft_and_every_report_private() -> None:
    flags = ("private", "draft")
    assert {tuple(f for f in flags if f in k.model_fields) for k in MODELS if issubclass(k, model.Record)} == {flags}
    assert {tuple(f for f in flags if f in k.model_fields) for k in MODELS if issubclass(k, model.Report)} == {
        flags[:1]
    }


def test_that_a_report_is_private_is_nothing_it_states() -> None:
    assert model.EventReport.model_validate({"private": True, "place": "Astana"}).stated() == {"place"}


@pytest.mark.parametrize(
    ("cited", "places"),
    [
        ({}, ["s001 p5", "s002"]),
        ({"place": "s001 p13 s4", "outcome": "s001 p13 s4"}, ["s001 p5", "s002", "s001 p13 s4"]),
        ({"place": "s001 p5 s1", "agenda": ["s002 p1", "s001 p6"]}, ["s001 p5", "s002", "s001 p6"]),
        ({"place": "s003 p1"}, ["s001 p5", "s002"]),  # whose source was kept back
    ],
)
def test_a_report_stands_where_its_fields_do_as_well(cited: dict[str, Any], places: list[str]) -> None:
    report = model.EventReport.model_validate({"source": ["s001 p5", "s002"], "cited": cited})
    assert [str(place) for place in report.places()] == places


def test_nothing_is_so_unless_it_is_written_but_that_days_of_an_entry_are_known() -> None:
    said = {
        f"{kind.__name__}.{name}": field.default
        for kind in MODELS
        for name, field in kind.model_fields.items()
        if field.annotation is bool and not field.is_required() and name in kind.__annotations__
    }
    assert {
        "Record.private",
        "Record.draft",
        "Record.withdrawn",
        "Report.private",
        "Calendar.publish_memos",
    } <= said.keys()
    assert [name for name, default in said.items() if default] == []


IDS = [f"a-{n}" for n in range(201)]


@pytest.mark.parametrize(
    ("kind", "most"),
    [
        (base.Citations, [f"s{n:03} p1" for n in range(200)]),
        (base.People, IDS[:200]),
        (base.Organisations, IDS[:200]),
        (base.Events, IDS[:200]),
        (base.Texts, IDS[:200]),
        (base.Aliases, IDS[:200]),
        (base.Notes, [{"day": "2025-06-09"}] * 200),
        (base.Codes, ["BG"] * 60),
        (base.Words, "a" * 160),
    ],
)
def test_the_most_that_fits(kind: Any, most: Any) -> None:
    adapter = TypeAdapter(kind)
    assert len(adapter.validate_python(most)) == len(most)
    with pytest.raises(ValidationError, match="at most"):
        adapter.validate_python(most + most[:1])


@pytest.mark.parametrize(("kind", "nothing"), [(base.Codes, []), (base.Words, ""), (base.Words, "  ")])
def test_what_has_to_say_something(kind: Any, nothing: Any) -> None:
    with pytest.raises(ValidationError, match="at least 1"):
        TypeAdapter(kind).validate_python(nothing)


@pytest.mark.parametrize(("code", "right"), [("W401", True), ("E401", False), ("W40", False), ("W4011", False)])
def test_only_warnings_are_accepted(code: str, right: bool) -> None:
    assert (refused(base.Acceptance, {"code": code, "reason": "Seen"}) == []) is right


def test_records_that_state_the_same_fields_share_their_names_and_no_more() -> None:
    one, two = Basis(text="A law", date="2024-01-01"), Basis(text="A list", date="2024-01-02")  # type: ignore[arg-type]
    assert one.model_fields_set is two.model_fields_set
    noted = Noted(day="2024-01-01")  # type: ignore[arg-type]
    more = noted.model_copy(update={"by": Text.read("A desk")})
    assert (noted.model_fields_set, more.model_fields_set) == ({"day"}, {"day", "by"})
    assert Noted(day="2024-01-03").model_fields_set == {"day"}  # type: ignore[arg-type]
