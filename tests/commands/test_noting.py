"""What the desk notes of itself in the curated files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefgen.commands.noting import note
from briefgen.diagnostics import BriefgenError
from briefgen.project import Project
from tests.commands.desks import write
from tests.domain.planning.promises import PROMISES
from tests.domain.planning.samples import desk

DAY = date(2026, 11, 23)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(write(tmp_path, **desk("[]", commitments=PROMISES)))


def test_a_day_is_noted_once_on_each_record(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert note(project, ["names", "names", "loose"], "asked", DAY) == ("names", "loose")
    text = (project.seeds / "commitments.yaml").read_text(encoding="utf-8")
    assert "asked: [{day: 2026-11-19}, {day: 2026-11-23}]}\n" in text
    assert "+- {id: loose, title: Find a date, counterparts: [RO], source: s2 p2, asked: [{day: 2026-11-23}]}\n" in (
        capsys.readouterr().err
    )
    assert note(project, ["names"], "asked", DAY) == ()


def test_what_would_not_pass_the_check_is_not_written(project: Project) -> None:
    before = (project.seeds / "commitments.yaml").read_bytes()
    with pytest.raises(BriefgenError, match="Nothing was written"):
        note(project, ["names"], "sent", DAY)
    assert (project.seeds / "commitments.yaml").read_bytes() == before
