"""What every record and report has, and for whom its fields are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefgen.domain import model
from briefgen.domain.model.base import Audience, Model


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
