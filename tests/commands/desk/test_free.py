"""`free`: weeks for a visit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.desk.desks import MONDAY, write
from tests.commands.runner import run
from tests.domain.planning.samples import desk
from tests.domain.planning.test_free_weeks import DAYS, EVENTS


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MONDAY)
    return write(tmp_path, **desk(EVENTS, reference_days=DAYS))


def mondays(project: Path, *arguments: str) -> list[str]:
    values = json.loads(run(project, "free", "--json", *arguments).stdout)
    return [row["monday"] for row in values["parts"][0]["rows"]]


def test_months_are_whole_and_several_counterparts_are_looked_at_together(project: Path) -> None:
    assert mondays(project, "--for", "BG", "--from", "2027-02", "--to", "2027-02") == ["2027-02-15", "2027-02-22"]
    together = ("--for", "bulgaria", "--for", "RO", "--from", "2027-02", "--to", "2027-02")
    assert mondays(project, *together) == ["2027-02-15"]
    assert run(project, "free", "--for", "BG").stdout.splitlines()[0] == (
        "KAZAKHSTAN AND BULGARIA, 23 NOV 2026 – 22 FEB 2027"
    )


def test_slips_are_answered(project: Path) -> None:
    assert run(project, "free").exit_code == 2
    assert run(project, "free", "--for", "BG", "--from", "2027", "--to", "2026").stderr == "--to lies before --from.\n"
    long = run(project, "free", "--for", "BG", "--from", "2027", "--to", "2033")
    assert long.stderr == "At most three years are looked through at one time.\n"
