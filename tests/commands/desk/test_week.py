"""`week`: the fortnight in the terminal, as a mail, on paper, and the desk's calendar."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.desk.desks import MONDAY, write
from tests.commands.runner import run
from tests.domain.planning.samples import EVENTS, desk

CONFIDENCE = (
    "- {id: told, kind: meeting, title: In confidence, counterparts: [BG], status: planned, when: 2026-11-25, "
    "private: true, source: s2 p1}\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MONDAY)
    return write(tmp_path, **desk(EVENTS + CONFIDENCE))


def test_the_terminal_and_json_tell_the_desk_everything(project: Path) -> None:
    result = run(project, "week")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith("MON 23 NOV TO SUN 6 DEC 2026\n")
    assert "Wed 25 Nov      PRIVATE: Bulgaria: In confidence\n" in result.stdout
    told = json.loads(run(project, "week", "--json").stdout)
    assert [row["id"] for row in told["parts"][0]["rows"]] == ["told", "fair"]


def test_a_mail_leaves_the_desk_and_knows_nothing_private(project: Path) -> None:
    result = run(project, "week", "--mail")
    assert (result.exit_code, "In confidence" in result.stdout) == (0, False)
    assert result.stderr.splitlines()[0] == "note: what is private was left out; --private has it"
    assert max(map(len, result.stdout.splitlines())) <= 72
    whole = run(project, "week", "--mail", "--private").stdout
    assert "PRIVATE: Bulgaria: In confidence" in whole
    assert "Not only public sources. Check before quoting." in " ".join(whole.split())


def test_the_calendar_is_kept_beside_what_is_published(project: Path) -> None:
    first = run(project, "week")
    path = project / "desk" / "desk.ics"
    assert first.stderr.splitlines()[-1] == f"Made {path}"
    data = path.read_bytes()
    assert run(project, "week").stderr == ""
    assert path.read_bytes() == data
    assert not (project / "output").exists()
    events = project / "events.yaml"
    events.write_text(events.read_text(encoding="utf-8").replace("2026-12-21", "2026-12-22"), encoding="utf-8")
    run(project, "week")
    assert b"DTSTART;VALUE=DATE:20261221\r\n" in path.read_bytes()


def test_as_of_another_day_the_calendar_is_left_alone(project: Path) -> None:
    result = run(project, "week", "--as-of", "2026-11-24")
    assert (result.exit_code, (project / "desk").exists()) == (0, False)
    assert result.stdout.startswith("TUE 24 NOV TO MON 7 DEC 2026\n")


def test_a_day_that_is_not_before_is_refused(project: Path) -> None:
    late = run(project, "week", "--since", "2026-11-23")
    assert late.stderr == "--since 2026-11-23 does not lie before 2026-11-23, the day told of.\n"


def test_the_next_sheet_tells_what_was_entered_since_this_one(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(project, "week")
    events = project / "events.yaml"
    late = "- {id: late, kind: visit, title: Entered late, counterparts: [BG], status: planned, when: 2026-12-01, source: s1 p1}\n"
    events.write_text(events.read_text(encoding="utf-8") + late, encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MONDAY) + 7 * 86400))
    told = json.loads(run(project, "week", "--json").stdout)["parts"]
    assert [row["id"] for part in told if part["name"] == "changed" for row in part["rows"]] == ["late"]
    # The confidence was known to the desk when it looked, and is nothing that a mail knows of.
    assert "In confidence" not in run(project, "week", "--mail").stdout


@pytest.mark.usefixtures("in_this_process")
def test_make_keeps_the_calendar_too(project: Path) -> None:
    result = run(project, "build", "--only", "RO")
    assert result.exit_code == 0, result.stderr
    assert b"SUMMARY:Draft: Visit of the President\r\n" in (project / "desk" / "desk.ics").read_bytes()


def test_who_may_only_read_the_folder_reads_the_sheet_all_the_same(project: Path) -> None:
    (project / "desk").write_text("no folder", encoding="utf-8")
    result = run(project, "week")
    assert (result.exit_code, result.stdout.startswith("MON 23 NOV TO SUN 6 DEC 2026\n")) == (0, True)
    assert "note: nothing is kept of this sheet. " in result.stderr
