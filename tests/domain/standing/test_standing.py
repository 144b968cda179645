from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Status
from briefgen.domain.records import State, state_of
from briefgen.domain.standing import (
    Standing,
    last_date,
    overdue,
    period_over,
    reported_only,
    standing,
    status_in_force,
)


def stand(catalog: Callable[..., Catalog], fields: str) -> tuple[Catalog, State]:  # type: ignore[type-arg]
    data = catalog(
        events=f"- {{id: one, kind: meeting, title: A meeting, counterparts: [BG], source: s000 p1, {fields}}}"
    )
    event = data.events["one"]
    state = state_of(data, event, date(2030, 1, 1))
    assert state
    return data, state


@pytest.mark.parametrize(
    ("fields", "day", "expected"),
    [
        ("status: held, when: 2025-04-10", date(2025, 4, 18), Standing.HELD),
        ("status: cancelled, when: 2025-05", date(2025, 4, 18), Standing.CANCELLED),
        ("status: postponed, when: 2025-05", date(2025, 7, 1), Standing.POSTPONED),
        ("status: planned, when: 2025-05-12", date(2025, 5, 12), Standing.AHEAD),
        ("status: planned, when: 2025-05-12", date(2025, 5, 13), Standing.DUE),
        ("status: planned, when: 2025-05-12/2025-05-14", date(2025, 5, 13), Standing.AHEAD),
        ("status: confirmed, when: 2025-05", date(2025, 5, 31), Standing.TO_CONFIRM),
        ("status: confirmed, when: 2025-05", date(2025, 6, 1), Standing.DUE),
        ("status: proposed, when: 2025-05-01..2025-05-20", date(2025, 5, 10), Standing.TO_CONFIRM),
        ("status: planned, when: undated", date(2025, 7, 17), Standing.UNDATED),
        ("status: planned, when: undated", date(2025, 7, 18), Standing.NO_NEWS),
    ],
)
def test_how_an_event_stands(catalog: Callable[..., Catalog], fields: str, day: date, expected: Standing) -> None:
    _data, state = stand(catalog, fields)
    assert standing(state, day) is expected


ELECTION = "- {id: one, kind: election, title: Vote, counterparts: [BG], status: planned, when: %s, source: s000 p1}"


@pytest.mark.parametrize(
    ("when", "day", "expected"),
    [
        ("2025-05-11", date(2025, 5, 11), Standing.AHEAD),
        ("2025-05-11", date(2025, 5, 12), Standing.PASSED),
        ("2025-05", date(2025, 6, 1), Standing.PASSED),
        ("undated", date(2030, 1, 1), Standing.NO_NEWS),
    ],
)
def test_an_election_passes_whether_or_not_it_is_reported(
    catalog: Callable[..., Catalog], when: str, day: date, expected: Standing
) -> None:
    data = catalog(events=ELECTION % when)
    state = state_of(data, data.events["one"], day)
    assert state
    assert standing(state, day) is expected


@pytest.mark.parametrize(
    ("later", "status", "last", "expected"),
    [
        ("status: postponed", Status.POSTPONED, "2025-05-12", Standing.POSTPONED),
        ("status: postponed, when: undated", Status.POSTPONED, "2025-05-12", Standing.POSTPONED),
        ("status: postponed, when: 2025-07-01", Status.PLANNED, "2025-07-01", Standing.AHEAD),
        ("status: cancelled, when: undated", Status.CANCELLED, "2025-05-12", Standing.CANCELLED),
    ],
)
def test_what_was_put_off_is_planned_again_once_it_has_a_new_date(
    catalog: Callable[..., Catalog], later: str, status: Status, last: str, expected: Standing
) -> None:
    data = catalog(
        events=f"""
- id: one
  kind: visit
  title: A visit
  counterparts: [BG]
  reports: [{{source: s000 p3, status: planned, when: 2025-05-12}}, {{source: s001 p2, {later}}}]
"""
    )
    day = date(2025, 6, 10)
    state = state_of(data, data.events["one"], day)
    assert state
    assert (status_in_force(state), str(last_date(state)), standing(state, day)) == (status, last, expected)


def test_a_day_that_is_only_the_day_of_the_report(catalog: Callable[..., Catalog]) -> None:
    whens = ("..2025-04-18", "..2025-04-17", "2025-04-18", "undated")
    assert [reported_only(stand(catalog, f"status: held, when: {w}")[1]) for w in whens] == [True, False, False, False]


@pytest.mark.parametrize(
    ("fields", "late"),
    [
        ("due: 2025-05", True),
        ("due: 2025-05, state: progressed", True),
        ("due: 2025-05, state: done", False),
        ("due: 2025-05, state: dropped", False),
        ("due: 2025-06", False),
        ("state: open", False),
    ],
)
def test_what_is_overdue_on_the_ninth_of_june(catalog: Callable[..., Catalog], fields: str, late: bool) -> None:
    data = catalog(commitments=f"- {{id: one, title: Do it, counterparts: [BG], source: s000 p1, {fields}}}")
    promise = data.commitments["one"]
    state = state_of(data, promise, date(2025, 6, 9))
    assert state
    assert overdue(state, date(2025, 6, 9)) is late


def test_when_the_period_of_a_document_is_over(catalog: Callable[..., Catalog]) -> None:
    data = catalog(
        agreements="""
- {id: plan, title: A plan, kind: plan, counterparts: [BG], source: s000 p1, period: 2023/2025}
- {id: memo, title: A memorandum, kind: memorandum, counterparts: [BG], source: s000 p1}
"""
    )
    states = [state_of(data, a, date(2026, 1, 1)) for a in data.agreements.values()]
    assert [[period_over(s, d) for s in states if s] for d in (date(2025, 12, 31), date(2026, 1, 1))] == [
        [False, False],
        [True, False],
    ]


def test_every_standing_has_words() -> None:
    assert [Standing.DUE.words, Standing.PASSED.words] == ["due, no report", "past, result not on file"]
    assert len({one.words for one in Standing}) == len(Standing)


def test_how_an_event_stands_has_words() -> None:
    assert [standing.words for standing in Standing] == [
        "held",
        "cancelled",
        "postponed",
        "ahead",
        "to confirm",
        "no date",
        "no news",
        "due, no report",
        "past, result not on file",
    ]
