"""Weeks that are clear of what takes them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.free_weeks import weeks
from tests.domain.planning.samples import desk

MONDAY = date(2026, 11, 23)
EVENTS = """\
- {id: vote, kind: election, title: Vote, counterparts: [BG], status: planned, when: 2027-02-07, source: s2 p1}
- {id: away, kind: visit, title: Away, counterparts: [RO], status: planned, when: 2027-02-11, participants: [tokayev], source: s2 p1}
- {id: theirs, kind: visit, title: Theirs, counterparts: [RO], status: planned, when: 2027-02-18, participants: [ilie], source: s2 p1}
- {id: talks, kind: meeting, title: Talks, counterparts: [BG], status: planned, when: 2027-02-16, participants: [petrova], source: s2 p1}
- {id: year, kind: visit, title: Year, counterparts: [BG], status: planned, when: 2027, participants: [radev], source: s2 p1}
- {id: off, kind: visit, title: Off, counterparts: [BG], status: cancelled, when: 2027-02-17, participants: [radev], source: s2 p1}
"""
DAYS = """\
- {id: day, title: National Day, kind: national-day, counterpart: BG, when: 2023-03-03, rule: FREQ=YEARLY, basis: {text: List, date: 2026-01-01}}
- {id: chair, title: Presidency, kind: presidency, counterpart: BG, when: 2027-03-27/2027-04-03, basis: {text: List, date: 2026-01-01}}
- {id: ro-vote, title: Vote, kind: election, counterpart: RO, when: 2027-02-25, basis: {text: List, date: 2026-01-01}}
"""


def told(catalog: Catalog, first: date, last: date, *codes: str) -> list[tuple[str, list[str], list[str]]]:
    found = weeks(catalog, codes, MONDAY, first, last)
    return [
        (f"{w.monday:%d.%m}", [f"{o.side} {o.taken.value} {o.title}" for o in w.obstacles], [e.id for e in w.with_them])
        for w in found
    ]


def test_what_takes_a_week_and_what_does_not(catalog: Callable[..., Catalog]) -> None:
    """A vote on a Sunday takes the week before it; our President away takes one, and a minister of others none."""
    found = catalog(**desk(EVENTS, reference_days=DAYS))
    assert told(found, date(2027, 1, 30), date(2027, 3, 6), "BG") == [
        ("01.02", ["BG election Vote"], []),
        ("08.02", ["KZ top-level Away"], []),
        ("15.02", [], ["talks"]),
        ("22.02", [], []),
        ("01.03", ["BG national-day National Day"], []),
    ]
    assert told(found, date(2027, 2, 22), date(2027, 2, 27), "RO") == [("22.02", ["RO election Vote"], [])]


def test_a_presidency_takes_all_its_weeks_and_a_month_is_taken_whole(catalog: Callable[..., Catalog]) -> None:
    month = "- {id: m, kind: visit, title: M, counterparts: [BG], status: planned, when: 2027-06, participants: [radev], source: s2 p1}\n"
    found = catalog(**desk(month, reference_days=DAYS))
    spring = told(found, date(2027, 3, 29), date(2027, 4, 10), "BG")
    assert spring == [("29.03", ["BG presidency Presidency"], []), ("05.04", [], [])]
    june = told(found, date(2027, 6, 7), date(2027, 6, 20), "BG")
    assert june == [("07.06", ["BG top-level M"], []), ("14.06", ["BG top-level M"], [])]


def test_only_whole_working_weeks_between_the_days(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]"))
    assert [w for w, *_rest in told(found, date(2027, 4, 6), date(2027, 4, 16), "BG")] == ["12.04"]
    assert told(found, date(2027, 4, 6), date(2027, 4, 9), "BG") == []
