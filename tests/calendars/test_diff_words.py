from __future__ import annotations

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from briefgen.calendars.diff import Change, Detail, FeedDiff, Seen
from briefgen.calendars.diff_words import as_json, lines
from briefgen.calendars.entries import Days, Hours

SPAN = Days(date(2025, 7, 8), date(2025, 7, 8))
MOVED = Change(
    "bg-visit@t",
    Seen.MOVED,
    "A visit",
    SPAN,
    ("all", "bulgaria"),
    (
        Detail("span", ["2025-07-01", "2025-07-03"], ["2025-07-08T10:00:00", "2025-07-08T11:30:00", "Asia/Almaty"]),
        Detail("place", None, "Astana"),
        Detail("description", "Visit: planned\nSources:", "moved from 1 Jul 2025\nVisit: planned\nSources:"),
        Detail("busy", False, True),
    ),
)


def told(diff: FeedDiff) -> list[str]:
    return ["  " * line.depth + line.words for line in lines(diff)]


def test_title_first_then_what_changes_in_words() -> None:
    assert told(FeedDiff((MOVED,))) == [
        "“A visit” moves from 1–3 Jul 2025 to 8 Jul 2025 (Tue), 10:00–11:30 Almaty time.",
        "  Place: none → Astana",
        "  Text:",
        "    + moved from 1 Jul 2025",
        "  Shows as busy: no → yes",
        "  in all, bulgaria (bg-visit@t)",
        "1 entry changes for subscribers.",
    ]


def test_what_is_lost_stands_first() -> None:
    hours = Hours(datetime.fromisoformat("2025-07-01T10:00"), datetime.fromisoformat("2025-07-01T11:00"), "UTC")
    lost = Change("z@t", Seen.LOST, "Z", hours, ("all",))
    assert told(FeedDiff((MOVED, lost), lost=("romania",)))[:3] == [
        "“Z”, 1 Jul 2025 (Tue), 10:00–11:00 UTC, would be LOST without a word.",
        "  Nothing tells subscribers where it went. → is the ledger the one that was published?",
        "  in all (z@t)",
    ]
    assert told(FeedDiff((MOVED, lost), lost=("romania",)))[-2:] == [
        "romania.ics: LOST; its subscribers would get nothing more",
        "2 entries change for subscribers. Lost without a word: 2.",
    ]


def test_a_day_that_was_known_gets_its_hours_and_one_that_was_not_its_day() -> None:
    hours = ["2025-07-08T10:00:00", "2025-07-08T11:30:00", "Asia/Almaty"]
    before = (["2025-07-08", "2025-07-08"], ["2025-07-01", "2025-07-31"])
    pinned = [replace(MOVED, seen=Seen.PINNED, details=(Detail("span", old, hours),)) for old in before]
    assert [told(FeedDiff((change,)))[0] for change in pinned] == [
        "“A visit” now has its hours: 8 Jul 2025 (Tue), 10:00–11:30 Almaty time (before: 8 Jul 2025 (Tue)).",
        "“A visit” now has its day: 8 Jul 2025 (Tue), 10:00–11:30 Almaty time (before: 1–31 Jul 2025).",
    ]


def test_an_event_that_got_another_id_is_told_as_such() -> None:
    removed = Change("bg-visit@t", Seen.REMOVED, "A visit", SPAN, ("all",))
    new = Change("bg-the-visit@t", Seen.NEW, "A visit", SPAN, ("all",))
    other = replace(new, title="Another visit")
    hint = (
        "  “bg-the-visit” is new with the same title and date. → if it is the same event, give it back its id, bg-visit"
    )
    assert [hint in told(FeedDiff((removed, beside))) for beside in (new, other)] == [True, False]


def test_what_rolls_is_counted() -> None:
    changes = tuple(Change(f"{n}@t", Seen.AGED, "Day", SPAN, ("reference-days",), rolling=True) for n in range(3))
    coming = Change("x@t", Seen.NEW, "Day", SPAN, ("reference-days",), rolling=True)
    assert told(FeedDiff((*changes, coming))) == [
        "reference-days: 3 entries of the past leave the window",
        "reference-days: 1 entry comes into the window",
        "4 entries change for subscribers.",
    ]


@pytest.mark.parametrize("seen", [Seen.CANCELLED, Seen.REMOVED])
def test_an_entry_that_ends_is_told_without_the_text_it_had(seen: Seen) -> None:
    details = (Detail("status", "confirmed", "cancelled"), Detail("description", "Visit: held", "Removed"))
    change = Change("a@t", seen, "A", SPAN, ("all",), details)
    assert told(FeedDiff((change,)))[1:] == [
        "  Status: confirmed → cancelled",
        "  in all (a@t)",
        "1 entry changes for subscribers.",
    ]


def test_lines_in_another_order_are_not_listed() -> None:
    change = Change("a@t", Seen.CHANGED, "A", SPAN, ("all",), (Detail("description", "one\ntwo", "two\none"),))
    assert told(FeedDiff((change,)))[1:3] == ["  Text:", "    the same lines in another order"]


def test_nothing() -> None:
    assert told(FeedDiff()) == ["Subscribers will see no change."]


def test_as_json() -> None:
    assert as_json(FeedDiff((Change("a@t", Seen.NEW, "A", SPAN, ("all",)),))) == {
        "entries": [
            {
                "uid": "a@t",
                "seen": "new",
                "title": "A",
                "when": ["2025-07-08", "2025-07-08"],
                "feeds": ["all"],
                "changes": [],
            }
        ],
        "new-feeds": [],
        "closed-feeds": [],
        "lost-feeds": [],
        "unread": [],
        "loses": False,
    }
