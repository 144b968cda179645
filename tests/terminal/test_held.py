import pytest

from briefgen.recording.held import Outcome, Promise
from briefgen.terminal.held import asked
from tests.recording.conftest import MakeDesk, desk
from tests.recording.test_held import MET, PROMISES
from tests.terminal.test_asking import typed
from tests.terminal.test_questions import CLEAR

__all__ = ["desk"]


def test_one_begins_from_what_was_planned(desk: MakeDesk, capsys: pytest.CaptureFixture[str]) -> None:
    made = desk(events=MET, commitments=PROMISES)
    keys = [
        f"{CLEAR}2026-12-01",  # still ahead: the question stays
        f"{CLEAR}2026-11-21",
        ", kassym-jomart-tokayev",
        "",
        "",  # the outcome is needed
        "A list was agreed",
        "",
        "finished",
        f"{CLEAR}done",
        "Open a flight",
        "rumen-radev",
        "soon",
        f"{CLEAR}2027-01",
        "A. Omarov",
        "",
        "2027-10",
    ]
    with typed("".join(f"{key}\r" for key in keys)):
        outcome = asked(made, "session", Outcome({}))
    assert outcome == Outcome(
        {
            "when": "2026-11-21",
            "participants": ["rumen-radev", "kassym-jomart-tokayev"],
            "place": "Sofia",
            "outcome": "A list was agreed",
        },
        {"list": "done"},
        (Promise("Open a flight", "rumen-radev", "2027-01", "A. Omarov"),),
        "2027-10",
    )
    assert "Rumen Radev: Send the list, due 2026-12" in capsys.readouterr().out


def test_what_was_told_is_not_asked(desk: MakeDesk) -> None:
    made = desk(events=MET, commitments=PROMISES)
    report = {"when": "2026-11-20", "participants": ["rumen-radev"], "place": "Sofia", "outcome": "Agreed"}
    told = Outcome(report, {"list": "done"}, (Promise("Write"),), "2027", "Sixth")
    with typed(""):
        assert asked(made, "session", told) == told


def test_a_full_stop_leaves_all_promises_that_follow_as_they_are(
    desk: MakeDesk, capsys: pytest.CaptureFixture[str]
) -> None:
    report = {"when": "2026-11-20", "participants": ["rumen-radev"], "place": "Sofia", "outcome": "Agreed"}
    with typed(".\r\r\r"):
        outcome = asked(desk(events=MET, commitments=PROMISES), "session", Outcome(report))
    assert outcome == Outcome(report)
    assert capsys.readouterr().out.splitlines()[1:3] == [
        "Promises that are open. How does each stand now (open, progressed, done, dropped)?",
        "An empty answer leaves one as it is, a full stop this one and all that follow.",
    ]
