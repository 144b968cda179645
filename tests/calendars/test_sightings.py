"""What a published calendar shows at a glance, whole and damaged."""

from __future__ import annotations

from datetime import timedelta

import pytest

from briefgen.calendars import ics
from briefgen.calendars.entries import EntryStatus, Revised
from briefgen.calendars.readback import FeedError
from briefgen.calendars.sightings import Sheet, glance
from tests.calendars.calendar_samples import A_DAY, NOW, a_feed, a_visit, hours

CALL = hours("2025-06-09T14:00", "2025-06-09T15:00", "Asia/Almaty", uid=f"{'a-long-name-' * 8}@test.example")
VISIT = a_visit(
    status=EntryStatus.TENTATIVE, description="x\nUID:other\nSEQUENCE:9\nBEGIN:VEVENT\n", rule="FREQ=YEARLY;COUNT=2"
)
SHOWN = (Revised(VISIT, 3, NOW, NOW + A_DAY), Revised(CALL, 12, NOW, NOW))
CALENDAR = ics.compose(a_feed(alarms=True), SHOWN, NOW + 2 * A_DAY)
FILES = {"all.ics": ics.to_bytes(CALENDAR), "all.json": ics.to_jcal(CALENDAR)}


def seen(sheet: Sheet | None) -> list[tuple[object, ...]]:
    assert sheet
    return [
        (s.uid, s.sequence, s.created, s.changed) for s in sorted(sheet.sightings, key=lambda s: s.uid, reverse=True)
    ]


REVISIONS = [(VISIT.uid, 3, NOW, NOW + A_DAY), (CALL.uid, 12, NOW, NOW)]


@pytest.mark.parametrize("name", FILES)
def test_a_calendar_at_a_glance(name: str) -> None:
    sheet = glance(name, FILES[name])
    assert seen(sheet) == REVISIONS
    assert sheet
    assert (sheet.changed, sheet.whole) == (NOW + 2 * A_DAY, True)


@pytest.mark.parametrize("name", FILES)
def test_an_entry_is_read_whole_where_that_is_asked_for(name: str) -> None:
    sheet = glance(name, FILES[name])
    assert sheet
    read = {sighting.uid: sighting.read() for sighting in sheet.sightings}
    assert read[CALL.uid] == SHOWN[1]
    assert (read[VISIT.uid].entry.span, read[VISIT.uid].entry.description) == (VISIT.span, VISIT.description.strip())


def test_lines_that_git_has_ended_in_another_way_are_the_same() -> None:
    assert seen(glance("all.ics", FILES["all.ics"].replace(b"\r\n", b"\n"))) == REVISIONS


def test_a_calendar_that_is_cut_off_shows_what_is_whole() -> None:
    data = FILES["all.ics"]
    sheet = glance("all.ics", data[: data.rindex(b"DTSTART;")])
    assert seen(sheet) == [REVISIONS[1]] if data.index(b"a-long") < data.index(b"bg-visit") else [REVISIONS[0]]
    assert sheet
    assert not sheet.whole


@pytest.mark.parametrize("name", FILES)
def test_a_calendar_that_git_merged_shows_both_sides(name: str) -> None:
    ours, theirs = (b"SEQUENCE:3", b"SEQUENCE:7") if name == "all.ics" else (b'"integer", 3]', b'"integer", 7]')
    lines = FILES[name].splitlines(keepends=True)
    place = next(place for place, line in enumerate(lines) if ours in line)
    hunk = [b"<<<<<<< HEAD\n", lines[place], b"=======\n", lines[place].replace(ours, theirs), b">>>>>>> branch\n"]
    sheet = glance(name, b"".join([*lines[:place], *hunk, *lines[place + 1 :]]))
    assert sheet
    assert sorted(s.sequence for s in sheet.sightings if s.uid == VISIT.uid) == [3, 7]
    assert not sheet.whole


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("all.ics", b""),
        ("all.ics", b"<html></html>"),
        ("all.ics", FILES["all.ics"].replace(b"PRODID:-//briefgen//", b"PRODID:-//another//")),
        ("all.json", b"[]"),
        ("ledger.json", b"{}"),
        ("events.csv", FILES["all.ics"]),
        ("all", FILES["all.ics"]),
    ],
)
def test_what_is_no_calendar_of_ours_is_left_alone(name: str, data: bytes) -> None:
    assert glance(name, data) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"SEQUENCE:3", b"SEQUENCE:99999999999"),
        (b"SEQUENCE:3", b"SEQUENCE:-3"),
        (b"SEQUENCE:3", "SEQUENCE:٣".encode()),
        (b"SEQUENCE:3", b"X:3"),
    ],
)
def test_a_sequence_that_cannot_be_counts_as_none(old: bytes, new: bytes) -> None:
    sheet = glance("all.ics", FILES["all.ics"].replace(old, new))
    assert seen(sheet)[0] == (VISIT.uid, 0, NOW, NOW + A_DAY)


def test_the_later_of_two_stamps_counts_and_none_of_the_year_9999() -> None:
    stamp = f"LAST-MODIFIED:{NOW + A_DAY:%Y%m%dT%H%M%SZ}".encode()
    assert stamp in FILES["all.ics"]
    later = FILES["all.ics"].replace(stamp, f"LAST-MODIFIED:{NOW + A_DAY + timedelta(hours=1):%Y%m%dT%H%M%SZ}".encode())
    assert seen(glance("all.ics", later))[0][3] == NOW + A_DAY + timedelta(hours=1)
    never = FILES["all.ics"].replace(stamp, b"LAST-MODIFIED:99991231T235959Z")
    assert seen(glance("all.ics", never))[0][3] == NOW + A_DAY  # that of DTSTAMP


@pytest.mark.parametrize(
    "data",
    [
        FILES["all.json"][:-20],
        FILES["all.json"].replace(b'"integer", 3', b'"integer", Infinity'),
        FILES["all.json"].replace(b'"vevent"', b"[" * 50_000),
        b'["vcalendar", [["prodid", {}, "text", "-//briefgen//briefgen//EN"]], [["vevent"]]]',
        b'["vcalendar", [["prodid", {}, "text", "-//briefgen//briefgen//EN"]], 7]',
        b'["-//briefgen//briefgen//EN"]',
        b'{"-//briefgen//briefgen//EN": 1}',
    ],
)
def test_damaged_jcal_shows_nothing(data: bytes) -> None:
    assert glance("all.json", data) == Sheet(whole=False)


@pytest.mark.parametrize(
    "uid", [b"bg-\x0evisit@test.example", b"bg-visit", b"", b"@", "bg-визит@test.example".encode()]
)
def test_an_entry_without_a_uid_of_ours_is_none(uid: bytes) -> None:
    sheet = glance("all.ics", FILES["all.ics"].replace(b"bg-visit@test.example", uid))
    assert seen(sheet) == [REVISIONS[1]]
    assert sheet
    assert not sheet.whole


@pytest.mark.parametrize("name", FILES)
def test_an_entry_that_is_damaged_is_not_read(name: str) -> None:
    span = b"DTSTART;VALUE=DATE:20250609" if name == "all.ics" else b'"2025-06-09"'
    assert span in FILES[name]
    sheet = glance(name, FILES[name].replace(span, span.replace(b"0609", b"1399").replace(b"06-09", b"13-99")))
    assert sheet
    (damaged,) = (sighting for sighting in sheet.sightings if sighting.uid == VISIT.uid)
    assert damaged.sequence == 3
    with pytest.raises(FeedError):
        damaged.read()
