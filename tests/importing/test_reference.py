"""Reference days: what returns each year without an end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.importing.order import Imported
from tests.importing.samples import told

Reads = Callable[..., Imported]
FUTURE = "DTSTART;VALUE=DATE:20270310"
YEARLY = "RRULE:FREQ=YEARLY"


def test_what_returns_each_year_is_a_reference_day(reads: Reads) -> None:
    imported = reads(f"SUMMARY:Founding day\nCATEGORIES:Romania,National day\n{YEARLY}\n{FUTURE}")
    assert imported.events == []
    assert imported.reference_days == [
        {
            "id": "founding-day-2027",
            "title": "Founding day",
            "kind": "national-day",
            "counterpart": "RO",
            "when": "2027-03-10",
            "rule": "FREQ=YEARLY",
            "basis": {"text": "Imported from a.ics", "date": "2025-06-10"},
        }
    ]
    assert (imported.entries, imported.carried, imported.left_out) == (1, 1, [])


def test_midnight_to_midnight_is_a_day_here_too(reads: Reads) -> None:
    imported = reads(f"SUMMARY:A\n{YEARLY}\nDTSTART:20270310T000000\nDTEND:20270311T000000")
    assert [day["when"] for day in imported.reference_days] == ["2027-03-10"]


def test_what_a_reference_day_has_no_place_for_is_told(reads: Reads) -> None:
    imported = reads(
        f"SUMMARY:A\n{YEARLY}\n{FUTURE}\nDESCRIPTION:x\nLOCATION:y\nURL:https://z.example\nCATEGORIES:BG,RO"
    )
    assert told(imported) == ["line 3, “A”: all its counterparts but the first; its description; its place; its URL"]


@pytest.mark.parametrize(
    "lines",
    [
        "DTSTART:20270310T100000Z",
        "DTSTART;VALUE=DATE:20240229",
        f"{FUTURE}\nEXDATE;VALUE=DATE:20280310",
        f"{FUTURE}\nCATEGORIES:Election",
    ],
)
def test_what_no_reference_day_can_say_is_one_event(reads: Reads, lines: str) -> None:
    imported = reads(f"SUMMARY:A\n{YEARLY}\n{lines}")
    assert (len(imported.events), imported.reference_days) == (1, [])
    assert "its recurrence, which has no end (FREQ=YEARLY)" in told(imported)[0]


def test_an_exception_on_the_first_day_leaves_the_next(reads: Reads) -> None:
    imported = reads(f"SUMMARY:A\n{YEARLY}\n{FUTURE}\nEXDATE;VALUE=DATE:20270310")
    assert [event["when"] for event in imported.events] == ["2028-03-10"]
