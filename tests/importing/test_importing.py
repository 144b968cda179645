"""Someone's calendar to records: what is carried over, what is told, and that nothing hostile does harm."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.calendars import ics
from briefgen.diagnostics import BriefgenError, has_errors
from briefgen.domain.catalog import Catalog
from briefgen.importing.entries import read_calendar
from briefgen.importing.order import OUR_PRODUCT, Imported, Order
from briefgen.importing.proof import prove
from briefgen.importing.vocabulary import fitted, kind_of, slug, unused
from briefgen.importing.yaml_text import as_yaml

DAY = date(2025, 6, 10)
FUTURE = "DTSTART;VALUE=DATE:20270310"
Reads = Callable[..., Imported]


def calendar(*entries: str, head: str = "") -> bytes:
    body = "".join(f"BEGIN:VEVENT\n{entry}\nEND:VEVENT\n" for entry in entries)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{body}END:VCALENDAR\n".encode()


@pytest.fixture
def reads(catalog: Callable[..., Catalog]) -> Reads:
    """``reads(entry, entry, …)``: what is imported from a calendar of these entries, into an empty project."""

    def read(*entries: str, head: str = "", into: Catalog | None = None, **options: Any) -> Imported:
        order = Order("a.ics", into or catalog(), DAY, **{"counterpart": "BG", **options})
        return read_calendar(calendar(*entries, head=head), order)

    return read


def told(imported: Imported) -> list[str]:
    return [str(left) for left in imported.left_out]


def test_an_entry_becomes_a_record(reads: Reads) -> None:
    imported = reads(
        "UID:1\nSUMMARY:Visit of the Minister\nDTSTART;TZID=FLE Standard Time:20270310T100000\nDURATION:PT90M\n"
        "LOCATION:Sofia\\, Council of Ministers\nCATEGORIES:Romania,BG,Important\nSTATUS:CONFIRMED\n"
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
        "BEGIN:VALARM\nTRIGGER:-PT15M\nEND:VALARM"
    )
    assert told(imported) == ["line 3, “Talks”: 2 attendees; its organiser; 1 reminder"]
    assert "x.org" not in str(imported.events)


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


def test_what_is_over_was_held_and_that_is_said_to_be_inferred(reads: Reads) -> None:
    (event,) = reads("SUMMARY:A\nDTSTART;VALUE=DATE:20250609\nSTATUS:CONFIRMED").events
    assert event["status"] == "held"
    assert event["inferred"] == {"status": "Its day is over, and the calendar does not say that it was cancelled."}
    (tentative,) = reads("SUMMARY:A\nDTSTART;VALUE=DATE:20250609\nSTATUS:TENTATIVE").events
    assert tentative["status"] == "planned"


def test_private_entries_and_tasks_are_left_out(reads: Reads) -> None:
    imported = reads(f"SUMMARY:Dentist\nCLASS:PRIVATE\n{FUTURE}", head="BEGIN:VTODO\nSUMMARY:Write\nEND:VTODO\n")
    assert imported.events == []
    assert told(imported) == [
        "line 3, “Write”, is left out: it is a task and no event",
        "line 6, “Dentist”, is left out: it is marked private",
    ]


def test_without_a_counterpart_an_entry_is_left_out(reads: Reads) -> None:
    imported = reads(f"SUMMARY:A\n{FUTURE}", counterpart=None)
    assert imported.events == []
    assert told(imported) == ["line 3, “A”, is left out: no category names a counterpart; name one with --counterpart"]


def test_occurrences_are_numbered_and_one_told_apart_takes_its_place(reads: Reads) -> None:
    imported = reads(
        "UID:1\nSUMMARY:Talks\nDTSTART:20270105T090000Z\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20270112T090000Z",
        "UID:1\nSUMMARY:Talks\\, moved\nRECURRENCE-ID:20270119T090000Z\nDTSTART:20270120T150000Z",
    )
    assert [(e["id"], e["title"], e["when"]) for e in imported.events] == [
        ("talks-2027-1", "Talks", "2027-01-05T09:00"),
        ("talks-2027-2", "Talks, moved", "2027-01-20T15:00"),
        ("talks-2027-3", "Talks", "2027-01-26T09:00"),
    ]


def test_what_returns_each_year_is_a_reference_day(reads: Reads) -> None:
    imported = reads(f"SUMMARY:Founding day\nCATEGORIES:Romania,National day\nRRULE:FREQ=YEARLY\n{FUTURE}")
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
    imported = reads(f"SUMMARY:A\nRRULE:FREQ=YEARLY\n{lines}")
    assert (len(imported.events), imported.reference_days) == (1, [])
    assert "its recurrence, which has no end (FREQ=YEARLY)" in told(imported)[0]


def test_hours_in_utc_are_told_in_the_zone_the_file_is_shown_in(reads: Reads) -> None:
    (event,) = reads("SUMMARY:A\nDTSTART:20270601T070000Z", head="X-WR-TIMEZONE:Europe/Sofia\n").events
    assert (event["when"], event["timezone"]) == ("2027-06-01T10:00", "Europe/Sofia")


def test_a_second_import_adds_nothing(reads: Reads, catalog: Callable[..., Catalog]) -> None:
    entry = f"SUMMARY:Talks\n{FUTURE}"
    there = catalog(events=as_yaml(reads(entry).events, 0))
    imported = reads(entry, into=there)
    assert (imported.events, imported.present) == ([], 1)


def test_ids_are_new_to_the_project(reads: Reads, catalog: Callable[..., Catalog]) -> None:
    there = catalog(events=as_yaml(reads(f"SUMMARY:Talks\n{FUTURE}").events, 0))
    imported = reads(
        "SUMMARY:Talks\nDTSTART;VALUE=DATE:20270311", "SUMMARY:Talks\nDTSTART;VALUE=DATE:20270312", into=there
    )
    assert [e["id"] for e in imported.events] == ["talks-2027-2", "talks-2027-3"]


def test_what_was_over_before_a_day_may_be_left_out(reads: Reads) -> None:
    imported = reads(f"SUMMARY:A\n{FUTURE}", "SUMMARY:B\nDTSTART;VALUE=DATE:20250601", since=date(2025, 6, 2))
    assert [e["title"] for e in imported.events] == ["A"]


def test_the_newer_of_two_versions_counts(reads: Reads) -> None:
    imported = reads(f"UID:1\nSEQUENCE:2\nSUMMARY:New\n{FUTURE}", f"UID:1\nSEQUENCE:1\nSUMMARY:Old\n{FUTURE}")
    assert [e["title"] for e in imported.events] == ["New"]
    assert told(imported) == ["line 9, “Old”, is left out: a newer version of it is in the file"]


def test_too_many_records_are_not_made_at_one_time(reads: Reads) -> None:
    imported = reads(
        *(f"UID:{n}\nSUMMARY:A {n}\nDTSTART:20270105T090000Z\nRRULE:FREQ=DAILY;COUNT=50" for n in range(22))
    )
    assert len(imported.events) == 1000
    assert [left.title for left in imported.left_out] == ["A 20", "A 21"]
    with pytest.raises(BriefgenError, match=r"a\.ics has 20001 entries; at most 20000 are read at one time"):
        reads(*(["UID:1"] * 20_001))


def test_words_that_fit() -> None:
    assert fitted("a  b\n c") == ("a b c", False)
    assert fitted("x" * 100) == ("x" * 79 + "…", True)
    assert fitted("word " * 10, most=20) == ("word word word …", True)
    assert fitted("https://example.org/" + "/".join(["part"] * 40))[1] is False


def test_ids_and_kinds() -> None:
    assert slug("Visite d’État à Sofia (5ᵉ)") == "visite-detat-a-sofia-5e"
    assert slug("Встреча") == ""
    taken = {"talks", "round-1"}
    assert unused("talks", taken) == ["talks-2"]
    assert unused("round", taken, 2) == ["round-2-1", "round-2-2"]
    assert [kind_of(names, "Visit and forum").value for names in (["Commission-Session"], ["x"])] == [
        "commission-session",
        "visit",
    ]


def test_our_feeds_are_known_by_their_product() -> None:
    assert ics.PRODUCT.startswith(OUR_PRODUCT)


BITS = st.sampled_from(
    [
        "RRULE:FREQ=DAILY;COUNT=3",
        "RRULE:FREQ=YEARLY",
        "RRULE:FREQ=WEEKLY;UNTIL=20270401T000000Z;BYDAY=MO,FR",
        "EXDATE:20270310",
        "RDATE:20270311T100000Z",
        "RECURRENCE-ID:20270310T100000Z",
        "DTSTART;TZID=Europe/Sofia:20270328T033000",
        "DTSTART;VALUE=DATE:20270310",
        "DTEND:20270310T110000Z",
        "DURATION:P3D",
        "STATUS:CANCELLED",
        "CATEGORIES:Romania,Visit",
        "SUMMARY:TBC: Visit (Mar 2027\\, day not yet known)",
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VALARM",
        "UID:1",
    ]
)


@given(lines=st.lists(st.one_of(BITS, BITS, st.text(max_size=40)), max_size=25), ours=st.booleans())
def test_whatever_the_lines_the_records_are_well_formed(
    catalog: Callable[..., Catalog], lines: list[str], ours: bool
) -> None:
    there = catalog()
    head = f"PRODID:{ics.PRODUCT}\n" if ours else ""
    data = f"BEGIN:VCALENDAR\n{head}BEGIN:VEVENT\nSUMMARY:A\n".encode() + "\n".join(lines).encode(
        "utf-8", "surrogatepass"
    )
    try:
        imported = read_calendar(data + b"\nEND:VEVENT\nEND:VCALENDAR\n", Order("a.ics", there, DAY, counterpart="BG"))
    except BriefgenError:
        return
    for kind, records in (("events", imported.events), ("reference_days", imported.reference_days)):
        assert not has_errors(prove(there, kind, as_yaml(records, 2), "a.yaml"))


def test_proof_names_the_line_of_a_fault(catalog: Callable[..., Catalog]) -> None:
    text = "\n\n- id: a\n  kind: visit\n  title: A\n  counterparts: [BG]\n  status: planned\n  when: 2025-02-30\n  basis: {text: B, date: 2025-01-01}\n"
    assert [(d.code, str(d.location)) for d in prove(catalog(), "events", text, "e.yaml")] == [("E205", "e.yaml:8:9")]


@pytest.mark.parametrize(
    ("start", "place", "zone"),
    [
        ("DTSTART;TZID=Asia/Almaty:20270310T150000", "Sofia", "Asia/Almaty"),
        ("DTSTART;TZID=Europe/Sofia:20270310T110000", "Sofia", "Europe/Sofia"),
        ("DTSTART;TZID=Asia/Almaty:20270310T150000", "Almaty", None),
        ("DTSTART;TZID=Asia/Almaty:20270310T150000", "", None),
        ("DTSTART:20270310T150000", "Sofia", None),  # nobody says whose hours these are: check asks
    ],
)
def test_hours_told_in_our_zone_elsewhere_are_said_to_be_ours(
    reads: Reads, start: str, place: str, zone: str | None
) -> None:
    (event,) = reads(f"UID:1\nSUMMARY:Talks\n{start}\nDURATION:PT1H\nLOCATION:{place}").events
    assert event.get("timezone") == zone


def test_an_evening_past_midnight_is_carried_over_whole(reads: Reads) -> None:
    (event,) = reads("UID:1\nSUMMARY:Dinner\nDTSTART;TZID=Europe/Sofia:20270310T200000\nDURATION:PT5H").events
    assert (event["when"], event["timezone"]) == ("2027-03-10T20:00/2027-03-11T01:00", "Europe/Sofia")
