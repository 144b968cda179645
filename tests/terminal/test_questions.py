from pathlib import Path

import pytest

from briefgen.domain.model import EventReport
from briefgen.reading.shapes import SHAPES
from briefgen.recording import Desk
from briefgen.recording.questions import of_report
from briefgen.terminal.questions import answers, identity, where_from
from tests.recording.conftest import NOW, VISIT, write_project
from tests.terminal.test_asking import typed

EVENTS = next(shape for shape in SHAPES if shape.kind == "events")
CLEAR = "\x15"  # Ctrl-U


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.at(write_project(tmp_path, {"events": VISIT}), NOW)


def test_each_field_is_asked_until_it_can_be_read(desk: Desk) -> None:
    asked = of_report(desk.catalog, EVENTS, "visit", desk.day)
    keys = ["helt", CLEAR + "held", "", "Sofia", "radev", CLEAR + "rumen-radev as host", "", ""]
    with typed("".join(f"{key}\r" for key in keys)):
        assert answers(desk, EventReport, asked) == {
            "status": "held",
            "place": "Sofia",
            "participants": ["rumen-radev as host"],
        }


def test_a_source_is_asked_for_first_and_a_basis_where_there_is_none(desk: Desk) -> None:
    with typed(f"s009\r{CLEAR}s001 p2\r"):
        assert where_from(desk, {}) == {"source": "s001 p2"}
    with typed(f"\r\rA call\r{CLEAR}2026-12-01\r{CLEAR}2026-11-20\r"):
        assert where_from(desk, {}) == {"basis": "A call", "day": "2026-11-20"}
    with typed("\rA call\r"):
        assert where_from(desk, {"day": "2026-11-19"}) == {"basis": "A call", "day": "2026-11-19"}
    assert where_from(desk, {"source": "s001"}) == {}


def test_only_what_is_on_file_is_an_id() -> None:
    with typed(f"vist\r{CLEAR}visit\r"):
        assert identity("Which record", {"visit": "Visit of the President"}) == "visit"


def test_what_may_be_answered_is_shown(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    feet: list[str] = []

    def unanswered(*_args: object, below: str, **_named: object) -> str:
        feet.append(below)
        return ""

    monkeypatch.setattr("briefgen.terminal.asking.ask", unanswered)
    monkeypatch.setattr("briefgen.terminal.asking.ask_list", unanswered)
    answers(desk, EventReport, of_report(desk.catalog, EVENTS, "visit", desk.day))
    states = "proposed, planned, confirmed, held, postponed, cancelled"
    assert feet == [states, "", "", "The Tab key shows what is on file.", ""]
