from __future__ import annotations

from datetime import date

from briefgen.pages.glance import following, glance
from briefgen.pages.rows import Cell, Link
from tests.pages.desks import APRIL, MakeCatalog, sheet, small, spoken


def said(cells: tuple[Cell, ...]) -> list[tuple[str, Link | None, str]]:
    return [(spoken(c.main), c.link, spoken(c.more)) for c in cells]


def test_what_is_next_to_be_confirmed_and_was_last_at_the_top(catalog: MakeCatalog) -> None:
    assert said(glance(sheet(small(catalog)))) == [
        ("1–2 Jul 2025", Link("Consultations", "#talks"), ""),
        ("1 event, 1 overdue", Link("Fifth session", "#session"), "was due May 2025; no report"),
        ("9 Jun 2025", Link("Visit of the President", "#visit"), "Five memoranda were signed"),
    ]


def test_where_there_is_nothing_the_cell_says_so(catalog: MakeCatalog) -> None:
    assert said(glance(sheet(catalog()))) == [
        ("none dated", None, ""),
        ("nothing", None, ""),
        ("none on file", None, ""),
    ]


def test_a_date_that_is_only_expected_comes_next_where_none_is_known(catalog: MakeCatalog) -> None:
    of = sheet(small(catalog), APRIL)
    assert [e.id for e in following(of)] == ["session"]
    assert said(glance(of))[:2] == [
        ("May 2025", Link("Fifth session", "#session"), ""),
        ("1 event", Link("Fifth session", "#session"), "May 2025"),
    ]


def test_how_long_it_has_been_overdue(catalog: MakeCatalog) -> None:
    assert said(glance(sheet(small(catalog), date(2026, 11, 26))))[1][2] == "was due May 2025; no report, 17 months"
