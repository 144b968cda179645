"""A sheet for the desk, made by hand."""

from __future__ import annotations

from typing import Any

from briefgen.memos.desk import DeskSheet, Item, Part
from briefgen.sections.edges import Foot, SourceRow, Sources
from briefgen.sections.rows import Mark

FOOT = Foot("Test", "as of 23 Nov 2026", None, "Check before quoting.", ("Page ", " of ", ""))
SOURCES = Sources((SourceRow("1", "source-1", "A paper", title="Old", date="9 Jun 2025", where="¶ 1"),), ())
MARK = Mark("1", "source-1")


def item(number: int, **more: Any) -> Item:
    return Item(lead=f"Mon {number} Nov", what=f"Row {number}", id=f"row-{number}", worth=100 - number, **more)


def sheet(*parts: Part, **more: Any) -> DeskSheet:
    return DeskSheet(
        language="en",
        paper="A4",
        fonts=(),
        kicker="A desk",
        title="The week",
        as_of="As of 23 Nov 2026",
        author="A calendar",
        created="2026-11-23",
        foot=FOOT,
        parts=parts,
        **more,
    )
