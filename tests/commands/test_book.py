"""`book`: where it goes, and what it answers to slips."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from tests.commands.desk.desks import write
from tests.commands.runner import run
from tests.domain.planning.samples import desk
from tests.paper.read_again import texts
from tests.small_desk import copy_small_desk


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_small_desk(tmp_path)


def test_a_book_is_written_under_its_title(project: Path) -> None:
    result = run(project, "book", "estonia", "EE", "--title", "Tallinn  talks", "--as-of", "2025-06-10")
    path = project / "output" / "as-of" / "2025-06-10" / "books" / "tallinn-talks.pdf"
    assert (result.exit_code, result.stdout) == (0, f"Made {path}\n"), result.stderr
    assert path.read_bytes()[:5] == b"%PDF-"
    again = run(project, "book", "EE", "--title", "Tallinn talks", "--as-of", "2025-06-10")
    assert again.stdout == f"{path} is up to date.\n"


def test_it_is_a_word_file_on_request(project: Path) -> None:
    result = run(project, "book", "EE", "--title", "Tallinn talks", "--as-of", "2025-06-10", "--docx")
    path = project / "output" / "as-of" / "2025-06-10" / "books" / "tallinn-talks.docx"
    assert (result.exit_code, result.stdout) == (0, f"Made {path}\n"), result.stderr
    assert Document(str(path)).paragraphs[1].text == "Tallinn talks"


def test_without_a_title_there_is_no_book(project: Path) -> None:
    result = run(project, "book", "EE")
    assert result.exit_code == 2
    assert "--title" in result.stderr


def test_a_counterpart_that_does_not_exist_is_answered(project: Path) -> None:
    result = run(project, "book", "bulgary", "--title", "x")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0] == "There is no counterpart “bulgary”. Did you mean “bulgaria”?"


def test_where_it_goes_is_said_in_full_and_nothing_is_made_for_it(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    asked = ("book", "EE", "--title", "x", "--as-of", "2025-06-10", "--out")
    refused = run(project, *asked, "trips/tallinn.pdf")
    assert (refused.exit_code, refused.stderr.splitlines()) == (
        2,
        [
            f"There is no folder {project}/trips to put tallinn.pdf in.",
            "→ Make the folder first, or name a file in one that is there.",
        ],
    )
    assert not (project / "trips").exists()
    assert not (project / "output").exists()
    assert run(project, *asked, "events.yaml").exit_code == 2
    (project / "trips").mkdir()
    made = run(project, *asked, "trips/tallinn.pdf")
    assert (made.exit_code, made.stdout) == (0, f"Made {project}/trips/tallinn.pdf\n"), made.stderr
    assert [p.name for p in (project / "trips").iterdir()] == ["tallinn.pdf"]


def test_an_own_template_that_is_broken_is_named_and_the_last_book_stays(project: Path) -> None:
    asked = ("book", "EE", "--title", "Tallinn", "--as-of", "2025-06-10")
    assert run(project, *asked).exit_code == 0
    path = project / "output" / "as-of" / "2025-06-10" / "books" / "tallinn.pdf"
    before = path.read_bytes()
    own = project / "templates" / "book" / "book.css"
    own.parent.mkdir(parents=True)
    own.write_text("h1 {\n  colr: red;\n}\n", encoding="utf-8")
    broken = run(project, *asked)
    assert (broken.exit_code, broken.stderr.splitlines()[0].partition(" Ignored ")[0]) == (
        4,
        "templates/book/book.css:2: the page cannot be laid out:",
    )
    assert path.read_bytes() == before
    own.write_text("h1 { color: red }\n", encoding="utf-8")
    assert run(project, *asked).exit_code == 0
    assert path.read_bytes() != before


def test_a_handover_is_for_the_desk_and_names_every_counterpart(tmp_path: Path) -> None:
    project = write(tmp_path, **desk())
    result = run(project, "book", "--handover", "--as-of", "2026-11-23")
    path = project / "desk" / "handover.pdf"
    assert (result.exit_code, result.stdout) == (0, f"Made {path}\n"), result.stderr
    told = texts(path.read_bytes())
    assert [("Bulgaria" in text, "Romania" in text) for text in told] == [(True, False), (False, True)]
    assert not (project / "output").exists()


def test_a_book_of_memos_needs_to_know_on_whom(project: Path) -> None:
    assert "a book needs WHO" in run(project, "book", "--title", "x").stderr
