"""The occurrences of an entry, and those that the file tells apart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.importing.order import Imported
from tests.importing.samples import told

Reads = Callable[..., Imported]
SERIES = "UID:1\nSUMMARY:A\nDTSTART:20270105T090000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4"


def shown(imported: Imported) -> list[tuple[str, str]]:
    return [(str(event["title"]), str(event["when"])) for event in imported.events]


def test_one_told_apart_takes_the_place_of_its_occurrence(reads: Reads) -> None:
    imported = reads(SERIES, "UID:1\nSUMMARY:B\nRECURRENCE-ID:20270119T090000Z\nDTSTART:20270120T150000Z")
    assert shown(imported) == [
        ("A", "2027-01-05T09:00/10:00"),
        ("A", "2027-01-12T09:00/10:00"),
        ("B", "2027-01-20T15:00"),
        ("A", "2027-01-26T09:00/10:00"),
    ]
    assert (told(imported), imported.entries, imported.carried, imported.records) == ([], 2, 2, 4)


@pytest.mark.parametrize(
    "identity", ["RECURRENCE-ID;VALUE=DATE:20270119", "RECURRENCE-ID;TZID=Europe/Sofia:20270119T110000"]
)
def test_an_occurrence_is_known_by_its_day_or_in_another_zone(reads: Reads, identity: str) -> None:
    imported = reads(SERIES, f"UID:1\nSUMMARY:B\n{identity}\nDTSTART:20270120T150000Z")
    assert ("A", "2027-01-19T09:00/10:00") not in shown(imported)
    assert len(imported.events) == 4


def test_a_change_may_go_on_for_all_that_follow(reads: Reads) -> None:
    imported = reads(
        SERIES,
        "UID:1\nSUMMARY:B\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270112T090000Z\nDTSTART:20270113T100000Z\nDURATION:PT2H",
        "UID:1\nSUMMARY:C\nRECURRENCE-ID:20270126T090000Z\nDTSTART:20270201T090000Z",
    )
    assert shown(imported) == [
        ("A", "2027-01-05T09:00/10:00"),
        ("B", "2027-01-13T10:00/12:00"),
        ("B", "2027-01-20T10:00/12:00"),
        ("C", "2027-02-01T09:00"),
    ]
    assert told(imported) == []


def test_one_told_apart_stands_though_it_lies_outside_the_rule(reads: Reads) -> None:
    imported = reads(
        "UID:1\nSUMMARY:A\nDTSTART:20270105T090000Z\nRRULE:FREQ=WEEKLY",
        "UID:1\nSUMMARY:B\nRECURRENCE-ID:20280104T090000Z\nDTSTART:20280105T090000Z",
    )
    assert shown(imported) == [("A", "2027-01-05T09:00"), ("B", "2028-01-05T09:00")]


def test_one_whose_series_is_not_in_the_file_stands_by_itself(reads: Reads) -> None:
    imported = reads("UID:1\nSUMMARY:B\nRECURRENCE-ID:20270119T090000Z\nDTSTART:20270120T150000Z")
    assert (shown(imported), told(imported)) == ([("B", "2027-01-20T15:00")], [])


@pytest.mark.parametrize(
    ("entries", "reasons"),
    [
        (
            [f"{SERIES}\nEXDATE:20270105T090000Z,20270112T090000Z,20270119T090000Z,20270126T090000Z"],
            ["line 3, “A”, is left out: all its dates are taken out as exceptions"],
        ),
        (
            [
                "UID:1\nSUMMARY:A\nDTSTART:20270105T090000Z\nRRULE:FREQ=DAILY;COUNT=1",
                "UID:1\nSUMMARY:B\nRECURRENCE-ID:20270105T090000Z\nDTSTART:20270120T150000Z",
            ],
            ["line 3, “A”, is left out: other entries of the file tell each of its dates"],
        ),
        (
            ["UID:1\nSUMMARY:A\nDTSTART:x"],
            ["line 3, “A”, is left out: “x” is not a date; mend it in the program that keeps the calendar"],
        ),
        (
            ["UID:1\nSUMMARY:B\nRECURRENCE-ID:x\nDTSTART:20270120T150000Z"],
            [
                "line 3, “B”, is left out: which occurrence it is cannot be read: “x” is not a date; mend it in the program that keeps the calendar"
            ],
        ),
        (
            ['UID:1\nSUMMARY:B\nRECURRENCE-ID;X="y:20270120\nDTSTART:20270120T150000Z'],
            ["line 3, “B”, is left out: which occurrence it is cannot be read"],
        ),
        (
            ["UID:1\nSUMMARY:B\nRECURRENCE-ID:20270120T150000Z\nDTSTART:x"],
            ["line 3, “B”, is left out: “x” is not a date; mend it in the program that keeps the calendar"],
        ),
        (
            ["UID:1\nSUMMARY:B\nRECURRENCE-ID;RANGE=THISANDPRIOR:20270120T150000Z\nDTSTART:20270120T150000Z"],
            ["line 3, “B”: that it changed all earlier occurrences too"],
        ),
        (
            ["UID:1\nSUMMARY:B\nRECURRENCE-ID:20270120T150000Z\nDTSTART:20270120T150000Z\nRRULE:FREQ=DAILY"],
            ["line 3, “B”: its own recurrence, as it is a single occurrence"],
        ),
    ],
)
def test_what_is_not_carried_over_is_told(reads: Reads, entries: list[str], reasons: list[str]) -> None:
    assert told(reads(*entries)) == reasons


def test_what_was_over_before_a_day_is_left_out_with_that_reason(reads: Reads) -> None:
    imported = reads(
        SERIES,
        "UID:1\nSUMMARY:B\nRECURRENCE-ID:20270119T090000Z\nDTSTART:20270120T150000Z",
        "UID:2\nSUMMARY:Standing\nDTSTART:20200101T090000Z\nRRULE:FREQ=WEEKLY",
        since=date(2027, 1, 27),
    )
    assert shown(imported) == [("Standing", "2027-01-27T09:00")]
    assert told(imported) == [
        "line 3, “A”, is left out: it was over before 2027-01-27",
        "line 10, “B”, is left out: it was over before 2027-01-27",
        "line 16, “Standing”: its recurrence, which has no end (FREQ=WEEKLY): the first day alone is kept",
    ]


def test_a_series_without_end_whose_first_day_is_told_apart_says_what_becomes_of_the_rest(reads: Reads) -> None:
    imported = reads(
        "UID:1\nSUMMARY:A\nDTSTART:20270105T090000Z\nRRULE:FREQ=WEEKLY",
        "UID:1\nSUMMARY:B\nRECURRENCE-ID:20270105T090000Z\nDTSTART:20270106T090000Z",
    )
    assert shown(imported) == [("B", "2027-01-06T09:00")]
    reason = "its recurrence, which has no end (FREQ=WEEKLY): the first day alone is kept"
    assert told(imported) == [
        f"line 3, “A”, is left out: {reason}; other entries of the file tell the dates that are kept"
    ]


@pytest.mark.parametrize(
    ("newer", "wanted"), [(2, ["2027-01-05T09:00/10:00"]), (1, ["2027-01-05T09:00/10:00", "2027-01-13T15:00"])]
)
def test_one_that_a_newer_version_of_the_series_takes_out_is_left_out(
    reads: Reads, newer: int, wanted: list[str]
) -> None:
    """Where the series is no newer it was told apart, and some programs except that day in the series."""
    series = SERIES.replace("COUNT=4", "COUNT=2") + f"\nSEQUENCE:{newer}\nEXDATE:20270112T090000Z"
    imported = reads(series, "UID:1\nSUMMARY:B\nSEQUENCE:1\nRECURRENCE-ID:20270112T090000Z\nDTSTART:20270113T150000Z")
    assert [when for _title, when in shown(imported)] == wanted
    reason = "line 12, “B”, is left out: a newer version of the series takes it out (SEQUENCE 2)"
    assert told(imported) == ([reason] if newer == 2 else [])
