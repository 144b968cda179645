from datetime import date, datetime

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.importing.entries import read_calendar
from briefgen.importing.order import Imported, Mark, Order
from briefgen.importing.recognition import key_of, mark, uid_of
from briefgen.reading.load import load_text
from tests.conftest import project

DAY = date(2026, 11, 26)


def seen(day: str) -> str:
    """The digest of the entry below."""
    fields: dict[str, object] = {"title": "Meeting", "when": day, "place": "Plovdiv", "counterparts": ["BG"]}
    found = mark("one@x", "cal.ics", fields, "", "")
    assert found
    return found.seen


EVENT = f"""\
events:
  - id: meeting
    kind: meeting
    title: Meeting
    counterparts: [BG]
    status: planned
    when: 2026-12-10
    place: Plovdiv
    basis: {{text: Imported from cal.ics, date: 2026-11-01}}
    imported: {{uid: one@x, from: cal.ics, seen: {seen("2026-12-10")}}}
"""


def entry(uid: str = "one@x", day: str = "20261210", *lines: str, title: str = "Meeting") -> str:
    parts = [f"UID:{uid}", f"DTSTART;VALUE=DATE:{day}", f"SUMMARY:{title}", "LOCATION:Plovdiv", *lines]
    return "\n".join(["BEGIN:VEVENT", *parts, "END:VEVENT", ""])


def read(*entries: str, events: str = EVENT, name: str = "cal.ics") -> Imported:
    loaded = load_text(project({"events.yaml": events}))
    assert loaded.catalog, loaded.diagnostics
    catalog: Catalog = loaded.catalog
    text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\n" + "".join(entries) + "END:VCALENDAR\n"
    return read_calendar(text.encode(), Order(name, catalog, DAY, counterpart="BG"))


def test_what_says_the_same_is_nothing_new() -> None:
    found = read(entry())
    assert (found.events, found.changed, found.vanished, found.present) == ([], [], [], 1)


@pytest.mark.parametrize(
    ("again", "report"),
    [
        (entry(day="20261211"), {"when": "2026-12-11"}),
        (entry(title="Talks"), {"title": "Talks"}),
        (entry("one@x", "20261210", "STATUS:CANCELLED"), {"status": "cancelled"}),
        (entry("one@x", "20261210", "STATUS:CONFIRMED"), {}),
    ],
)
def test_what_changed_is_told_field_by_field(again: str, report: dict[str, str]) -> None:
    (change,) = read(again).changed
    assert (change.id, change.report) == ("meeting", report)
    assert change.mark["uid"] == "one@x"
    assert change.mark["seen"] != seen("2026-12-10")


def test_what_a_curator_made_of_it_stays_while_the_file_says_the_same() -> None:
    mended = EVENT.replace("title: Meeting", "title: Meeting with the Mayor").replace("2026-12-10", "2026-12-12")
    assert read(entry(), events=mended).changed == []


def test_the_days_that_pass_are_no_change() -> None:
    over = EVENT.replace("2026-12-10", "2026-11-10").replace("status: planned", "status: proposed")
    over = over.replace(seen("2026-12-10"), seen("2026-11-10"))
    assert read(entry(day="20261110"), events=over).changed == []


def test_what_is_no_longer_in_the_file_is_asked_about() -> None:
    assert read(entry("two@x", "20261224", title="Other")).vanished == ["meeting"]
    assert read(entry("two@x", "20261224", title="Other"), name="another.ics").vanished == []
    held = EVENT.replace("status: planned", "status: cancelled")
    assert read(entry("two@x", "20261224", title="Other"), events=held).vanished == []


def test_what_could_not_be_read_has_not_vanished() -> None:
    assert read(entry("one@x", "20261210", "CLASS:PRIVATE")).vanished == []


def test_each_new_one_gets_a_mark_and_is_known_by_it() -> None:
    found = read(
        entry("two@x", "20261224", title="Other"),
        entry("three@x", "20270110", "RRULE:FREQ=WEEKLY;COUNT=2", title="Weekly"),
    )
    assert {name: one["uid"] for name, one in found.marks.items()} == {
        "other-2026": "two@x",
        "weekly-2027-1": "three@x 2027-01-10T00:00",
        "weekly-2027-2": "three@x 2027-01-17T00:00",
    }
    (first, *_rest) = found.marked_events()
    assert first["imported"] == found.marks["other-2026"]


def test_different_events_that_share_a_uid_are_told_apart_by_their_start() -> None:
    found = read(entry("same@x", "20261224", title="One"), entry("same@x", "20261225", title="Two"))
    assert sorted(str(one["uid"]) for one in found.marks.values()) == [
        "same@x 2026-12-24T00:00",
        "same@x 2026-12-25T00:00",
    ]


def test_without_a_key_there_is_no_mark() -> None:
    assert mark("", "cal.ics", {}) is None
    assert mark("x" * 251, "cal.ics", {}) is None
    assert mark("x", "f" * 161, {}) is None
    assert Mark("a", "b", "c").fields() == {"uid": "a", "from": "b", "seen": "c"}


def test_a_key_has_the_start_of_one_of_several() -> None:
    assert key_of("a@b") == "a@b"
    assert uid_of(key_of("a@b", datetime(2026, 12, 3, 10, 0)))  # noqa: DTZ001 - of a local clock == "a@b"
