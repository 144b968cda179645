"""Memos to be edited: which there are, and that an edited one is left alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefgen.building import editable
from briefgen.building.freshness import Order
from briefgen.domain.catalog import Catalog
from briefgen.paper.docx import Part, bind
from briefgen.paper.seals import sealed_html
from briefgen.project import Project
from tests.memos.meeting.meeting_samples import MEETING

ORDER = Order(now=datetime(2025, 4, 20, 9, tzinfo=UTC), as_of=date(2025, 4, 20))
PAGE = '<html lang="en"><head><title>T</title><meta name="dcterms.created" content="2025-04-20"></head><body><p>{words}</p></body></html>'


def word_file(words: str) -> bytes:
    return bind([Part(PAGE.format(words=words))])


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "events.yaml").touch()
    return Project.at(tmp_path)


def test_there_is_one_for_each_counterpart_and_each_meeting_that_was_asked_for(
    project: Project, catalog: Callable[..., Catalog], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("memo_docx", "meeting_docx", "editable_memo"):
        monkeypatch.setattr(editable, name, lambda *_of, **_more: b"made")
    known = catalog(**MEETING)
    asked = (project, known, ORDER, ("BG",))
    assert list(editable.as_html(*asked)) == [("memos/bulgaria.html", sealed_html(b"made"))]
    assert list(editable.as_docx(*asked)) == [
        ("memos/bulgaria.docx", b"made"),
        ("memos/meetings/session.docx", b"made"),
    ]
    assert list(editable.as_docx(project, known, ORDER, ("session",))) == [("memos/meetings/session.docx", b"made")]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("bulgaria.docx", word_file("old"), word_file("new")),
        ("bulgaria.html", sealed_html(b"old"), sealed_html(b"new")),
    ],
)
def test_a_file_is_renewed_until_somebody_edits_it(project: Project, name: str, old: bytes, new: bytes) -> None:
    path = f"memos/{name}"
    file = project.tree(ORDER.as_of) / path
    for data in (old, new):
        assert list(editable.write(project, ORDER, iter([(path, data)]))) == [f"Made {file}"]
        assert file.read_bytes() == data
    assert list(editable.write(project, ORDER, iter([(path, new)]))) == []
    file.write_bytes(b"saved by a word processor")
    told = list(editable.write(project, ORDER, iter([(path, old)])))
    assert told == [f"{file} stays as it was edited; move it away to have it made anew"]
    assert file.read_bytes() == b"saved by a word processor"
