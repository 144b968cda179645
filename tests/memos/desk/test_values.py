"""Sheets as plain values."""

from __future__ import annotations

from briefgen.memos.desk import Item, Part
from briefgen.memos.desk.values import values
from tests.memos.desk.sheets import sheet


def test_a_sheet_for_another_program() -> None:
    row = Item(
        lead="Mon\N{NO-BREAK SPACE}24 Nov", what="Fair", tags=("Today",), details=("x",), id="fair", values={"n": 1}
    )
    found = values(sheet(Part("coming", "What happens", (row, Item(lead="", what="y")), left_out=2)))
    assert found == {
        "title": "The week",
        "day": "2026-11-23",
        "remarks": [],
        "parts": [
            {
                "name": "coming",
                "heading": "What happens",
                "rows": [
                    {"lead": "Mon 24 Nov", "tags": ["Today"], "what": "Fair", "details": ["x"], "id": "fair", "n": 1},
                    {"lead": "", "tags": [], "what": "y", "details": [], "id": None},
                ],
                "left-out": 2,
            }
        ],
    }
