"""Recurrence rules, worked out with bounds."""

from __future__ import annotations

from datetime import datetime
from itertools import islice

import pytest
from dateutil import rrule

from briefgen.importing.ical.rules import (
    EFFORT,
    MOST_EFFORT,
    Budget,
    UnreadableError,
    begins,
    dates,
    endless,
    followed,
    parts_of,
)

START = datetime(2027, 1, 5, 9)  # noqa: DTZ001 - by the clocks of the entry


def days(rule: str, start: datetime = START, budget: Budget | None = None, most: int = 5) -> list[str]:
    return [f"{at:%Y-%m-%d}" for at in islice(dates(followed(rule, start), start, budget or Budget()), most)]


def test_parts_are_read_whatever_their_spacing() -> None:
    assert parts_of(" freq=weekly; count=3 ;") == {"FREQ": "WEEKLY", "COUNT": "3"}


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("FREQ=WEEKLY;COUNT=3", ["2027-01-05", "2027-01-12", "2027-01-19"]),
        ("FREQ=MONTHLY;BYDAY=1TU;COUNT=2", ["2027-01-05", "2027-02-02"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", ["2027-01-29", "2027-02-26"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=2;COUNT=2", ["2027-01-05", "2027-02-02"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU;COUNT=3", ["2027-01-05", "2027-01-07", "2027-01-19"]),
        ("FREQ=YEARLY;BYWEEKNO=1;BYDAY=TU;COUNT=2", ["2027-01-05", "2028-01-04"]),
        ("FREQ=DAILY;BYHOUR=9;BYMINUTE=0;BYSECOND=0;COUNT=2", ["2027-01-05", "2027-01-06"]),
        ("FREQ=DAILY", ["2027-01-05", "2027-01-06", "2027-01-07", "2027-01-08", "2027-01-09"]),
    ],
)
def test_the_dates_of_a_rule(rule: str, wanted: list[str]) -> None:
    assert days(rule) == wanted


def test_a_leap_day_stays_one() -> None:
    leap = datetime(2024, 2, 29)  # noqa: DTZ001
    assert days("FREQ=YEARLY;COUNT=3", leap) == ["2024-02-29", "2028-02-29", "2032-02-29"]


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("FREQ=SECONDLY;COUNT=5", "only rules by day, week, month and year are followed"),
        ("FREQ=DAILY;COUNT=5;BYHOUR=1", "only rules by day, week, month and year are followed"),
        ("RSCALE=HEBREW;FREQ=YEARLY", "only rules by day, week, month and year are followed"),
        ("FREQ=DAILY;COUNT=0", "it is no rule of RFC 5545"),
        ("FREQ=DAILY;COUNT=99999999999999999999", "it is no rule of RFC 5545"),
        ("FREQ=DAILY;INTERVAL=0;COUNT=5", "it is no rule of RFC 5545"),
        ("FREQ=DAILY;INTERVAL=1001", "its dates lie too far apart"),
        ("FREQ=MONTHLY;BYDAY=+99MO;COUNT=3", "it is no rule of RFC 5545"),
        ("FREQ=DAILY;COUNT=5;" + "X" * 400, "it is no rule of RFC 5545"),
        ("W1 MO #10", "it is no rule of RFC 5545"),
    ],
)
def test_what_is_no_rule_of_ours(rule: str, told: str) -> None:
    with pytest.raises(UnreadableError) as error:
        days(rule)
    assert str(error.value) == told


def test_what_has_no_end() -> None:
    rules = ("FREQ=YEARLY", "FREQ=YEARLY;COUNT=2", "freq=yearly; until=20300101")
    assert [endless(rule) for rule in rules] == [True, False, False]


def test_a_rule_without_a_day_uses_up_what_a_file_may_take(monkeypatch: pytest.MonkeyPatch) -> None:
    looked, rebuild = list[int](), rrule._iterinfo.rebuild  # each year that is looked at, once

    def noted(info: rrule._iterinfo, year: int, month: int) -> None:
        looked.append(year)
        rebuild(info, year, month)

    monkeypatch.setattr(rrule._iterinfo, "rebuild", noted)
    rule, budget = "FREQ=YEARLY;COUNT=3;BYMONTH=2;BYMONTHDAY=30", Budget(30_000)
    assert (days(rule, budget=budget), budget.left) == ([], 30_000 - 773 * EFFORT["YEARLY"])
    assert looked == list(range(9227, 10_000))  # from 2027, moved as late as the calendar repeats itself
    with pytest.raises(UnreadableError, match="the file has too many recurrences that take long to work out"):
        days(rule, budget=budget)
    assert len(looked) == 773


def test_a_file_may_take_what_two_fruitless_rules_by_day_cost() -> None:
    assert 773 * EFFORT["DAILY"] < Budget().left < 2 * 773 * EFFORT["DAILY"]


def test_a_rule_that_gives_all_its_days_costs_little() -> None:
    budget = Budget()
    days("FREQ=DAILY;COUNT=5", budget=budget)
    assert MOST_EFFORT - budget.left == 1000


def test_a_rule_begins_on_its_own_first_day() -> None:
    day = datetime(2027, 3, 3)  # noqa: DTZ001
    assert begins("FREQ=YEARLY", day, Budget())
    assert not begins("FREQ=YEARLY;BYMONTH=3;BYDAY=1SU", day, Budget())
    assert not begins("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", day, Budget())
    assert not begins("FREQ=NEVER", day, Budget())
