"""`courtesies` and `sent`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.desk.desks import MONDAY, write
from tests.commands.runner import run
from tests.domain.planning.letters import DAYS, PEOPLE
from tests.domain.planning.samples import desk


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MONDAY)
    return write(tmp_path, **desk("[]", people=PEOPLE, reference_days=DAYS))


def told(project: Path, *arguments: str) -> dict[str, str | None]:
    values = json.loads(run(project, "courtesies", "--json", *arguments).stdout)
    return {row["id"]: row["sent"] for row in values["parts"][0]["rows"]}


def test_a_letter_that_went_out_is_ticked_off(project: Path) -> None:
    assert told(project, "--days", "10") == {"bg-day": None, "ro-day": "2026-11-16", "iotova": None, "ilie": None}
    result = run(project, "sent", "bg-day", "--by", "Anna")
    assert (result.exit_code, result.stderr) == (0, "seeds/reference-days.yaml was written.\n")
    assert "sent: [{day: 2026-11-23, by: Anna}]}" in (project / "seeds" / "reference-days.yaml").read_text(
        encoding="utf-8"
    )
    assert run(project, "sent", "ilie", "--day", "2026-11-21").exit_code == 0
    assert told(project, "--days", "10") == {
        "bg-day": "2026-11-23",
        "ro-day": "2026-11-16",
        "iotova": None,
        "ilie": "2026-11-21",
    }
    again = run(project, "sent", "bg-day")
    assert (again.exit_code, again.stdout, again.stderr) == (
        0,
        "Nothing would change.\n",
        "bg-day: that is recorded already.\n",
    )
    assert run(project, "sent", "iotova", "--dry-run").exit_code == 0
    assert told(project, "--days", "10")["iotova"] is None


def test_slips_are_answered(project: Path) -> None:
    near = run(project, "sent", "bg-dey")
    assert (near.exit_code, near.stderr.splitlines()[-2:]) == (
        2,
        ["There is no day of reference and no person “bg-dey”.", "→ Did you mean “bg-day”?"],
    )
    ahead = run(project, "sent", "bg-day", "--day", "2026-11-24")
    assert ahead.stderr == "day: 2026-11-24 is still ahead\n"
