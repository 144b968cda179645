"""The fields of a record from those of an entry."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.importing.order import Imported
from tests.importing.samples import EASTERN, told, zone

FUTURE = "DTSTART;VALUE=DATE:20270310"
Reads = Callable[..., Imported]


def test_an_entry_becomes_a_record(reads: Reads) -> None:
    imported = reads(
        "UID:1\nSUMMARY:Visit of the Minister\nDTSTART;TZID=Europe/Sofia:20270310T100000\nDURATION:PT90M\n"
        "LOCATION:Sofia\\, Council of Ministers\nCATEGORIES:Romania,BG,Visit\nSTATUS:CONFIRMED\n"
        "URL:https://example.org/x\nDESCRIPTION:<p>Bring the&nbsp;file.</p>"
    )
    assert imported.events == [
        {
            "id": "visit-of-the-minister-2027",
            "kind": "visit",
            "title": "Visit of the Minister",
            "counterparts": ["RO", "BG"],
            "timezone": "Europe/Sofia",
            "url": "https://example.org/x",
            "status": "confirmed",
            "when": "2027-03-10T10:00/11:30",
            "place": "Sofia, Council of Ministers",
            "note": "Bring the file.",
            "basis": {"text": "Imported from a.ics", "date": "2025-06-10"},
        }
    ]
    assert imported.left_out == []


def test_people_and_reminders_are_named_and_stay_behind(reads: Reads) -> None:
    imported = reads(
        f"SUMMARY:Talks\n{FUTURE}\nORGANIZER:mailto:a@x.org\nATTENDEE:mailto:b@x.org\nATTENDEE:mailto:c@x.org\n"
        "GEO:42.7;23.3\nCATEGORIES:Blue,Romania,Forum,National day,Red\n"
        "BEGIN:VALARM\nTRIGGER:-PT15M\nEND:VALARM"
    )
    assert told(imported) == [
        "line 3, “Talks”: 2 attendees; its organiser; its coordinates; 1 reminder; its categories Blue and Red"
    ]
    assert "x.org" not in str(imported.events)


def test_what_cannot_be_read_is_told_and_not_shown(reads: Reads) -> None:
    imported = reads(f"SUMMARY:Talks\nLOCATION;ENCODING=BASE64:%%%\n{FUTURE}\nthis is no line\nURL:gopher://x")
    assert imported.left_out[0].reasons == (
        "its address “gopher://x”",
        "its place, which cannot be read from its encoding",
        "line 7, which is no line of a calendar",
    )
    assert "place" not in imported.events[0]


def test_an_untitled_entry_says_so(reads: Reads) -> None:
    assert reads(FUTURE).events[0]["title"] == "Entry without a title, 10 Mar 2027"


def test_what_is_too_long_is_cut_and_told(reads: Reads) -> None:
    imported = reads(f"SUMMARY:Talks\n{FUTURE}\nDESCRIPTION:{'word ' * 1000}")
    assert told(imported) == ["line 3, “Talks”: the end of its description, which is too long"]
    assert str(imported.events[0]["note"]).endswith("word word …")


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ("SUMMARY:A\nSTATUS:CONFIRMED", "confirmed"),
        ("SUMMARY:A", "planned"),
        ("SUMMARY:A\nSTATUS:TENTATIVE", "planned"),
        ("SUMMARY:A\nSTATUS:CANCELLED", "cancelled"),
        ("SUMMARY:CANCELLED: A", "cancelled"),
        ("SUMMARY:Canceled: A", "cancelled"),
        ("SUMMARY:POSTPONED: A\nSTATUS:TENTATIVE", "postponed"),
        ("SUMMARY:TBC: A\nSTATUS:TENTATIVE", "planned"),
        ("SUMMARY:A\nSTATUS:BANANA", "planned"),
    ],
)
def test_states_of_what_is_ahead(reads: Reads, lines: str, status: str) -> None:
    (event,) = reads(f"{lines}\n{FUTURE}").events
    assert (event["status"], event["title"], event.get("inferred")) == (status, "A", None)


def test_what_is_called_off_by_mail_is_cancelled(reads: Reads) -> None:
    (event,) = reads(f"SUMMARY:A\nSTATUS:CONFIRMED\n{FUTURE}", head="METHOD:CANCEL\n").events
    assert event["status"] == "cancelled"


def test_what_is_over_was_held_and_that_is_said_to_be_inferred(reads: Reads) -> None:
    (event,) = reads("SUMMARY:A\nDTSTART;VALUE=DATE:20250609\nSTATUS:CONFIRMED").events
    assert event["status"] == "held"
    assert event["inferred"] == {"status": "Its day is over, and the calendar does not say that it was cancelled."}
    (tentative,) = reads("SUMMARY:A\nDTSTART;VALUE=DATE:20250609\nSTATUS:TENTATIVE").events
    assert tentative["status"] == "planned"


NEW_YORK = "The calendar names the zone “Mine”; its clocks that year are those of America/New_York."
NO_ZONE = "The entry names no time zone; read as Asia/Almaty."
SOFIA = "The calendar says 22:00–22:00 UTC, which is midnight to midnight in Europe/Sofia."


@pytest.mark.parametrize(
    ("lines", "when", "timezone", "inferred"),
    [
        ("DTSTART;TZID=Mine:20270310T100000", "2027-03-10T10:00", "America/New_York", {"timezone": NEW_YORK}),
        ("DTSTART:20270310T100000", "2027-03-10T10:00", None, {"when": NO_ZONE}),
        ("DTSTART;TZID=Mine:20270310T000000\nDURATION:P1D", "2027-03-10", None, None),
        ("DTSTART:20270310T000000\nDTEND:20270310T235900", "2027-03-10", None, None),
        ("DTSTART:20270309T220000Z\nDTEND:20270310T220000Z", "2027-03-10", None, {"when": SOFIA}),
        ("DTSTART:20270310T100000Z", "2027-03-10T10:00", "UTC", None),
    ],
)
def test_a_zone_that_was_concluded_is_marked_on_the_record(
    reads: Reads, lines: str, when: str, timezone: str | None, inferred: dict[str, str] | None
) -> None:
    (event,) = reads(f"SUMMARY:A\n{lines}", head=zone("Mine", *EASTERN)).events
    assert (event["when"], event.get("timezone"), event.get("inferred")) == (when, timezone, inferred)


def test_hours_in_utc_are_told_in_the_zone_the_file_is_shown_in(reads: Reads) -> None:
    (event,) = reads("SUMMARY:A\nDTSTART:20270601T070000Z", head="X-WR-TIMEZONE:Europe/Sofia\n").events
    assert (event["when"], event["timezone"], event.get("inferred")) == ("2027-06-01T10:00", "Europe/Sofia", None)
    (floating,) = reads("SUMMARY:A\nDTSTART:20270601T070000", head="X-WR-TIMEZONE:FLE Standard Time\n").events
    assert (floating["when"], floating["timezone"]) == ("2027-06-01T07:00", "Europe/Sofia")


def test_an_hour_that_comes_twice_where_the_file_is_shown_stays_in_utc(reads: Reads) -> None:
    (event,) = reads("SUMMARY:A\nDTSTART:20271031T013000Z", head="X-WR-TIMEZONE:Europe/Sofia\n").events
    assert (event["when"], event["timezone"]) == ("2027-10-31T01:30", "UTC")


@pytest.mark.parametrize(
    ("start", "place", "timezone"),
    [
        ("DTSTART;TZID=Asia/Almaty:20270310T150000", "Sofia", "Asia/Almaty"),
        ("DTSTART;TZID=Europe/Sofia:20270310T110000", "Sofia", "Europe/Sofia"),
        ("DTSTART;TZID=Asia/Almaty:20270310T150000", "Almaty", None),
        ("DTSTART;TZID=Asia/Almaty:20270310T150000", "", None),
        ("DTSTART:20270310T150000", "Sofia", None),  # nobody says whose hours these are: check asks
    ],
)
def test_hours_told_in_our_zone_elsewhere_are_said_to_be_ours(
    reads: Reads, start: str, place: str, timezone: str | None
) -> None:
    (event,) = reads(f"UID:1\nSUMMARY:Talks\n{start}\nDURATION:PT1H\nLOCATION:{place}").events
    assert event.get("timezone") == timezone


def test_an_evening_past_midnight_is_carried_over_whole(reads: Reads) -> None:
    (event,) = reads("UID:1\nSUMMARY:Dinner\nDTSTART;TZID=Europe/Sofia:20270310T200000\nDURATION:PT5H").events
    assert (event["when"], event["timezone"]) == ("2027-03-10T20:00/2027-03-11T01:00", "Europe/Sofia")
