"""A week at a small desk: what is told of it, part by part."""

from __future__ import annotations

from datetime import date

from briefgen.memos.desk import Part
from briefgen.memos.week.span import span

MONDAY = date(2026, 11, 23)
WEEK = span(MONDAY)


def lines(part: Part) -> list[str]:
    """Each row on a line, with plain spaces."""
    told = (" | ".join((row.lead, "/".join(row.tags), row.what, *row.details, row.id)) for row in part.rows)
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in told]
