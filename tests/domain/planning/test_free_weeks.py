"""Weeks that are clear of what takes them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

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


@pytest.mark.parametrize("kind", ["presidency", "election", "visit"])
def test_what_takes_a_week_leads_to_its_event(catalog: Callable[..., Catalog], kind: str) -> None:
    event = f"- {{id: e, kind: {kind}, title: It, counterparts: [BG], status: planned, when: 2027-02-02, participants: [radev], source: s2 p1}}\n"
    (week,) = weeks(catalog(**desk(event)), ("BG",), MONDAY, date(2027, 2, 1), date(2027, 2, 6))
    assert [(o.side, o.id) for o in week.obstacles] == [("BG", "e")]


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


VISIT = "- {id: %s, kind: %s, title: %s, counterparts: [%s], status: planned, when: %s, participants: [%s], source: s2 p1}\n"


def test_an_election_on_the_next_monday_takes_the_next_week(catalog: Callable[..., Catalog]) -> None:
    vote = "- {id: vote, kind: election, title: Vote, counterparts: [BG], status: planned, when: %s, source: s2 p1}\n"
    seen = {}
    for day in ("2027-02-01", "2027-02-06", "2027-02-07", "2027-02-08"):
        found = told(catalog(**desk(vote % day)), date(2027, 2, 1), date(2027, 2, 13), "BG")
        seen[day] = [monday for monday, taken, _with in found if taken]
    assert seen == {day: ["01.02"] for day in ("2027-02-01", "2027-02-06", "2027-02-07")} | {"2027-02-08": ["08.02"]}


def test_a_national_day_on_a_saturday_takes_no_week(catalog: Callable[..., Catalog]) -> None:
    day = "- {id: day, title: Day, kind: national-day, counterpart: BG, when: %s, basis: {text: List, date: 2026-01-01}}\n"
    for text, taken in (("2027-02-05", ["BG national-day Day"]), ("2027-02-06", [])):
        found = catalog(**desk("[]", reference_days=day % text))
        assert told(found, date(2027, 2, 1), date(2027, 2, 5), "BG") == [("01.02", taken, [])]


def test_a_presidency_of_months_takes_its_weeks_and_a_long_window_none(catalog: Callable[..., Catalog]) -> None:
    basis = "basis: {text: List, date: 2026-01-01}"
    days = (
        f"- {{id: chair, title: Chair, kind: presidency, counterpart: BG, when: 2027-01/2027-06, {basis}}}\n"
        f"- {{id: vote, title: Vote, kind: election, counterpart: BG, when: 2027-02..2027-03, {basis}}}\n"
        f"- {{id: soon, title: Soon, kind: election, counterpart: BG, when: 2027-03, {basis}}}\n"
    )
    found = catalog(**desk("[]", reference_days=days))
    assert told(found, date(2027, 2, 8), date(2027, 2, 12), "BG") == [("08.02", ["BG presidency Chair"], [])]
    assert [taken for _monday, taken, _with in told(found, date(2027, 3, 29), date(2027, 4, 2), "BG")] == [
        ["BG presidency Chair", "BG election Soon"]
    ]


def test_what_lasts_long_takes_its_weeks_where_its_days_are_known(catalog: Callable[..., Catalog]) -> None:
    for when, taken in (
        ("2027-02-01/2027-03-20", ["BG top-level Stay"]),
        ("2027-02-10..2027-03-12", ["BG top-level Stay"]),  # 31 days
        ("2027-02-10..2027-03-13", []),
        ("2027-02-10/..", []),
    ):
        found = catalog(**desk(VISIT % ("stay", "visit", "Stay", "BG", when, "radev")))
        assert [t for _monday, t, _with in told(found, date(2027, 2, 15), date(2027, 2, 19), "BG")] == [taken]


def test_what_is_on_with_them_is_told_in_order_of_time(catalog: Callable[..., Catalog]) -> None:
    text = (
        VISIT % ("late", "meeting", "B", "BG", "2027-02-18", "petrova")
        + VISIT % ("early", "meeting", "C", "BG", "2027-02-16", "petrova")
        + VISIT % ("window", "meeting", "A", "BG", "2027", "petrova")
        + VISIT % ("others", "meeting", "A", "RO", "2027-02-17", "ilie")
    )
    assert told(catalog(**desk(text)), date(2027, 2, 15), date(2027, 2, 19), "BG") == [("15.02", [], ["early", "late"])]


def test_what_takes_a_week_is_told_in_order_of_time_and_side(catalog: Callable[..., Catalog]) -> None:
    text = (
        VISIT % ("b", "visit", "Second", "BG", "2027-02-17", "radev")
        + VISIT % ("a", "visit", "First", "BG", "2027-02-16", "radev")
        + VISIT % ("c", "visit", "Ours", "RO", "2027-02-17", "tokayev")
    )
    (week,) = told(catalog(**desk(text)), date(2027, 2, 15), date(2027, 2, 19), "BG")
    assert week == ("15.02", ["BG top-level First", "BG top-level Second", "KZ top-level Ours"], [])


def test_public_holidays_of_each_side_and_a_national_day_only_once(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]", reference_days=DAYS))
    assert told(found, date(2027, 3, 1), date(2027, 3, 12), "BG") == [
        ("01.03", ["BG national-day National Day"], []),
        ("08.03", ["KZ holiday International Women's Day"], []),
    ]


def test_what_concerns_neither_side_takes_no_week(catalog: Callable[..., Catalog]) -> None:
    basis = "basis: {text: List, date: 2026-01-01}"
    days = f"- {{id: vote, title: Vote, kind: election, counterpart: RO, when: 2027-02-03, {basis}}}\n"
    ours = "- {id: ours, kind: election, title: Our vote, counterparts: all, status: planned, when: 2027-02-10, source: s2 p1}\n"
    found = catalog(**desk(ours, reference_days=days))
    assert told(found, date(2027, 2, 1), date(2027, 2, 13), "BG") == [
        ("01.02", [], []),
        ("08.02", ["KZ election Our vote"], []),
    ]


def test_of_two_sides_an_event_is_that_of_the_one_it_names(catalog: Callable[..., Catalog]) -> None:
    vote = (
        "- {id: v, kind: election, title: Vote, counterparts: [RO], status: planned, when: 2027-02-10, source: s2 p1}\n"
    )
    found = catalog(**desk(vote))
    assert told(found, date(2027, 2, 8), date(2027, 2, 13), "BG", "RO") == [("08.02", ["RO election Vote"], [])]
