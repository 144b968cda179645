from __future__ import annotations

from datetime import date

from briefgen.pages.index import all_months_page, index_page, told_of
from briefgen.pages.rows import Link
from tests.pages.desks import APRIL, JUNE, MakeCatalog, small, spoken

OWN = """
events:
  - {id: vote, kind: election, title: Vote, counterparts: all, status: held, when: 2025-03-01, source: s000 p1}
  - {id: talks, kind: consultations, title: Talks, counterparts: [BG, RO], status: planned, when: 2025-07-01, source: s001 p9}
  - {id: soon, kind: meeting, title: Soon, counterparts: [RO], status: planned, when: 2025-06-20, source: s001 p9}
"""


def test_an_event_of_two_counterparts_stands_once_and_names_both(catalog: MakeCatalog) -> None:
    (talks,) = [a for a in index_page(small(catalog), JUNE).ahead.rows if a.id == "talks"]
    assert talks.who == (Link("Bulgaria", "bulgaria.html#talks"), Link("Romania", "romania.html#talks"))


def test_counterparts_stand_by_what_is_next(catalog: MakeCatalog) -> None:
    cards = index_page(catalog(events=OWN), JUNE).cards
    assert [(c.link.words, c.next_address, c.open) for c in cards] == [
        ("Romania", "romania.html#soon", "Nothing to confirm"),
        ("Bulgaria", "bulgaria.html#talks", "Nothing to confirm"),
    ]


def test_a_card_without_a_dated_event_names_the_next_day_by_law_and_stands_by_it(catalog: MakeCatalog) -> None:
    law = "- {id: day, title: Day, kind: national-day, counterpart: BG, when: 2025-06-15, basis: {text: A law, date: 2025-01-01}}\n"
    later = OWN.replace("counterparts: [BG, RO]", "counterparts: [RO]")
    cards = index_page(catalog(events=later, reference_days=law), JUNE).cards
    assert [(c.link.words, c.next_address, c.next and spoken(c.next.date.main)) for c in cards] == [
        ("Bulgaria", "bulgaria.html#day", "15 Jun 2025"),
        ("Romania", "romania.html#soon", "20 Jun 2025"),
    ]


def test_what_is_ahead_stands_in_the_order_of_the_other_pages(catalog: MakeCatalog) -> None:
    page = index_page(small(catalog), APRIL)
    assert [a.id for a in page.ahead.rows] == [
        "session",
        "home-day",
        "national-day",
        "concert",
    ]
    assert [a.id for a in index_page(small(catalog), JUNE).due.rows] == ["session"]


def test_of_much_that_is_ahead_what_has_no_date_stands_behind_the_months_that_are_shown(catalog: MakeCatalog) -> None:
    line = "  - {{id: {}, kind: meeting, title: T, counterparts: [BG], status: {}, when: {}, source: s000 p1}}\n"
    each = [("never", "planned", "undated"), ("window", "planned", "2025-04-18..2026-12-31")]
    each += [(f"e{n:02d}", "planned", f"2025-{7 + n // 8:02d}-{n + 1:02d}") for n in range(24)]
    page = index_page(catalog(events="\nevents:\n" + "".join(line.format(*one) for one in each)), JUNE)
    assert [a.id for a in page.ahead.rows] == [*(f"e{n:02d}" for n in range(16)), "never"]
    assert [(m.words, [a.id for a in m.articles]) for m in page.later] == [
        ("September 2025", [f"e{n:02d}" for n in range(16, 24)]),
        ("2026", ["window"]),
    ]


def test_a_card_names_even_a_vague_date(catalog: MakeCatalog) -> None:
    card = index_page(small(catalog), APRIL).cards[0]
    assert card.next
    assert (spoken(card.next.date.main), card.next.date.remark, card.open) == (
        "May 2025",
        "day not known",
        "1 to confirm",
    )


def test_what_is_late_stands_at_the_head_of_all(catalog: MakeCatalog) -> None:
    (late,) = [card.late for card in index_page(small(catalog), JUNE).cards if card.late]
    assert (late.label, late.main, late.link) == (
        "Due, no report",
        "1 overdue",
        Link("Fifth session", "bulgaria.html#session"),
    )
    assert [card.late for card in index_page(catalog(events=OWN), JUNE).cards] == [None, None]


def test_what_concerned_everybody_keeps_its_article_here(catalog: MakeCatalog) -> None:
    page = index_page(catalog(events=OWN), date(2027, 1, 1))
    assert [a.id for year in page.past for a in year.articles] == ["vote"]


def test_it_is_told_of_what_is_not_over_and_of_what_concerned_everybody(catalog: MakeCatalog) -> None:
    days = ["national-day", "home-day"]
    ahead, waiting = ["talks", "concert", "called-off"], ["session", "put-off"]
    assert sorted(told_of(small(catalog), JUNE)) == sorted([*ahead, *waiting, *days])
    assert [*told_of(catalog(events=OWN), date(2027, 1, 1))] == ["vote", "talks", "soon"]
    assert [*told_of(catalog(events=OWN.replace("planned", "cancelled")), date(2027, 1, 1))] == ["vote"]


def test_the_months_of_all(catalog: MakeCatalog) -> None:
    page = all_months_page(small(catalog), JUNE)
    links = [e.address for m in page.months for week in m.weeks for d in week if d for e in d.events]
    assert links.count("../index.html#talks") == 2
    assert page.name == "All counterparts"
