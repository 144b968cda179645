"""The programmes that were issued, kept and read again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.memos.desk.programme_changes import Line
from briefgen.memos.desk.programme_issues import Issued, path_of, read, write
from briefgen.project import Project

LINE = Line("Talks", "2026-12-21", "10:00", "Ministry", "Petrova", "", "")


def test_they_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = path_of(Project(tmp_path), "visit")
    assert (path, read(path)) == (tmp_path / "desk" / "programmes" / "visit.json", ())
    kept = (Issued(1, date(2026, 11, 20), (LINE,)), Issued(2, date(2026, 11, 23), ()))
    path.parent.mkdir(parents=True)
    path.write_bytes(write(kept))
    assert read(path) == kept


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"version": 1}', '{"version": 2, "issued": []}', '{"version": 1, "issued": [{}]}']
)
def test_a_damaged_file_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "visit.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BriefgenError, match=r"visit\.json is damaged"):
        read(path)
