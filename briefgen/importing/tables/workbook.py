"""The rows of a workbook (.xlsx), cells that were joined filled in, and what a look at the cells alone would not tell."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from msgspec import Struct

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.language import ngettext

MOST_COLUMNS = 100
MOST_JOINED = 200_000  # openpyxl makes each of them, whether it holds anything or not
_JOINED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})[\"']")
LARGEST_UNPACKED = 100 * 1024 * 1024  # a few kilobytes can unpack to gigabytes
# What reading a damaged workbook may end in: errors of its packing, of XML (they are SyntaxErrors), and of values.
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, SyntaxError, OSError, EOFError, RuntimeError),  # encrypted: RuntimeError
    *(ValueError, TypeError, LookupError, AttributeError, ArithmeticError),
)
MOST_LISTED = 10


class Page(Struct, frozen=True):
    """One sheet: whether it is shown, its rows as text, and what is to be known of them."""

    name: str
    shown: bool
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


def pages(name: str, data: bytes, most_rows: int) -> tuple[Page, ...]:
    """Every sheet of a workbook, as far as one row beyond *most_rows*; raises BriefgenError where it cannot be read."""
    try:
        import openpyxl
    except ImportError:
        raise BriefgenError(
            _("{file} is a workbook, and what reads those is not installed.").format(file=name),
            hint=_("Run: pip install 'briefgen[xlsx]'. Or save the table as .csv."),
        ) from None
    try:
        _refuse_too_large(name, data)
        with warnings.catch_warnings(action="ignore"):  # what openpyxl passes over is no matter of the reader's
            return _pages(openpyxl.load_workbook, data, most_rows)
    except _DAMAGE as error:
        raise BriefgenError(
            _("{file} cannot be read as a workbook.").format(file=name),
            hint=_("Open it in the program that made it, and save it as .xlsx or .csv."),
        ) from error


def _refuse_too_large(name: str, data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        size = sum(part.file_size for part in packed.infolist())
        too_large = (
            size > LARGEST_UNPACKED or sum(map(_joined_cells, map(packed.read, packed.namelist()))) > MOST_JOINED
        )
    if too_large:
        words = _("{file} has more than {most} MB; it is too large to be a table of events.")
        raise BriefgenError(
            words.format(file=name, most=LARGEST_UNPACKED // 1024**2), hint=_("Import a part of it at one time.")
        )


def _joined_cells(part: bytes) -> int:
    """How many cells a part of a workbook joins to others; which parts are sheets, and where, each workbook says itself."""
    from openpyxl.utils import range_boundaries  # whose absence was told before

    ranges = (range_boundaries(found.decode()) for found in _JOINED.findall(part))
    return sum((right - left + 1) * (bottom - top + 1) for left, top, right, bottom in ranges)


def _pages(load: Callable[..., Any], data: bytes, most_rows: int) -> tuple[Page, ...]:
    """What was reckoned, and then, unless that is too much, what was written."""
    reckoned = load(io.BytesIO(data), read_only=True, data_only=True)
    rows = {sheet.title: _rows(sheet, most_rows) for sheet in reckoned.worksheets}
    if any(len(found) > most_rows for found in rows.values()):
        return tuple(Page(title, True, tuple(map(tuple, found))) for title, found in rows.items())
    written = load(io.BytesIO(data))
    return tuple(_page(sheet, rows[sheet.title]) for sheet in written.worksheets)


def _rows(sheet: Any, most: int) -> list[list[str]]:
    found = islice(sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS), most + 1)
    return [trimmed([_text(value) for value in row]) for row in found]


def trimmed(row: list[str]) -> list[str]:
    """A row without the empty cells at its end: a sheet is as wide as its widest row."""
    while row and not row[-1]:
        row.pop()
    return row


def _page(sheet: Any, rows: list[list[str]]) -> Page:
    """A sheet as it was written, which has its formulas and joined cells, with the values that were reckoned."""
    _fill(sheet.merged_cells.ranges, rows)
    hidden = [number for number, row in sheet.row_dimensions.items() if row.hidden and any(_row(rows, number))]
    return Page(
        sheet.title,
        sheet.sheet_state == "visible",
        tuple(map(tuple, rows)),
        tuple(_notes(_unreckoned(sheet, rows), hidden)),
    )


def _row(rows: Sequence[Sequence[str]], number: int) -> Sequence[str]:
    return rows[number - 1] if number <= len(rows) else ()


def _fill(joined: Iterable[Any], rows: list[list[str]]) -> None:
    """What stands in cells joined downwards holds for each of their rows; across, it is a heading and stands once."""
    for one in joined:
        at, above = one.min_col - 1, _row(rows, one.min_row)
        for row in rows[one.min_row : one.max_row]:
            if at < len(above):
                row.extend([""] * (at + 1 - len(row)))
                row[at] = row[at] or above[at]


def _unreckoned(sheet: Any, rows: Sequence[Sequence[str]]) -> list[int]:
    """Rows with a formula whose value was never saved."""
    found = []
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, max_row=len(rows)), start=1):
        formulas = (at for at, cell in enumerate(cells) if cell.data_type == "f")
        if any(at >= len(_row(rows, number)) or not rows[number - 1][at] for at in formulas):
            found.append(number)
    return found


def _notes(unreckoned: Sequence[int], hidden: Sequence[int]) -> Iterator[str]:
    if unreckoned:
        words = ngettext(
            "Row {rows} has a formula whose value is not in the file: open the file in the program that made it, save it, and import it again.",
            "Rows {rows} have formulas whose values are not in the file: open the file in the program that made it, save it, and import it again.",
            len(unreckoned),
        )
        yield words.format(rows=_listed(unreckoned))
    if hidden:
        words = ngettext(
            "Row {rows} is hidden in the sheet, and was read too.",
            "Rows {rows} are hidden in the sheet, and were read too.",
            len(hidden),
        )
        yield words.format(rows=_listed(hidden))


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers[:MOST_LISTED])) + (", …" if len(numbers) > MOST_LISTED else "")


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
