from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from briefgen.diagnostics import Location
from briefgen.domain.catalog import Catalog
from tests.conftest import CALENDAR

EVENT = """events:
- id: one
  kind: visit
  title: A visit
  counterparts: [BG]
  status: planned
  when: 2027-05
  source: [s001 p1, s000 p3]
"""


def test_records_come_kind_by_kind(catalog: Callable[..., Catalog]) -> None:
    assert [r.id for r in catalog(events=EVENT).records()] == [
        "one",
        "s000",
        "s001",
        "BG",
        "RO",
        "mfa",
        "kz-bg-commission",
        "rumen-radev",
        "kassym-jomart-tokayev",
    ]


def test_a_record_by_its_id_whatever_its_kind(catalog: Callable[..., Catalog]) -> None:
    data = catalog(events=EVENT)
    found = [data.record(identity) for identity in ("one", "BG", "rumen-radev", "nobody")]
    assert found == [data.events["one"], data.counterparts["BG"], data.people["rumen-radev"], None]


def test_records_of_the_kinds_that_have_a_field(catalog: Callable[..., Catalog]) -> None:
    data = catalog(events=EVENT)
    assert [r.id for r in data.having("reports")] == [
        "one",
        "mfa",
        "kz-bg-commission",
        "rumen-radev",
        "kassym-jomart-tokayev",
    ]
    assert [r.id for r in data.having("meeting")] == ["one"]
    assert list(data.having("nonsense")) == []


def test_the_place_of_a_field_or_of_what_encloses_it(catalog: Callable[..., Catalog]) -> None:
    data = catalog(events=EVENT)
    paths = [
        ("one", "title"),
        ("one", "reports", 0, "when"),
        ("one", "reports", 0, "place"),
        ("one",),
        ("two", "title"),
    ]
    assert [data.place(*path) for path in paths] == [
        Location("events.yaml", 5, 10, 7),
        Location("events.yaml", 8, 9, 7),
        Location("events.yaml", 3, 3),
        Location("events.yaml", 3, 3),
        Location("events.yaml"),
    ]


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Asia/Almaty", date(2025, 6, 10)), ("UTC", date(2025, 6, 9)), ("America/New_York", date(2025, 6, 9))],
)
def test_a_moment_is_of_the_day_in_the_calendars_zone(catalog: Callable[..., Catalog], zone: str, day: date) -> None:
    known = catalog(events=CALENDAR.replace("Asia/Almaty", zone))
    assert known.day(datetime(2025, 6, 9, 20, tzinfo=UTC)) == day


def test_a_report_counts_from_its_latest_source(catalog: Callable[..., Catalog]) -> None:
    data = catalog(
        events=EVENT,
        facts="- {id: fact, counterpart: BG, topic: trade, text: It is, basis: {text: A law, date: 2026-01-05}}",
    )
    reports = [data.events["one"].reports[0], data.facts["fact"].reports[0], data.organisations["mfa"].reports[0]]
    assert [data.published(r) for r in reports] == [date(2025, 6, 9), date(2026, 1, 5), date.min]


def test_a_single_value_stands_for_a_list_of_one(catalog: Callable[..., Catalog]) -> None:
    data = catalog(events=EVENT.replace("[s001 p1, s000 p3]", "s001 p1").replace("[BG]", "BG"))
    places = [data.place("one", "counterparts", *rest) for rest in ((), (0,), (1,), (0, "x"))]
    assert places == [Location("events.yaml", 6, 17, 2)] * 4
    assert data.place("one", 0, "title") == Location("events.yaml", 5, 10, 7)
    assert data.place("one", 1, "title") == Location("events.yaml", 3, 3)


def test_a_counterpart_by_its_code_slug_or_name(catalog: Callable[..., Catalog]) -> None:
    data = catalog()
    asked = ("bg", " BULGARIA ", "Bulgaria", "romania", "RO", "Sofia", "")
    assert [data.find_counterpart(who) for who in asked] == ["BG", "BG", "BG", "RO", "RO", None, None]


def test_what_was_worked_out_of_it_does_not_travel(catalog: Callable[..., Catalog]) -> None:
    read = catalog(events=EVENT)
    assert {"one", "BG"} <= read.held.words
    read.histories["one"] = read
    again = pickle.loads(pickle.dumps(read))
    assert (again.histories, again.events, again.held.words) == ({}, read.events, read.held.words)
    assert again.place("one", "title") == read.place("one", "title") == Location("events.yaml", 5, 10, 7)
