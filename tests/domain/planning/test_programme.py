"""Stops in order, and what lies between them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.programme import legs
from briefgen.domain.records import state_of
from tests.domain.planning.samples import desk
from tests.domain.planning.visits import COUNTERPARTS, PEOPLE, visit

MONDAY = date(2026, 11, 23)


def told(catalog: Catalog) -> list[tuple[str, str, int, int, bool]]:
    state = state_of(catalog, catalog.events["visit"], MONDAY)
    assert state
    return [
        (str(leg.stop.title), str(leg.day), _minutes(leg.gap), _minutes(leg.overlap), leg.no_time)
        for leg in legs(catalog, state)
    ]


def _minutes(length: timedelta | None) -> int:
    return int(length.total_seconds()) // 60 if length else 0


def test_gaps_overlaps_and_no_time_between_two_places(catalog: Callable[..., Catalog]) -> None:
    """Hours count by their own clocks: 13:00 in Almaty is 10:00 in Sofia. Behind an end that is not stated nothing is known."""
    assert told(catalog(**desk(visit(), people=PEOPLE, counterparts=COUNTERPARTS))) == [
        ("Talks", "2026-12-21", 0, 0, False),
        ("Call", "2026-12-21", 0, 15, False),
        ("Lunch", "2026-12-21", 0, 0, True),
        ("Wreath", "2026-12-21", 90, 0, False),
        ("Late", "2026-12-21", 0, 0, False),
        ("Forum", "2026-12-22", 0, 0, False),
        ("Round table", "2026-12-22", 0, 40, False),
        ("Free afternoon", "2026-12-22", 0, 0, False),
        ("Interview", "None", 0, 0, False),
    ]


def test_a_long_stop_overlaps_every_one_within_it(catalog: Callable[..., Catalog]) -> None:
    stops = """\
    - {title: Long, when: 2026-12-21T09:00/12:00}
    - {title: One, when: 2026-12-21T09:30/10:00}
    - {title: Two, when: 2026-12-21T11:30/12:30}
    - {title: Three, when: 2026-12-21T12:45/13:00}
"""
    assert [(t, gap, overlap) for t, _day, gap, overlap, _n in told(catalog(**desk(visit(stops), people=PEOPLE)))] == [
        ("Long", 0, 0),
        ("One", 0, 30),
        ("Two", 0, 30),
        ("Three", 0, 0),
    ]
