"""By whose clock the hours of an event are told, and which moments they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import hours
from briefgen.domain.dates.edtf import parse

EVENTS = """
- id: here
  kind: visit
  title: A
  counterparts: [BG]
  status: planned
  when: 2025-07-09T10:00/12:00
  place: Sofia
  stops: [{when: 2025-07-09T10:00, place: Sofia}, {when: 2025-07-09T11:00, place: Brussels, timezone: Europe/Brussels}]
  accept: [{code: W416, reason: The test.}]
  source: s000 p1
- {id: there, kind: visit, title: B, counterparts: [BG], timezone: Europe/Sofia, status: planned, when: 2025-07-09, source: s000 p1}
"""


def test_the_hours_of_an_event_count_in_its_own_zone_else_the_calendars(catalog: Callable[..., Catalog]) -> None:
    read = catalog(events=EVENTS)
    here, there = read.events.values()
    stops = here.reports[0].stops
    assert [hours.zone(read.calendar, event) for event in (here, there)] == ["Asia/Almaty", "Europe/Sofia"]
    assert [hours.zone(read.calendar, here, stop) for stop in stops] == ["Asia/Almaty", "Europe/Brussels"]


@pytest.mark.parametrize(
    ("when", "zone", "begins", "ends"),
    [
        ("2025-07-09T10:00/12:00", "Asia/Almaty", "2025-07-09T10:00:00+05:00", "2025-07-09T12:00:00+05:00"),
        ("2024-02-29T10:00", "Asia/Almaty", "2024-02-29T10:00:00+06:00", None),
        ("2025-07-09T22:00/2025-07-10T02:00", "Europe/Sofia", "2025-07-09T22:00:00+03:00", "2025-07-10T02:00:00+03:00"),
        ("2025-01-09T10:00~", "Asia/Kathmandu", "2025-01-09T10:00:00+05:45", None),
        ("2025-01-09", "UTC", None, None),
        ("undated", "UTC", None, None),
    ],
)
def test_moments(when: str, zone: str, begins: str | None, ends: str | None) -> None:
    found = [moment(parse(when), zone) for moment in (hours.begins, hours.ends)]
    assert [moment.isoformat() if moment else None for moment in found] == [begins, ends]


def test_an_hour_later_is_an_hour_later_where_the_clocks_go_forward() -> None:
    begins = hours.begins(parse("2025-03-30T02:30"), "Europe/Sofia")
    assert begins
    assert hours.later(begins, timedelta(hours=1)).isoformat() == "2025-03-30T04:30:00+03:00"


@pytest.mark.parametrize(
    ("when", "night"),
    [
        ("2025-07-09T22:00/2025-07-10T02:00", True),
        ("2025-07-09T22:00/2025-07-10T22:00", False),
        ("2025-07-09T22:00/2025-07-11T02:00", False),
        ("2025-07-09T20:00/22:00", False),
        ("2025-07-09/2025-07-10", False),
    ],
)
def test_what_runs_into_the_next_day(when: str, night: bool) -> None:
    assert hours.overnight(parse(when)) is night


def test_what_begins_at_an_hour_and_ends_on_no_known_one_is_not_overnight() -> None:
    texts = ("2025-07-09T22:00/..", "2025-07-09T22:00", "2025-07-09T22:00/2025-07-10T21:59", "undated")
    assert [hours.overnight(parse(text)) for text in texts] == [False, False, True, False]
