"""Recurring entries: single occurrences, bounded."""

from __future__ import annotations

import time
from datetime import datetime

import pytest

from briefgen.importing.recurrence import Budget, Recurrence, begins, endless, recurrence
from briefgen.importing.times import stretch
from tests.importing.test_times import entry


def follow(*lines: str, start: str = "DTSTART:20270105T090000Z", budget: Budget | None = None) -> Recurrence:
    found, zones = entry(start, *lines)
    return recurrence(found, stretch(found, zones, "Asia/Almaty").start, zones, budget or Budget())


def days(found: Recurrence) -> list[str]:
    return [f"{at:%Y-%m-%d}" for at in found.starts]


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("FREQ=WEEKLY;COUNT=3", ["2027-01-05", "2027-01-12", "2027-01-19"]),
        ("FREQ=WEEKLY;UNTIL=20270119T090000Z", ["2027-01-05", "2027-01-12", "2027-01-19"]),
        ("FREQ=WEEKLY;UNTIL=20270119T085959Z", ["2027-01-05", "2027-01-12"]),
        ("FREQ=DAILY;UNTIL=20270106", ["2027-01-05", "2027-01-06"]),
        ("FREQ=MONTHLY;BYDAY=1TU;COUNT=2", ["2027-01-05", "2027-02-02"]),
        ("FREQ=YEARLY;COUNT=2", ["2027-01-05", "2028-01-05"]),
    ],
)
def test_a_rule_with_an_end_gives_its_days(rule: str, wanted: list[str]) -> None:
    found = follow(f"RRULE:{rule}")
    assert (days(found), found.unsure) == (wanted, ())


def test_a_leap_day_stays_one() -> None:
    found = follow("RRULE:FREQ=YEARLY;COUNT=3", start="DTSTART;VALUE=DATE:20240229")
    assert days(found) == ["2024-02-29", "2028-02-29", "2032-02-29"]


def test_exceptions_and_further_dates() -> None:
    found = follow(
        "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20270112T090000Z", "EXDATE;VALUE=DATE:20270119", "RDATE:20270301T090000Z"
    )
    assert days(found) == ["2027-01-05", "2027-03-01"]


def test_until_counts_in_the_zone_of_the_start() -> None:
    start = "DTSTART;TZID=Asia/Almaty:20270105T030000"
    assert days(follow("RRULE:FREQ=DAILY;UNTIL=20270105T220000Z", start=start)) == ["2027-01-05", "2027-01-06"]


def test_no_more_than_fifty_are_made_and_that_is_told() -> None:
    found = follow("RRULE:FREQ=DAILY;COUNT=1000000")
    assert (len(found.starts), found.unsure) == (50, ("its occurrences after the first 50",))


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("FREQ=WEEKLY", "its recurrence, which has no end (FREQ=WEEKLY)"),
        ("FREQ=SECONDLY;COUNT=5", "only rules by day, week, month and year are followed"),
        ("FREQ=DAILY;COUNT=5;BYHOUR=1", "only rules by day, week, month and year are followed"),
        ("FREQ=DAILY;COUNT=0", "it is no rule of RFC 5545"),
        ("FREQ=DAILY;COUNT=99999999999999999999", "it is no rule of RFC 5545"),
        ("FREQ=DAILY;INTERVAL=0;COUNT=5", "it is no rule of RFC 5545"),
        ("FREQ=DAILY;UNTIL=tomorrow", "it is no rule of RFC 5545"),
        ("FREQ=MONTHLY;BYDAY=+99MO;COUNT=3", "it is no rule of RFC 5545"),
        ("FREQ=DAILY;COUNT=5;" + "X" * 400, "it is no rule of RFC 5545"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", "it gives no day"),
    ],
)
def test_what_is_no_rule_of_ours_leaves_the_first_day_and_is_told(rule: str, told: str) -> None:
    found = follow(f"RRULE:{rule}")
    assert days(found) == ["2027-01-05"]
    assert len(found.unsure) == 1
    assert found.unsure[0].endswith(told)


def test_rules_that_take_long_use_up_what_a_file_may_take() -> None:
    budget, began = Budget(), time.monotonic()
    rule = "RRULE:FREQ=DAILY;COUNT=3;BYMONTH=2;BYMONTHDAY=30"
    told = [follow(rule, budget=budget).unsure[0].rpartition(": ")[2] for _n in range(200)]
    assert told[0] == "it gives no day"
    assert told[-1] == "the file has too many recurrences that take long to work out"
    assert time.monotonic() - began < 30


def test_a_rule_begins_on_its_own_first_day() -> None:
    assert begins("FREQ=YEARLY", datetime(2027, 3, 3), Budget())  # noqa: DTZ001
    assert not begins("FREQ=YEARLY;BYMONTH=3;BYDAY=1SU", datetime(2027, 3, 3), Budget())  # noqa: DTZ001
    assert not begins("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", datetime(2027, 3, 3), Budget())  # noqa: DTZ001


def test_what_has_no_end() -> None:
    assert [endless(rule) for rule in ("FREQ=YEARLY", "FREQ=YEARLY;COUNT=2", "FREQ=YEARLY;UNTIL=20300101")] == [
        True,
        False,
        False,
    ]
