"""The forms that every sheet of the desk comes in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefgen.commands.desk.forms import free_to_write
from briefgen.diagnostics import BriefgenError
from briefgen.paper.pdf import lay_out
from tests.commands.desk.desks import MONDAY, write
from tests.commands.runner import run
from tests.domain.planning.samples import desk


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MONDAY)
    return write(tmp_path, **desk())


def test_paper_goes_into_the_folder_of_the_desk_or_where_it_is_asked_for(project: Path, tmp_path: Path) -> None:
    path = project / "desk" / "week-2026-11-23.pdf"
    assert run(project, "week", "--pdf").stdout == f"Made {path}\n"
    assert path.read_bytes()[:5] == b"%PDF-"
    out = tmp_path / "monday.pdf"
    assert run(project, "week", "--out", str(out)).stdout == f"Made {out}\n"
    assert out.read_bytes() == path.read_bytes()


def test_one_form_is_chosen(project: Path) -> None:
    two = run(project, "week", "--mail", "--json")
    assert (two.exit_code, "--mail, --pdf, --docx and --json are forms of one sheet: choose one" in two.stderr) == (
        2,
        True,
    )


def test_a_sheet_takes_the_place_of_nothing_else_and_is_never_published(project: Path) -> None:
    before = (project / "events.yaml").read_bytes()
    assert "was not made by this program" in run(project, "week", "--out", str(project / "events.yaml")).stderr
    assert (project / "events.yaml").read_bytes() == before
    published = run(project, "week", "--out", str(project / "output" / "week.pdf"))
    assert (published.exit_code, "would stand among what is published" in published.stderr) == (2, True)
    assert not (project / "output").exists()
    assert run(project, "week", "--mail", "--out", str(project / "week.pdf")).exit_code == 2
    missing = run(project, "week", "--out", str(project / "none" / "week.pdf"))
    assert "There is no folder" in missing.stderr


def test_a_word_file_that_was_edited_stays(project: Path) -> None:
    import docx

    path = project / "desk" / "week-2026-11-23.docx"
    assert run(project, "week", "--docx").stdout == f"Made {path}\n"
    assert run(project, "week", "--docx").stdout == f"{path} is up to date.\n"
    document = docx.Document(str(path))
    document.add_paragraph("Mine")
    document.save(str(path))
    assert (
        run(project, "week", "--docx").stdout == f"{path} stays as it was edited; move it away to have it made anew\n"
    )
    assert docx.Document(str(path)).paragraphs[-1].text == "Mine"


def test_a_pdf_that_was_written_on_is_kept_beside_the_new_one(project: Path) -> None:
    path = project / "desk" / "week-2026-11-23.pdf"
    run(project, "week", "--pdf")
    made = path.read_bytes()
    path.write_bytes(made + b"\n% my notes")
    kept = path.with_name("week-2026-11-23.kept.pdf")
    assert run(project, "week", "--pdf").stdout.splitlines() == [
        f"{path} was changed since it was made: what was there is kept as {kept.name}",
        f"Made {path}",
    ]
    assert (path.read_bytes(), kept.read_bytes()) == (made, made + b"\n% my notes")


def test_a_pdf_is_written_over_what_was_made_and_over_nothing_else(tmp_path: Path) -> None:
    new, old, others, notes = (tmp_path / f"{name}.pdf" for name in ("new", "old", "others", "notes"))
    made = lay_out('<html lang="en"><head><title>T</title></head><body>x</body></html>').draw()
    old.write_bytes(made)
    others.write_bytes(b"%PDF-1.7")
    notes.write_bytes(made + b"% my notes")
    assert [free_to_write(new), free_to_write(old)] == [new, old]
    pipe, zeros = tmp_path / "pipe.pdf", tmp_path / "zeros.pdf"
    os.mkfifo(pipe)
    zeros.symlink_to("/dev/zero")
    for taken in (others, notes, tmp_path, pipe, zeros):
        with pytest.raises(BriefgenError) as caught:
            free_to_write(taken)
        assert str(caught.value) == (
            f"{taken} was not made by this program, or was changed since; nothing takes its place."
        )


def test_no_folders_are_made_for_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BriefgenError) as caught:
        free_to_write(Path("trips/sofia/book.pdf"))
    assert str(caught.value) == f"There is no folder {tmp_path}/trips/sofia to put book.pdf in."
    assert list(tmp_path.iterdir()) == []


def test_entries_that_somebody_put_into_the_desks_calendar_are_kept(project: Path) -> None:
    path, kept = project / "desk" / "desk.ics", project / "desk" / "desk.kept.ics"
    run(project, "week")
    made = path.read_bytes()
    theirs = made.replace(b"END:VCALENDAR", b"BEGIN:VEVENT\r\nUID:dentist@mine\r\nEND:VEVENT\r\nEND:VCALENDAR")
    path.write_bytes(theirs)
    told = run(project, "week").stderr.splitlines()
    assert told[0] == f"{path} was changed since it was made: what was there is kept as {kept.name}"
    assert (path.read_bytes(), kept.read_bytes()) == (made, theirs)
    assert "desk.ics" not in run(project, "week").stderr


@pytest.mark.parametrize("name", ["week.docx", "week", "x.yaml", "week.pdf.txt"])
def test_a_pdf_is_called_one(tmp_path: Path, name: str) -> None:
    with pytest.raises(BriefgenError) as caught:
        free_to_write(tmp_path / name)
    assert str(caught.value) == f"{tmp_path / name} does not end in .pdf, and a PDF is what --out writes."
    assert free_to_write(tmp_path / "WEEK.PDF") == tmp_path / "WEEK.PDF"
