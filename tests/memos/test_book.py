"""Several memos in one file: contents that are right, memos that keep their own numbers, links that stay at home."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import page
import pytest
from docx import Document

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.memos import Subject
from briefgen.memos.book import book_docx, file_name, render_book
from briefgen.paper.writing import plain
from tests.memos import generated
from tests.memos.generated import DAY, Size
from tests.paper.read_again import reader, texts
from tests.paper.walked import faults

TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.fixture(scope="module")
def subjects(catalog: Callable[..., Catalog]) -> list[Subject]:
    kinds = generated.kinds(Size(events=30, commitments=12, people=6, figures=8, documents=6))
    kinds["counterparts"] += "- {code: RO, capital: Bucharest, timezone: Europe/Bucharest, slug: romania}\n"
    known = catalog(**kinds)
    return [Subject(known, "RO", DAY), Subject(known, "BG", DAY, annexed=True)]


@pytest.fixture(scope="module")
def book(subjects: list[Subject]) -> bytes:
    return render_book("Visit to Sofia", subjects, templates=TEMPLATES)


@pytest.fixture(scope="module")
def pages(book: bytes) -> list[str]:
    return list(texts(book))


def test_who_follows_its_structure_finds_all_in_order(book: bytes) -> None:
    assert faults(book) == []


def test_each_memo_begins_on_a_sheet_of_its_own(pages: list[str]) -> None:
    assert len(pages) % 2 == 0
    assert "Visit to Sofia" in pages[0]
    told = "29 Jun 2025: Energy climate both investment climate sides cooperation (in 19 days)."
    assert f"Contents Memo Next date Page Romania No date ahead is on file. 3 Bulgaria {told} 5" in pages[0]
    assert "Notes" in pages[1]
    assert "Page 1 of 1" in pages[2]
    assert "Notes" in pages[3]
    assert "Page 1 of 2" in pages[4]
    assert "Annex, page A1" in pages[6]


def test_the_numbers_of_the_contents_stand_on_the_pages(book: bytes) -> None:
    numbers = [w for w in generated.printed(book) if w.bottom < 14 and w.text.isdigit()]
    assert [(w.page, w.text) for w in numbers] == [(n, str(n)) for n in range(2, 2 + len(numbers))]
    assert all((w.left > 184) == bool(w.page % 2) for w in numbers)


def test_no_word_stands_where_printers_leave_a_rim(book: bytes) -> None:
    rim = 6
    outside = [w for w in generated.printed(book) if min(w.left, w.top, 210 - w.right, 297 - w.bottom) < rim]
    assert outside == []


def test_links_lead_into_their_own_memo(book: bytes) -> None:
    read = reader(book)
    named: dict[str, Any] = dict(read.named_destinations)
    starts = {code: read.get_destination_page_number(named[f"{code}.front"]) for code in ("RO", "BG")}
    assert starts == {"RO": 2, "BG": 4}
    assert read.get_destination_page_number(named["BG.source-1"]) == 5


def test_the_contents_lead_to_memos_by_name(book: bytes) -> None:
    contents = reader(book).pages[0]
    assert [str(link.get_object()["/Contents"]) for link in contents.get("/Annots", [])] == ["Romania", "Bulgaria"]


def test_it_conforms(book: bytes) -> None:
    for profile in ("ua1", "3a"):
        assert [f.message for f in page.validate_pdf_bytes(book, profile=profile).failures] == []


def test_the_same_book_has_the_same_bytes(catalog: Callable[..., Catalog]) -> None:
    thin = [Subject(catalog(), code, DAY) for code in ("RO", "BG")]
    one, two = (render_book("Visit to Sofia", thin, templates=TEMPLATES) for _again in range(2))
    assert one == two


def test_it_is_told_apart_from_a_memo_by_its_creator(book: bytes) -> None:
    information = reader(book).metadata
    assert information
    assert information.creator == "briefgen book"


def test_it_says_whose_it_is_what_of_and_as_of_when(book: bytes) -> None:
    assert generated.told(book) == {
        "/Title": "Visit to Sofia",
        "/Author": "Test",
        "/Subject": "Romania, Bulgaria",
        "/CreationDate": "D:20250610000000Z",
        "/ModDate": "D:20250610000000Z",
    }


def test_the_bookmarks_are_the_headings(book: bytes) -> None:
    outline = reader(book).outline
    assert [str(entry["/Title"]) for entry in outline if not isinstance(entry, list)] == [
        "Visit to Sofia", "Romania", "Bulgaria", "Annex",
    ]  # fmt: skip


def test_as_a_word_file_it_has_its_cover_and_every_memo_once(subjects: list[Subject]) -> None:
    data = book_docx("Visit to Sofia", subjects, templates=TEMPLATES)
    assert book_docx("Visit to Sofia", subjects, templates=TEMPLATES) == data
    file = Document(io.BytesIO(data))
    titles = [p.text for p in file.paragraphs if p.style and p.style.name == "Title"]
    assert titles == ["Visit to Sofia", "Romania", "Bulgaria", "Annex"]
    head, *rows = [[cell.text for cell in row.cells] for row in file.tables[0].rows]
    told = "29 Jun 2025: Energy climate both investment climate sides cooperation (in 19 days)."
    assert (head, [[plain(cell) for cell in row] for row in rows]) == (
        ["Memo", "Next date"],  # a word processor numbers the pages itself
        [["Romania", "No date ahead is on file."], ["Bulgaria", told]],
    )
    assert len(file.sections) == 4


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Visit to Sofia, Bucharest and Tallinn", "visit-to-sofia-bucharest-and-tallinn.pdf"),
        ("Посещение в София 2025", "посещение-в-софия-2025.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ("Été à Vilnius", "ete-a-vilnius.pdf"),
    ],
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert file_name(title) == name
    assert file_name(title, "docx") == name.replace(".pdf", ".docx")


def test_a_title_of_nothing_is_refused() -> None:
    with pytest.raises(BriefgenError, match="neither letters nor digits"):
        file_name("–––")
