from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import openpyxl
import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.importing.tables.sheets import read_sheet
from briefgen.importing.tables.workbook import LARGEST_UNPACKED, pages

DAY = date(2027, 3, 16)


def workbook(rows: list[list[object]], change: Callable[[Any], None] = lambda _book: None) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    change(book)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def test_what_is_joined_downwards_holds_for_each_of_its_rows() -> None:
    def join(book: Any) -> None:
        book.active.merge_cells("A2:A4")
        book.active.merge_cells("B1:C1")

    rows: list[list[object]] = [["Date", "Event", None], [DAY, "One", "x"], [None, "Two", None], [None, None, "y"]]
    (page,) = pages("a.xlsx", workbook(rows, join), 100)
    assert page.rows == (
        ("Date", "Event"),
        ("2027-03-16", "One", "x"),
        ("2027-03-16", "Two"),
        ("2027-03-16", "", "y"),
    )
    assert (page.name, page.shown, page.notes) == ("Sheet", True, ())


def test_a_formula_without_its_value_is_told_with_its_row() -> None:
    def told(rows: list[list[object]]) -> tuple[str, ...]:
        return pages("a.xlsx", workbook(rows), 100)[0].notes

    again = "open the file in the program that made it, save it, and import it again."
    assert told([["Date"], ["=DATE(2027,3,16)"]]) == (f"Row 2 has a formula whose value is not in the file: {again}",)
    assert told([["=1"], ["=2"]]) == (f"Rows 1, 2 have formulas whose values are not in the file: {again}",)
    assert told([["= no formula"], ["x"]]) != ()  # a spreadsheet reads it as one
    assert told([["x"], [5]]) == ()


def test_rows_that_are_hidden_are_told() -> None:
    def hide(book: Any) -> None:
        for number in (2, 3, 9):
            book.active.row_dimensions[number].hidden = True

    (page,) = pages("a.xlsx", workbook([["a"], ["b"], [None], ["d"]], hide), 100)
    assert page.notes == ("Row 2 is hidden in the sheet, and was read too.",)


def test_which_sheet_is_read() -> None:
    def add(book: Any) -> None:
        book.create_sheet("Plan").append(["b"])
        book.create_sheet("More").append(["c"])
        book.active.sheet_state = "hidden"

    data = workbook([["a"]], add)
    read = [read_sheet("a.xlsx", data, wanted) for wanted in (None, "More", "Sheet")]
    assert [(sheet.rows[0][1], sheet.others) for sheet in read] == [
        (("b",), ("Sheet", "More")),
        (("c",), ("Sheet", "Plan")),
        (("a",), ("Plan", "More")),
    ]


@pytest.mark.parametrize(
    ("name", "wanted", "said", "hint"),
    [
        ("a.xlsx", "plan", "There is no sheet “plan” in a.xlsx.", "The sheets are: “Sheet”, “Bare”."),
        ("a.xlsx", "Bare", "The sheet “Bare” in a.xlsx is empty.", "The sheets are: “Sheet”, “Bare”."),
        ("a.csv", "plan", "a.csv has no sheets: --sheet is for workbooks.", "Leave --sheet out."),
    ],
)
def test_no_other_sheet_is_read_than_the_one_that_is_wanted(name: str, wanted: str, said: str, hint: str) -> None:
    data = workbook([["a"]], lambda book: book.create_sheet("Bare")) if name.endswith("x") else b"Date,Event\n"
    with pytest.raises(BriefgenError) as refused:
        read_sheet(name, data, wanted)
    assert (str(refused.value), refused.value.hint) == (said, hint)


def test_no_more_rows_are_read_than_are_wanted_and_one() -> None:
    assert len(pages("a.xlsx", workbook([[number] for number in range(9)]), 5)[0].rows) == 6


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook in which one of its parts is another."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for part in packed.namelist():
            again.writestr(part, change(packed.read(part)) if part == name else packed.read(part))
    return out.getvalue()


def renamed(data: bytes, folder: str, other: str) -> bytes:
    """A workbook that has its sheets in another folder, and says so."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for part in packed.namelist():
            content = packed.read(part).replace(folder.encode(), other.encode())
            again.writestr(part.replace(folder, other), content)
    return out.getvalue()


SHEET, STYLES, CORE = "xl/worksheets/sheet1.xml", "xl/styles.xml", "docProps/core.xml"


@pytest.mark.parametrize(
    ("part", "change"),
    [
        (SHEET, lambda xml: xml[:-40]),
        (SHEET, lambda xml: xml.replace(b"<row", b"<r\x00w")),
        (CORE, lambda xml: xml[:-10]),
        (STYLES, lambda _xml: b""),
        (SHEET, lambda xml: re.sub(rb'(<c r="A1")', rb'\1 s="99"', xml)),
    ],
    ids=["cut", "no XML", "cut apart from its cells", "no styles", "a style that is not there"],
)
def test_a_damaged_workbook_is_told(part: str, change: Callable[[bytes], bytes]) -> None:
    whole = workbook([["Date", "Event"], [DAY, "Talks"]])
    assert changed(whole, part, bytes) != changed(whole, part, change)
    with pytest.raises(BriefgenError) as refused:
        read_sheet("a.xlsx", changed(whole, part, change))
    assert str(refused.value) == "a.xlsx cannot be read as a workbook."


def test_what_would_unpack_to_more_than_a_table_has_is_refused() -> None:
    whole = workbook([["Date", "Event"], [DAY, "Talks"]])
    everywhere = b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    joined = changed(whole, SHEET, lambda xml: xml.replace(b"</sheetData>", everywhere))
    moved = renamed(joined, "worksheets/", "elsewhere/")
    assert len(pages("a.xlsx", renamed(whole, "worksheets/", "elsewhere/"), 9)[0].rows) == 2  # it may stand there
    large = changed(whole, SHEET, lambda xml: xml + b" " * LARGEST_UNPACKED)
    assert len(large) < 200_000
    for data in (joined, moved, large):
        with pytest.raises(BriefgenError) as refused:
            read_sheet("a.xlsx", data)
        assert str(refused.value) == "a.xlsx has more than 100 MB; it is too large to be a table of events."
        assert refused.value.hint == "Import a part of it at one time."
