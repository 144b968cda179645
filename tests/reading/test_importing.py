"""Someone's calendar to records: dates, zones, recurrences, states, and what is named as left behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.reading.importing.components import LARGEST_FILE
from briefgen.reading.importing.entries import read_calendar
from briefgen.reading.importing.order import Fields, Imported, Order
from briefgen.reading.importing.proof import prove
from briefgen.reading.importing.yaml_text import appended, as_yaml
from briefgen.reading.load import Loaded

ROOT = Path(__file__).parent.parent.parent
DAY = date(2026, 11, 23)
Read = Callable[..., Catalog]


KNOWN = ("id", "kind", "title", "counterparts", "status", "when", "place", "basis")


def calendar(*lines: str) -> bytes:
    entry = ["BEGIN:VEVENT", "UID:1@elsewhere", "DTSTAMP:20250101T000000Z", *lines, "END:VEVENT"]
    whole = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//elsewhere", *entry, "END:VCALENDAR", ""]
    return "\r\n".join(whole).encode()


def imported(catalog: Read, *lines: str, **more: object) -> Imported:
    order = Order("their.ics", catalog(), DAY, counterpart="BG")
    return read_calendar(calendar(*lines), replace(order, **more))  # type: ignore[arg-type]


def one(catalog: Read, *lines: str) -> Fields:
    (record,) = imported(catalog, *lines).events
    return record


@pytest.mark.parametrize(
    ("lines", "when", "zone"),
    [
        (["DTSTART;VALUE=DATE:20250701"], "2025-07-01", None),
        # DTEND of whole days is the day after the last (RFC 5545, section 3.6.1).
        (["DTSTART;VALUE=DATE:20250701", "DTEND;VALUE=DATE:20250704"], "2025-07-01/2025-07-03", None),
        (["DTSTART:20250610T100000", "DTEND:20250610T113000"], "2025-06-10T10:00/11:30", None),
        (["DTSTART;TZID=Europe/Sofia:20250610T100000", "DURATION:PT90M"], "2025-06-10T10:00/11:30", "Europe/Sofia"),
        (["DTSTART;TZID=FLE Standard Time:20250610T100000"], "2025-06-10T10:00", "Europe/Sofia"),
    ],
)
def test_days_and_hours_are_carried_over(catalog: Read, lines: list[str], when: str, zone: str | None) -> None:
    record = one(catalog, "SUMMARY:Talks", *lines)
    assert (str(record["when"]), record.get("timezone")) == (when, zone)


def test_a_record_says_where_it_comes_from(catalog: Read) -> None:
    record = one(catalog, "SUMMARY:Talks\\, trade", "DTSTART;VALUE=DATE:20270701", "LOCATION:Sofia", "STATUS:CONFIRMED")
    assert {key: record.get(key) for key in KNOWN} == {
        "id": "talks-trade-2027",
        "kind": "other",
        "title": "Talks, trade",
        "counterparts": ["BG"],
        "status": "confirmed",
        "when": "2027-07-01",
        "place": "Sofia",
        "basis": {"text": "Imported from their.ics", "date": "2026-11-23"},
    }


def test_a_cancelled_entry_stays_cancelled(catalog: Read) -> None:
    assert one(catalog, "SUMMARY:Fair", "DTSTART;VALUE=DATE:20250701", "STATUS:CANCELLED")["status"] == "cancelled"


def test_a_bounded_recurrence_becomes_single_records(catalog: Read) -> None:
    found = imported(
        catalog,
        "SUMMARY:Call",
        "DTSTART;VALUE=DATE:20270101",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "EXDATE;VALUE=DATE:20270108",
    )
    assert [(str(r["id"]), str(r["when"])) for r in found.events] == [
        ("call-2027-1", "2027-01-01"),
        ("call-2027-2", "2027-01-15"),
    ]


def test_guests_are_named_as_left_behind(catalog: Read) -> None:
    found = imported(catalog, "SUMMARY:Call", "DTSTART;VALUE=DATE:20270101", "ATTENDEE:mailto:someone@example.org")
    assert [str(left) for left in found.left_out] == ["line 4, “Call”: 1 attendee"]


def test_what_is_private_stays_out(catalog: Read) -> None:
    found = imported(catalog, "SUMMARY:Doctor", "DTSTART;VALUE=DATE:20270101", "CLASS:PRIVATE")
    assert found.events == []
    assert ["Doctor" in str(left) and "private" in str(left) for left in found.left_out] == [True]


def test_a_hostile_recurrence_comes_to_an_end(catalog: Read) -> None:
    found = imported(catalog, "SUMMARY:Bomb", "DTSTART:19000101T000000", "RRULE:FREQ=SECONDLY;COUNT=100000000")
    assert len(found.events) <= 50
    assert found.left_out != []


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b"", "their.ics"),
        (b"\x00\xff\xfe" * 50, "their.ics"),
        (b"x" * (LARGEST_FILE + 1), "their.ics"),
    ],
    ids=["page", "nothing", "noise", "too large"],
)
def test_what_is_no_calendar_is_refused_in_a_sentence(catalog: Read, data: bytes, message: str) -> None:
    with pytest.raises(BriefgenError, match=message):
        read_calendar(data, Order("their.ics", catalog(), DAY))


def test_what_is_made_is_what_the_program_reads(catalog: Read) -> None:
    known = catalog()
    found = imported(catalog, "SUMMARY:Talks: 'first' round #1", "DTSTART;VALUE=DATE:20270701")
    text = as_yaml(found.events, 2)
    assert prove(known, "events", text, "events.yaml") == ()


def test_adding_keeps_every_byte_that_is_there() -> None:
    assert appended(b"events:\n  - id: a\n", "  - id: b\n").startswith(b"events:\n  - id: a\n")


def test_our_own_calendar_gives_the_same_events_back(real: Loaded) -> None:
    assert real.catalog is not None
    empty = replace(real.catalog, events={})
    data = (ROOT / "output" / "feeds" / "all.ics").read_bytes()
    found = read_calendar(data, Order("all.ics", empty, DAY))
    back = {str(r["id"]): (str(r["title"]), r["counterparts"], str(r["kind"]), r.get("place")) for r in found.events}
    held = {
        e.id: (
            str(e.reports[-1].title or e.title),
            list(e.counterparts),
            e.kind.value,
            next((str(r.place) for r in reversed(e.reports) if r.place), None),
        )
        for e in real.catalog.events.values()
    }
    undated = {"ro-composers-concert-astana", "ro-kazakh-museum-exhibitions"}
    assert back == {key: value for key, value in held.items() if key not in undated}
    dates = {str(r["id"]): str(r["when"]) for r in found.events}
    assert dates["bg-intergovernmental-commission-5"] == "2025-05"
    assert dates["bg-trakia-zone-meeting-2023"] == "2023-04-26..2023-05-10"
    assert dates["bg-president-visit-2025"] == "2025-06-09"
