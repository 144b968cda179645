"""Lists that grow: the records of a file, the reports of a record, and every other list in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping as Values
from collections.abc import Sequence as Several
from typing import Any

from msgspec.structs import replace

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.reading.edits.changes import apart, spliced, with_entry, with_item, with_items
from briefgen.reading.edits.lines import end_with_comments, line_start, shifted
from briefgen.reading.edits.placing import key_of, place_among
from briefgen.reading.edits.sheet import Sheet
from briefgen.reading.edits.spans import Mapping, Scalar, Sequence, plain
from briefgen.reading.edits.writing import Style, simple

EVERYWHERE = -1  # comments at the left edge stand further right than that


def with_records(sheet: Sheet, new: Several[Values[str, Any]], *, by_day: bool) -> tuple[str, list[Any]]:
    """The text of a file with more records, each behind those of its group, and all its records as plain values."""
    _refuse_words(sheet)
    records = sheet.records
    if not isinstance(records, Sequence) or not records.items:
        first = _first(sheet, new[0]) if sheet.key is None else _first_below(sheet, sheet.key, new[0])
        return (
            with_records(replace(sheet, text=first), new[1:], by_day=by_day) if new[1:] else (first, [simple(new[0])])
        )
    rows: list[Any] = [*plain(records)]
    numbers: list[int | None] = [*range(len(rows))]  # None where a record is new
    keys = [key_of(row, by_day=by_day) for row in rows]
    for record in map(simple, new):
        key = key_of(record, by_day=by_day)
        at = place_among(key, keys)
        keys.insert(at, key)
        rows.insert(at, record)
        numbers.insert(at, None)
    text = with_items(sheet, records, _before(rows, numbers), apart=apart(sheet.text, records, default=True))
    return text, rows


def _refuse_words(sheet: Sheet) -> None:
    """Raise BriefgenError where a file holds something else than a list, or than fields of which one may hold it."""
    wanted = Mapping if sheet.key else Sequence
    nothing = isinstance(sheet.root, Scalar) and sheet.root.empty
    if not (sheet.root is None or nothing or isinstance(sheet.root, wanted)):
        raise BriefgenError(
            _("{file} holds no records, and something else; nothing was changed.").format(file=sheet.path),
            hint=_("Name a file of records, or one that is not there yet."),
        )


def grown(sheet: Sheet, new: Several[Values[str, Any]], *, by_day: bool) -> Sheet:
    """A file with more records, each behind those of its group; raises BriefgenError where it cannot have them."""
    text, rows = with_records(sheet, new, by_day=by_day)
    return sheet.with_text(text, rows if sheet.key is None else {**(sheet.value or {}), sheet.key: rows})


def _before(rows: list[Any], numbers: list[int | None]) -> dict[int, list[Any]]:
    """The new rows by the number of the old one that they stand before."""
    found: dict[int, list[Any]] = defaultdict(list)
    at = 0
    for row, number in zip(rows, numbers, strict=True):
        if number is None:
            found[at].append(row)
        else:
            at = number + 1
    return found


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
        raise BriefgenError(
            _("“{key}:” in {file} is no list.").format(key=key, file=sheet.path),
            hint=_("Put its records below each other, each with a dash."),
        )
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
