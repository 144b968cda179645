"""`chase`: sheets for leads, and that they were asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.desk.desks import MONDAY, write
from tests.commands.runner import run
from tests.domain.planning.promises import PROMISES
from tests.domain.planning.samples import desk


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MONDAY)
    return write(tmp_path, **desk("[]", commitments=PROMISES))


def told(project: Path, *arguments: str) -> dict[str, list[str]]:
    sheets = json.loads(run(project, "chase", "--json", *arguments).stdout)
    return {sheet["title"]: [row["id"] for row in sheet["parts"][0]["rows"]] for sheet in sheets}


def test_a_sheet_for_each_lead_and_nothing_private(project: Path) -> None:
    assert told(project) == {
        "Kassym-Jomart Tokayev": ["names", "route"],
        "Treaty department": ["draft", "list"],
        "Nobody follows these": ["loose"],
    }
    assert told(project, "treaty", "--private") == {"Treaty department": ["draft", "list", "told"]}
    assert (
        told(project, "tokayev")
        == told(project, "kassym-jomart-tokayev")
        == {"Kassym-Jomart Tokayev": ["names", "route"]}
    )
    assert told(project, "TREATY DEPARTMENT", "--for", "romania") == {"treaty Department": ["list"]}


def test_a_lead_that_is_not_known_is_answered(project: Path) -> None:
    result = run(project, "chase", "Treety department")
    assert (result.exit_code, result.stderr.splitlines()[-2:]) == (
        2,
        [
            "There is no lead “Treety department”. Did you mean “Treaty department”?",
            "→ known: Kassym-Jomart Tokayev, Treaty department",
        ],
    )


def test_that_they_were_asked_is_noted_once_and_printed_next_time(project: Path) -> None:
    path = project / "seeds" / "commitments.yaml"
    before = path.read_text(encoding="utf-8")
    result = run(project, "chase", "treaty", "--asked", "--by", "Anna")
    assert result.exit_code == 0, result.stderr
    assert "Asked on 23 Nov" not in result.stdout
    assert result.stderr.splitlines()[-1] == "seeds/commitments.yaml was written."
    written = path.read_text(encoding="utf-8")
    assert written == before.replace("{day: 2025-06-01}]}", "{day: 2025-06-01}, {day: 2026-11-23, by: Anna}]}").replace(
        "due: 2027-03, source: s1 p2}", "due: 2027-03, source: s1 p2, asked: [{day: 2026-11-23, by: Anna}]}"
    )
    again = run(project, "chase", "treaty", "--asked")
    assert "Asked on 10 Nov 2026 and 23 Nov 2026: no answer on file." in again.stdout
    assert again.stderr.splitlines()[-1] == "list: that is recorded already."
    assert path.read_text(encoding="utf-8") == written


def test_what_would_be_noted_can_be_seen_first(project: Path) -> None:
    path = project / "seeds" / "commitments.yaml"
    before = path.read_text(encoding="utf-8")
    result = run(project, "chase", "treaty", "--asked", "--dry-run")
    assert (result.exit_code, result.stderr.count("asked: [{day: 2026-11-23}]")) == (0, 1)
    assert path.read_text(encoding="utf-8") == before
    assert run(project, "chase", "treaty", "--asked", "--yes").stderr.splitlines()[-1] == (
        "seeds/commitments.yaml was written."
    )
    assert run(project, "chase", "--dry-run").stderr.splitlines()[-1] == "Error: --dry-run says nothing without --asked"


def test_paper_for_each(project: Path) -> None:
    result = run(project, "chase", "--pdf", "--for", "BG")
    folder = project / "desk" / "chase"
    assert result.stdout.splitlines() == [
        f"Made {folder / 'kassym-jomart-tokayev.pdf'}",
        f"Made {folder / 'treaty-department.pdf'}",
    ]
    two = run(project, "chase", "--out", str(project / "x.pdf"))
    assert (two.exit_code, "--out takes one sheet, and these are 3: name one" in two.stderr) == (2, True)


def test_where_no_promise_is_open_it_says_so(project: Path) -> None:
    result = run(project, "chase", "--as-of", "2025-06-08")
    assert (result.exit_code, result.stdout) == (0, "No promise is open.\n")
    past = run(project, "chase", "--asked", "--as-of", "2025-06-08")
    assert (past.exit_code, "--asked notes today" in past.stderr) == (2, True)


def test_no_sheet_takes_the_place_of_another(project: Path) -> None:
    path = project / "seeds" / "commitments.yaml"
    text = path.read_text(encoding="utf-8").replace("lead: treaty Department", "lead: Treaty-department")
    path.write_text(text.replace("lead: tokayev", "lead: —"), encoding="utf-8")
    assert told(project) == {
        "Treaty department": ["draft"],
        "Treaty-department": ["list"],
        "Kassym-Jomart Tokayev": ["names"],
        "—": ["route"],
        "Nobody follows these": ["loose"],
    }


def test_who_asked_is_told_with_that_they_were_asked(project: Path) -> None:
    result = run(project, "chase", "--by", "Anna")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, "Error: --by says nothing without --asked")
