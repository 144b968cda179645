"""The rows of a table, as text: .csv in the code pages and with the separators that programs write, and .xlsx."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from functools import partial

from msgspec import Struct

from briefgen.diagnostics import BriefgenError
from briefgen.importing.ical.components import LARGEST_FILE
from briefgen.importing.tables.workbook import MOST_COLUMNS, Page, pages, trimmed
from briefgen.language import gettext as _
from briefgen.reading.text import guess_encoding

_END = "\x1e end of the table"
_A_DAY = re.compile(r"\b(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{2,4})\b")
SEPARATORS = (",", ";", "\t", "|")
MOST_ROWS, LONGEST_CELL = 20_000, 5000
_CODE_PAGES = {"Windows-1251 (Cyrillic)": "cp1251", "Windows-1252 (Western European)": "cp1252", "UTF-16": "utf-16"}


class Sheet(Struct, frozen=True):
    """Rows of cells as text, each with its number in the file.

    ``others`` are the names of sheets that were not read; ``notes`` say what is to be known of the rows.
    """

    rows: tuple[tuple[int, tuple[str, ...]], ...]
    others: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def read_sheet(name: str, data: bytes, wanted: str | None = None) -> Sheet:
    """The sheet of a table that is wanted, or the first that has anything; raises BriefgenError where the file is no table."""
    if len(data) > LARGEST_FILE:
        words = _("{file} has more than {most} MB; it is too large to be a table of events.")
        raise BriefgenError(
            words.format(file=name, most=LARGEST_FILE // 1024**2), hint=_("Import a part of it at one time.")
        )
    if data.startswith(b"PK\x03\x04"):
        return _workbook(name, data, wanted)
    if wanted is not None:
        raise BriefgenError(
            _("{file} has no sheets: --sheet is for workbooks.").format(file=name), hint=_("Leave --sheet out.")
        )
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
    if not text.strip():
        return
    reader = csv.reader(io.StringIO(f"{text.rstrip()}\r\n{_END}", newline=""), delimiter=separator)
    begun, width = 1, 0
    try:
        for row in reader:
            if row == [_END]:
                return
            width = width or len(row)
            if any(map(partial(_swallows, separator=separator, width=width), row)):
                raise _unclosed(name, begun, row)
            begun = reader.line_num + 1
            yield row
    except csv.Error as error:
        raise BriefgenError(_("{file} is no table: {reason}.").format(file=name, reason=error)) from error


def _swallows(cell: str, *, separator: str, width: int) -> bool:
    """Whether a cell goes on over rows that are of their own, or over the end: a quotation mark was never closed.

    A break alone is none: many a description has several lines. Those of a row have as many cells as the heads, one of
    them a day.
    """
    below = cell.splitlines()[1:]
    return _END in cell or any(line.count(separator) == width - 1 and _A_DAY.search(line) for line in below)


def _unclosed(name: str, line: int, row: list[str]) -> BriefgenError:
    cell = next(cell for cell in row if "\n" in cell or "\r" in cell)
    return BriefgenError(
        _("{file}: a cell that begins with a quotation mark goes on over several rows (line {line}): “{text}”").format(
            file=name, line=line, text=cell.splitlines()[0][:40]
        ),
        hint=_("Close the quotation mark behind the cell, or take it away."),
    )


def _separator(text: str) -> str:
    """The sign that parts most rows into the same number of cells; a comma where none does."""

    def fit(separator: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(io.StringIO(text[:50_000], newline=""), delimiter=separator) if row]
        common = max(set(widths), key=widths.count, default=1)
        return (widths.count(common), common) if common > 1 else (0, 0)

    return max(SEPARATORS, key=fit)


def _workbook(name: str, data: bytes, wanted: str | None) -> Sheet:
    """The sheet that is wanted, else the first one shown that has anything in it, else the first that has."""
    found = pages(name, data, MOST_ROWS)
    filled = [page for page in found if any(any(row) for row in page.rows)]
    shown = [page for page in filled if page.shown] or filled
    fitting = shown if wanted is None else [page for page in filled if page.name == wanted]
    if not fitting and wanted is not None:
        raise _refused(name, found, wanted)
    if not fitting:
        return Sheet(())
    page = fitting[0]
    others = tuple(one.name for one in filled if one is not page)
    return Sheet(tuple(_limited(name, map(list, page.rows))), others, page.notes)


def _refused(name: str, found: Iterable[Page], wanted: str) -> BriefgenError:
    names = [page.name for page in found]
    words = (
        _("The sheet “{name}” in {file} is empty.") if wanted in names else _("There is no sheet “{name}” in {file}.")
    )
    listed = ", ".join(f"“{one}”" for one in names)
    return BriefgenError(words.format(name=wanted, file=name), hint=_("The sheets are: {names}.").format(names=listed))


def _limited(name: str, rows: Iterable[list[str]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, row in enumerate(rows, start=1):
        if number > MOST_ROWS:
            words = _("{file} has more than {most} rows; import a part of it at one time.")
            raise BriefgenError(words.format(file=name, most=MOST_ROWS))
        yield number, tuple(trimmed([" ".join(cell[:LONGEST_CELL].split()) for cell in row[:MOST_COLUMNS]]))
