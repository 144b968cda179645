"""`book`: where it goes, and what it answers to slips."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.runner import copy_project, run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def test_a_book_is_written_under_its_title(project: Path) -> None:
    result = run(project, "book", "estonia", "EE", "--title", "Tallinn  talks", "--as-of", "2025-06-10")
    path = project / "output" / "as-of" / "2025-06-10" / "books" / "tallinn-talks.pdf"
    assert (result.exit_code, result.stdout) == (0, f"Made {path}\n"), result.stderr
    assert path.read_bytes()[:5] == b"%PDF-"
    again = run(project, "book", "EE", "--title", "Tallinn talks", "--as-of", "2025-06-10")
    assert again.stdout == f"{path} is up to date.\n"


def test_without_a_title_there_is_no_book(project: Path) -> None:
    result = run(project, "book", "EE")
    assert result.exit_code == 2
    assert "--title" in result.stderr


def test_a_counterpart_that_does_not_exist_is_answered(project: Path) -> None:
    result = run(project, "book", "bulgary", "--title", "x")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0] == "There is no counterpart “bulgary”. Did you mean “bulgaria”?"
