"""`programme`: numbered, kept, and held against the last one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.desk.desks import MONDAY, write
from tests.commands.runner import run
from tests.domain.planning.samples import desk
from tests.domain.planning.visits import COUNTERPARTS, PEOPLE, visit
from tests.paper.read_again import texts

PLAIN = (
    "- {id: plain, kind: visit, title: Plain, counterparts: [BG], status: planned, when: 2026-12-24, source: s2 p1}\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MONDAY)
    return write(tmp_path, **desk(visit() + PLAIN, people=PEOPLE, counterparts=COUNTERPARTS))


def change(project: Path, old: str, new: str) -> None:
    path = project / "events.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_numbers_count_what_was_issued_with_another_content(project: Path) -> None:
    assert "Programme, draft · Test." in run(project, "programme", "visit").stdout
    assert not (project / "desk").exists()
    first = run(project, "programme", "visit", "--issue").stdout
    assert "Programme no. 1 · Test." in first
    assert "CHANGES" not in first
    assert "Programme no. 1 · Test." in run(project, "programme", "visit", "--issue").stdout
    change(project, "T12:00/13:30", "T13:00/14:00")
    draft = run(project, "programme", "visit").stdout
    assert "CHANGES SINCE NO. 1 OF MON 23 NOV 2026\n" in draft
    second = run(project, "programme", "visit", "--issue").stdout
    assert "Programme no. 2 · Test." in second
    assert "MOVED: Lunch, Residence\n" in second
    again = run(project, "programme", "visit", "--issue").stdout
    assert ("Programme no. 2 · Test." in again, "MOVED: Lunch, Residence\n" in again) == (True, True)
    kept = json.loads((project / "desk" / "programmes" / "visit.json").read_text(encoding="utf-8"))
    assert [one["number"] for one in kept["issued"]] == [1, 2]


def test_what_cannot_be_printed_is_answered(project: Path) -> None:
    near = run(project, "programme", "visitt")
    assert (near.exit_code, near.stderr.splitlines()[-1]) == (2, "There is no event “visitt”. Did you mean “visit”?")
    plain = run(project, "programme", "plain")
    assert plain.stderr.splitlines()[-2:] == [
        "“plain” has no stops, so there is no programme.",
        f"→ write “stops:” at events.yaml:{(project / 'events.yaml').read_text(encoding='utf-8').count(chr(10))}:3",
    ]
    past = run(project, "programme", "visit", "--issue", "--as-of", "2026-11-22")
    assert (past.exit_code, "--issue numbers today's programme" in past.stderr) == (2, True)


def test_a_private_visit_is_printed_only_where_it_is_asked_for(project: Path) -> None:
    change(project, "  title: Official visit\n", "  title: Official visit\n  private: true\n")
    kept = run(project, "programme", "visit")
    assert kept.stderr.splitlines()[-2:] == [
        "Nothing that is not private is on file of “visit” by 2026-11-23.",
        "→ --private has what is",
    ]
    assert run(project, "programme", "visit", "--private").exit_code == 0


def test_what_was_issued_in_confidence_is_no_news_to_others(project: Path) -> None:
    """A stop that is private is in the programme with --private, and in no change sheet without."""
    change(project, "  source: s2 p1\n  stops:\n", "  reports:\n  - source: s2 p1\n    stops:\n")
    text = (project / "events.yaml").read_text(encoding="utf-8")
    head, _mark, rest = text.partition("  - source: s2 p1\n    stops:\n")
    stops, _mark, plain = rest.partition("- {id: plain")
    moved = head.replace("  status: confirmed\n  when: 2026-12-21/2026-12-22\n  place: Sofia\n", "")
    stops = "".join(f"  {line}\n" for line in stops.splitlines())
    first = f"  - source: s2 p1\n    status: confirmed\n    when: 2026-12-21/2026-12-22\n    stops:\n{stops}"
    secret = (
        "  - basis: {text: By telephone, date: 2026-11-21}\n    private: true\n    stops:\n"
        "      - {title: Secret, when: 2026-12-21T09:00/10:00}\n"
    )
    (project / "events.yaml").write_text(f"{moved}{first}{secret}- {{id: plain{plain}", encoding="utf-8")
    assert "Secret" in run(project, "programme", "visit", "--issue", "--private").stdout
    others = run(project, "programme", "visit", "--issue").stdout
    assert ("Programme no. 1" in others, "Secret" in others, "Lunch" in others) == (True, False, True)


def test_an_id_that_leads_elsewhere_reads_nothing_there(project: Path) -> None:
    (project / "desk").mkdir()
    (project / "desk" / "x.json").write_text("{", encoding="utf-8")
    assert "There is no event" in run(project, "programme", "../x").stderr


def test_each_day_is_a_sheet(project: Path) -> None:
    result = run(project, "programme", "visit", "--pdf")
    assert result.stdout == f"Made {project / 'desk' / 'programme-visit.pdf'}\n"
    told = texts((project / "desk" / "programme-visit.pdf").read_bytes())
    assert [("Mon" in words, "Without a day" in words) for words in told][::2] == [
        (True, False),
        (False, True),
    ]
