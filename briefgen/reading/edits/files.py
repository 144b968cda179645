"""In which of a desk's files something belongs: a new record, the settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from briefgen.reading.edits.placing import likeness
from briefgen.reading.edits.sheet import Sheet
from briefgen.reading.meant.holdings import CALENDAR, is_head
from briefgen.reading.shapes import EVENTS_FILE, path_of


def file_for(sheets: Iterable[Sheet], kind: str, record: Mapping[str, Any]) -> str:
    """The file for a new record: the only one that holds its kind, or of several that with most of its like."""
    there = [sheet for sheet in sheets if sheet.shape and sheet.shape.kind == kind]
    if len(there) < 2:
        return there[0].path if there else path_of(kind)
    by_day = kind == "events"
    return max(there, key=lambda sheet: (likeness(record, rows(sheet), by_day=by_day), sheet.path)).path


def settings_file(sheets: Iterable[Sheet]) -> str:
    """The file that holds the settings of the calendar."""
    return next((s.path for s in sheets if is_head(s.path) and CALENDAR in (s.value or ())), EVENTS_FILE)


def rows(sheet: Sheet) -> list[Any]:
    """The records of a file as plain values."""
    return (sheet.values(sheet.value) if sheet.records else None) or []
