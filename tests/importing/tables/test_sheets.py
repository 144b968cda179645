from __future__ import annotations

import io
import sys
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.importing.ical.components import LARGEST_FILE
from briefgen.importing.tables.sheets import read_sheet

ROWS = ((1, ("Date", "Event")), (2, ("2027-03-16", "Talks, in Sofia")), (3, ("2027-04-01", "Форум")))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ('Date,Event\n2027-03-16,"Talks, in Sofia"\n2027-04-01,Форум\n', "utf-8"),
        ('Date,Event\n2027-03-16,"Talks, in Sofia"\n2027-04-01,Форум\n', "utf-8-sig"),
        ("Date;Event\r\n2027-03-16;Talks, in Sofia\r\n2027-04-01;Форум\r\n", "cp1251"),
        ("Date\tEvent\n2027-03-16\tTalks, in Sofia\n2027-04-01\tФорум\n", "utf-16"),
        ("Date|Event\n2027-03-16|Talks, in Sofia\n2027-04-01| Форум \n", "utf-8"),
    ],
)
def test_tables_as_programs_write_them(text: str, encoding: str) -> None:
    assert read_sheet("a.csv", text.encode(encoding)).rows == ROWS


def test_a_table_is_as_large_as_any_file_that_is_imported_at_the_most() -> None:
    """`import` reads so many bytes and one more: a larger table would be read without its end."""
    with pytest.raises(BriefgenError) as refused:
        read_sheet("a.csv", b"x" * (LARGEST_FILE + 1))
    assert str(refused.value) == "a.csv has more than 16 MB; it is too large to be a table of events."
    assert refused.value.hint == "Import a part of it at one time."


def test_the_separator_that_excel_names_and_breaks_within_a_cell() -> None:
    assert read_sheet("a.csv", b'sep=;\nDate;Event\n2027-03-16;"Talks\n in Sofia"\n').rows == (
        (1, ()),
        (2, ("Date", "Event")),
        (3, ("2027-03-16", "Talks in Sofia")),
    )


def workbook(**filled: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in filled.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def test_the_first_sheet_that_holds_anything_and_the_names_of_the_others() -> None:
    cells: list[object] = [
        date(2027, 3, 16),
        datetime.combine(date(2027, 3, 16), time()),
        datetime.combine(date(2027, 3, 16), time(10, 30)),
        time(9, 5),
        timedelta(hours=10),
        5.0,
        5.5,
        None,
        "  a\n b ",
    ]
    sheet = read_sheet("a.xlsx", workbook(Empty=[], Plan=[cells], Old=[["x"]]))
    told = ("2027-03-16", "2027-03-16", "2027-03-16T10:30", "09:05", "10:00", "5", "5.5", "", "a b")
    assert (sheet.rows, sheet.others) == (((1, told),), ("Old",))


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.xlsx", b"not a workbook", "a.xlsx is no .xlsx file, whatever its name."),
        ("a.xls", b"\xd0\xcf\x11\xe0", "a.xls is no .xlsx file, whatever its name."),
        ("a.xlsx", b"PK\x03\x04 damaged", "a.xlsx cannot be read as a workbook."),
        ("a.csv", b"a,b\0\n", "a.csv is no table."),
        ("a.csv", b"a\n" * 20_001, "a.csv has more than 20000 rows; import a part of it at one time."),
    ],
)
def test_what_is_no_table(name: str, data: bytes, told: str) -> None:
    with pytest.raises(BriefgenError) as refused:
        read_sheet(name, data)
    assert str(refused.value) == told


def test_without_what_reads_workbooks_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(BriefgenError) as refused:
        read_sheet("a.xlsx", b"PK\x03\x04")
    assert refused.value.hint == "Run: pip install 'briefgen[xlsx]'. Or save the table as .csv."


def test_a_table_without_anything_has_no_rows() -> None:
    assert (read_sheet("a.csv", b"").rows, read_sheet("a.xlsx", workbook(Empty=[])).rows) == ((), ())


def test_a_quotation_mark_that_is_never_closed_is_told_and_swallows_no_row() -> None:
    for text, line in (
        ('Date,Event\n2027-03-16,"Talks\n2027-03-17,Forum\n', 2),  # to the end of the file
        (
            'Date,Event\n2027-03-15,Visit\n2027-03-16,"Talks\n2027-03-17,Forum\n2027-03-18,"Fair"\n',
            3,
        ),  # to the next mark
        ('Date;Event;Place\r\n16.03.2027;"Talks;Sofia\r\n17.03.2027;Forum;"Varna"\r\n', 2),
    ):
        with pytest.raises(BriefgenError) as refused:
            read_sheet("a.csv", text.encode())
        words = f"a.csv: a cell that begins with a quotation mark goes on over several rows (line {line}): “Talks"
        assert str(refused.value).startswith(words)


def test_a_cell_of_several_lines_is_one_cell_whatever_they_list() -> None:
    cells = ("2027-03-16", "Talks: trade, energy the 3rd, transport")
    assert read_sheet("a.csv", b'Date,Event\n2027-03-16,"Talks:\ntrade, energy\nthe 3rd, transport"').rows[1] == (
        2,
        cells,
    )
