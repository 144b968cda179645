"""The desk's own calendar, and how it follows what moves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import icalendar

from briefgen.calendars.desk import desk_calendar, is_ours, step_words
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Step
from tests.domain.planning.samples import EVENTS, desk

MONDAY, TUESDAY = datetime(2026, 11, 23, 8, tzinfo=UTC), datetime(2026, 11, 24, 8, tzinfo=UTC)


def made(catalog: Catalog, now: datetime = MONDAY, before: bytes | None = None) -> bytes:
    data = desk_calendar(catalog, now.date(), now, before)
    assert data
    return data


def entries(data: bytes) -> dict[str, tuple[str, date, int]]:
    events: Any = icalendar.Calendar.from_ical(data).walk("VEVENT")
    return {str(e["UID"]): (str(e["SUMMARY"]), e["DTSTART"].dt, int(e["SEQUENCE"])) for e in events}


def test_a_step_is_a_day_with_reminders(catalog: Callable[..., Catalog]) -> None:
    data = made(catalog(**desk()))
    assert entries(data)["visit.clear@test.example"] == (
        "Send for clearance: Visit of the President",
        date(2026, 12, 11),
        0,
    )
    assert entries(data)["talks.ask-the-day@test.example"][0] == "Ask for the day: Talks on transit"
    text = data.decode().replace("\r\n ", "")
    assert text.count("TRIGGER:-P2DT15H\r\n") == text.count("TRIGGER:PT9H\r\n") == len(entries(data)) == 5
    assert "DESCRIPTION:21 Dec 2026 (Mon)\\n5 working days before\r\n" in text


def test_a_moved_event_moves_its_steps_and_nothing_else_changes(catalog: Callable[..., Catalog]) -> None:
    first = made(catalog(**desk()))
    assert made(catalog(**desk()), TUESDAY, first) == first
    later = made(catalog(**desk(EVENTS.replace("2026-12-21", "2026-12-22"))), TUESDAY, first)
    assert entries(later)["visit.deliver@test.example"] == ("Deliver: Visit of the President", date(2026, 12, 21), 1)
    assert entries(later)["talks.ask-the-day@test.example"] == entries(first)["talks.ask-the-day@test.example"]


def test_new_words_alone_leave_the_revision_number(catalog: Callable[..., Catalog]) -> None:
    first = made(catalog(**desk()))
    hours = made(catalog(**desk(EVENTS.replace("when: 2026-12-21", "when: 2026-12-21T10:00"))), TUESDAY, first)
    assert entries(hours) == entries(first)
    assert b"10:00 Almaty time" in hours


def test_what_is_no_longer_ahead_goes_and_the_calendar_stays(catalog: Callable[..., Catalog]) -> None:
    first = made(catalog(**desk()))
    assert entries(made(catalog(**desk("[]")), TUESDAY, first)) == {}
    assert desk_calendar(catalog(**desk("[]")), MONDAY.date(), MONDAY, None) is None


def test_a_damaged_calendar_begins_anew(catalog: Callable[..., Catalog]) -> None:
    assert made(catalog(**desk()), MONDAY, b"BEGIN:VCALENDAR\r\nspoilt") == made(catalog(**desk()))


def test_every_step_has_its_words() -> None:
    assert [step_words(step) for step in (None, *Step)] == [
        "Ask for the day",
        "Ask for contributions",
        "Draft",
        "Send for clearance",
        "Deliver",
    ]


def test_a_calendar_that_others_wrote_into_is_not_ours(catalog: Callable[..., Catalog]) -> None:
    known = catalog(**desk())
    data = made(known)
    assert is_ours(known, data) is True
    theirs = (
        data.replace(b"-//briefgen//", b"-//Mozilla//"),
        data.replace(b"END:VCALENDAR", b"BEGIN:VEVENT\r\nUID:x@mine\r\nEND:VEVENT\r\nEND:VCALENDAR"),
        data[:-40],
    )
    assert [is_ours(known, one) for one in theirs] == [False] * 3
