"""docs/recording.md: every command in it is run, in its order, and does what it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.reading.load import load
from tests.commands.runner import run
from tests.recording.conftest import write_project

PAGE = (Path(__file__).parents[3] / "docs" / "recording.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^briefgen (.*)$", PAGE, re.MULTILINE)
FILES = {
    "events": """\
events:
  - {id: bg-commission-6, kind: commission-session, title: Sixth session, counterparts: [BG], series: kz-bg-commission,
     session: 6, status: planned, when: 2026-11, participants: [ivan-petrov, kassym-jomart-tokayev], source: s000 p1}
  - {id: bg-minister-visit, kind: visit, title: Visit of a Minister, counterparts: [BG],
     status: planned, when: 2028, participants: [ivan-petrov], source: s000 p1}
""",
    "commitments": "- {id: bg-list-of-companies, title: Send a list, counterparts: [BG], source: s000 p2}\n",
    "figures": (
        "- {id: bg-turnover-2024, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, value: 375.2, "
        "source: s000 p8}\n"
    ),
    "people": """\
- {id: ivan-petrov, name: Ivan Petrov, side: BG, post: Minister, rank: minister, source: s000 p3}
- {id: kassym-jomart-tokayev, name: Kassym-Jomart Tokayev, side: KZ, post: President, rank: head-of-state, source: s000 p3}
""",
    "organisations": "- {id: kz-bg-commission, name: Commission, kind: commission, chairs: [ivan-petrov], source: s000 p6}\n",
}
THEIRS = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//EN
BEGIN:VEVENT
UID:one@example.org
DTSTART;VALUE=DATE:20270310
SUMMARY:Trade fair
END:VEVENT
END:VCALENDAR
"""


def write_what_is_given(folder: Path) -> Path:
    """A desk with all that the page takes as given."""
    made = write_project(folder, FILES).folder
    (made / "theirs.ics").write_text(THEIRS, encoding="utf-8")
    (made / "plan.csv").write_text("No,When,What\n7,2027-04-10,Round table\n", encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project after every command on the page."""
    made = write_what_is_given(tmp_path_factory.mktemp("desk"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made)
        patch.setenv("SOURCE_DATE_EPOCH", "1795726800")  # 2026-11-26T21:00Z
        for command in COMMANDS:
            result = run(made, *shlex.split(command))
            assert result.exit_code == 0, f"{command}\n{result.output}"
            assert "Nothing would change" not in result.output, command
    return made


@pytest.fixture(scope="module")
def catalog(folder: Path) -> Catalog:
    found = load(folder)
    assert found.catalog, found.diagnostics
    return found.catalog


def test_all_commands_are_on_the_page_and_in_the_files(catalog: Catalog) -> None:
    assert {command.split()[0] for command in COMMANDS} == {
        "report",
        "held",
        "new",
        "looked",
        "confirm",
        "rename",
        "import",
    }
    session = catalog.events["bg-commission-6"]
    assert [str(report.status) if report.status else None for report in session.reports] == [
        "planned",
        None,
        "confirmed",
        "held",
    ]
    assert catalog.events["bg-seventh-session-2027"].session == 7
    assert catalog.commitments["bg-list-of-companies"].reports[-1].state == "done"
    assert str(catalog.commitments["bg-name-a-contact-for-each-field"].owner) == "i-petrov"
    assert [report.post and str(report.post) for report in catalog.people["i-petrov"].reports] == [
        "Minister",
        "Minister of Economy",
        "Minister of Economy",
    ]
    assert str(catalog.events["bg-minister-visit"].meeting[0].points[0].fact) == "Turnover, 2024: 375.2 USD million"
    assert {"maria-ivanova", "i-petrov"} < set(catalog.people)
    assert catalog.counterparts["IS"].slug == "iceland"
    assert catalog.counterparts["BG"].looked[0].day.isoformat() == "2026-11-27"
    assert {"trade-fair-2027", "round-table-2027"} < set(catalog.events)


def test_the_record_is_made_in_three_forms(folder: Path) -> None:
    made = sorted(path.suffix for path in (folder / "desk" / "records").iterdir())
    assert made == [".docx", ".pdf", ".txt"]


def test_what_is_imported_twice_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    before = (folder / "events.yaml").read_bytes()
    for command in (command for command in COMMANDS if command.startswith("import")):
        assert "Nothing would change." in run(folder, *shlex.split(command)).output
    assert (folder / "events.yaml").read_bytes() == before
