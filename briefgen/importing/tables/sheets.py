"""The rows of a table, as text: .csv in the code pages and with the separators that programs write, and .xlsx."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.reading.text import guess_encoding

SEPARATORS = (",", ";", "\t", "|")
LARGEST_TABLE = 20 * 1024 * 1024
MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 20_000, 100, 5000
_CODE_PAGES = {"Windows-1251 (Cyrillic)": "cp1251", "Windows-1252 (Western European)": "cp1252", "UTF-16": "utf-16"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of cells as text, each with its number in the file; ``others`` are the names of sheets that were not read."""

    rows: tuple[tuple[int, tuple[str, ...]], ...]
    others: tuple[str, ...] = ()


def read_sheet(name: str, data: bytes) -> Sheet:
    """The first sheet of a table that has anything in it; raises BriefgenError where the file is no table."""
    if len(data) > LARGEST_TABLE:
        words = _("{file} has more than {most} MB; it is too large to be a table of events.")
        raise BriefgenError(words.format(file=name, most=LARGEST_TABLE // 1024**2))
    if data.startswith(b"PK\x03\x04"):
        return _workbook(name, data)
    if name.lower().endswith((".xlsx", ".xlsm")) or data.startswith(b"\xd0\xcf\x11\xe0"):
        raise BriefgenError(
            _("{file} is no .xlsx file, whatever its name.").format(file=name),
            hint=_("Open it in the program that made it, and save it as .xlsx or .csv."),
        )
    return Sheet(tuple(_limited(name, _of_csv(name, _decoded(data)))))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode(_CODE_PAGES[guess_encoding(data)], "replace")


def _of_csv(name: str, text: str) -> Iterator[list[str]]:
    if "\0" in text:
        raise BriefgenError(_("{file} is no table.").format(file=name), hint=_("Save it as .csv or .xlsx."))
    first = text.partition("\n")[0].strip()
    if first.lower().startswith("sep=") and len(first) == 5:  # Excel's own way to say it
        text, separator = text.partition("\n")[2], first[4]
        yield []  # so that rows are counted as the file has them
    else:
        separator = _separator(text)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error as error:
        raise BriefgenError(_("{file} is no table: {reason}.").format(file=name, reason=error)) from error


def _separator(text: str) -> str:
    """The sign that parts most rows into the same number of cells; a comma where none does."""

    def fit(separator: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(io.StringIO(text[:50_000], newline=""), delimiter=separator) if row]
        common = max(set(widths), key=widths.count, default=1)
        return (widths.count(common), common) if common > 1 else (0, 0)

    return max(SEPARATORS, key=fit)


def _workbook(name: str, data: bytes) -> Sheet:
    try:
        import openpyxl
    except ImportError:
        raise BriefgenError(
            _("{file} is a workbook, and what reads those is not installed.").format(file=name),
            hint=_("Run: pip install 'briefgen[xlsx]'. Or save the table as .csv."),
        ) from None
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [(sheet.title, tuple(_limited(name, _cells(sheet)))) for sheet in book.worksheets]
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError) as error:
        raise BriefgenError(
            _("{file} cannot be read as a workbook.").format(file=name),
            hint=_("Open it in the program that made it, and save it as .xlsx or .csv."),
        ) from error
    filled = [(title, rows) for title, rows in sheets if any(any(cells) for _number, cells in rows)]
    if not filled:
        return Sheet(())
    return Sheet(filled[0][1], tuple(title for title, _rows in filled[1:]))


def _cells(sheet: Any) -> Iterator[list[str]]:
    for row in sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS):
        yield [_text(value) for value in row]


def _text(value: Any) -> str:
    """A cell as it is written here: a day without the midnight that spreadsheets give it."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, timedelta):  # a time of day, in some programs' files
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if isinstance(value, date | time):
        return value.isoformat("minutes") if isinstance(value, time) else value.isoformat()
    return "" if value is None else str(int(value) if isinstance(value, float) and value.is_integer() else value)


def _limited(name: str, rows: Iterable[list[str]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, row in enumerate(rows, start=1):
        if number > MOST_ROWS:
            words = _("{file} has more than {most} rows; import a part of it at one time.")
            raise BriefgenError(words.format(file=name, most=MOST_ROWS))
        cells = [" ".join(cell[:LONGEST_CELL].split()) for cell in row[:MOST_COLUMNS]]
        while cells and not cells[-1]:  # a sheet is as wide as its widest row
            cells.pop()
        yield number, tuple(cells)
