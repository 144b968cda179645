"""Entries that belong together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.importing.order import Imported
from tests.importing.samples import calendar, titles, told

Reads = Callable[..., Imported]
FUTURE = "DTSTART;VALUE=DATE:20270310"
LATER = "DTSTART;VALUE=DATE:20270317"


def test_entries_that_share_a_uid_and_differ_in_start_are_different(reads: Reads) -> None:
    imported = reads(f"UID:1\nSUMMARY:A\n{FUTURE}", f"UID:1\nSUMMARY:A\n{LATER}", f"UID:1\nSUMMARY:B\n{FUTURE}")
    assert (titles(imported), told(imported)) == (["A", "A", "B"], [])


def test_the_same_moment_in_other_words_is_the_same_start(reads: Reads) -> None:
    imported = reads(
        "UID:1\nSUMMARY:A\nDTSTART;TZID=Europe/Sofia:20270310T100000", "UID:1\nSUMMARY:A\nDTSTART:20270310T080000Z"
    )
    assert told(imported) == ["line 8, “A”, is left out: it stands in the file before, in line 3"]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (f"SEQUENCE:1\n{FUTURE}", f"SEQUENCE:2\n{FUTURE}", "(SEQUENCE 2)"),
        (f"SEQUENCE:1\n{FUTURE}", f"SEQUENCE:2\n{LATER}", "(SEQUENCE 2)"),
        (FUTURE, f"SEQUENCE:1\n{LATER}", "(SEQUENCE 1)"),
        (
            f"LAST-MODIFIED:20260101T000000Z\n{FUTURE}",
            f"LAST-MODIFIED:20260102T000000Z\n{FUTURE}",
            "(changed 20260102T000000Z)",
        ),
        (f"DTSTAMP:20260101T000000Z\n{FUTURE}", f"DTSTAMP:20260102T000000Z\n{FUTURE}", "(changed 20260102T000000Z)"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_the_newer_of_two_versions_counts(reads: Reads, one: str, other: str, reason: str, turned: bool) -> None:
    entries = [f"UID:1\nSUMMARY:Old\n{one}", f"UID:1\nSUMMARY:New\n{other}"]
    imported = reads(*(reversed(entries) if turned else entries))
    assert titles(imported) == ["New"]
    assert [left.rpartition(": ")[2] for left in told(imported)] == [f"a newer version of it is in the file {reason}"]


def test_without_a_sign_which_is_newer_neither_is_lost(reads: Reads) -> None:
    imported = reads(f"UID:1\nSUMMARY:A\n{FUTURE}", f"UID:1\nSUMMARY:B\n{FUTURE}")
    assert (titles(imported), told(imported)) == (["A", "B"], [])


def test_where_one_uid_serves_for_all_a_later_stamp_replaces_nothing_else(reads: Reads) -> None:
    imported = reads(
        f"UID:1\nDTSTAMP:20260101T000000Z\nSUMMARY:A\n{FUTURE}",
        f"UID:1\nDTSTAMP:20260102T000000Z\nSUMMARY:B\n{FUTURE}",
        f"UID:1\nDTSTAMP:20260103T000000Z\nSUMMARY:C\n{LATER}",
    )
    assert (titles(imported), told(imported)) == (["A", "B", "C"], [])


def test_entries_without_a_uid_have_nothing_in_common(reads: Reads) -> None:
    assert titles(reads(f"SUMMARY:A\n{FUTURE}", f"SUMMARY:A\n{FUTURE}")) == ["A", "A"]


def test_a_file_of_several_calendars_has_one_set_of_entries(reads: Reads) -> None:
    data = calendar(f"UID:1\nSUMMARY:A\n{FUTURE}")
    assert told(reads(data + data)) == ["line 11, “A”, is left out: it stands in the file before, in line 3"]
    series = calendar("UID:1\nSUMMARY:A\nDTSTART:20270310T080000Z\nRRULE:FREQ=DAILY;COUNT=2")
    moved = calendar("UID:1\nSUMMARY:B\nRECURRENCE-ID:20270311T080000Z\nDTSTART:20270312T080000Z")
    assert titles(reads(series + moved)) == ["A", "B"]


def test_of_two_versions_of_a_single_occurrence_the_newer_counts(reads: Reads) -> None:
    imported = reads(
        "UID:1\nSUMMARY:A\nDTSTART:20270310T080000Z\nRRULE:FREQ=DAILY;COUNT=2",
        "UID:1\nSUMMARY:C\nSEQUENCE:2\nRECURRENCE-ID:20270311T080000Z\nDTSTART:20270313T080000Z",
        "UID:1\nSUMMARY:B\nSEQUENCE:1\nRECURRENCE-ID;TZID=Europe/Sofia:20270311T100000\nDTSTART:20270312T080000Z",
        "UID:1\nSUMMARY:D\nSEQUENCE:2\nRECURRENCE-ID:20270311T080000Z\nDTSTART:20270314T080000Z",
    )
    assert titles(imported) == ["A", "C"]
    assert told(imported) == [
        "line 16, “B”, is left out: a newer version of it is in the file (SEQUENCE 2)",
        "line 23, “D”, is left out: it stands in the file before, in line 9",
    ]


def test_single_occurrences_belong_to_the_entry_that_recurs(reads: Reads) -> None:
    imported = reads(
        "UID:1\nSUMMARY:Once\nDTSTART:20270301T080000Z",
        "UID:1\nSUMMARY:A\nDTSTART:20270310T080000Z\nRRULE:FREQ=DAILY;COUNT=2",
        "UID:1\nSUMMARY:B\nRECURRENCE-ID:20270311T080000Z\nDTSTART:20270312T080000Z",
    )
    assert titles(imported) == ["Once", "A", "B"]
