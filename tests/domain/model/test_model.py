from __future__ import annotations

from typing import get_args

import pytest
from pydantic import BaseModel, ValidationError

from briefgen.domain import model
from briefgen.domain.dates.edtf import parse
from briefgen.domain.model import Event, EventReport, Figure, Participant, Person, Rank, Status

MODELS = [m for m in vars(model).values() if isinstance(m, type) and issubclass(m, BaseModel)]
EVENT = {"id": "one", "kind": "visit", "title": "A visit", "counterparts": "BG", "reports": [{"status": "held"}]}


@pytest.mark.parametrize("kind", MODELS, ids=lambda m: m.__name__)
def test_every_record_is_frozen_and_closed(kind: type[BaseModel]) -> None:
    assert (kind.model_config.get("frozen"), kind.model_config.get("extra")) == (
        True,
        "allow" if issubclass(kind, model.Record) else "forbid",
    )


@pytest.mark.parametrize("kind", [m for m in MODELS if issubclass(m, model.Record)], ids=lambda m: m.__name__)
def test_a_record_has_keys_of_the_desks_own_and_no_other_strangers(kind: type[model.Record]) -> None:
    with pytest.raises(ValidationError) as caught:
        kind.model_validate({"x-file": "12", "y-file": "12", "x_file": "12", "x-": "12", "x-File": "12"})
    strangers = [error["loc"] for error in caught.value.errors() if error["type"] == "extra_forbidden"]
    assert strangers == [("y-file",), ("x_file",), ("x-",), ("x-File",)]


def test_keys_of_ones_own_are_kept_and_can_be_left_out() -> None:
    event = Event.model_validate({**EVENT, "x-room": ["12", {"floor": "3"}]})
    assert event.own == {"x-room": ["12", {"floor": "3"}]}
    assert event.model_copy(update={"session": 5}).own == event.own
    plain = event.without_own()
    assert (plain.own, plain == Event.model_validate(EVENT), plain.without_own() is plain) == ({}, True, True)


@pytest.mark.parametrize("kind", MODELS, ids=lambda m: m.__name__)
def test_every_field_is_written_in_kebab_case_and_has_a_schema(kind: type[BaseModel]) -> None:
    names = kind.model_json_schema(by_alias=True).get("properties", {})
    assert [n for n in names if "_" in n or n != n.lower()] == []


def test_what_is_published_here_exists() -> None:
    assert len(set(model.__all__)) == len(model.__all__)
    assert [name for name in model.__all__ if not hasattr(model, name)] == []


def test_a_frozen_record_cannot_be_changed() -> None:
    event = Event.model_validate(EVENT)
    with pytest.raises(ValidationError, match="frozen"):
        event.session = 5  # type: ignore[misc]


def test_one_may_stand_for_a_list() -> None:
    report = EventReport.model_validate({"participants": "rumen-radev", "agenda": "Trade", "source": "s000 p3"})
    assert (report.participants, [str(a) for a in report.agenda], [str(c) for c in report.source]) == (
        (Participant(person="rumen-radev"),),
        ["Trade"],
        ["s000 p3"],
    )


def test_a_participant_may_have_a_role() -> None:
    report = EventReport.model_validate({"participants": [{"person": "rumen-radev", "as": "chair"}]})
    assert report.participants == (Participant.model_validate({"person": "rumen-radev", "as": "chair"}),)
    assert report.participants[0].role == "chair"


def test_a_report_states_what_it_mentions_and_its_provenance_apart() -> None:
    report = EventReport.model_validate({"source": "s000 p3", "note": "Said so", "place": "Astana", "when": "2025"})
    assert report.stated() == {"place", "when"}
    assert (report.when, report.status) == (parse("2025"), None)


def test_ranks_stand_in_protocol_order() -> None:
    assert [r.level for r in (Rank.HEAD_OF_STATE, Rank.HEAD_OF_GOVERNMENT, Rank.AMBASSADOR, Rank.OTHER)] == [0, 1, 5, 8]


@pytest.mark.parametrize(
    ("kind", "wrong", "path"),
    [
        (Event, {**EVENT, "session": "0"}, ("session",)),
        (Event, {**EVENT, "counterparts": []}, ("counterparts",)),
        (Event, {**EVENT, "reports": []}, ("reports",)),
        (Event, {**EVENT, "url": "javascript:alert(1)"}, ("url",)),
        (Event, {**EVENT, "accept": [{"code": "E205", "reason": "I know"}]}, ("accept", 0, "code")),
        (Figure, {"id": "f", "counterpart": "all", "indicator": "exports", "period": "2024", "unit": "USD", "reports": [{}]}, ("counterpart",)),
        (Person, {"id": "p", "name": "", "side": "BG", "reports": [{}]}, ("name",)),
    ],
)  # fmt: skip
def test_bounds(kind: type[BaseModel], wrong: dict[str, object], path: tuple[str | int, ...]) -> None:
    with pytest.raises(ValidationError) as refused:
        kind.model_validate(wrong)
    assert [e["loc"] for e in refused.value.errors()] == [path]


def test_statuses_are_what_a_curator_records_and_nothing_computed() -> None:
    annotation = EventReport.model_fields["status"].annotation
    assert Status in get_args(annotation)
    assert [s.value for s in Status] == ["proposed", "planned", "confirmed", "held", "postponed", "cancelled"]
