"""The forms that every sheet of the desk comes in."""

from __future__ import annotations

from pathlib import Path

import pytest

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
    assert "is no PDF" in run(project, "week", "--out", str(project / "events.yaml")).stderr
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
