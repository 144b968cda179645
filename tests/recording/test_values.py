from datetime import date

import pytest

from briefgen.domain.model import Event, EventReport, FigureReport
from briefgen.recording import FieldError
from briefgen.recording.values import day_of, read, told
from tests.recording.conftest import MakeDesk


def test_what_is_told_is_written_as_the_model_has_it() -> None:
    given = {
        "participants": ["rumen-radev as host", "boyko-borissov"],
        "said": ["rumen-radev: Was glad: very"],
        "inferred": ["when: no day is given", "status=silence"],
        "change": "62.5% against 2021",
        "source": ["s000 p1"],
        "place": "",
        "private": False,
        "agenda": [],
        "when": date(2026, 12, 3),
    }
    assert told(given) == {
        "participants": [{"person": "rumen-radev", "as": "host"}, "boyko-borissov"],
        "said": [{"person": "rumen-radev", "text": "Was glad: very"}],
        "inferred": {"when": "no day is given", "status": "silence"},
        "change": {"by": "62.5", "unit": "percent", "against": "2021"},
        "source": "s000 p1",
        "when": "2026-12-03",
    }
    assert told({"change": "4 times"}) == {"change": {"by": "4", "unit": "times"}}
    ready = {"inferred": {"when": "x"}, "said": [{"person": "a", "text": "b"}], "change": {"by": "4", "unit": "times"}}
    assert told(ready) == ready


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"inferred": ["no reason"]}, "inferred: “no reason” names no field"),
        ({"said": ["Was glad"]}, "said: “Was glad” does not say who said it"),
        ({"change": "a lot"}, "change: “a lot” is no growth"),
    ],
)
def test_what_cannot_be_taken_apart_is_refused(given: dict[str, object], message: str) -> None:
    with pytest.raises(FieldError) as error:
        told(given)
    assert str(error.value) == message
    assert error.value.hint


def test_fields_come_in_the_order_of_their_model(desk: MakeDesk) -> None:
    fields = {"outcome": "Good", "when": "2025", "status": "held", "source": "s000"}
    assert list(read(desk().catalog, EventReport, fields)) == ["source", "status", "when", "outcome"]
    assert list(read(desk().catalog, Event, {"title": "T", "kind": "visit"})) == ["kind", "title"]


@pytest.mark.parametrize(
    ("fields", "field", "message", "hint"),
    [
        ({"when": "3.12.2026"}, "when", "“3.12.2026” is not a date", "write 2026-12-03"),
        ({"status": "agreed"}, "status", "“agreed” is not known here", "one of: proposed, planned"),
        ({"status": "helt"}, "status", "“helt” is not known here", "did you mean “held”"),
        ({"state": "done"}, "state", "there is no such field here", "did you mean “status”?"),
        ({"colour": "red"}, "colour", "there is no such field here", "known: title, status, when, place"),
        ({"source": "s000, 3"}, "source", "“s000, 3” is not a citation", "write “s000 p3”"),
        ({"source": "s009 p3"}, "source", "there is no “s009” in seeds/sources.yaml", "did you mean “s000”?"),
        ({"participants": ["radev"]}, "participants", "there is no “radev” in seeds/people.yaml", "“rumen-radev”"),
        (
            {"participants": ["x-y"]},
            "participants",
            "there is no “x-y” in seeds/people.yaml",
            "briefgen new person x-y",
        ),
        (
            {"participants": ["Rumen Radev"]},
            "participants",
            "“Rumen Radev” is a name, and an id is expected here",
            "rumen-radev",
        ),
    ],
)
def test_what_cannot_be_read_is_told_by_field(
    desk: MakeDesk, fields: dict[str, object], field: str, message: str, hint: str
) -> None:
    with pytest.raises(FieldError) as error:
        read(desk().catalog, EventReport, fields)
    assert (error.value.field, str(error.value)) == (field, f"{field}: {message}")
    assert hint in str(error.value.hint)


def test_a_number_is_read_by_the_model(desk: MakeDesk) -> None:
    with pytest.raises(FieldError, match="value: “many”"):
        read(desk().catalog, FigureReport, {"value": "many"})
    assert read(desk().catalog, FigureReport, {"value": "3.50"}) == {"value": "3.50"}


def test_a_day_is_a_day() -> None:
    assert day_of("day", "2026-12-03") == date(2026, 12, 3)
    with pytest.raises(FieldError, match="day: one day is expected here"):
        day_of("day", "2026-12")


@pytest.mark.parametrize("written", ["VN, CL", "[VN, CL]", " [VN; CL] ", ["VN", "CL"], ["[VN", "CL]"]])
def test_a_list_of_ids_however_it_is_told(written: str | list[str]) -> None:
    assert told({"counterparts": written}) == {"counterparts": ["VN", "CL"]}
