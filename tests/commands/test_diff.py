"""`diff`: what the officer is told, and the exit code."""

from __future__ import annotations

import errno
import json
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefgen.calendars import render_calendars
from briefgen.reading.load import load
from tests.commands.runner import run, spoil
from tests.conftest import few_holidays
from tests.small_desk import copy_small_desk

EPOCH = 1795420800


@pytest.fixture(scope="module")
def feeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The desk's feeds, published just now."""
    catalog = load(copy_small_desk(tmp_path_factory.mktemp("published"))).catalog
    assert catalog
    folder = tmp_path_factory.mktemp("feeds")
    with pytest.MonkeyPatch.context() as monkeypatch:
        few_holidays(monkeypatch)
        for name, data in render_calendars(catalog, datetime.fromtimestamp(EPOCH, UTC), {}).files.items():
            if "/" not in name:
                (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def project(feeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose feeds were published just now."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH))
    few_holidays(monkeypatch)
    shutil.copytree(feeds, tmp_path / "output" / "feeds")
    return copy_small_desk(tmp_path)


def test_nothing_changes(project: Path) -> None:
    result = run(project, "diff")
    assert (result.exit_code, result.stdout) == (0, "Subscribers will see no change.\n")


def test_a_new_title(project: Path) -> None:
    spoil(project, "title: Business forum\n", "title: A forum\n")
    result = run(project, "diff")
    assert result.exit_code == 3
    assert result.stdout.splitlines() == [
        "“A forum”, 26 Apr 2023 (Wed), changes.",
        "  Title: Business forum → A forum",
        "  in all, bulgaria (bg-business-forum-2023@small.example)",
        "1 entry changes for subscribers.",
    ]
    found = json.loads(run(project, "diff", "--json").stdout)
    assert [(e["uid"], e["seen"]) for e in found["entries"]] == [("bg-business-forum-2023@small.example", "changed")]


def test_an_entry_whose_day_is_not_known_any_more(project: Path) -> None:
    spoil(project, "    when: 2023-04-26\n", "    when: undated\n")
    result = run(project, "diff")
    assert result.exit_code == 3
    assert result.stdout.startswith(
        "“Business forum”, 26 Apr 2023 (Wed), is taken off the calendar, which says for 90 days that no day is known any more.\n"
        "  No calendar shows what may be on any day of more than a month. → “status: postponed” without a date keeps it on its "
        "old day, marked so\n"
    )
    assert json.loads(run(project, "diff", "--json").stdout)["loses"] is False


def test_a_calendar_that_would_be_lost(project: Path) -> None:
    counterparts = project / "seeds" / "counterparts.yaml"
    counterparts.write_text(counterparts.read_text(encoding="utf-8").replace("slug: bulgaria\n", "slug: bulgarien\n"))
    result = run(project, "diff")
    assert result.exit_code == 5
    assert "bulgaria.ics: LOST; its subscribers would get nothing more" in result.stdout.splitlines()
    assert json.loads(run(project, "diff", "--json").stdout)["loses"] is True


def test_looking_changes_nothing(project: Path) -> None:
    spoil(project, "title: Business forum\n", "title: A forum\n")
    before = {path: path.read_bytes() for path in (project / "output").rglob("*") if path.is_file()}
    run(project, "diff")
    assert {path: path.read_bytes() for path in (project / "output").rglob("*") if path.is_file()} == before


def test_what_changed_between_two_days(project: Path) -> None:
    result = run(project, "diff", "--since", "2025-04-20", "--as-of", "2025-06-10", "--for", "BG")
    assert result.exit_code == 3
    lines = result.stdout.splitlines()
    assert lines[0] == "Bulgaria, 20 Apr 2025 to 10 Jun 2025"
    held = lines.index("  HELD: Visit of the President of Bulgaria")
    assert (
        lines[held + 1]
        == "    2025, after 18 Apr → 9 Jun 2025; Kazakhstan → Astana; now with Kassym-Jomart Tokayev [s000, s001]"
    )


def test_nothing_changed_between_two_days(project: Path) -> None:
    result = run(project, "diff", "--since", "2025-04-20", "--as-of", "2025-04-21", "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


def test_a_day_without_since_is_a_slip(project: Path) -> None:
    result = run(project, "diff", "--as-of", "2025-06-10")
    assert result.exit_code == 2
    assert "Error: --as-of and --for go with --since DAY" in result.stderr


@pytest.mark.usefixtures("in_this_process")
def test_a_mail_for_those_who_cannot_wait(project: Path) -> None:
    assert run(project, "build", "--only", "EE").exit_code == 0
    quiet = run(project, "diff", "--mail")
    assert (quiet.exit_code, quiet.stdout.splitlines()[-1]) == (0, "Nothing.")
    spoil(project, "place: Bucharest", "place: Cluj")
    folder = project / "desk" / "mail"
    result = run(project, "diff", "--mail")
    assert result.exit_code == 3
    assert "                Place: Bucharest → Cluj\n" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 72
    assert [path.name for path in folder.rglob("*.ics")] == ["ro-meeting-2023.ics"]
    spoil(project, "place: Cluj", "place: Bucharest")
    theirs = next(folder.iterdir()) / "invitation.ics"
    theirs.write_text("BEGIN:VCALENDAR", encoding="utf-8")
    run(project, "diff", "--mail")
    assert [*folder.rglob("*.ics")] == [theirs]
    assert run(project, "diff", "--mail", "--json").exit_code == 2


@pytest.mark.usefixtures("in_this_process")
def test_a_mail_that_cannot_be_written_leaves_the_files_of_the_one_before(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(project, "build", "--only", "EE")
    spoil(project, "place: Bucharest", "place: Cluj")
    run(project, "diff", "--mail")
    (before,) = (project / "desk" / "mail").rglob("*.ics")
    spoil(project, "place: Cluj", "place: Bucharest")
    spoil(project, "place: Sofia", "place: Varna")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        assert run(project, "diff", "--mail").exit_code == 2
    assert [*before.parent.glob("*.ics")] == [before]
    run(project, "diff", "--mail")
    assert [path.name for path in before.parent.glob("*.ics")] == ["bg-session-5.ics"]


def test_a_mail_on_another_day_has_no_files(project: Path) -> None:
    result = run(project, "diff", "--mail", "--since", "2025-06-01", "--as-of", "2025-06-10", "--for", "BG")
    assert result.exit_code == 3
    assert "Held            Visit of the President of Bulgaria\n" in result.stdout
    assert not (project / "desk").exists()
