"""Recurring entries: single occurrences, bounded."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.importing.ical.rules import CYCLE, EFFORT, LAST_YEAR_LOOKED, LATE, MOST_EFFORT, Budget
from briefgen.importing.recurrence import LAST_MOMENT, Recurrence, local_start, recurrence
from briefgen.importing.times import stretch
from tests.importing.samples import entry, read

TUESDAY = "DTSTART:20270105T090000Z"
NO_END = "its recurrence, which has no end ({}): the first day alone is kept"
# What a yearly rule costs that is followed from 2027, or from as late as it was moved, to the last year there is.
FRUITLESS = (LAST_YEAR_LOOKED - (LATE + 2027 % CYCLE) + 1) * EFFORT["YEARLY"]


def follow(
    *lines: str, start: str = TUESDAY, budget: Budget | None = None, since: date | None = None, head: str = ""
) -> Recurrence:
    found, zones = entry(start, *lines, head=head)
    base = stretch(found, zones, "Asia/Almaty")
    return recurrence(found, base, zones, budget or Budget(), since=since)


def days(found: Recurrence) -> list[str]:
    return [f"{at:%Y-%m-%d}" for at in found.starts]


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("FREQ=WEEKLY;COUNT=3", ["2027-01-05", "2027-01-12", "2027-01-19"]),
        ("FREQ=WEEKLY;UNTIL=20270119T090000Z", ["2027-01-05", "2027-01-12", "2027-01-19"]),
        ("FREQ=WEEKLY;UNTIL=20270119T085959Z", ["2027-01-05", "2027-01-12"]),
        ("FREQ=WEEKLY;UNTIL=2027-01-19T09:00:00Z", ["2027-01-05", "2027-01-12", "2027-01-19"]),
        ("FREQ=DAILY;UNTIL=20270106", ["2027-01-05", "2027-01-06"]),
        ("FREQ=DAILY;UNTIL=20270106T090000", ["2027-01-05", "2027-01-06"]),
        ("freq=daily; until=20270106", ["2027-01-05", "2027-01-06"]),
        ("FREQ=YEARLY;COUNT=2", ["2027-01-05", "2028-01-05"]),
        ("W1 TU TH #3", ["2027-01-05", "2027-01-07", "2027-01-12"]),
        ("MP1 1+ TU #2", ["2027-01-05", "2027-02-02"]),
    ],
)
def test_a_rule_with_an_end_gives_its_days(rule: str, wanted: list[str]) -> None:
    found = follow(f"RRULE:{rule}")
    assert (days(found), found.unsure) == (wanted, ())


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("EXDATE:20270112T090000Z\nEXDATE;VALUE=DATE:20270119\nRDATE:20270301T090000Z", ["2027-01-05", "2027-03-01"]),
        ("EXDATE:20270105T090000Z,20270112T090000Z", ["2027-01-19"]),
        ("EXDATE:20270105T090000Z;20270112T090000Z", ["2027-01-19"]),
        ("EXDATE;TZID=Europe/Sofia:20270105T110000", ["2027-01-12", "2027-01-19"]),
        ("EXDATE;TZID=Europe/Sofia:20270105T090000", ["2027-01-05", "2027-01-12", "2027-01-19"]),
        ("EXDATE:20270105", ["2027-01-12", "2027-01-19"]),
        ("EXDATE:\nRDATE:", ["2027-01-05", "2027-01-12", "2027-01-19"]),
        ("EXRULE:FREQ=WEEKLY;INTERVAL=2", ["2027-01-12"]),
        ("RDATE;VALUE=PERIOD:20270106T090000Z/PT2H", ["2027-01-05", "2027-01-06", "2027-01-12", "2027-01-19"]),
        ("RDATE:20270105T090000Z", ["2027-01-05", "2027-01-12", "2027-01-19"]),
    ],
)
def test_exceptions_and_further_dates(lines: str, wanted: list[str]) -> None:
    found = follow("RRULE:FREQ=WEEKLY;COUNT=3", lines)
    assert (days(found), found.unsure) == (wanted, ())


def test_further_dates_need_no_rule() -> None:
    assert days(follow("RDATE:20270301T090000Z")) == ["2027-01-05", "2027-03-01"]
    assert days(follow()) == ["2027-01-05"]


@pytest.mark.parametrize("exception", ["20270105T000000", "20270105", "20270104T220000Z", "20270105T000000Z"])
def test_an_exception_to_whole_days_may_be_a_midnight(exception: str) -> None:
    start = "DTSTART;VALUE=DATE:20270105"
    assert days(follow("RRULE:FREQ=DAILY;COUNT=2", f"EXDATE:{exception}", start=start)) == ["2027-01-06"]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("", "2027-01-05"),
        ("EXDATE:20270105T090000Z", "2027-01-12"),
        ("EXDATE:20270105T090000Z\nEXDATE:20270112T090000Z", "2027-01-19"),
        ("EXDATE;VALUE=DATE:20270105", "2027-01-12"),
        ("RDATE:20270106T090000Z\nEXDATE:20270105T090000Z", "2027-01-06"),
    ],
)
def test_of_a_series_without_end_the_first_day_is_kept_that_is_no_exception(lines: str, wanted: str) -> None:
    found = follow("RRULE:FREQ=WEEKLY;BYDAY=TU", lines)
    assert (days(found), found.unsure) == ([wanted], (NO_END.format("FREQ=WEEKLY;BYDAY=TU"),))


def test_of_a_series_without_end_the_dates_that_are_listed_one_by_one_are_kept_too() -> None:
    lines = "RDATE:20270120T090000Z,20270108T090000Z\nRDATE:20270130T090000Z,20260101T090000Z\nEXDATE:20270130T090000Z"
    found = follow(f"RRULE:FREQ=WEEKLY\n{lines}")
    assert days(found) == ["2026-01-01", "2027-01-05", "2027-01-08", "2027-01-20"]
    assert found.unsure == (
        "its recurrence, which has no end (FREQ=WEEKLY): the first day and the single dates alone are kept",
    )


def test_exceptions_do_not_use_up_what_is_kept() -> None:
    excepted = ",".join(f"202701{day:02}T090000Z" for day in range(5, 32))
    found = follow("RRULE:FREQ=DAILY;COUNT=60", f"EXDATE:{excepted}")
    assert (len(found.starts), days(found)[0], found.unsure) == (33, "2027-02-01", ())


def test_what_is_over_is_passed_over_before_the_first_are_counted() -> None:
    since = date(2027, 6, 1)
    found = follow("RRULE:FREQ=DAILY;COUNT=500", since=since)
    assert (len(found.starts), days(found)[0], found.unsure) == (
        50,
        "2027-06-01",
        ("its occurrences after the first 50",),
    )
    assert days(follow("RRULE:FREQ=WEEKLY", since=since)) == ["2027-06-01"]
    assert days(follow("RRULE:FREQ=DAILY;COUNT=5", since=since)) == []
    lasting = follow("DURATION:P2D", "RRULE:FREQ=WEEKLY", since=date(2027, 1, 6), start="DTSTART;VALUE=DATE:20270105")
    assert days(lasting) == ["2027-01-05"]


def test_until_counts_in_the_zone_of_the_start() -> None:
    start = "DTSTART;TZID=Asia/Almaty:20270105T030000"
    assert days(follow("RRULE:FREQ=DAILY;UNTIL=20270105T220000Z", start=start)) == ["2027-01-05", "2027-01-06"]


def test_no_more_than_fifty_are_made_and_that_is_told() -> None:
    found = follow("RRULE:FREQ=DAILY;COUNT=1000000")
    assert (len(found.starts), found.unsure) == (50, ("its occurrences after the first 50",))


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("FREQ=SECONDLY;COUNT=5", "only rules by day, week, month and year are followed"),
        ("FREQ=HOURLY", "only rules by day, week, month and year are followed"),
        ("FREQ=DAILY;UNTIL=tomorrow", "it is no rule of RFC 5545"),
        ("FREQ=DAILY;UNTIL=20270230", "it is no rule of RFC 5545"),
        ("FREQ=DAILY;UNTIL=20260101", "it gives no day"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", "it gives no day"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "it gives no day"),
        ("EVERY TUESDAY", "it is no rule of RFC 5545"),
    ],
)
def test_what_is_no_rule_of_ours_leaves_the_first_day_and_is_told(rule: str, told: str) -> None:
    found = follow(f"RRULE:{rule}")
    assert (days(found), found.unsure) == (["2027-01-05"], (f"its recurrence ({rule.upper()}): {told}",))


@pytest.mark.parametrize("lines", ["RDATE:20270230T090000Z", "EXDATE:20270230T090000Z"])
def test_a_listed_date_that_is_none_is_told(lines: str) -> None:
    found = follow(lines)
    assert (days(found), found.unsure) == (
        ["2027-01-05"],
        (f"{lines[:6].rstrip(':')}: “20270230T090000Z” is not a date; mend it in the program that keeps the calendar",),
    )


def test_more_listed_dates_than_anyone_reads_are_told() -> None:
    found = follow("RDATE:" + ",".join(["20270106T090000Z"] * 1001))
    assert (days(found), found.unsure) == (
        ["2027-01-05", "2027-01-06"],
        ("RDATE: its dates after the first 1000",),
    )


def test_rules_that_take_long_use_up_what_a_file_may_take() -> None:
    budget, rule = Budget(3 * FRUITLESS - 1), "RRULE:FREQ=YEARLY;COUNT=3;BYMONTH=2;BYMONTHDAY=30"
    told = [follow(rule, budget=budget).unsure[0].rpartition(": ")[2] for _n in range(5)]
    assert told == ["it gives no day"] * 3 + ["the file has too many recurrences that take long to work out"] * 2
    assert budget.left == -1


def test_exceptions_that_leave_nothing_end() -> None:
    budget = Budget()
    found = follow("RRULE:FREQ=YEARLY", "EXRULE:FREQ=YEARLY", budget=budget)
    # Both rules are followed to the last year, and the first one year more, to see that it is over.
    years = 2 * (LAST_MOMENT.year - 2027 + 1) + 1
    assert (found.starts, MOST_EFFORT - budget.left) == ((), years * EFFORT["YEARLY"])


def test_a_listed_moment_by_the_clocks_of_the_start() -> None:
    start = read("DTSTART;TZID=Europe/Sofia:20270105T110000").start
    shown = [
        local_start(read(line).start, start)
        for line in ("DTSTART:20270112T090000Z", "DTSTART:20270112", "DTSTART;TZID=Asia/Almaty:20270112T140000")
    ]
    assert [f"{at:%d %H:%M}" for at in shown] == ["12 11:00"] * 3
