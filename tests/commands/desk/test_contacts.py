"""`contacts`: the table in each form, and what it answers to slips."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.commands.desk.desks import MONDAY, write
from tests.commands.runner import run
from tests.domain.planning.samples import desk
from tests.domain.planning.test_contact_list import EVENTS

PRIVATE = EVENTS.replace("id: top,", "id: top, private: true,")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MONDAY)
    return write(tmp_path, **desk(PRIVATE))


def ids(project: Path, *arguments: str) -> list[str]:
    return [row["id"] for row in json.loads(run(project, "contacts", "--json", *arguments).stdout)]


def test_years_months_and_days_bound_it_and_nothing_private_is_told(project: Path) -> None:
    assert ids(project) == ["low", "both", "bare"]
    assert ids(project, "--private") == ["low", "both", "bare", "top"]
    assert ids(project, "--from", "2025", "--to", "2025-01") == ["both"]
    assert ids(project, "--to", "2024-12-31", "--for", "romania") == ["low"]
    asked = run(project, "contacts", "--level", "minister", "--from", "2023", "--to", "2026")
    assert [line.split("\t")[-1] for line in asked.stdout.splitlines()] == ["both"]
    assert asked.stderr.splitlines()[-1] == (
        "note: 1 contact more, at a level that is not on file, is left out; without --level it is there"
    )


def test_a_spreadsheet(project: Path) -> None:
    text = run(project, "contacts", "--csv").stdout.removeprefix("\ufeff")
    assert [row["title"] for row in csv.DictReader(text.splitlines())] == ["Low", "Both", "Bare"]


def test_slips_are_answered(project: Path) -> None:
    level = run(project, "contacts", "--level", "ministre")
    assert level.stderr.splitlines()[-2] == "There is no level “ministre”. Did you mean “minister”?"
    day = run(project, "contacts", "--from", "26/11/2023")
    assert (day.exit_code, "write 2023-11-26" in day.stderr) == (2, True)
    span = run(project, "contacts", "--from", "2023-01/2023-05")
    assert (span.exit_code, "write a day, a month or a year" in span.stderr) == (2, True)
    assert run(project, "contacts", "--from", "2026", "--to", "2025").stderr == "--to lies before --from.\n"
    assert run(project, "contacts", "--csv", "--json").exit_code == 2
    none = run(project, "contacts", "--to", "2001")
    assert (none.exit_code, none.stdout) == (0, "No contact of this kind is on file.\n")
