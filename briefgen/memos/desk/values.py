"""A sheet as plain values, for other programs."""

from __future__ import annotations

from typing import Any

from briefgen.domain.dates.wording import NBSP
from briefgen.memos.desk import DeskSheet, Item, Part


def values(sheet: DeskSheet) -> dict[str, Any]:
    """The sheet with all its rows, in plain words; what a program wants to know besides stands beside them."""
    parts = [_part(part) for part in sheet.parts]
    return {
        "title": _plain(sheet.title),
        "day": sheet.created,
        "remarks": [*map(_plain, sheet.remarks)],
        "parts": parts,
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "name": part.name,
        "heading": _plain(part.heading),
        "rows": [_row(row) for row in part.rows],
        "left-out": part.left_out,
    }


def _row(row: Item) -> dict[str, Any]:
    words = {"lead": _plain(row.lead), "tags": [*row.tags], "what": _plain(row.what)}
    return {**words, "details": [*map(_plain, row.details)], "id": row.id or None, **row.values}


def _plain(words: str) -> str:
    return words.replace(NBSP, " ")
