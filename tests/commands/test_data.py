"""`check`, `verify` and `schema`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefgen import cli
from tests.commands.runner import copy_project, run, spoil
from tests.small_desk import copy_small_desk

# What takes its time to load, and what well-formed data have no need of.
FAR = [
    "weasyprint",
    "jinja2",
    "icalendar",
    "fontTools",
    "PIL",
    "ruamel.yaml",
    "uvicorn",
    "openpyxl",
    "docx",
    "filelock",
    "html.entities",
]
if sys.version_info < (3, 13):  # from then on it comes with what Python knows of installed packages
    FAR.append("json")
OURS = [
    "auditing",
    "calendars",
    "fonts.faces",
    "importing",
    "memos",
    "pages",
    "paper",
    "reading.cities",
    "recording",
    "sections",
]
RARE = ["ftfy", "wcwidth", "anyascii", "briefgen.reading.complaints", "briefgen.reading.syntax.explained"]
LOADED = """\
import sys
from briefgen.cli import main
for folder in sys.argv[1:]:
    try:
        main(["--project", folder, "check"])
    except SystemExit:
        print(*sorted(sys.modules), file=sys.stderr)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def test_check_is_content_with_the_sample_data(project: Path) -> None:
    result = run(project, "check", "--strict")
    assert (result.exit_code, result.stdout) == (0, "No errors, no warnings.\n")


def test_check_loads_what_well_formed_data_need(tmp_path: Path) -> None:
    """In a process of its own: here others have loaded it all. What is spoilt shows that what is rare would be seen."""
    well, spoilt = copy_small_desk(tmp_path / "well"), copy_small_desk(tmp_path / "spoilt")
    spoil(spoilt, "title: Business forum", "title: cafÃ©")
    spoil(spoilt, "series: kz-bg-commission", "series: комиссия\n    : odd")
    command = [sys.executable, "-c", LOADED, str(well), str(spoilt)]
    told = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    first, second = (set(line.split()) for line in told.stderr.splitlines())
    assert told.stdout.startswith("No errors, no warnings.\n")
    assert [name for name in (*FAR, *(f"briefgen.{name}" for name in OURS), *RARE) if name in first] == []
    assert [name for name in RARE if name in second] == RARE


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
    assert result.stderr.splitlines()[-1] == "Mend this first; nothing was done."
