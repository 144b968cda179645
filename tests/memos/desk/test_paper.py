"""Sheets on paper: no more pages than asked for, and the rows that are worth most."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import docx

from briefgen.memos.desk import Item, Part
from briefgen.memos.desk.paper import fitted, render_sheet, render_sheets, sheet_docx, sheet_html
from tests.memos.desk.sheets import MARK, SOURCES, item, sheet
from tests.paper.read_again import reader, texts
from tests.paper.walked import faults

NONE = Path("no-templates-of-its-own")


def told(data: bytes) -> tuple[int, list[str]]:
    return len(texts(data)), re.findall(r"row-\d+|\+\d+ more", " ".join(texts(data)))


def test_what_fits_stands_whole() -> None:
    small = sheet(Part("a", "First", (item(1, marks=(MARK,)),)), sources=SOURCES)
    data = render_sheet(small, templates=NONE, pages=1)
    assert told(data) == (1, ["row-1"])
    assert data == render_sheet(small, templates=NONE, pages=1)
    assert faults(data) == []
    assert str(reader(data).metadata.author) == "A calendar"  # type: ignore[union-attr]


def test_one_page_holds_the_worthiest_of_every_part() -> None:
    word = "x" * 60
    rows = tuple(item(n, details=(f"{word} {word}",)) for n in range(90))
    dear = tuple(Item(lead="x", what="y", id=f"row-{900 + n}", worth=1000) for n in range(3))
    crowded = sheet(Part("a", "First", rows), Part("b", "Second", dear), Part("c", "Third", (), none="Nothing."))
    pages, found = told(render_sheet(crowded, templates=NONE, pages=1))
    assert pages == 1
    shown = [f for f in found if f.startswith("row-")]
    assert shown[-3:] == ["row-900", "row-901", "row-902"]
    count = len(shown) - 3
    assert shown[:-3] == [f"row-{n}" for n in range(count)]
    assert 15 < count < 40
    assert [f for f in found if f.startswith("+")] == [f"+{90 - count} more"]


def test_a_sheet_may_have_a_back_or_as_many_pages_as_it_needs() -> None:
    long = sheet(Part("a", "First", tuple(item(n, lines=2) for n in range(60))))
    assert fitted(long, templates=NONE, pages=2).pages == 2
    whole = fitted(long, templates=NONE)
    assert whole.pages > 2
    assert told(whole.draw())[1] == [f"row-{n}" for n in range(60)]


def test_no_word_of_the_data_is_markup() -> None:
    html = sheet_html(sheet(Part("a", "<i>", (Item(lead="<b>", what="<script>"),))), templates=NONE)
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_several_sheets_in_one_file_and_one_as_a_word_file() -> None:
    one, two = (sheet(Part("a", "First", (item(n, marks=(MARK,)),)), sources=SOURCES) for n in (1, 2))
    assert told(render_sheets({"BG": one, "RO": two}, templates=NONE)) == (2, ["row-1", "row-2"])
    text = "\n".join(
        cell.text
        for table in docx.Document(BytesIO(sheet_docx(one, templates=NONE))).tables
        for row in table.rows
        for cell in row.cells
    )
    assert "Row 1" in text
