"""Content lines to components."""

from __future__ import annotations

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.importing.ical.components import LARGEST_FILE, Component, read_components


def calendar(body: str) -> bytes:
    return f"BEGIN:VCALENDAR\r\n{body}END:VCALENDAR\r\n".encode()


def shape(found: Component) -> tuple[str, int, bool, list[object]]:
    return found.name, found.line, found.whole, [shape(part) for part in found.parts]


def test_properties_are_found_by_name() -> None:
    (found,) = read_components("a.ics", calendar("BEGIN:VEVENT\nsummary:a\nCATEGORIES:x\nCATEGORIES:y\nEND:VEVENT\n"))
    event = found.inside("VEVENT")[0]
    assert (event.text("SUMMARY"), event.text("UID"), event.get("UID")) == ("a", "", None)
    assert [p.value for p in event.all("CATEGORIES")] == ["x", "y"]


def test_what_is_there_and_cannot_be_read_is_known() -> None:
    (found,) = read_components("a.ics", calendar('BEGIN:VEVENT\nDTSTART;TZID="x:1\nwhat is this\nEND:VEVENT\n'))
    event = found.parts[0]
    assert (event.has_unreadable("DTSTART"), event.has_unreadable("SUMMARY"), event.odd) == (True, False, [4])


def test_what_is_cut_off_is_known_to_be() -> None:
    found = read_components("a.ics", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\n")
    assert [shape(calendar) for calendar in found] == [
        ("VCALENDAR", 1, False, [("VEVENT", 2, True, []), ("VEVENT", 5, False, [])])
    ]


def test_an_entry_that_begins_inside_another_is_not_lost_in_it() -> None:
    body = "BEGIN:VEVENT\nUID:1\nBEGIN:VALARM\nBEGIN:VEVENT\nUID:2\nEND:VEVENT\nBEGIN:VTODO\nEND:VTODO\n"
    (found,) = read_components("a.ics", calendar(body))
    parts: list[object] = [
        ("VEVENT", 2, False, [("VALARM", 4, False, [])]),
        ("VEVENT", 5, True, []),
        ("VTODO", 8, True, []),
    ]
    assert shape(found) == ("VCALENDAR", 1, True, parts)


def test_entries_outside_any_calendar_are_one() -> None:
    found = read_components(
        "a.ics", b"BEGIN:VEVENT\nEND:VEVENT\n" + calendar("BEGIN:VEVENT\nEND:VEVENT\n") + b"BEGIN:VTODO\nEND:VTODO"
    )
    assert [shape(calendar) for calendar in found] == [
        ("VCALENDAR", 1, False, [("VEVENT", 1, True, [])]),
        ("VCALENDAR", 3, True, [("VEVENT", 4, True, [])]),
        ("VCALENDAR", 7, False, [("VTODO", 7, True, [])]),
    ]


def test_a_calendar_that_never_ends_ends_where_the_next_begins() -> None:
    found = read_components("a.ics", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + calendar("BEGIN:VEVENT\nEND:VEVENT\n"))
    assert [(calendar.whole, [part.whole for part in calendar.parts]) for calendar in found] == [
        (False, [False]),
        (True, [True]),
    ]


def test_what_lies_too_deep_or_ends_nothing_is_passed_over() -> None:
    deep = "BEGIN:X\n" * 50 + "UID:deep\n" + "END:X\n" * 50
    (found,) = read_components("a.ics", calendar(f"BEGIN:VEVENT\n{deep}END:VTODO\nUID:1\nEND:VEVENT\n"))
    assert (found.parts[0].text("UID"), found.parts[0].whole) == ("1", True)


def test_nothing_too_deep_hides_the_entries_behind_it() -> None:
    deep = "BEGIN:X\n" * 50
    (found,) = read_components("a.ics", calendar(f"BEGIN:VEVENT\n{deep}BEGIN:VEVENT\nUID:2\nEND:VEVENT\n"))
    assert [(part.text("UID"), part.whole) for part in found.parts] == [("", False), ("2", True)]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.ics is empty."),
        (b"BEGIN:VEVEN\nEND:VEVEN\n", "a.ics is no calendar: there is no BEGIN:VCALENDAR in it."),
        (b"X" * (LARGEST_FILE + 1), "a.ics has more than 16 MB, and more are not read at one time."),
    ],
)
def test_what_is_no_calendar_ends_in_a_message(data: bytes, message: str) -> None:
    with pytest.raises(BriefgenError) as error:
        read_components("a.ics", data)
    assert str(error.value) == message
    assert error.value.hint
