from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.recording import Desk, FieldError
from briefgen.serving.entries import entry
from tests.serving.asking import NOW, desk


@pytest.fixture
def at(tmp_path: Path) -> Desk:
    return Desk.at(desk(tmp_path).project, NOW)


def added(diff: str) -> list[str]:
    return [line[1:].strip() for line in diff.splitlines() if line.startswith("+") and not line.startswith("+++")]


def test_a_moved_date(at: Desk) -> None:
    form = entry(at, "report", "talks")
    assert [q.name for q in form.questions][:5] == ["when", "status", "source", "basis", "day"]
    assert form.questions[0].now == "2025-07-01"
    proposal = form.propose({"when": ["2025-07-08"], "source": ["s001 p1"], "status": [""]})
    assert (proposal.errors, "2025-07-08" in "".join(added(proposal.diff))) == ((), True)


def test_that_it_was_held(at: Desk) -> None:
    proposal = entry(at, "held", "talks").propose(
        {"when": ["2025-06-09"], "source": ["s001 p1"], "outcome": ["Agreed"]}
    )
    assert "status: held" in " ".join(added(proposal.diff))


def test_a_new_event(at: Desk) -> None:
    given = {
        "id": ["bg-visit"], "title": ["Visit"], "kind": ["visit"], "counterparts": ["BG"], "status": ["planned"],
        "when": ["2025-08"], "source": ["s001 p1"],
    }  # fmt: skip
    proposal = entry(at, "new", None).propose(given)
    assert (proposal.errors, "id: bg-visit" in proposal.diff) == ((), True)
    for name, value in (("id", "talks"), ("title", ""), ("kind", "party"), ("counterparts", "XX")):
        with pytest.raises(FieldError) as refused:
            entry(at, "new", None).propose({**given, name: [value]})
        assert refused.value.field == name


def test_what_is_prepared_for_a_meeting(at: Desk) -> None:
    form = entry(at, "meeting", "talks")
    proposal = form.propose({"purpose": ["To agree"], "points": ["One\r\nTwo\r\n"], "objectives": [""]})
    text = " ".join(added(proposal.diff))
    assert (proposal.errors, "written: 2025-06-10" in text, "To agree" in text, "Two" in text) == ((), True, True, True)
    with pytest.raises(BriefgenError, match="Nothing is written yet"):
        form.propose({})


def test_without_a_source_it_asks_for_one(at: Desk) -> None:
    with pytest.raises(FieldError) as refused:
        entry(at, "report", "talks").propose({"when": ["2025-07-08"]})
    assert refused.value.field == "source"


def test_of_what_is_not_there_nothing_is_recorded(at: Desk) -> None:
    with pytest.raises(BriefgenError, match="no event “nothing”"):
        entry(at, "held", "nothing")
