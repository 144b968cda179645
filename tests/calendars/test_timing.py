from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from briefgen.calendars.entries import Days, EntryStatus, Hours
from briefgen.calendars.timing import Timing, timing
from briefgen.domain.catalog import Catalog
from briefgen.domain.records import state_of

MAY, JULY = Days(date(2025, 5, 1), date(2025, 5, 31)), Days(date(2025, 7, 1), date(2025, 7, 31))
A_DAY = Days(date(2025, 5, 20), date(2025, 5, 20))
Read = Callable[..., Catalog]

# What is known → what the feed shows: span, status, mark, remark.
SHOWN = [
    ("status: planned, when: 2025-07", JULY, "tentative", "TBC", "Jul 2025, day not yet known"),
    ("status: confirmed, when: 2025-07", JULY, "tentative", "TBC", "Jul 2025, day not yet known"),
    ("status: planned, when: 2025-05", MAY, "tentative", "TBC", "May 2025, no report"),
    ("status: held, when: 2025-05", MAY, "confirmed", "", "May 2025, day not stated"),
    ("status: cancelled, when: 2025-05", MAY, "cancelled", "CANCELLED", "May 2025, day not stated"),
    ("status: postponed, when: 2025-05", MAY, "tentative", "POSTPONED", "was set for May 2025"),
    (
        "status: planned, when: 2025-07-10..2025-07-20",
        Days(date(2025, 7, 10), date(2025, 7, 20)),
        "tentative",
        "TBC",
        "10–20 Jul 2025, day not yet known",
    ),
    (
        "status: held, when: 2025-05-01..2025-05-31",
        MAY,
        "confirmed",
        "",
        "1–31 May 2025, day not stated",
    ),
    ("status: planned, when: 2025-05-20", A_DAY, "tentative", "", ""),
    ("status: proposed, when: 2025-05-20", A_DAY, "tentative", "PROPOSED", ""),
    ("status: confirmed, when: 2025-05-20", A_DAY, "confirmed", "", ""),
    ("status: held, when: 2025-05-20", A_DAY, "confirmed", "", ""),
    ("status: cancelled, when: 2025-05-20", A_DAY, "cancelled", "CANCELLED", ""),
    ("status: postponed, when: 2025-05-20", A_DAY, "tentative", "POSTPONED", ""),
    (
        "status: held, when: 2025-05-19/2025-05-21",
        Days(date(2025, 5, 19), date(2025, 5, 21)),
        "confirmed",
        "",
        "",
    ),
    ("status: held, when: ..2025-06-09", Days(date(2025, 6, 9), date(2025, 6, 9)), "confirmed", "", "reported"),
    ("status: planned, when: 2025-05-20~", A_DAY, "tentative", "TBC", "about 20 May 2025"),
    ("status: held, when: 2025-05-20?", A_DAY, "confirmed", "", "20 May 2025, uncertain"),
    ("status: planned, when: 2025-05~", MAY, "tentative", "TBC", "about May 2025, no report"),
]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def seen(catalog: Read, fields: str, day: date = date(2025, 6, 30)) -> Timing | None:
    read = catalog(events=f"- {{id: x, kind: visit, title: A visit, counterparts: [BG], source: s001 p3, {fields}}}")
    event = read.events["x"]
    state = state_of(read, event, day)
    assert state
    return timing(read, state, day)


def moving(catalog: Read, first: str, second: str) -> Timing | None:
    read = catalog(
        events=f"""\
- id: x
  kind: visit
  title: A visit
  counterparts: [BG]
  reports:
    - {{source: s000 p3, {first}}}
    - {{source: s001 p2, {second}}}
"""
    )
    event = read.events["x"]
    state = state_of(read, event, date(2025, 6, 30))
    assert state
    return timing(read, state, date(2025, 6, 30))


@pytest.mark.parametrize(("fields", "shown"), [(row[0], row[1:]) for row in SHOWN])
def test_what_is_known_and_what_the_feed_shows(catalog: Read, fields: str, shown: tuple[Days, str, str, str]) -> None:
    found = seen(catalog, fields)
    assert found
    assert (found.span, found.status.value, found.mark, found.remark) == shown


@pytest.mark.parametrize(
    "fields",
    [
        "status: planned, when: undated",
        "status: cancelled, when: undated",
        "status: planned, when: 2025",
        "status: planned, when: 2025-04-18..2025-12-31",
        "status: held, when: 2025-05-01..2025-06-01",
        "status: held, when: ..2025-03-01",
        "status: planned, when: 2025-05-01/..",
        "status: held, when: 2025-01/2025-03",
    ],
)
def test_a_made_up_day_is_worse_than_none(catalog: Read, fields: str) -> None:
    assert seen(catalog, fields) is None


def test_what_was_planned_stays_tentative_when_its_window_is_over_and_says_that_no_report_is_known(
    catalog: Read,
) -> None:
    days = (date(2025, 6, 9), date(2025, 7, 31), date(2025, 8, 1), date(2026, 1, 1))
    found = [f for day in days if (f := seen(catalog, "status: planned, when: 2025-07", day))]
    assert [(f.remark, f.status.value) for f in found] == [
        ("Jul 2025, day not yet known", "tentative"),
        ("Jul 2025, day not yet known", "tentative"),
        ("Jul 2025, no report", "tentative"),
        ("Jul 2025, no report", "tentative"),
    ]


def test_hours(catalog: Read) -> None:
    found = seen(catalog, "status: held, when: 2025-05-20T10:00/12:30")
    assert found
    assert found.span == Hours(at("2025-05-20T10:00"), at("2025-05-20T12:30"), "Asia/Almaty")


def test_an_end_that_is_not_stated_is_said_to_be_assumed(catalog: Read) -> None:
    found = seen(catalog, "status: held, when: 2025-05-20T23:30")
    assert found
    assert found.span == Hours(at("2025-05-20T23:30"), at("2025-05-21T00:30"), "Asia/Almaty")
    assert found.notes == ("The end is not stated; one hour is shown.",)


def test_several_days_are_whole_days_whatever_the_hours(catalog: Read) -> None:
    found = seen(catalog, "status: held, when: 2025-05-19T10:00/2025-05-21T12:00")
    assert found
    assert found.span == Days(date(2025, 5, 19), date(2025, 5, 21))
    assert found.notes == ("19–21 May 2025, from 10:00 on the first day to 12:00 on the last, Almaty time",)


def test_a_night_past_midnight_is_hours_and_no_two_days(catalog: Read) -> None:
    found = seen(catalog, "status: held, when: 2025-05-19T22:00/2025-05-20T02:00")
    assert found
    assert (found.span, found.notes) == (Hours(at("2025-05-19T22:00"), at("2025-05-20T02:00"), "Asia/Almaty"), ())


def test_an_end_assumed_is_an_hour_later_where_the_clocks_go_forward(catalog: Read) -> None:
    found = seen(catalog, "status: planned, when: 2026-03-29T02:30, timezone: Europe/Sofia")
    assert found
    assert found.span == Hours(at("2026-03-29T02:30"), at("2026-03-29T04:30"), "Europe/Sofia")


@pytest.mark.parametrize(
    ("when", "remark", "note"),
    [
        ("2025-05-20T10:00~", "about 20 May 2025", "about 20 May 2025, 10:00 Almaty time"),
        ("2025-05-20T10:00?/12:00", "20 May 2025, uncertain", "20 May 2025 (uncertain), 10:00–12:00 Almaty time"),
    ],
)
def test_hours_of_a_day_that_is_not_exact_are_told(catalog: Read, when: str, remark: str, note: str) -> None:
    found = seen(catalog, f"status: planned, when: {when}")
    assert found
    assert (found.span, found.remark, found.notes) == (A_DAY, remark, (note,))


@pytest.mark.parametrize(
    ("first", "second", "moved"),
    [
        ("when: 2025-05-20", "when: 2025-05-27", "moved from 20 May 2025 (Tue)"),
        ("when: 2025-05-20", "{when: 2025-05-27, corrects: true}", "corrected from 20 May 2025 (Tue)"),
        ("when: 2025-05-20", "when: 2025-06", "moved from 20 May 2025 (Tue)"),
        ("when: 2025-05", "when: 2025-06-09", "moved from May 2025"),
        ("when: 2025-05-20T10:00", "when: 2025-05-20T14:00", "moved from 20 May 2025 (Tue), 10:00 Almaty time"),
        ("when: 2025-05-19/2025-05-21", "when: 2025-05-19/2025-05-20", "moved from 19–21 May 2025"),
        ("when: 2025-05", "when: 2025-05-20", None),
        ("when: 2025-04-18..2025-12-31", "when: 2025-06-09", None),
        ("when: undated", "when: 2025-06-09", None),
        ("when: 2025-05-20", "when: 2025-05-20T10:00", None),
        ("when: 2025-05-20", "place: Sofia", None),
    ],
)
def test_moved_is_said_of_what_moved_and_not_of_what_became_precise(
    catalog: Read, first: str, second: str, moved: str | None
) -> None:
    found = moving(catalog, f"status: planned, {first}", second.strip("{}"))
    assert found
    assert found.lead == moved


@pytest.mark.parametrize("second", ["status: postponed", "{status: postponed, when: undated}"])
def test_postponed_without_a_new_date_stays_where_it_was(catalog: Read, second: str) -> None:
    found = moving(catalog, "status: planned, when: 2025-05-20", second.strip("{}"))
    assert found
    assert (found.span, found.mark, found.lead) == (
        A_DAY,
        "POSTPONED",
        "was set for 20 May 2025; no new date is known",
    )


def test_postponed_to_a_new_date_is_planned_and_moved(catalog: Read) -> None:
    found = moving(catalog, "status: planned, when: 2025-05-20", "status: postponed, when: 2025-09-01")
    assert found
    assert (found.span.first, found.mark, found.lead) == (date(2025, 9, 1), "", "moved from 20 May 2025 (Tue)")


def test_cancelled_without_its_date_stays_where_it_was(catalog: Read) -> None:
    found = moving(catalog, "status: planned, when: 2025-05-20", "status: cancelled, when: undated")
    assert found
    assert (found.span, found.status, found.mark) == (A_DAY, EntryStatus.CANCELLED, "CANCELLED")


@pytest.mark.parametrize(
    ("fields", "fixed", "rings"),
    [
        ("status: planned, when: 2025-07-20", True, True),
        ("status: confirmed, when: 2025-07-20T10:00", True, True),
        ("status: planned, when: 2025-07-20/2025-07-22", True, True),
        ("status: held, when: 2025-05-20", True, False),
        ("status: cancelled, when: 2025-07-20", True, False),
        ("status: postponed, when: 2025-07-20", False, False),
        ("status: planned, when: 2025-07", False, False),
        ("status: planned, when: 2025-07-20~", False, False),
        ("status: held, when: ..2025-06-09", False, False),
    ],
)
def test_what_is_fixed_and_what_is_still_to_come(catalog: Read, fields: str, fixed: bool, rings: bool) -> None:
    found = seen(catalog, fields)
    assert found
    assert (found.fixed, found.rings) == (fixed, rings)


def test_a_stretch_of_known_days_is_shown_whole_however_long(catalog: Read) -> None:
    found = seen(catalog, "status: planned, when: 2025-07-01/2025-12-31")
    assert found
    assert found.span == Days(date(2025, 7, 1), date(2025, 12, 31))


def test_the_day_of_the_report_is_said_to_be_that(catalog: Read) -> None:
    found = seen(catalog, "status: held, when: ..2025-06-09")
    assert found
    assert found.notes == ("Reported on 9 Jun 2025; the day itself is not stated.",)
    exact = seen(catalog, "status: held, when: 2025-05-20")
    assert exact
    assert exact.notes == ()
