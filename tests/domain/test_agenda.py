"""The next dates and what is still to be confirmed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.agenda import Part, Wanted, agenda, coming, due, gone, part, past, states
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import EventKind

EVENTS = """
- {id: held, kind: meeting, title: A, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1}
- {id: vague, kind: visit, title: B, counterparts: [BG], status: planned, when: 2025-05, source: s000 p1}
- {id: fixed, kind: forum, title: C, counterparts: [RO], status: confirmed, when: 2025-06-20, source: s000 p1}
- {id: someday, kind: culture, title: D, counterparts: [RO], status: planned, when: undated, source: s000 p1}
- {id: ours, kind: election, title: E, counterparts: all, status: planned, when: 2025-09-01, source: s000 p1}
- {id: later, kind: forum, title: F, counterparts: [BG], status: planned, when: 2025-07, source: s001 p1}
- {id: gone, kind: forum, title: G, counterparts: [BG], status: planned, when: 2025-07, withdrawn: true, source: s000 p1}
"""


def found(catalog: Callable[..., Catalog], wanted: Wanted, day: date = date(2025, 4, 20)) -> list[tuple[str, str]]:
    return [(state.id, stands.value) for state, stands in agenda(catalog(events=EVENTS), day, wanted)]


def test_known_days_come_first_then_what_is_to_be_confirmed(catalog: Callable[..., Catalog]) -> None:
    assert found(catalog, Wanted()) == [
        ("fixed", "ahead"),
        ("ours", "ahead"),
        ("vague", "to-confirm"),
        ("someday", "undated"),
    ]


def test_a_window_that_is_over_is_due_and_later_reports_are_known_later(catalog: Callable[..., Catalog]) -> None:
    assert found(catalog, Wanted(counterparts=frozenset({"BG"})), date(2025, 6, 10)) == [
        ("ours", "ahead"),
        ("vague", "due"),
        ("later", "to-confirm"),
    ]


def test_all_that_is_not_over_in_order_of_time_and_apart_what_is_overdue(catalog: Callable[..., Catalog]) -> None:
    read, day = catalog(events=EVENTS), date(2025, 6, 10)
    known = states(read, day)
    assert [e.id for e in coming(read, known, day)] == ["fixed", "later", "ours", "someday"]
    assert [e.id for e in due(read, known, day)] == ["vague"]
    read, day = catalog(events=ORDER), date(2025, 8, 1)
    found = [[e.id for e in due(read, states(read, day), day, with_someone=someone)] for someone in (False, True)]
    assert found == [["month", "ours", "window"], ["month", "window"]]
    assert [e.id for e in due(read, states(read, day), day)] == found[0]
    over = [[e.id for e in past(read, states(read, day), day, with_someone=someone)] for someone in (False, True)]
    assert over == [["vote", "never", "held", "talks"], ["vote", "ours", "never", "held", "talks"]]
    assert [e.id for e in past(read, states(read, day), day)] == over[0]


def test_past_events_are_listed_on_request(catalog: Callable[..., Catalog]) -> None:
    assert found(catalog, Wanted(kinds=frozenset({EventKind.MEETING}), past=True)) == [("held", "held")]
    assert found(catalog, Wanted(kinds=frozenset({EventKind.MEETING}))) == []


def test_a_bound_keeps_what_may_happen_before_it(catalog: Callable[..., Catalog]) -> None:
    assert found(catalog, Wanted(last=date(2025, 5, 1))) == [("vague", "to-confirm"), ("someday", "undated")]


ORDER = """
- {id: spring, kind: presidency, title: A, counterparts: [RO], status: planned, when: 2026-01-01/2026-06-30, source: s000 p1}
- {id: may, kind: forum, title: B, counterparts: [BG], status: planned, when: 2026-05-09, source: s000 p1}
- {id: sofia, kind: meeting, title: C, counterparts: [BG], timezone: Europe/Sofia, status: planned, when: 2026-05-09T10:00, source: s000 p1}
- {id: almaty, kind: meeting, title: D, counterparts: [BG], status: planned, when: 2026-05-09T11:00, source: s000 p1}
- {id: called-off, kind: visit, title: E, counterparts: [BG], status: cancelled, when: 2026-02-01, source: s000 p1}
- {id: never, kind: visit, title: F, counterparts: [BG], status: cancelled, when: undated, source: s000 p1}
- {id: month, kind: visit, title: G, counterparts: [BG], status: planned, when: 2025-05, source: s000 p1}
- {id: window, kind: visit, title: H, counterparts: [BG], status: planned, when: 2025-04-20..2025-07-31, source: s000 p1}
- {id: put-off, kind: visit, title: I, counterparts: [BG], status: postponed, when: 2025-06-01, source: s000 p1}
- {id: roughly, kind: visit, title: J, counterparts: [BG], status: planned, when: 2026-03-01~, source: s000 p1}
- {id: ours, kind: forum, title: K, counterparts: all, status: planned, when: 2025-06-15, source: s000 p1}
- {id: vote, kind: election, title: L, counterparts: [BG], status: planned, when: 2025-06-20, source: s000 p1}
- {id: held, kind: visit, title: M, counterparts: [BG], status: held, when: 2025-04-01/2025-04-10, source: s000 p1}
- {id: talks, kind: visit, title: N, counterparts: [BG], status: held, when: 2025-04-05, source: s000 p1}
"""


def order(catalog: Callable[..., Catalog], wanted: Wanted) -> list[str]:
    return [state.id for state, _stands in agenda(catalog(events=ORDER), date(2025, 8, 1), wanted)]


def test_the_order_is_by_first_day_whole_days_first_hours_by_their_moment(catalog: Callable[..., Catalog]) -> None:
    ahead = ["spring", "called-off", "may", "almaty", "sofia"]
    overdue = ["month", "ours", "window"]  # the longest overdue first
    assert order(catalog, Wanted()) == [*ahead, *overdue, "put-off", "roughly"]


def test_what_ended_last_stands_first_among_what_is_past(catalog: Callable[..., Catalog]) -> None:
    assert order(catalog, Wanted(past=True))[10:] == ["vote", "never", "held", "talks"]


def test_homes_own_event_is_to_be_confirmed_but_with_nobody(catalog: Callable[..., Catalog]) -> None:
    read = catalog(events=ORDER)
    ours = next(state for state in states(read, date(2025, 8, 1)) if state.id == "ours")
    assert (part(ours, date(2025, 8, 1)), part(ours, date(2025, 8, 1), with_someone=True)) == (
        Part.TO_CONFIRM,
        Part.PAST,
    )
    assert "ours" not in order(catalog, Wanted(counterparts=frozenset({"BG"})))
    assert [gone(ours, day) for day in (date(2025, 6, 1), date(2025, 9, 13), date(2025, 9, 14))] == [False, False, True]


def test_what_was_put_off_is_not_gone_with_the_day_it_had(catalog: Callable[..., Catalog]) -> None:
    text = "- {id: x, kind: forum, title: X, counterparts: all, status: postponed, when: 2025-06-15, source: s000 p1}"
    (state,) = states(catalog(events=text), date(2027, 1, 1))
    assert not gone(state, date(2027, 1, 1))


def test_a_bound_keeps_what_was_put_off_as_it_has_no_day(catalog: Callable[..., Catalog]) -> None:
    text = "- {id: x, kind: forum, title: X, counterparts: [BG], status: postponed, when: 2026-06-15, source: s000 p1}"
    found = agenda(catalog(events=text), date(2025, 6, 1), Wanted(last=date(2025, 7, 1)))
    assert [state.id for state, _stands in found] == ["x"]
