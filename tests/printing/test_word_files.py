"""Word files open in LibreOffice with every word, in order, and nothing else but heads and feet that are repeated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from briefgen.domain.catalog import Catalog
from briefgen.memos import Subject
from briefgen.memos.book import book_docx
from briefgen.memos.editable import meeting_docx, memo_docx
from briefgen.memos.meeting import MeetingSubject
from tests.memos import generated
from tests.memos.generated import DAY, Size
from tests.memos.meeting.meeting_samples import MEETING
from tests.printing import programs

pytestmark = pytest.mark.printing
TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.fixture(scope="module")
def files(catalog: Callable[..., Catalog]) -> dict[str, bytes]:
    size = Size(events=40, to_confirm=4, commitments=30, overdue=3, people=12, figures=20, documents=8)
    subject = Subject(catalog(**generated.kinds(size)), "BG", DAY, annexed=True)
    meeting = MeetingSubject(catalog(**MEETING), "session", date(2025, 4, 20))
    return {
        "country": memo_docx(subject, templates=TEMPLATES),
        "meeting": meeting_docx(meeting, templates=TEMPLATES),
        "book": book_docx("Visit to Sofia", [subject], templates=TEMPLATES),
    }


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return programs.converted(files, tmp_path_factory.mktemp("word"))


def tokens(text: str) -> list[str]:
    """Words and figures, each without what may be parted or set in capitals."""
    return re.findall(r"\w+", text.casefold())


def written(data: bytes) -> list[str]:
    """The words of a Word file in the order of its paragraphs."""
    body = Document(BytesIO(data)).element.body
    return tokens(" ".join("".join(_said(paragraph)) for paragraph in body.iter(qn("w:p"))))


def repeated(data: bytes) -> set[str]:
    """The words at the foot of pages and in the heads of tables."""
    document = Document(BytesIO(data))
    heads = [row for row in document.element.body.iter(qn("w:tr")) if row.find(f".//{qn('w:tblHeader')}") is not None]
    feet = [section.footer.part.element for section in document.sections]
    return {
        word for part in (*heads, *feet) for word in tokens(" ".join("".join(_said(p)) for p in part.iter(qn("w:p"))))
    }


def _said(paragraph: Any) -> list[str]:
    pieces = paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"))
    return [piece.text or "" if piece.tag == qn("w:t") else " " for piece in pieces]


@pytest.mark.parametrize("name", ["country", "meeting", "book"])
def test_it_has_every_word_in_order(name: str, files: dict[str, bytes], pages: dict[str, bytes]) -> None:
    wanted, found = written(files[name]), tokens(programs.words(pages[name]))
    rest = iter(found)
    assert [word for word in wanted if word not in rest][:5] == []
    more = Counter(found) - Counter(wanted)
    assert {word for word in more if not re.search(r"\d", word)} <= repeated(files[name])


def test_a_word_out_of_order_would_be_seen() -> None:
    rest = iter(["one", "three", "two"])
    assert [word for word in ["one", "two", "three"] if word not in rest] == ["three"]
