"""Sheets on Bulgaria that tests of sections are written from."""

from __future__ import annotations

from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.selection import select
from briefgen.sections.fit import Cut
from briefgen.sections.marks import Register
from briefgen.sections.sheet import Sheet

APRIL, JUNE = date(2025, 4, 20), date(2025, 6, 10)


def sheet(catalog: Catalog, day: date = JUNE, *, code: str = "BG", cut: Cut | None = None) -> Sheet:
    """What a section is written from, as of a day."""
    return Sheet(select(catalog, code, day), Register(catalog, day), cut or Cut())


def plain(text: str | None) -> str:
    """Words whose spaces are all plain ones."""
    return (text or "").replace("\N{NO-BREAK SPACE}", " ")
