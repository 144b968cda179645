"""Time zones as calendar files describe them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.domain.dates.zones import table
from briefgen.importing.ical.components import read_components
from briefgen.importing.ical.rules import Budget
from briefgen.importing.zones.described import Described, described, read_offset, read_stamp
from tests.importing.samples import EASTERN, EASTERN_EUROPE, zone


def clocks(*observances: str, more: str = "", budget: Budget | None = None) -> Described | None:
    data = f"BEGIN:VCALENDAR\n{zone('X', *observances, more=more)}END:VCALENDAR\n"
    return described(read_components("a.ics", data.encode())[0].parts[0], budget or Budget())


def hours(found: Described | None, *local: datetime) -> list[float]:
    assert found
    return [(at.replace(tzinfo=found).utcoffset() or timedelta(0)) / timedelta(hours=1) for at in local]


def at(*numbers: int) -> datetime:
    return datetime(*numbers)  # type: ignore[arg-type] # noqa: DTZ001


@given(st.datetimes(at(1996, 11, 1), at(2100, 1, 1)), st.integers(0, 1))
def test_the_rules_of_sofia_give_the_clocks_of_sofia(local: datetime, fold: int) -> None:
    found = clocks(*EASTERN_EUROPE)
    sofia = table("Europe/Sofia")
    assert found
    assert local.replace(tzinfo=found, fold=fold).utcoffset() == local.replace(tzinfo=sofia, fold=fold).utcoffset()
    there, known = (clock.fromutc(local.replace(tzinfo=clock)) for clock in (found, sofia))
    assert (there.replace(tzinfo=None), there.fold) == (known.replace(tzinfo=None), known.fold)


def test_the_hour_that_comes_twice_and_the_hour_that_never_comes() -> None:
    found = clocks(*EASTERN_EUROPE)
    twice, never = at(2027, 10, 31, 3, 30), at(2027, 3, 28, 3, 30)
    assert hours(found, twice, twice.replace(fold=1), never, never.replace(fold=1)) == [3, 2, 2, 3]


def test_single_changes_count_from_their_day_on() -> None:
    found = clocks("STANDARD 20040101T000000 +0600 +0600", "STANDARD 20240301T000000 +0600 +0500")
    assert hours(found, at(1990, 1, 1), at(2024, 2, 29, 22, 59), at(2024, 3, 1, 1), at(2199, 1, 1)) == [6, 6, 5, 5]


def test_further_days_and_the_end_of_a_rule() -> None:
    found = clocks(
        "DAYLIGHT 20000326T020000 +0000 +0100 FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3;UNTIL=20020331T020000Z",
        "STANDARD 20001029T020000 +0100 +0000 FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;COUNT=2",
        "DAYLIGHT 20100601T000000 +0000 +0200\nRDATE:20120601T000000,20140601T000000",
    )
    days = [at(1999, 7, 1), at(2001, 7, 1), at(2001, 12, 1), at(2002, 7, 1), at(2003, 7, 1), at(2011, 1, 1)]
    assert hours(found, *days) == [0, 1, 0, 1, 1, 2]


def test_of_two_rules_of_one_kind_the_later_ends_the_earlier() -> None:
    found = clocks(
        "STANDARD 16711029T020000 -0400 -0500 FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "DAYLIGHT 16710404T020000 -0500 -0400 FREQ=YEARLY;BYDAY=1SU;BYMONTH=4",
        "STANDARD 20071104T020000 -0400 -0500 FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
        "DAYLIGHT 20070311T020000 -0500 -0400 FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
    )
    assert hours(found, at(2025, 10, 30), at(2025, 3, 20), at(2006, 10, 30), at(2006, 3, 20)) == [-4, -4, -5, -5]


def test_eastern_time_by_outlook() -> None:
    assert hours(clocks(*EASTERN), at(2026, 12, 10, 9), at(2027, 7, 20, 9)) == [-5, -4]


@pytest.mark.parametrize(
    "observance",
    [
        "STANDARD 20000101T000000 +0200 nonsense",
        "STANDARD 20000101T000000 +0200 +9900",
        "STANDARD nonsense +0200 +0300",
        "STANDARD 20000101T000000 +0200 +0300 FREQ=SECONDLY",
        "STANDARD 20000101T000000 +0200 +0300 FREQ=MONTHLY",
        "STANDARD 20000101T000000 +0200 +0300 FREQ=YEARLY;BYDAY=+99SU",
        "SUMMER 20000101T000000 +0200 +0300",
    ],
)
def test_a_description_that_tells_nothing_is_none(observance: str) -> None:
    assert clocks(observance) is None


def test_a_rule_that_never_comes_is_given_up_in_time() -> None:
    budget = Budget(left=50_000)
    assert clocks("STANDARD 20000101T000000 +0200 +0300 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", budget=budget)
    assert budget.left < 20_000
    assert clocks("STANDARD 20000101T000000 +0200 +0300 FREQ=YEARLY", budget=Budget(left=0)) is None


def test_offsets_and_stamps() -> None:
    assert [read_offset(text) for text in ("+0530", "-05:00", "-5", "0200", "+023012", "x", "+2500")] == [
        timedelta(hours=5, minutes=30),
        timedelta(hours=-5),
        timedelta(hours=-5),
        timedelta(hours=2),
        timedelta(hours=2, minutes=30),
        None,
        None,
    ]
    assert [read_stamp(text) for text in ("20001029T030000Z", "2000-10-29", "20001329", "", "00010101T000000")] == [
        at(2000, 10, 29, 3),
        at(2000, 10, 29),
        None,
        None,
        at(1601, 1, 1),
    ]
