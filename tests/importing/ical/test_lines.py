"""Calendar bytes to content lines."""

from __future__ import annotations

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.importing.ical.lines import content_lines, text_of


def lines(data: bytes) -> list[tuple[int, str]]:
    return list(content_lines("a.ics", data))


def test_lines_are_unfolded_even_inside_a_character() -> None:
    letter = "В".encode()
    data = b"A:1\r\nSUMMARY:" + letter[:1] + b"\r\n " + letter[1:] + b"\r\n\tx\r\n\r\nB:2"
    assert lines(data) == [(1, "A:1"), (2, "SUMMARY:Вx"), (6, "B:2")]


def test_all_ends_of_lines_count() -> None:
    assert lines(b"\xef\xbb\xbfA:1\rB:2\nC:3\r\r\nD:4") == [(1, "A:1"), (2, "B:2"), (3, "C:3"), (5, "D:4")]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_letters_of_two_bytes_are_read(encoding: str) -> None:
    assert lines("BEGIN:X\nSUMMARY:Среща\n".encode(encoding)) == [(1, "BEGIN:X"), (2, "SUMMARY:Среща")]


def test_a_soft_line_break_goes_on_and_is_kept_for_whoever_decodes() -> None:
    data = b"SUMMARY;ENCODING=QUOTED-PRINTABLE:a=\nb=\n c\nSUMMARY:d=\nE:1"
    assert lines(data) == [(1, "SUMMARY;ENCODING=QUOTED-PRINTABLE:a=\nb=\nc"), (4, "SUMMARY:d="), (5, "E:1")]


def test_a_soft_line_break_does_not_swallow_the_end() -> None:
    data = b"SUMMARY;QUOTED-PRINTABLE:a=\nEND:VEVENT"
    assert lines(data) == [(1, "SUMMARY;QUOTED-PRINTABLE:a="), (2, "END:VEVENT")]


def test_in_vcalendar_1_the_space_of_a_fold_is_text() -> None:
    assert lines(b"VERSION:1.0\nSUMMARY:a\n b") == [(1, "VERSION:1.0"), (2, "SUMMARY:a b")]
    assert lines(b"VERSION:2.0\nSUMMARY:a\n b") == [(1, "VERSION:2.0"), (2, "SUMMARY:ab")]


@pytest.mark.parametrize(
    ("charset", "data"), [("windows-1251", "Среща".encode("cp1251")), ('"ISO-8859-1"', "Sitzung für".encode("latin-1"))]
)
def test_a_line_is_in_the_encoding_that_it_names(charset: str, data: bytes) -> None:
    head = f"SUMMARY;CHARSET={charset}:"
    assert lines(head.encode() + data) == [(1, head + data.decode(charset.strip('"')))]


def test_an_encoding_that_a_line_does_not_name_is_guessed_for_the_officer_alone() -> None:
    with pytest.raises(BriefgenError) as error:
        lines(b"A:1\nSUMMARY:" + "Среща".encode("cp1251"))
    assert str(error.value) == "a.ics is not UTF-8 (line 2); it looks like Windows-1251 (Cyrillic)."
    assert error.value.hint == "Open it in a text editor and save it as UTF-8: Save as, Encoding: UTF-8."


@pytest.mark.parametrize("charset", ["utf-8", "no-such-encoding", "hex", "\0", "idna"])
def test_bytes_in_another_encoding_are_none(charset: str) -> None:
    assert text_of(b"\xff\xfe\xff", charset) is None
