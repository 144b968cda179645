"""Where the heads of a table end and its rows begin."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.diagnostics import BriefgenError
from briefgen.domain.dates.notations import suggest
from briefgen.importing.tables.columns import Column, has_head, is_head, joined
from briefgen.importing.tables.sheets import Sheet
from briefgen.language import gettext as _

MOST_ABOVE = 20  # rows that may stand above the heads: a title, a date, an empty one
Row = tuple[int, tuple[str, ...]]


def parted(sheet: Sheet, name: str) -> tuple[tuple[str, ...], list[Row]]:
    """The heads, of one row or two, and the rows below them that hold anything.

    Raises BriefgenError where the table is empty, or begins with a row of data.
    """
    filled = [(number, cells) for number, cells in sheet.rows if any(cells)]
    if not filled:
        raise BriefgenError(_("{file} is an empty table.").format(file=name), hint=_("See whether it was saved."))
    at = next((at for at, (_number, cells) in enumerate(filled[:MOST_ABOVE]) if is_head(cells)), None)
    if at is None and any(map(_is_date, filled[0][1])):
        raise BriefgenError(
            _("{file} begins with a row of data: nothing says what its columns are.").format(file=name),
            hint=_("Put a row above it with the heads of the columns, such as: Date, Event, Country, Place."),
        )
    heads, rows = filled[at or 0][1], filled[(at or 0) + 1 :]
    if rows and _goes_on(heads, rows[0][1]):
        return joined(heads, rows[0][1]), rows[1:]
    return heads, rows


def _goes_on(heads: Sequence[str], row: Sequence[str]) -> bool:
    """Whether a row is a second one of heads: from, to, and the like, and nothing that a row of data would have."""
    telling = any(has_head(row, column) for column in (Column.WHEN, Column.UNTIL, Column.TIME, Column.END_TIME))
    titles = [cell for at, cell in enumerate(row) if at < len(heads) and has_head([heads[at]], Column.TITLE)]
    return telling and not any(titles) and not any(character.isdigit() for cell in row for character in cell)


def _is_date(text: str) -> bool:
    return text != "" and suggest(text) not in (None, "undated")
