"""The memo for a word processor: every word of it, and nothing that only paper has."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from briefgen.domain.catalog import Catalog
from briefgen.memos import Subject, memo
from briefgen.memos.editable import editable_memo, meeting_docx, memo_docx
from briefgen.memos.meeting import MeetingSubject
from briefgen.paper.docx import drawings
from tests.memos import generated
from tests.memos.generated import DAY, Size
from tests.memos.meeting.meeting_samples import MEETING

TEMPLATES = Path(__file__).parents[2] / "templates"


def test_it_has_every_section_in_order_and_stands_alone(catalog: Callable[..., Catalog]) -> None:
    size = Size(events=30, commitments=12, overdue=1, people=6, figures=8, documents=6)
    subject = Subject(catalog(**generated.kinds(size)), "BG", DAY)
    text = editable_memo(subject, templates=TEMPLATES).decode()
    assert re.findall(r"<h[12]>(.*?)</h[12]>", text) == [
        "Bulgaria", "Dates ahead and to confirm", "Trade and investment", "Promises", "Recent contacts", "Documents", "People",
        "Sources",
    ]  # fmt: skip
    assert "[Overdue]" in text
    assert [r.title for r in memo(subject).documents.rows if r.title not in text] == []
    for paper in ("float", "string-set", "running", "<svg", "http"):
        assert paper not in text
    assert _balanced(text) == []


def test_words_from_data_are_only_words(catalog: Callable[..., Catalog]) -> None:
    events = "- {id: e, kind: forum, title: '<script>x</script>', counterparts: [RO], status: held, when: 2025-04-01, source: s000 p1}\n"
    text = editable_memo(Subject(catalog(events=events), "RO", DAY), templates=TEMPLATES).decode()
    assert "<script" not in text
    assert "&lt;script&gt;x&lt;/script&gt;" in text


def headings(data: bytes) -> list[str]:
    found = Document(BytesIO(data)).paragraphs
    return [p.text for p in found if p.style and str(p.style.name).startswith(("Title", "Heading 1"))]


def test_a_word_file_has_every_section_in_order_and_its_annex_behind(
    catalog: Callable[..., Catalog], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawings, "picture", lambda *_of: None)  # what is drawn is tried by itself
    size = Size(events=60, commitments=30, overdue=1, people=6, figures=20, documents=6)
    subject = Subject(catalog(**generated.kinds(size)), "BG", DAY, annexed=True)
    view, data = memo(subject, on_paper=False), memo_docx(subject, templates=TEMPLATES)
    assert view.annex
    found = headings(data)
    assert found[:3] == ["Bulgaria", "Who met whom, and what is due", "Dates ahead and to confirm"]
    assert "Annex" in found[found.index("Sources") :]
    cells = {c.text for table in Document(BytesIO(data)).tables for row in table.rows for c in row.cells}
    titles = [row.title for row in (*view.documents.rows, *view.annex.documents.rows)]
    assert [title for title in titles if not any(title in text for text in cells)] == []
    assert memo_docx(subject, templates=TEMPLATES) == data


def test_a_meeting_memo_as_a_word_file(catalog: Callable[..., Catalog], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawings, "picture", lambda *_of: None)
    data = meeting_docx(MeetingSubject(catalog(**MEETING), "session", date(2025, 4, 20)), templates=TEMPLATES)
    assert headings(data)[:4] == ["Fifth session of the Commission", "Purpose", "Who is there", "Objectives"]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open, self.wrong = list[str](), list[str]()

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def _balanced(text: str) -> list[str]:
    parser = _Tags()
    parser.feed(text)
    return parser.wrong + parser.open
