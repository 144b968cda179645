"""Lists that grow: the records of a file, the reports of a record, and every other list in it."""

from __future__ import annotations

from collections.abc import Mapping as Values
from typing import Any

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.reading.edits.changes import apart, spliced, with_entry, with_item
from briefgen.reading.edits.lines import end_with_comments, line_start, shifted
from briefgen.reading.edits.sheet import Sheet
from briefgen.reading.edits.spans import Mapping, Scalar, Sequence, plain
from briefgen.reading.edits.writing import Style

EVERYWHERE = -1  # comments at the left edge stand further right than that


def with_record(sheet: Sheet, fields: Values[str, Any], at: int) -> str:
    """The text of a file with one more record, before that of a number."""
    records = sheet.records
    if isinstance(records, Sequence) and records.items:
        return with_item(sheet, records, fields, at=at, apart=apart(sheet.text, records, default=True))
    if sheet.key is None:
        return _first(sheet, fields)
    return _first_below(sheet, sheet.key, fields)


def _first(sheet: Sheet, fields: Values[str, Any]) -> str:
    """The first record of a file that is a list: at its end, in place of empty brackets."""
    text = sheet.text
    if sheet.root is not None:
        text = spliced(text, sheet.root.start, sheet.root.end, "")
    return _ended(text, sheet.style) + sheet.style.item(fields, 0) + sheet.style.ends


def _ended(text: str, style: Style) -> str:
    """A text to which a paragraph can be added: with an empty line at its end, where it has anything."""
    if not text.strip():
        return text if text.endswith("\n") else ""
    if not text.endswith(("\n", "\r")):
        text += style.ends
    lines = text.splitlines()
    return text if not lines[-1].strip() else text + style.ends


def _first_below(sheet: Sheet, key: str, fields: Values[str, Any]) -> str:
    """The first record of a file in which a field holds them."""
    text, style = sheet.text, sheet.style
    entry = sheet.root.entry(key) if isinstance(sheet.root, Mapping) else None
    if entry is None:
        return f"{_ended(text, style)}{key}:{style.ends}{style.ends}  {style.item(fields, 2)}{style.ends}"
    name, value = entry
    if not isinstance(value, Scalar | Sequence):
        raise BriefgenError(_("“{key}:” in {file} is no list.").format(key=key, file=sheet.path))
    if value.end > name.end + 1:  # empty brackets, or a word for nothing
        text = spliced(text, name.end + 1, value.end, "")
    end = end_with_comments(text, name.end + 1, EVERYWHERE)
    return spliced(text, end, end, f"{style.ends}{style.ends}  {style.item(fields, 2)}")


def with_item_at(sheet: Sheet, fields: Mapping, name: str, value: Any) -> str:
    """A list in a record with one more item; where it is not there it is made, and so it is of a single value."""
    old = fields.get(name)
    if isinstance(old, Sequence) and old.items:
        return with_item(sheet, old, value, apart=apart(sheet.text, old, default=False))
    if old is None or isinstance(old, Sequence):
        return with_entry(sheet, fields, name, [value])
    if isinstance(old, Mapping) and not old.flow:
        return _second(sheet, fields, old, value)
    return with_entry(sheet, fields, name, [plain(old), value])


def _second(sheet: Sheet, fields: Mapping, old: Mapping, value: Any) -> str:
    """A single value with fields below each other becomes the first of two; its lines move, its text does not."""
    column = max(old.column, fields.column + sheet.style.lists + 2)
    start = line_start(sheet.text, old.start)
    end = end_with_comments(sheet.text, old.end, fields.column)
    moved = shifted(sheet.text[start:end], column - old.column)
    first = moved.index(sheet.text[old.start : old.start + 1])
    dashed = f"{moved[: first - 2]}- {moved[first:]}"
    added = sheet.style.ends + " " * (column - 2) + sheet.style.item(value, column - 2)
    return spliced(sheet.text, start, end, dashed + added)
