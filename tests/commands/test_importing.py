"""`import`: someone's calendar becomes records."""

from __future__ import annotations

from difflib import ndiff
from pathlib import Path

import openpyxl
import pytest

from tests.commands.runner import run
from tests.small_desk import copy_small_desk

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
    return copy_small_desk(tmp_path)


def test_records_are_printed_and_what_is_left_behind_is_named(project: Path) -> None:
    result = run(project, "import", str(project / "their.ics"))
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:2] == ["# For events.yaml", ""]
    assert "  - id: trade-fair-2027" in result.stdout.splitlines()
    assert "    counterparts: [RO]" in result.stdout.splitlines()
    assert result.stderr.splitlines()[-3:] == [
        "Not carried over:",
        "  line 4, “Trade fair”: 1 attendee",
        "1 entry: 1 record, 0 left out.",
    ]


def test_what_is_found_in_printed_records_is_told_by_the_lines_that_are_printed(project: Path) -> None:
    table = project / "their.csv"
    table.write_text("Date,Title,With\n2027-05-12,Talks,RO\n2027-03-03,Forum,BG\n", encoding="utf-8")
    result = run(project, "import", str(table))
    at = result.stdout.splitlines().index("    when: 2027-03-03") + 1
    assert [line for line in result.stderr.splitlines() if "warning" in line] == [
        f"(printed, for events.yaml):{at}:11: warning W401: 3 Mar 2027 (Wed) is a public holiday in Bulgaria: Liberation Day",
        "1 warning.",
    ]


def test_records_are_added_in_their_places_and_pass_the_check(project: Path) -> None:
    events = project / "events.yaml"
    before = events.read_text(encoding="utf-8")
    result = run(project, "import", str(project / "their.ics"), "--into", str(events))
    assert result.exit_code == 0
    after = events.read_text(encoding="utf-8").splitlines(keepends=True)
    gone = [line for line in ndiff(before.splitlines(keepends=True), after) if line[0] in "-?"]
    assert gone == []
    assert run(project, "check").exit_code == 0
    again = run(project, "import", str(project / "their.ics"))
    assert again.stderr.splitlines()[-1] == "1 entry: 0 records, 1 in the project already, 0 left out."


def entries(*texts: str) -> str:
    body = "".join(f"BEGIN:VEVENT\n{text}\nEND:VEVENT\n" for text in texts)
    return f"BEGIN:VCALENDAR\n{body}END:VCALENDAR\n"


@pytest.mark.parametrize(
    ("text", "exit_code", "last"),
    [
        (
            entries(
                "SUMMARY:A\nCATEGORIES:BG\nDTSTART:20270105T090000Z\nRRULE:FREQ=DAILY;COUNT=5",
                "SUMMARY:B\nCATEGORIES:BG\nDTSTART:20270105",
                "SUMMARY:C\nDTSTART:20270105",
            ),
            0,
            "3 entries: 2 carried over into 6 records, 1 left out.",
        ),
        (entries("SUMMARY:A", "SUMMARY:B\nDTSTART:20270105"), 1, "2 entries: 0 records, 2 left out."),
        (entries(), 0, "a.ics is a calendar without an entry; there is nothing to import."),
    ],
)
def test_the_last_line_adds_up(project: Path, text: str, exit_code: int, last: str) -> None:
    (project / "a.ics").write_text(text, encoding="utf-8")
    result = run(project, "import", str(project / "a.ics"))
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (exit_code, last)


def test_what_belongs_into_another_file_is_said(project: Path) -> None:
    yearly = "SUMMARY:Founding day\nCATEGORIES:BG\nDTSTART:20270105\nRRULE:FREQ=YEARLY"
    (project / "a.ics").write_text(entries(yearly), encoding="utf-8")
    events, days = project / "events.yaml", project / "seeds" / "reference-days.yaml"
    before = events.read_bytes()
    first = run(project, "import", str(project / "a.ics"), "--into", str(events))
    assert (first.exit_code, events.read_bytes()) == (0, before)
    assert first.stdout.splitlines()[-1] == (
        "1 record belongs into seeds/reference-days.yaml: run this again with --into seeds/reference-days.yaml."
    )
    assert run(project, "import", str(project / "a.ics"), "--into", str(days)).exit_code == 0
    assert run(project, "check").exit_code == 0
    assert b"founding-day-2027" in days.read_bytes()


def test_a_web_page_in_its_place_is_refused(project: Path) -> None:
    (project / "page.ics").write_text("<html></html>", encoding="utf-8")
    result = run(project, "import", str(project / "page.ics"))
    assert (result.exit_code, result.stderr.splitlines()[0]) == (2, "page.ics is a web page and no calendar.")


def test_a_table_is_read_by_its_columns_and_they_are_shown(project: Path, tmp_path: Path) -> None:
    table = tmp_path / "plan.csv"
    table.write_text("Tag;Was;Wo\n16.03.2027;Gespräche;Sofia\n03/04/2027;Forum;Sofia\n", encoding="cp1252")
    result = run(project, "import", str(table), "--counterpart", "BG", "--map", "when=Tag,title=Was,place=Wo")
    assert result.exit_code == 0
    assert "    title: Gespräche\n" in result.stdout
    assert result.stderr.splitlines() == [
        "Read as: when ← “Tag”, title ← “Was”, place ← “Wo”.",
        "Not carried over:",
        "  line 3, “Forum”, is left out: “03/04/2027” may be two days: is the day or the month first? Write 2027-04-03 or 2027-03-04",
        "2 entries: 1 record, 1 left out.",
    ]


def test_a_calendar_is_imported_once_and_known_again(tmp_path: Path) -> None:
    copy = copy_small_desk(tmp_path)
    calendar = tmp_path / "theirs.ics"
    entries = [("one", "20991210", "Meeting"), ("two", "20991212", "Breakfast")]

    def write() -> None:
        events = "".join(
            f"BEGIN:VEVENT\nUID:{uid}@x\nDTSTART;VALUE=DATE:{day}\nSUMMARY:{title}\nEND:VEVENT\n"
            for uid, day, title in entries
        )
        calendar.write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\n{events}END:VCALENDAR\n", encoding="utf-8")

    def imported(*arguments: str) -> str:
        result = run(copy, "import", str(calendar), "--counterpart", "BG", *arguments)
        assert result.exit_code == 0, result.output
        return result.output

    write()
    assert "2 entries: 2 records, 0 left out." in imported("--write", "--yes")
    once = (copy / "events.yaml").read_bytes()
    assert "Nothing would change." in imported("--write", "--yes")
    assert (copy / "events.yaml").read_bytes() == once
    entries[:] = [("one", "20991211", "Meeting")]
    write()
    assert "With --write, what changed becomes reports" in imported()
    told = imported("--write", "--yes")
    assert "Changed: “Meeting” (meeting-2099): when." in told
    assert "“Breakfast” (breakfast-2099) is no longer in theirs.ics." in told
    assert "1 entry: 0 records, 1 in the project already (1 changed), 0 left out." in told
    assert b"        when: 2099-12-11\n" in (copy / "events.yaml").read_bytes()
    assert "Nothing would change." in imported("--write", "--yes")


def test_two_ways_of_writing_are_not_asked_for_at_once(tmp_path: Path) -> None:
    calendar = tmp_path / "theirs.ics"
    calendar.write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n", encoding="utf-8")
    result = run(copy_small_desk(tmp_path), "import", str(calendar), "--write", "--into", "events.yaml")
    assert (result.exit_code, "--write finds the files itself" in result.output) == (2, True)


@pytest.mark.parametrize(
    "text", ["", "events: []\n", "events:\n", "events:\n- id: a\n  note: kept   # so\ncalendar: {title: T}\n"]
)
def test_any_file_of_events_takes_them_wherever_it_lies(project: Path, tmp_path: Path, text: str) -> None:
    file = tmp_path / "elsewhere" / "new.yaml"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    result = run(project, "import", str(project / "their.ics"), "--into", str(file))
    assert result.exit_code == 0, result.stderr
    written = file.read_text(encoding="utf-8")
    assert "- id: trade-fair-2027\n" in written
    assert [line for line in text.splitlines() if line not in (*written.splitlines(), "events: []")] == []


@pytest.mark.parametrize("text", ["people:\n- id: a\n", "a: b\n", "events: {a: b}\n", "events: 'a\n"])
def test_a_file_of_something_else_is_refused_and_left_alone(project: Path, text: str) -> None:
    file = project / "their.yaml"
    file.write_text(text, encoding="utf-8")
    result = run(project, "import", str(project / "their.ics"), "--into", str(file))
    assert (result.exit_code, file.read_text(encoding="utf-8")) == (2, text)
    assert result.stderr.splitlines()[-1].startswith("→ ")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("events.txt", "some words\n"),
        ("events.txt", "- id: a\n"),
        ("reference-days.yaml", "some words\n"),
        ("reference-days.yaml", "a: [b]\n"),
    ],
)
def test_words_are_no_place_for_records(project: Path, tmp_path: Path, name: str, text: str) -> None:
    """They were asked for their records again and again, or gave way to these."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    yearly = "SUMMARY:Founding day\nCATEGORIES:BG\nDTSTART:20270105\nRRULE:FREQ=YEARLY"
    (project / "days.ics").write_text(entries(yearly), encoding="utf-8")
    calendar = "days.ics" if name == "reference-days.yaml" else "their.ics"
    result = run(project, "import", str(project / calendar), "--into", str(file))
    assert (result.exit_code, file.read_text(encoding="utf-8")) == (2, text)
    assert result.stderr.splitlines()[-1].startswith("→ Name ")


@pytest.mark.parametrize("name", ["plan.xls", "plan.ods", "plan.XLSB", "plan.numbers"])
def test_a_table_in_a_form_that_is_not_read_says_which_are(tmp_path: Path, name: str) -> None:
    project = copy_small_desk(tmp_path)
    (project / name).write_bytes(b"\xd0\xcf\x11\xe0")
    result = run(project, "import", str(project / name))
    assert (result.exit_code, result.stderr.splitlines()) == (
        2,
        [
            f"{name} is a table in a form that is not read.",
            "→ Open it in the program that made it, and save it as .xlsx or .csv.",
        ],
    )


def test_the_sheet_that_is_wanted(tmp_path: Path) -> None:
    project, book = copy_small_desk(tmp_path), openpyxl.Workbook()
    book.create_sheet("More").append(["Date", "Event"])
    book["More"].append(["2027-03-16", "On the second sheet"])
    book.worksheets[0].append(["Notes"])
    book.save(project / "plan.xlsx")
    result = run(project, "import", str(project / "plan.xlsx"), "--counterpart", "BG", "--sheet", "More")
    assert "title: On the second sheet" in result.stdout
    assert "The sheet “Sheet” was not read; --sheet names another." in result.stderr
    (project / "plan.ics").touch()
    refused = run(project, "import", str(project / "plan.ics"), "--sheet", "More")
    assert refused.stderr.splitlines()[-1] == "--sheet is for tables: .csv, .tsv, .xlsx, .xlsm."
