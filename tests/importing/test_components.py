"""Calendar bytes to components and content lines."""

from __future__ import annotations

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.importing.components import LARGEST_FILE, clean, read_components


def calendar(body: str) -> bytes:
    return f"BEGIN:VCALENDAR\r\n{body}END:VCALENDAR\r\n".encode()


def test_lines_are_unfolded_even_inside_a_character() -> None:
    data = calendar("BEGIN:VEVENT\r\nSUMMARY:?\r\nEND:VEVENT\r\n").replace(
        b"?", "В".encode()[:1] + b"\r\n " + "В".encode()[1:]
    )
    (found,) = read_components("a.ics", data)
    assert found.parts[0].text("SUMMARY") == "В"


def test_values_are_unescaped_and_parameters_read() -> None:
    line = r'ATTENDEE;CN="a:b;c";ROLE=CHAIR:mailto:x'
    (found,) = read_components(
        "a.ics", calendar(f"BEGIN:VEVENT\nSUMMARY:a\\, b\\;\\nc\\\\n\nCATEGORIES:a\\,b,c\n{line}\nEND:VEVENT\n")
    )
    event = found.parts[0]
    assert event.text("SUMMARY") == "a, b;\nc\\n"
    assert [p.items for p in event.all("CATEGORIES")] == [["a,b", "c"]]
    attendee = event.get("ATTENDEE")
    assert attendee
    assert (attendee.value, attendee.parameters) == ("mailto:x", {"CN": "a:b;c", "ROLE": "CHAIR"})


def test_what_is_cut_off_is_known_to_be() -> None:
    (found,) = read_components("a.ics", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\n")
    assert [(part.line, part.whole) for part in found.parts] == [(2, True), (5, False)]


def test_what_lies_too_deep_or_ends_nothing_is_passed_over() -> None:
    deep = "BEGIN:X\n" * 50 + "UID:deep\n" + "END:X\n" * 50
    (found,) = read_components("a.ics", calendar(f"BEGIN:VEVENT\n{deep}END:VTODO\nUID:1\nEND:VEVENT\n"))
    assert (found.parts[0].text("UID"), found.parts[0].whole) == ("1", True)


def test_nothing_unseen_is_kept() -> None:
    assert clean("a\x00b\u200bc\u202ed\ue000e\tf\u00a0g\u2028h") == "abcde f g\nh"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.ics is no calendar: there is no BEGIN:VCALENDAR in it."),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "a.ics is a web page and no calendar."),
        (b"BEGIN:VEVENT\nEND:VEVENT\n", "a.ics is no calendar: there is no BEGIN:VCALENDAR in it."),
        (
            calendar("X:1\nSUMMARY:?\n").replace(b"?", b"\xcf\xf0\xe8\xe2\xe5\xf2"),
            "a.ics is not UTF-8 (line 3); it looks like Windows-1251 (Cyrillic).",
        ),
        (b"X" * (LARGEST_FILE + 1), "a.ics has more than 16 MB, and more are not read at one time."),
    ],
)
def test_what_is_no_calendar_ends_in_a_message(data: bytes, message: str) -> None:
    with pytest.raises(BriefgenError) as error:
        read_components("a.ics", data)
    assert str(error.value) == message
    assert error.value.hint
