"""What else on file says of a promise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.records import state_of
from briefgen.domain.standing import CommitmentStateOf
from briefgen.domain.standing.promises import bearing, given, late, settled, silent_since

Read = Callable[..., Catalog]
JUNE = date(2025, 6, 10)
EVENTS = """
- {id: talks, kind: meeting, title: Talks, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1}
- {id: before, kind: meeting, title: Reported later, counterparts: [BG], status: held, when: 2025-04-10, source: s001 p1}
- id: visit
  kind: visit
  title: A visit
  counterparts: [BG]
  reports: [{source: s000 p1, status: planned, when: 2025-06}, {source: s001 p1, status: held, when: 2025-06-09}]
- id: fair
  kind: forum
  title: A fair
  counterparts: [BG]
  reports: [{source: s000 p1, status: planned, when: 2025-05-30}, {source: s001 p1, status: cancelled}]
- {id: silent, kind: forum, title: Nobody told, counterparts: [BG], status: planned, when: 2025-05-30, source: s000 p1}
"""
AGREEMENTS = """
- id: memo
  kind: memorandum
  title: A memorandum
  counterparts: [BG]
  reports: [{source: s000 p1, state: proposed}, {source: s001 p1, state: signed}]
- {id: old, kind: plan, title: An old plan, counterparts: [BG], state: signed, period: 2023/2024, source: s000 p1}
- {id: draft, kind: plan, title: A draft, counterparts: [BG], state: initialled, source: s001 p1}
"""


def promise(catalog: Read, fields: str, day: date = JUNE) -> tuple[Catalog, CommitmentStateOf]:
    written = f"- {{id: p, title: Promise, counterparts: [BG], source: s000 p1, {fields}}}"
    data = catalog(events=EVENTS, agreements=AGREEMENTS, commitments=written)
    state = state_of(data, data.commitments["p"], day)
    assert state
    return data, state


@pytest.mark.parametrize(
    ("fields", "given_at", "about", "document"),
    [
        ("event: talks", "talks", None, None),
        ("event: before", "before", None, None),  # it was over by then, though the report of it came later
        ("event: visit", None, "visit", None),
        ("event: silent, agreement: memo", None, "silent", "memo"),
        ("due: 2025-05", None, None, None),
    ],
)
def test_an_event_is_where_it_was_given_or_what_it_is_about(
    catalog: Read, fields: str, given_at: str | None, about: str | None, document: str | None
) -> None:
    data, state = promise(catalog, fields)
    found = bearing(data, state, JUNE)
    assert [s.id if s else None for s in (found.given_at, found.about, found.document)] == [given_at, about, document]


@pytest.mark.parametrize(
    ("fields", "over", "behind"),
    [
        ("due: 2025-05", False, True),
        ("due: 2025-05, event: talks", False, True),
        ("due: 2025-05, event: visit", True, False),
        ("due: 2025-05, event: fair", True, False),
        ("due: 2025-05, event: silent", False, True),
        ("due: 2025-05, agreement: memo", True, False),
        ("due: 2025-05, agreement: old", False, True),  # signed before: it is to be carried out
        ("due: 2025-05, agreement: draft", False, True),
        ("due: 2025-05, state: done, event: visit", False, False),
    ],
)
def test_what_settles_a_promise_ends_its_being_late(catalog: Read, fields: str, over: bool, behind: bool) -> None:
    data, state = promise(catalog, fields)
    assert (settled(data, state, JUNE), late(data, state, JUNE)) == (over, behind)


def test_nothing_is_settled_by_what_came_later(catalog: Read) -> None:
    day = date(2025, 6, 8)
    data, state = promise(catalog, "due: 2025-05, event: visit, agreement: memo", day)
    assert (settled(data, state, day), late(data, state, day)) == (False, True)


def test_it_is_of_the_day_on_which_it_was_given_until_more_is_reported(catalog: Read) -> None:
    promises = """
- {id: p, title: P, counterparts: [BG], event: before, source: s001 p1}
- {id: q, title: Q, counterparts: [BG], source: s000 p1}
- {id: s, title: S, counterparts: [BG], event: month, source: s000 p1}
- {id: t, title: T, counterparts: [BG], event: three-days, source: s000 p1}
- id: r
  title: R
  counterparts: [BG]
  reports: [{source: s000 p1, event: talks}, {source: s001 p1, state: progressed}]
"""
    month = "- {id: month, kind: meeting, title: M, counterparts: [BG], status: held, when: 2025-03, source: s000 p1}\n"
    days = month.replace("id: month", "id: three-days").replace("2025-03", "2025-03-03/2025-03-05")
    found = catalog(events=EVENTS + month + days, commitments=promises)
    states = [state_of(found, found.commitments[name], JUNE) for name in "pqrst"]
    told = [(given(found, s, JUNE), silent_since(found, s, JUNE)) for s in states if s]
    reported, visit = date(2025, 4, 18), date(2025, 6, 9)
    assert told == [
        (date(2025, 4, 10), date(2025, 4, 10)),
        (reported, reported),
        (reported, visit),
        (reported, reported),
        (date(2025, 3, 5), date(2025, 3, 5)),
    ]
