"""Calendars to records: each entry ends as one record or more, or is left out with a reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.calendars import ics
from briefgen.diagnostics import BriefgenError, has_errors
from briefgen.domain.catalog import Catalog
from briefgen.importing import entries
from briefgen.importing.entries import read_calendar
from briefgen.importing.ical.rules import Budget
from briefgen.importing.order import OUR_PRODUCT, Imported, Order
from briefgen.importing.proof import prove
from briefgen.reading.edits.writing import items
from briefgen.reading.load import Loaded
from tests.importing.samples import EASTERN, EASTERN_EUROPE, titles, told, zone

ROOT = Path(__file__).parents[2]
FUTURE = "DTSTART;VALUE=DATE:20270310"
Reads = Callable[..., Imported]


def test_our_own_calendar_gives_the_same_events_back(real: Loaded) -> None:
    assert real.catalog is not None
    empty = replace(real.catalog, events={})
    data = (ROOT / "output" / "feeds" / "all.ics").read_bytes()
    found = read_calendar(data, Order("all.ics", empty, date(2026, 11, 23)))
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
    undated = {"ro-composers-concert-astana", "ro-kazakh-museum-exhibitions", "bg-parliament-election-2026"}
    assert back == {key: value for key, value in held.items() if key not in undated}
    dates = {str(r["id"]): str(r["when"]) for r in found.events}
    assert dates["bg-intergovernmental-commission-5"] == "2025-05"
    assert dates["bg-trakia-zone-meeting-2023"] == "2023-04-26..2023-05-10"
    assert dates["bg-president-visit-2025"] == "2025-06-09"


def test_our_feeds_are_known_by_their_product() -> None:
    assert ics.PRODUCT.startswith(OUR_PRODUCT)


def test_without_a_counterpart_an_entry_is_left_out(reads: Reads) -> None:
    imported = reads(f"SUMMARY:A\n{FUTURE}", counterpart=None)
    assert imported.events == []
    assert told(imported) == ["line 3, “A”, is left out: no category names a counterpart; name one with --counterpart"]


def test_occurrences_are_numbered(reads: Reads) -> None:
    imported = reads(
        "UID:1\nSUMMARY:Talks\nDTSTART:20270105T090000Z\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20270112T090000Z",
        "UID:1\nSUMMARY:Talks\\, moved\nRECURRENCE-ID:20270119T090000Z\nDTSTART:20270120T150000Z",
    )
    assert [(e["id"], e["title"], e["when"]) for e in imported.events] == [
        ("talks-2027-1", "Talks", "2027-01-05T09:00"),
        ("talks-2027-2", "Talks, moved", "2027-01-20T15:00"),
        ("talks-2027-3", "Talks", "2027-01-26T09:00"),
    ]
    assert (imported.entries, imported.carried, imported.records) == (2, 2, 3)


def test_a_second_import_adds_nothing(reads: Reads, catalog: Callable[..., Catalog]) -> None:
    entry = f"SUMMARY:Talks\n{FUTURE}"
    there = catalog(events=items(reads(entry).events, 0))
    imported = reads(entry, into=there)
    assert (imported.events, imported.entries, imported.present, imported.left_out) == ([], 1, 1, [])


def test_ids_are_new_to_the_project(reads: Reads, catalog: Callable[..., Catalog]) -> None:
    there = catalog(events=items(reads(f"SUMMARY:Talks\n{FUTURE}").events, 0))
    imported = reads(
        "SUMMARY:Talks\nDTSTART;VALUE=DATE:20270311", "SUMMARY:Talks\nDTSTART;VALUE=DATE:20270312", into=there
    )
    assert [e["id"] for e in imported.events] == ["talks-2027-2", "talks-2027-3"]


def test_an_empty_calendar_has_no_entries(reads: Reads) -> None:
    imported = reads(head=zone("X", *EASTERN))
    assert (imported.entries, imported.records, imported.left_out) == (0, 0, [])


def test_too_many_records_are_not_made_at_one_time(reads: Reads) -> None:
    series = [f"UID:{n}\nSUMMARY:A {n}\nDTSTART:20270105T090000Z\nRRULE:FREQ=DAILY;COUNT=50" for n in range(22)]
    imported = reads(*series)
    assert (len(imported.events), imported.entries, imported.carried) == (1000, 22, 20)
    assert [left.title for left in imported.left_out] == ["A 20", "A 21"]
    reason = "at most 1000 records are made at one time; leave out what is over with --since, or import a part of it"
    assert imported.left_out[0].reasons == (reason,)
    with pytest.raises(BriefgenError, match=r"a\.ics has 20001 entries; at most 20000 are read at one time"):
        reads(*(["UID:1"] * 20_001))


def test_zones_that_take_too_long_to_work_out_leave_their_entries_out(
    reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries, "Budget", lambda: Budget(100_000))  # a tenth of what a file may take
    never = "STANDARD 20000101T000000 +0200 +0300 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"
    head = "".join(zone(f"Z{n}", never) for n in range(6))
    imported = reads(*(f"SUMMARY:A\nDTSTART;TZID=Z{n}:20270310T100000" for n in range(6)), head=head)
    unknown = [((f"its time zone “Z{n}”, which is not known: read as Asia/Almaty",), False) for n in range(2, 6)]
    spent = (("the file has too many recurrences that take long to work out",), True)
    assert ([(left.reasons, left.whole) for left in imported.left_out], imported.carried) == ([spent, *unknown], 5)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
MOMENTS = st.sampled_from(
    [
        "20270310",
        "20270310T100000Z",
        "20270311T100000",
        "20270328T033000",
        "20270310T000000",
        "20260909T210000Z",
        "20250101T000000Z",
        "20270230T990000",
        "2027-03-10T10:00:00+03:00",
        "",
    ]
)
PARAMETERS = st.sampled_from(
    [
        "",
        ";VALUE=DATE",
        ";TZID=Europe/Sofia",
        ";TZID=Mine",
        ";TZID=GMT",
        ';TZID="FLE Standard Time"',
        ";TZID=Nowhere",
        ";RANGE=THISANDFUTURE",
    ]
)
DATED = st.builds(
    "{}{}:{}".format,
    st.sampled_from(["DTSTART", "DTSTART", "DTEND", "EXDATE", "RDATE", "RECURRENCE-ID"]),
    PARAMETERS,
    MOMENTS,
)
OTHERS = st.sampled_from(
    [
        "RRULE:FREQ=DAILY;COUNT=3",
        "RRULE:FREQ=YEARLY",
        "RRULE:FREQ=WEEKLY;UNTIL=20270401T000000Z;BYDAY=MO,FR",
        "RRULE:W1 MO #3",
        "EXRULE:FREQ=DAILY;INTERVAL=2",
        "DURATION:P3D",
        "DURATION:-PT1H",
        "STATUS:CANCELLED",
        "CLASS:PRIVATE",
        "CATEGORIES:Romania,Visit",
        "SEQUENCE:2",
        "LAST-MODIFIED:20270101T000000Z",
        "UID:1",
        "UID:2",
        "SUMMARY:TBC: Visit (Mar 2027\\, day not yet known)",
        "SUMMARY;ENCODING=QUOTED-PRINTABLE:=D0=\n=A1",
        "LOCATION;ENCODING=BASE64:U29maWE=",
        'X-ALT-DESC:<p>- #1: "x"</p>',
        "BEGIN:VEVENT",
        "END:VEVENT\nBEGIN:VEVENT\nSUMMARY:B",
        "END:VEVENT\nBEGIN:VTODO\nSUMMARY:C\nEND:VTODO\nBEGIN:VEVENT",
        "END:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR\nBEGIN:VEVENT",
        "END:VCALENDAR",
        "BEGIN:VALARM",
        "END:VALARM",
    ]
)
LINES = st.lists(
    st.one_of(DATED, DATED, OTHERS, OTHERS, st.builds("{}:{}".format, st.sampled_from(["SUMMARY", "X"]), TEXT), TEXT),
    max_size=30,
)
ENTRIES = ("BEGIN:VEVENT", "BEGIN:VTODO")


def entries_in(data: bytes) -> int:
    """How many entries a file has, counted in the plainest way."""
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    return sum(line.strip().upper().decode("utf-8", "replace") in ENTRIES for line in lines if line[:1] not in b" \t")


@given(lines=LINES, ours=st.booleans(), since=st.sampled_from([None, date(2027, 3, 11)]), zones=st.booleans())
def test_whatever_the_lines_every_entry_ends_as_a_sound_record_or_is_left_out(
    catalog: Callable[..., Catalog], lines: list[str], ours: bool, since: date | None, zones: bool
) -> None:
    there = catalog()
    head = f"PRODID:{ics.PRODUCT}\n" if ours else ""
    head += zone("Mine", *EASTERN) + zone("GMT", *EASTERN_EUROPE) if zones else ""
    body = "\n".join(lines)
    data = f"BEGIN:VCALENDAR\n{head}BEGIN:VEVENT\nSUMMARY:A\n{body}\nEND:VEVENT\nEND:VCALENDAR\n".encode()
    imported = read_calendar(data, Order("a.ics", there, date(2026, 6, 10), counterpart="BG", since=since))
    whole = [left for left in imported.left_out if left.whole]
    assert imported.entries == entries_in(data) == imported.carried + imported.present + len(whole)
    assert imported.records >= imported.carried
    assert all(left.reasons for left in imported.left_out)
    lines_told = [left.line for left in imported.left_out]
    assert lines_told == sorted(set(lines_told))
    for kind, records in (("events", imported.events), ("reference_days", imported.reference_days)):
        assert not has_errors(prove(there, kind, items(records, 2), "a.yaml"))


@pytest.mark.parametrize(
    "title",
    [
        "Visit: part two",
        "# of rooms",
        "- first, - second",
        "\"quoted\" and 'single'",
        "no",
        "~",
        "{a: b}",
        "[x]",
        "&anchor *alias !tag",
        "100 %",
        "@home `x`",
        "? key",
        "Пловдив: Панаир 👨‍👩‍👧 🇧🇬",
        "\u202eevil\u202c \u200bzero",
        "زيارة الوزير (١٢)",
        "ends with colon:",
        "a\\nb",
        "<<",
        "2027-03-10",
    ],
)
def test_any_title_stays_loadable(reads: Reads, catalog: Callable[..., Catalog], title: str) -> None:
    imported = reads(f"SUMMARY:{title}\n{FUTURE}\nDESCRIPTION:{title}\nLOCATION:{title}")
    text = items(imported.events, 0)
    there = catalog(events=text)
    (event,) = there.events.values()
    assert str(event.title) == titles(imported)[0]
    assert str(event.reports[0].place) == str(event.reports[0].note or event.note) == titles(imported)[0]
