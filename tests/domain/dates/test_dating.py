"""When an event is, as every output tells it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import dating
from briefgen.domain.records import state_of
from briefgen.domain.standing import EventState

Read = Callable[..., Catalog]


def reported(catalog: Read, *reports: str, event: str = "") -> tuple[Catalog, EventState]:
    told = ", ".join(f"{{source: s00{number} p1, {fields}}}" for number, fields in enumerate(reports))
    read = catalog(events=f"- {{id: x, kind: visit, title: A visit, counterparts: [BG], {event} reports: [{told}]}}")
    state = state_of(read, read.events["x"], date(2025, 6, 30))
    assert state
    return read, state


@pytest.mark.parametrize(
    ("reports", "event", "words"),
    [
        (["status: planned, when: 2025-07-09T10:00/12:00"], "", "9 Jul 2025 (Wed), 10:00–12:00 Almaty time"),
        (
            ['status: planned, when: 2025-07-10T10:00~, place: "Sofia, Bulgaria (Boyana)"'],
            "timezone: Europe/Sofia,",
            "about 10 Jul 2025, 10:00 Sofia time",
        ),
        (["status: planned, when: undated"], "", "no date (announced by 18 Apr 2025)"),
        (["status: held, when: ..2025-04-18"], "", "reported 18 Apr 2025"),
        (["status: planned", "when: undated"], "", "no date (announced by 9 Jun 2025)"),
        (["status: planned, when: 2025-05", "status: held, when: ..2025-06-09"], "", "reported 9 Jun 2025"),
        (["status: postponed, when: 2026-12-21"], "", "no new date, was set for 21 Dec 2026"),
        (["status: planned, when: 2025-07", "status: postponed"], "", "no new date, was set for Jul 2025"),
        (
            ["status: planned, when: 2025-07-09T10:00", "status: postponed, when: undated"],
            "",
            "no new date, was set for 9 Jul 2025, 10:00 Almaty time",
        ),
        (["status: postponed, when: undated"], "", "no new date"),
        (["status: planned, when: 2025-07-09", "status: postponed, when: 2025-09-01"], "", "1 Sep 2025 (Mon)"),
    ],
)
def test_its_date_in_words(catalog: Read, reports: list[str], event: str, words: str) -> None:
    assert str(dating.words(*reported(catalog, *reports, event=event))) == words


@pytest.mark.parametrize(
    ("first", "second", "lead"),
    [
        ("when: 2025-05-20", "when: 2025-05-27", "moved from 20 May 2025 (Tue)"),
        ("when: 2025-05-20", "when: 2025-05-27, corrects: true", "corrected from 20 May 2025 (Tue)"),
        ("when: 2025-05-20", "when: 2025-06", "moved from 20 May 2025 (Tue)"),
        ("when: 2025-05", "when: 2025-06-09", "moved from May 2025"),
        ("when: ..2025-05-20", "when: 2025-06-09", "moved from a day by 20 May 2025"),
        ("when: 2025-05-01..2025-05-20", "when: 2025-06-09", "moved from a day between 1 May and 20 May 2025"),
        ("when: 2025-05-20T10:00", "when: 2025-05-20T14:00", "moved from 20 May 2025 (Tue), 10:00 Almaty time"),
        ("when: 2025-05", "when: 2025-05-20", None),
        ("when: undated", "when: 2025-06-09", None),
        ("when: 2025-05-20", "place: Sofia", None),
        ("when: 2025-05-20", "status: postponed", "was set for 20 May 2025; no new date is known"),
        ("when: undated", "status: postponed", None),
        ("when: 2025-05-20", "status: postponed, when: 2025-09-01", "moved from 20 May 2025 (Tue)"),
    ],
)
def test_what_is_to_be_said_before_all_else(catalog: Read, first: str, second: str, lead: str | None) -> None:
    assert dating.first_to_say(*reported(catalog, f"status: planned, {first}", second)) == lead


def test_what_was_moved_and_then_put_off_was_not_moved_from_its_last_date(catalog: Read) -> None:
    reports = ("status: planned, when: 2025-05-20", "status: postponed, when: undated")
    assert dating.moved(*reported(catalog, *reports)) is None


@pytest.mark.parametrize(
    ("reports", "told"),
    [
        (
            ["status: planned, when: 2025-07-09T10:00/12:00"],
            {
                "date": "2025-07-09T10:00/12:00",
                "first": "2025-07-09",
                "last": "2025-07-09",
                "start": "2025-07-09T10:00:00+05:00",
                "end": "2025-07-09T12:00:00+05:00",
                "timezone": "Asia/Almaty",
                "about": False,
                "uncertain": False,
                "was": None,
            },
        ),
        (
            ["status: planned, when: 2025-07~"],
            {
                "date": "2025-07~",
                "first": "2025-07-01",
                "last": "2025-07-31",
                "start": None,
                "end": None,
                "timezone": None,
                "about": True,
                "uncertain": False,
                "was": None,
            },
        ),
        (
            ["status: planned, when: 2025-07-09?", "status: postponed"],
            {
                "date": "undated",
                "first": None,
                "last": None,
                "start": None,
                "end": None,
                "timezone": None,
                "about": False,
                "uncertain": False,
                "was": "2025-07-09?",
            },
        ),
    ],
)
def test_its_date_for_another_program(catalog: Read, reports: list[str], told: dict[str, object]) -> None:
    assert dating.values(*reported(catalog, *reports)) == told


def test_what_was_put_off_without_ever_having_a_date_was_set_for_none(catalog: Read) -> None:
    assert dating.values(*reported(catalog, "status: postponed, when: undated"))["was"] is None


@pytest.mark.parametrize(
    ("whens", "lead"),
    [
        (["2025-05-20", "2025-05-27", "2025-05-20"], "moved from 27 May 2025 (Tue)"),  # and back again
        (["2025-05-20", "undated", "2025-05-20"], None),
        (["undated", "2025-05-20", "2025-05-27"], "moved from 20 May 2025 (Tue)"),
        (["2025-05-20T10:00", "2025-05-20T10:00~"], None),
        (["2025-05-20T10:00", "2025-05-20T10:00/12:00"], None),  # now its end is known as well
        (["2025-05-20T10:00/12:00", "2025-05-20T10:00"], None),
        (["2025-05-20T10:00/12:00", "2025-05-20T10:00/12:30"], "moved from 20 May 2025 (Tue), 10:00–12:00 Almaty time"),
        (["2025-05-20T10:00", "2025-05-20"], "moved from 20 May 2025 (Tue), 10:00 Almaty time"),  # no hour holds
        (["2025-05-20", "2025-05-20T10:00"], None),
    ],
)
def test_the_last_date_that_a_reader_may_have_noted_is_the_one_it_moved_from(
    catalog: Read, whens: list[str], lead: str | None
) -> None:
    told = ", ".join(
        f"{{source: s00{min(n, 1)} p{n + 1}, status: planned, when: {when}}}" for n, when in enumerate(whens)
    )
    read = catalog(events=f"- {{id: x, kind: visit, title: A visit, counterparts: [BG], reports: [{told}]}}")
    state = state_of(read, read.events["x"], date(2025, 6, 30))
    assert state
    assert dating.moved(read, state) == lead
