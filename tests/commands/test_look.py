"""`agenda` and `show`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.runner import copy_project, run, spoil


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def test_agenda_as_of_april(project: Path) -> None:
    result = run(project, "agenda", "--as-of", "2025-04-20", "--for", "bulgaria", "--kind", "visit", "--json")
    assert json.loads(result.stdout) == [
        {
            "when": "2025, after 18 Apr, date not known",
            "state": "to confirm",
            "who": "Bulgaria",
            "title": "Visit of the President of Bulgaria to Kazakhstan",
            "place": "Kazakhstan",
            "sources": "s000 p3 s2",
            "id": "bg-president-visit-2025",
            "moved": "",
            "kind": "visit",
            "counterparts": ["BG"],
            "standing": "to-confirm",
            "status": "planned",
            "date": "2025-04-18..2025-12-31",
            "first": "2025-04-18",
            "last": "2025-12-31",
            "start": None,
            "end": None,
            "timezone": None,
            "about": False,
            "uncertain": False,
            "was": None,
        }
    ]


def test_agenda_prints_an_event_a_line_where_nobody_reads(project: Path) -> None:
    result = run(project, "agenda", "--as-of", "2025-04-20", "--for", "BG")
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert ["May 2025, day not known", "to confirm", "Bulgaria"] in [row[:3] for row in rows]
    assert "bg-intergovernmental-commission-5" in [row[-1] for row in rows]


def test_agenda_with_nothing_to_list_says_so(project: Path) -> None:
    result = run(project, "agenda", "--as-of", "2020-01-01")
    assert result.stdout == "Nothing is ahead or to be confirmed as of 1 Jan 2020.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["agenda", "--for", "Bulgariaa"], "There is no counterpart “Bulgariaa”. Did you mean “bulgaria”?"),
        (["agenda", "--kind", "visits"], "There is no kind of event “visits”. Did you mean “visit”?"),
        (["show", "rumen-radew"], "There is no record “rumen-radew”. Did you mean “rumen-radev”?"),
        (["schema", "peple.yaml"], "There is no file “peple.yaml”. Did you mean “people.yaml”?"),
    ],
)
def test_a_slip_is_answered_with_the_nearest_name(project: Path, arguments: list[str], message: str) -> None:
    result = run(project, *arguments)
    assert (result.exit_code, result.stderr.splitlines()[0]) == (2, message)


def test_a_day_in_another_notation_is_answered_with_ours(project: Path) -> None:
    result = run(project, "agenda", "--as-of", "10 June 2025")
    assert result.exit_code == 2
    assert "“10 June 2025” is not a date; write 2025-06-10" in result.stderr


def test_show_knows_nothing_of_later_days(project: Path) -> None:
    result = run(project, "show", "bg-president-visit-2025", "--as-of", "2025-04-20")
    lines = [line.rstrip() for line in result.stdout.splitlines()]
    start = lines.index("  as of 20 Apr 2025")
    assert result.exit_code == 0
    assert lines[start + 1 : start + 3] == [
        "    status: planned  [s000 p3 s2]",
        "    when: 2025, after 18 Apr, date not known  (2025-04-18..2025-12-31)  [s000 p3 s2]",
    ]


def test_show_for_another_program(project: Path) -> None:
    result = run(project, "show", "bg-turnover-2024", "--json")
    assert [value["value"] for value in json.loads(result.stdout)["printed"]] == ["375.2"]


def test_a_draft_is_on_no_agenda_and_can_be_shown(project: Path) -> None:
    spoil(project, "id: bg-president-visit-2025\n", "id: bg-president-visit-2025\n    draft: true\n")
    listed = json.loads(run(project, "agenda", "--past", "--json").stdout)
    assert [row["id"] for row in listed if row["id"] == "bg-president-visit-2025"] == []
    shown = run(project, "show", "bg-president-visit-2025")
    assert (shown.exit_code, "draft: yes" in shown.stdout) == (0, True)
