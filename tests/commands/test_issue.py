"""`issue`, and what the other commands make of an edition."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.runner import run, spoil
from tests.small_desk import copy_small_desk

APRIL = ("--as-of", "2025-04-20")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_small_desk(tmp_path)


def test_an_edition_is_recorded_and_nothing_else_made(project: Path) -> None:
    result = run(project, "issue", "bulgaria", *APRIL, "--for", " Minister  X ")
    path = project / "output/editions/bulgaria/2025-04-20.json"
    assert result.stdout == f"Bulgaria: edition 1, as of 20 Apr 2025, is recorded in {path}.\n"
    made = [p for p in (project / "output").rglob("*") if p.is_file() and not p.name.startswith(".")]
    assert made == [path]
    values = json.loads(path.read_text(encoding="utf-8"))
    assert (values["edition"], values["day"], values["prepared-for"]) == (1, "2025-04-20", "Minister X")
    visit = next(row for row in values["rows"] if row["id"] == "bg-visit-2025")
    assert (visit["state"], visit["when"], visit["sources"]) == ("planned", "2025-04-18..2025-12-31", ["s000"])


def test_all_counterparts_are_issued_at_once(project: Path) -> None:
    assert run(project, "issue", "all", *APRIL).exit_code == 0
    folders = sorted(path.parent.name for path in (project / "output/editions").rglob("*.json"))
    assert folders == ["bulgaria", "estonia", "romania"]


def test_none_is_written_where_one_is_refused(project: Path) -> None:
    run(project, "issue", "BG", *APRIL)
    spoil(project, "when: 2025-05\n", "when: 2025-07\n")
    refused = run(project, "issue", "RO", "BG", *APRIL)
    assert refused.exit_code == 2
    assert "Bulgaria: edition 1 was issued as of 20 Apr 2025.\n" in refused.stderr
    assert not (project / "output/editions/romania").exists()
    again = run(project, "issue", "RO", "BG", *APRIL, "--again")
    assert (again.exit_code, again.stdout.count("edition 1, as of 20 Apr 2025, is recorded in")) == (0, 2)


def test_the_same_edition_twice_is_well(project: Path) -> None:
    run(project, "issue", "BG", *APRIL)
    path = project / "output/editions/bulgaria/2025-04-20.json"
    before = path.read_bytes()
    result = run(project, "issue", "BG", *APRIL)
    assert (result.exit_code, path.read_bytes()) == (0, before)
    assert "is on record already, with the same content" in result.stdout


def test_a_day_ahead_is_refused_by_the_calendars_clock(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751396400")  # 1 July 2025, 19:00 in Greenwich: the 2nd in Almaty
    refused = run(project, "issue", "all", "--as-of", "2025-07-03")
    assert (refused.exit_code, refused.stderr.splitlines()) == (
        2,
        [
            "2025-07-03 lies ahead: today is 2025-07-02, and an edition tells what was known on its day.",
            "→ Leave --as-of out, or name a day up to today.",
        ],
    )
    assert not (project / "output/editions").exists()
    assert run(project, "issue", "BG", "--as-of", "2025-07-02").exit_code == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1750000000")  # the clock is set back, to June
    earlier = run(project, "issue", "BG", *APRIL)
    path = project / "output/editions/bulgaria/2025-07-02.json"
    assert earlier.exit_code == 0
    assert earlier.stderr == (
        f"note: {path} is of a day ahead and was left out of account; remove it if nobody was given it\n"
    )


@pytest.mark.usefixtures("in_this_process")
def test_a_damaged_edition_stops_its_own_memo_only(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795420800")
    run(project, "issue", "BG", *APRIL)
    path = project / "output/editions/bulgaria/2025-04-20.json"
    path.write_text("{", encoding="utf-8")
    result = run(project, "build", "--as-of", "2025-04-21", "--only", "BG", "--only", "EE")
    assert result.exit_code == 4
    tree = project / "output/as-of/2025-04-21"
    assert f"memos/bulgaria.pdf was not made: {path} is damaged: line 1 is not as it was written.\n" in result.stderr
    assert sorted(memo.name for memo in (tree / "memos").glob("*.pdf")) == ["estonia.pdf"]


def test_changes_cannot_be_told_backwards(project: Path) -> None:
    result = run(project, "build", "--as-of", "2025-04-20", "--since", "2025-06-10")
    assert (result.exit_code, result.stderr) == (
        2,
        "--since 2025-06-10 does not lie before 2025-04-20, the day told of.\n",
    )


def test_without_a_counterpart_it_says_what_is_missing(project: Path) -> None:
    result = run(project, "issue")
    assert result.exit_code == 2
    assert "Missing argument 'WHO...'" in result.stderr
