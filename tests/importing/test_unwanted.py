"""Why an entry as a whole is not carried over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.importing.order import Imported
from tests.importing.samples import titles, told

Reads = Callable[..., Imported]
FUTURE = "DTSTART;VALUE=DATE:20270310"


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("VTODO", "it is a task and no event"),
        ("VJOURNAL", "it is a journal entry and no event"),
        ("VFREEBUSY", "it is free and busy times and no event"),
        ("VAVAILABILITY", "it is free and busy times and no event"),
        ("VALARM", "it is a reminder and no event"),
        ("X-PARTY", "it is no event (X-PARTY)"),
    ],
)
def test_what_is_no_event(reads: Reads, kind: str, reason: str) -> None:
    imported = reads(head=f"BEGIN:{kind}\nSUMMARY:A\n{FUTURE}\nEND:{kind}\n")
    assert (imported.entries, imported.events) == (1, [])
    assert told(imported) == [f"line 3, “A”, is left out: {reason}"]


@pytest.mark.parametrize(
    ("mark", "reason"),
    [
        ("PRIVATE", "it is marked private"),
        ("private", "it is marked private"),
        ("CONFIDENTIAL", "it is marked confidential"),
        ("X-MINISTER", "it is marked “X-MINISTER”, which counts as private"),
    ],
)
def test_what_is_private_stays_where_it_is(reads: Reads, mark: str, reason: str) -> None:
    imported = reads(f"SUMMARY:Dentist\nCLASS:{mark}\n{FUTURE}")
    assert (imported.events, told(imported)) == ([], [f"line 3, “Dentist”, is left out: {reason}"])
    assert titles(reads(f"SUMMARY:A\nCLASS:PUBLIC\n{FUTURE}", f"SUMMARY:B\nCLASS:\n{FUTURE}")) == ["A", "B"]


def test_single_occurrences_of_a_private_series_are_private(reads: Reads) -> None:
    imported = reads(
        "UID:1\nSUMMARY:A\nCLASS:PRIVATE\nDTSTART:20270105T090000Z\nRRULE:FREQ=DAILY;COUNT=3",
        "UID:1\nSUMMARY:B\nRECURRENCE-ID:20270106T090000Z\nDTSTART:20270106T100000Z",
    )
    assert (imported.events, told(imported)) == (
        [],
        [
            "line 3, “A”, is left out: it is marked private",
            "line 10, “B”, is left out: the series it belongs to is marked private",
        ],
    )


def test_a_private_occurrence_of_a_public_series_is_left_out(reads: Reads) -> None:
    imported = reads(
        "UID:1\nSUMMARY:A\nDTSTART:20270105T090000Z\nRRULE:FREQ=DAILY;COUNT=2",
        "UID:1\nSUMMARY:B\nCLASS:PRIVATE\nRECURRENCE-ID:20270106T090000Z\nDTSTART:20270106T100000Z",
    )
    assert told(imported) == ["line 9, “B”, is left out: it is marked private"]


@pytest.mark.parametrize("method", ["REPLY", "counter", "REFRESH", "DECLINECOUNTER"])
def test_an_answer_to_an_invitation_is_no_event(reads: Reads, method: str) -> None:
    imported = reads(f"SUMMARY:A\n{FUTURE}", head=f"METHOD:{method}\n")
    assert told(imported) == [f"line 4, “A”, is left out: it is an answer to an invitation ({method.upper()})"]
    assert titles(reads(f"SUMMARY:A\n{FUTURE}", head="METHOD:REQUEST\n")) == ["A"]


def test_an_entry_that_breaks_off_is_left_out(reads: Reads) -> None:
    imported = reads(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20270310\nBEGIN:VEVENT\nSUMMARY:B\nDTSTA")
    reason = "is left out: it has no end: the file breaks off inside it, or the next entry begins there"
    assert told(imported) == [f"line 2, “A”, {reason}", f"line 5, “B”, {reason}"]
