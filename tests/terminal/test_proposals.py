from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.recording import Desk, Proposal, report
from briefgen.terminal import asking
from briefgen.terminal.proposals import settle
from tests.recording.conftest import NOW, VISIT, write_project


def proposal(folder: Path, **given: str) -> Proposal:
    return report(Desk.at(write_project(folder, {"events": VISIT}), NOW), "visit", {"basis": "A call", **given})


def test_it_is_written_when_that_was_said_before(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert settle(proposal(tmp_path, place="Sofia"), yes=True)
    out, err = capsys.readouterr()
    assert "+        place: Sofia" in out
    assert err == "events.yaml was written.\n"
    assert "place: Sofia" in (tmp_path / "events.yaml").read_text(encoding="utf-8")


def test_it_is_shown_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not settle(proposal(tmp_path, place="Sofia"), dry_run=True)
    assert capsys.readouterr().err == "Nothing was written: this was a dry run.\n"
    assert "Sofia" not in (tmp_path / "events.yaml").read_text(encoding="utf-8")


def test_nobody_is_asked_where_nobody_sits(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match="Nothing was written: there is no terminal to ask in") as error:
        settle(proposal(tmp_path, place="Sofia"))
    assert "--yes" in str(error.value.hint)


@pytest.mark.parametrize("answer", [True, False])
def test_it_is_written_when_somebody_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: bool) -> None:
    monkeypatch.setattr(asking, "is_terminal", lambda: True)
    monkeypatch.setattr(asking, "confirmed", lambda _question: answer)
    assert settle(proposal(tmp_path, place="Sofia")) is answer
    assert ("Sofia" in (tmp_path / "events.yaml").read_text(encoding="utf-8")) is answer


def test_with_an_error_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faulty = proposal(tmp_path, place="Sofia", unset="colour")
    with pytest.raises(BriefgenError, match="Nothing was written"):
        settle(faulty, yes=True)
    assert "error E" in capsys.readouterr().err
    assert "Sofia" not in (tmp_path / "events.yaml").read_text(encoding="utf-8")


def test_what_changes_nothing_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk.at(write_project(tmp_path, {}), NOW)
    assert not settle(desk.propose(desk.edits, ["A note."]), yes=True)
    assert capsys.readouterr() == ("Nothing would change.\n", "A note.\n")
