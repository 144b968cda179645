"""The next dates and what is still to be confirmed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.agenda import Wanted, agenda
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


def test_past_events_are_listed_on_request(catalog: Callable[..., Catalog]) -> None:
    assert found(catalog, Wanted(kinds=frozenset({EventKind.MEETING}), past=True)) == [("held", "held")]
    assert found(catalog, Wanted(kinds=frozenset({EventKind.MEETING}))) == []


def test_a_bound_keeps_what_may_happen_before_it(catalog: Callable[..., Catalog]) -> None:
    assert found(catalog, Wanted(last=date(2025, 5, 1))) == [("vague", "to-confirm"), ("someday", "undated")]
