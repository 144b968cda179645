"""What is kept by ids beside the curated files follows a new id."""

from __future__ import annotations

from datetime import date

from briefgen.domain.snapshot import Kind, Row
from briefgen.memos.desk import programme_issues as issues
from briefgen.memos.desk.programme_changes import Line
from briefgen.memos.editions import Issued, read, write
from briefgen.project import Project
from briefgen.recording import rename
from tests.recording.conftest import MakeDesk

DAY = date(2026, 11, 20)
VISIT = Row(Kind.EVENT, "visit", "Visit of the President", DAY, state="planned", when="2026-12", sources=("s000",))
OTHER = Row(Kind.EVENT, "other", "Talks", DAY, state="planned", when="2027", sources=("s001", "s000"))
LINE = Line("Talks", "2026-12-21", "10:00–11:00", "Ministry", "Rumen Radev", "rumen-radev", "")


def test_an_edition_and_the_sheet_of_a_week_tell_of_the_same_record(desk: MakeDesk) -> None:
    made = desk()
    project = Project(made.edits.folder)
    files = (project.editions / "bulgaria" / "2026-11-20.json", project.desk / "weeks/2026-11-23/whole/bulgaria.json")
    for file in files:
        file.parent.mkdir(parents=True)
        file.write_bytes(write(Issued("BG", 1, DAY, "Minister", (VISIT, OTHER))))
    rename(made, "visit", "bg-visit").write()
    rename(desk(), "s000", "first").write()
    for file in files:
        rows = {row.id: row.sources for row in read(file.read_bytes()).rows}
        assert rows == {"bg-visit": ("first",), "other": ("s001", "first")}


def test_a_damaged_one_stays_as_it_is(desk: MakeDesk) -> None:
    made = desk()
    file = Project(made.edits.folder).editions / "bulgaria" / "2026-11-20.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(write(Issued("BG", 1, DAY, None, (VISIT,))).replace(b'"visit"', b'"visyt"'))
    before = file.read_bytes()
    rename(made, "visit", "bg-visit").write()
    assert file.read_bytes() == before


def test_the_programmes_of_a_visit_go_on_under_its_new_id_and_name_who_leads_by_theirs(desk: MakeDesk) -> None:
    made = desk()
    project = Project(made.edits.folder)
    issued = (issues.Issued(1, DAY, (LINE,)),)
    for private in (False, True):
        path = issues.path_of(project, "visit", private=private)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(issues.write(issued))
    rename(made, "visit", "bg-visit").write()
    for private in (False, True):
        assert issues.read(issues.path_of(project, "bg-visit", private=private)) == issued
    rename(desk(events=(made.edits.folder / "events.yaml").read_text(encoding="utf-8")), "rumen-radev", "radev").write()
    assert issues.read(issues.path_of(project, "bg-visit"))[0].lines[0].lead == "radev"
