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


def test_time_between_two_stops_at_one_place_and_at_two(catalog: Callable[..., Catalog]) -> None:
    stops = """\
    - {title: One, when: 2026-12-21T09:00/10:00, place: Chamber}
    - {title: Here, when: 2026-12-21T10:00/11:00, place: Chamber}
    - {title: There, when: 2026-12-21T11:00/12:00, place: Embassy}
    - {title: Nowhere, when: 2026-12-21T12:00/12:30}
    - {title: Nor here, when: 2026-12-21T12:30/13:00}
    - {title: Later, when: 2026-12-21T13:30/14:00}
    - {title: Sooner, when: 2026-12-21T14:29/15:00}
    - {title: Somewhere, when: 2026-12-21T15:00/16:00, place: Chamber}
"""
    assert [(t, gap, none) for t, _d, gap, _o, none in told(catalog(**desk(visit(stops), people=PEOPLE)))] == [
        ("One", 0, False),
        ("Here", 0, False),
        ("There", 0, True),
        ("Nowhere", 0, True),
        ("Nor here", 0, False),
        ("Later", 30, False),
        ("Sooner", 0, False),
        ("Somewhere", 0, True),
    ]


def test_of_two_that_end_together_the_first_is_the_one_before(catalog: Callable[..., Catalog]) -> None:
    stops = """\
    - {title: One, when: 2026-12-21T09:00/10:00, place: Chamber}
    - {title: Two, when: 2026-12-21T09:30/10:00, place: Embassy}
    - {title: Three, when: 2026-12-21T10:00/11:00, place: Chamber}
"""
    assert [none for *_rest, none in told(catalog(**desk(visit(stops), people=PEOPLE)))] == [False] * 3


def test_the_clocks_of_a_stop_are_its_own_or_those_of_its_visit_or_of_home(catalog: Callable[..., Catalog]) -> None:
    stops = "    - {title: A, when: 2026-12-21T09:00}\n    - {title: B, when: 2026-12-21T11:00, timezone: Europe/Paris}\n    - {title: C}\n    - {title: D, when: 2026-12-21..2026-12-22}\n"
    for zone, first in (("  timezone: Europe/Sofia\n", "Europe/Sofia"), ("", "Asia/Almaty")):
        text = visit(stops).replace("  timezone: Europe/Sofia\n", zone).replace("place: Sofia", "place: Astana")
        found = catalog(**desk(text, people=PEOPLE))
        state = state_of(found, found.events["visit"], MONDAY)
        assert state
        assert [leg.zone for leg in legs(found, state)] == [first, "Europe/Paris", first, first]
        assert [leg.day for leg in legs(found, state)] == [date(2026, 12, 21)] * 2 + [None] * 2
