"""`check`, `verify` and `schema`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefgen import cli
from tests.commands.runner import copy_project, run, spoil


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def test_check_is_content_with_the_sample_data(project: Path) -> None:
    result = run(project, "check", "--strict")
    assert (result.exit_code, result.stdout) == (0, "No errors, no warnings.\n")


def test_check_names_a_mistake_and_its_remedy(project: Path) -> None:
    spoil(project, "when: 2025-05\n", "when: May 2025\n")
    result = run(project, "check")
    line = (project / "events.yaml").read_text(encoding="utf-8").splitlines().index("    when: May 2025") + 1
    assert result.exit_code == 1
    assert result.stdout == (
        f"events.yaml:{line}:11: error E205: “May 2025” is not a date\n"
        f"{line:>5} |     when: May 2025\n"
        "                  ^~~~~~~~\n"
        "  → write 2025-05\n\n1 error.\n"
    )


def test_check_says_the_same_as_json(project: Path) -> None:
    spoil(project, "when: 2025-05\n", "when: May 2025\n")
    result = run(project, "check", "--json")
    (found,) = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (found["code"], found["severity"], found["path"], found["column"], found["hint"]) == (
        "E205",
        "error",
        "events.yaml",
        11,
        "write 2025-05",
    )


def test_check_holds_the_domain_against_what_is_published(project: Path) -> None:
    feeds = project / "output" / "feeds"
    feeds.mkdir(parents=True)
    (feeds / "all.ics").write_bytes(b"BEGIN:VEVENT\r\nUID:one@old.gov.kz\r\nEND:VEVENT\r\n")
    result = run(project, "check")
    assert (result.exit_code, result.stdout.split(": ")[1]) == (0, "warning W435")
    assert run(project, "agenda").stderr == "note: 1 warning; briefgen check shows it\n"


def test_warnings_count_only_when_strict(project: Path) -> None:
    (project / "seeds" / "peple.yaml").write_text("", encoding="utf-8")
    assert run(project, "check").exit_code == 0
    assert run(project, "check", "--strict").exit_code == 3


def test_schema_is_that_of_the_file() -> None:
    result = CliRunner().invoke(cli.main, ["schema", "people.yaml"])
    assert json.loads(result.stdout)["title"] == "seeds/people.yaml"


def test_errors_in_the_data_stop_every_command_but_check(project: Path) -> None:
    spoil(project, "    status: planned\n", "    status: plannd\n")
    result = run(project, "agenda")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "Nothing was made; what was published before is untouched."
