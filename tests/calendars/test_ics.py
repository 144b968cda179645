from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.calendars import ics
from briefgen.calendars.entries import Days, Entry, EntryStatus, Hours, Link, clean, content
from briefgen.calendars.readback import read
from tests.calendars.calendar_samples import (
    NOW,
    a_feed,
    a_visit,
    events,
    hours,
    lines_of,
    occurrences,
    published,
    rendered,
)

FULL = a_visit(
    status=EntryStatus.TENTATIVE,
    mark="TBC",
    remark="May 2025, day not yet known",
    description="Visit: planned\nWith a backslash \\ and, a comma; and Қазақстан",
    busy=True,
    address="https://test.example/a,b;c",
    concept="tag:test.example,2026:kind/visit",
    related=("before@test.example", "other@test.example"),
    links=(Link("https://test.example/kz/bulgaria.html", "describedby"), Link("https://news.example/1", "via")),
)
YEARLY = a_visit(
    uid="bg-national-day@test.example",
    span=Days(date(2020, 3, 3), date(2020, 3, 3)),
    rule="FREQ=YEARLY;COUNT=20",
    place=None,
)
SAMPLES = (
    FULL,
    YEARLY,
    hours("2024-02-29T10:00", "2024-02-29T12:00", "Asia/Almaty", "before-the-move@test.example"),
    hours("2025-06-09T10:00", "2025-06-09T12:00", "Asia/Almaty", "after-the-move@test.example"),
    hours("2025-06-09T14:00", "2025-06-09T15:00", "Etc/UTC", "call@test.example"),
)


def test_golden(golden: Callable[[str, str | bytes], None]) -> None:
    calendar = ics.compose(a_feed(*SAMPLES), published(*SAMPLES, sequence=2), NOW)
    golden("feed.ics", ics.to_bytes(calendar))
    golden("feed.json", ics.to_jcal(calendar))


def test_calendar_properties_stand_in_order_before_the_first_component() -> None:
    lines = lines_of(rendered(FULL))
    head = lines[: lines.index("BEGIN:VEVENT")]
    assert head == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//briefgen//briefgen//EN",
        "CALSCALE:GREGORIAN",
        "LAST-MODIFIED:20250610T090000Z",
        "NAME:Test",
        "X-WR-CALNAME:Test",
        "DESCRIPTION:For tests",
        "X-WR-CALDESC:For tests",
        "URL:https://test.example/kz/index.html",
        "SOURCE;VALUE=URI:https://test.example/kz/feeds/all.ics",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        "COLOR:navy",
        "X-APPLE-CALENDAR-COLOR:#000080",
    ]


def test_an_entry_of_whole_days() -> None:
    lines = lines_of(rendered(FULL))
    assert lines[lines.index("BEGIN:VEVENT") + 1 : lines.index("END:VEVENT")] == [
        "UID:bg-visit@test.example",
        "DTSTAMP:20250610T090000Z",
        "CREATED:20250610T090000Z",
        "LAST-MODIFIED:20250610T090000Z",
        "SEQUENCE:0",
        "DTSTART;VALUE=DATE:20250609",
        "DTEND;VALUE=DATE:20250612",
        r"SUMMARY:TBC: Visit of the President (May 2025\, day not yet known)",
        "STATUS:TENTATIVE",
        "TRANSP:OPAQUE",
        "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
        "LOCATION:Astana",
        r"DESCRIPTION:Visit: planned\nWith a backslash \\ and\, a comma\; and Қазақстан",
        "COLOR:royalblue",
        "CATEGORIES:Visit,Bulgaria",
        "CONCEPT:tag:test.example,2026:kind/visit",
        "URL:https://test.example/a,b;c",
        "RELATED-TO;RELTYPE=SIBLING:before@test.example",
        "RELATED-TO;RELTYPE=SIBLING:other@test.example",
        'LINK;LINKREL="describedby";VALUE=URI:https://test.example/kz/bulgaria.html',
        'LINK;LINKREL="via";VALUE=URI:https://news.example/1',
    ]


@pytest.mark.parametrize(
    ("entry", "start", "end", "instant"),
    [
        (SAMPLES[2], "DTSTART;TZID=Asia/Almaty:20240229T100000", "DTEND;TZID=Asia/Almaty:20240229T120000", "04:00"),
        (SAMPLES[3], "DTSTART;TZID=Asia/Almaty:20250609T100000", "DTEND;TZID=Asia/Almaty:20250609T120000", "05:00"),
        (SAMPLES[4], "DTSTART:20250609T140000Z", "DTEND:20250609T150000Z", "14:00"),
        (
            hours("2040-07-10T10:00", "2040-07-10T11:00", "Europe/Sofia"),
            "DTSTART;TZID=Europe/Sofia:20400710T100000",
            "DTEND;TZID=Europe/Sofia:20400710T110000",
            "07:00",
        ),
    ],
)
def test_hours(entry: Entry, start: str, end: str, instant: str) -> None:
    data = rendered(entry)
    lines = lines_of(data)
    assert [line for line in lines if line.startswith(("DTSTART;T", "DTEND", "DTSTART:20250609"))] == [start, end]
    (found,) = occurrences(data, (2020, 1, 1), (2045, 1, 1))
    assert f"{found.astimezone(UTC):%H:%M}" == instant


@pytest.mark.parametrize(
    ("moment", "zone", "offset"),
    [
        ("2024-02-29T10:00", "Asia/Almaty", 6),
        ("2024-03-01T10:00", "Asia/Almaty", 5),
        ("2025-03-29T10:00", "Europe/Sofia", 2),
        ("2025-03-30T10:00", "Europe/Sofia", 3),
        ("2025-10-26T10:00", "Europe/Sofia", 2),
        ("2040-01-10T10:00", "Europe/Sofia", 2),
        ("2040-07-10T10:00", "Europe/Sofia", 3),
    ],
)
def test_our_own_zone_block_gives_the_right_hour(moment: str, zone: str, offset: int) -> None:
    start = datetime.fromisoformat(moment)
    others = hours("2023-12-01T10:00", "2023-12-01T11:00", zone, "other@test.example")
    entry = hours(moment, (start + timedelta(hours=1)).isoformat(), zone)
    calendar = icalendar.Calendar.from_ical(rendered(entry, others))
    block: Any = calendar.walk("VTIMEZONE")[0]
    assert start.replace(tzinfo=block.to_tz()).utcoffset() == timedelta(hours=offset)


def test_zone_blocks_use_no_rdate_and_come_before_the_events() -> None:
    lines = lines_of(rendered(*SAMPLES))
    assert [line for line in lines if line.startswith("TZID:")] == ["TZID:Asia/Almaty"]
    assert lines.index("END:VTIMEZONE") < lines.index("BEGIN:VEVENT")
    names = {line.split(":")[0].split(";")[0] for line in lines}
    assert {"RRULE", "DTSTART", "UID"} <= names  # the ones that could be named are
    assert not names & {"RDATE", "METHOD", "VALARM", "RECURRENCE-ID", "ORGANIZER", "ATTENDEE", "EXDATE", "DURATION"}
    assert not icalendar.Calendar.from_ical(rendered(*SAMPLES)).get("UID")


def test_a_yearly_rule_is_counted() -> None:
    found = occurrences(rendered(YEARLY), (2000, 1, 1), (2100, 1, 1))
    assert found == [date(year, 3, 3) for year in range(2020, 2040)]


def test_entries_are_in_order_of_start_then_uid() -> None:
    late, early = a_visit(uid="a@t"), a_visit(uid="z@t", span=Days(date(2025, 6, 8), date(2025, 6, 8)))
    same_day = hours("2025-06-09T00:00", "2025-06-09T01:00", "UTC", "b@t")
    found = [str(e["UID"]) for e in events(rendered(same_day, late, early))]
    assert found == ["z@t", "a@t", "b@t"]


def test_busy_only_where_the_event_says_so() -> None:
    free, busy = a_visit(), a_visit(busy=True)
    gone = a_visit(busy=True, status=EntryStatus.CANCELLED)
    found = [
        (str(e["TRANSP"]), str(e["X-MICROSOFT-CDO-BUSYSTATUS"]))
        for x in (free, busy, gone)
        for e in events(rendered(x))
    ]
    assert found == [("TRANSPARENT", "FREE"), ("OPAQUE", "BUSY"), ("OPAQUE", "FREE")]


def test_control_characters_are_removed_and_line_breaks_are_one() -> None:
    entry = a_visit(title="A\x00B\x1b\tC", description="one\r\ntwo\x85three\u2028four\x07")
    (event,) = events(rendered(entry))
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == ("AB C", "one\ntwo\nthree\nfour")


def test_a_written_backslash_n_is_no_line_break() -> None:
    (event,) = events(rendered(a_visit(title=r"C:\New\nothing")))
    assert str(event["SUMMARY"]) == r"C:\New\nothing"


@pytest.mark.parametrize("text", ["é" * 100, "\\" * 100, ",;" * 60, "Қазақстан " * 20, "a" + "😀" * 40])
@pytest.mark.parametrize("shift", range(4))
def test_folding(text: str, shift: int) -> None:
    data = rendered(a_visit(title="x" * shift + text))
    for line in data.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no character is cut
        assert (len(line) - len(line.rstrip(b"\\"))) % 2 == 0  # no backslash is parted from its letter
    assert str(events(data)[0]["SUMMARY"]) == clean("x" * shift + text)


def test_jcal_says_the_same_as_the_feed() -> None:
    calendar = ics.compose(a_feed(*SAMPLES), published(*SAMPLES), NOW)
    from_jcal = icalendar.Calendar.from_jcal(json.loads(ics.to_jcal(calendar)))
    wanted = read(ics.to_bytes(calendar))
    again = read(from_jcal.to_ical())
    assert [content(r.entry) for r in again.revised] == [content(r.entry) for r in wanted.revised]
    assert again.changed == wanted.changed


def test_jcal_is_one_property_a_line() -> None:
    calendar = ics.compose(a_feed(FULL), published(FULL), NOW)
    lines = ics.to_jcal(calendar).decode().splitlines()
    assert '  ["location", {}, "text", "Astana"],' in lines


WORDS = st.text(st.characters(codec="utf-8"), max_size=120)
NAMES = WORDS.map(clean).filter(bool)
DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


@st.composite
def spans(draw: st.DrawFn) -> Days | Hours:
    first = draw(DAYS)
    if draw(st.booleans()):
        return Days(first, first + timedelta(days=draw(st.integers(0, 40))))
    start = datetime.combine(first, draw(st.times())).replace(microsecond=0)
    zone = draw(st.sampled_from(["Asia/Almaty", "Europe/Sofia", "Europe/Brussels", "America/New_York", "UTC"]))
    return Hours(start, start + timedelta(minutes=draw(st.integers(1, 600))), zone)


ENTRIES = st.builds(
    Entry,
    uid=st.from_regex(r"[a-z0-9-]{1,80}@test\.example", fullmatch=True),
    title=NAMES,
    span=spans(),
    status=st.sampled_from(EntryStatus),
    mark=st.sampled_from(["", "TBC", "CANCELLED"]),
    remark=WORDS.map(clean),
    busy=st.booleans(),
    place=st.none() | WORDS,
    categories=st.lists(NAMES, max_size=3).map(tuple),
    color=st.none() | st.sampled_from(["teal", "navy"]),
    description=WORDS,
    related=st.lists(st.just("other@test.example"), max_size=1).map(tuple),
)


@given(st.lists(ENTRIES, max_size=5, unique_by=lambda e: e.uid))
def test_any_feed_reads_back_as_it_was_meant(entries: list[Entry]) -> None:
    data = rendered(*entries)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    found = {r.entry.uid: content(r.entry) for r in read(data).revised}
    assert found == {entry.uid: content(entry) for entry in entries}
