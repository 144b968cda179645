"""`import`: someone's calendar becomes records."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.runner import copy_project, run

CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//elsewhere
BEGIN:VEVENT
UID:1@elsewhere
DTSTAMP:20250101T000000Z
DTSTART;VALUE=DATE:20270301
SUMMARY:Trade fair
CATEGORIES:Romania
ATTENDEE:mailto:someone@example.org
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "their.ics").write_text(CALENDAR, encoding="utf-8")
    return copy_project(tmp_path)


def test_records_are_printed_and_what_is_left_behind_is_named(project: Path) -> None:
    result = run(project, "import", str(project / "their.ics"))
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:2] == ["# For events.yaml", ""]
    assert "  - id: trade-fair-2027" in result.stdout.splitlines()
    assert "    counterparts: [RO]" in result.stdout.splitlines()
    assert result.stderr.splitlines()[-3:] == [
        "Not carried over:",
        "  line 4, “Trade fair”: 1 attendee",
        "events: 1; reference days: 0; in the project already: 0; left out: 0.",
    ]


def test_records_are_added_at_the_end_and_pass_the_check(project: Path) -> None:
    events = project / "events.yaml"
    before = events.read_bytes()
    result = run(project, "import", str(project / "their.ics"), "--into", str(events))
    assert result.exit_code == 0
    assert events.read_bytes().startswith(before)
    assert run(project, "check").exit_code == 0
    again = run(project, "import", str(project / "their.ics"))
    assert again.stderr.splitlines()[-1] == "events: 0; reference days: 0; in the project already: 1; left out: 0."


def test_a_web_page_in_its_place_is_refused(project: Path) -> None:
    (project / "page.ics").write_text("<html></html>", encoding="utf-8")
    result = run(project, "import", str(project / "page.ics"))
    assert (result.exit_code, result.stderr.splitlines()[0]) == (2, "page.ics is a web page and no calendar.")
