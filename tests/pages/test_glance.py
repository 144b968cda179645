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


BY_LAW = """\
- {id: home-day, title: Day of the Republic, kind: national-day, counterpart: KZ, when: 2022-06-25, rule: FREQ=YEARLY, basis: {text: A law, date: 2025-01-01}}
- {id: vote, title: Election, kind: election, counterpart: BG, when: 2025-07-06, basis: {text: A law, date: 2025-01-01}}
- {id: ties, title: Relations, kind: relations, counterpart: BG, when: 1992-06-15, rule: FREQ=YEARLY, basis: {text: A law, date: 2025-01-01}}
"""


def test_where_no_event_is_dated_the_next_day_by_law_stands_there_their_own_first(catalog: MakeCatalog) -> None:
    # the 33rd year of relations, which comes before both, is no news
    assert said(glance(sheet(catalog(reference_days=BY_LAW))))[0] == (
        "6 Jul 2025",
        Link("Election", "#vote-2025"),
        "no event ahead is dated",
    )
    home_alone = BY_LAW.splitlines()[0] + "\n"
    assert said(glance(sheet(catalog(reference_days=home_alone))))[0][:2] == (
        "25 Jun 2025",
        Link("Day of the Republic", "#home-day"),
    )
