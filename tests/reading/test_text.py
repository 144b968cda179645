from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import Location
from briefgen.reading import text
from briefgen.reading.text import guess_encoding, has_unseen, read_document, without_unseen


def faults(data: bytes) -> list[tuple[str, int, int]]:
    return [(d.code, d.location.line, d.location.column) for d in read_document("a.yaml", data).diagnostics]


def test_good_text_is_kept_as_it_is() -> None:
    document = read_document("a.yaml", "a: Қазақстан\nb: Õ †\n".encode())
    assert (document.text, document.lines, document.diagnostics) == (
        "a: Қазақстан\nb: Õ †\n",
        ["a: Қазақстан", "b: Õ †", ""],
        (),
    )


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_of_every_system(end: str) -> None:
    assert read_document("a.yaml", f"a: 1{end}b: 2{end}".encode()).text == "a: 1\nb: 2\n"


def test_a_byte_order_mark_is_passed_over() -> None:
    assert read_document("a.yaml", "a: 1\n".encode("utf-8-sig")).text == "a: 1\n"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("a: b\u200bc\n".encode(), [("E102", 1, 5)]),
        ("a: b\u00adc\nd: \u202eevil\n".encode(), [("E102", 1, 5), ("E102", 2, 4)]),
        (b"a: b\0c\n", [("E102", 1, 5)]),
        (b"a: b\0\0\0\1\0c\n", [("E102", 1, 5)]),
        ("a: \ufeffb\n".encode(), [("E102", 1, 4)]),
        ("a: \uffffb\nc: d\ufdd0\U0010fffe\n".encode(), [("E102", 1, 4), ("E102", 2, 5)]),
        ("a: \u061cb\u206f\u180e\n".encode(), [("E102", 1, 4)]),
        ("a:\n \u00a0b: 1\n".encode(), [("E103", 2, 2)]),
        (b"a:\n\tb: 1\n", [("E104", 2, 1)]),
        (b"a:\n  \t\n", []),
        ("a: b\u00a0c\n".encode(), []),  # within text it is wanted: 5 km
        (b"a: caf\xe9\n", [("E101", 1, 7)]),
        ("a: 1\r\nЖ: ".encode() + b"\xff", [("E101", 2, 4)]),
    ],
)
def test_what_no_eye_can_see_is_found_at_its_place(data: bytes, found: list[tuple[str, int, int]]) -> None:
    assert faults(data) == found


def test_a_run_of_one_invisible_character_is_one_mistake_and_keeps_its_width() -> None:
    document = read_document("a.yaml", b"a: b" + bytes(40) + b"c\n")
    assert [fault.message for fault in document.diagnostics] == [
        "there are 40 invisible characters here: a control character (U+0000)"
    ]
    assert document.text == "a: b" + " " * 40 + "c\n"


def test_those_of_one_line_are_told_once() -> None:
    document = read_document("a.yaml", "a: \u200fb\u200f\nc: \u202b\u200fd\u202c\n".encode())
    assert [fault.message for fault in document.diagnostics] == [
        "there is an invisible character here: RIGHT-TO-LEFT MARK (U+200F), and one more in this line",
        "there is an invisible character here: RIGHT-TO-LEFT EMBEDDING (U+202B), and 2 more in this line",
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a:\n\ufeff  b: 1\n", "a:\n  b:  1\n"),
        ("a:\n \x0c b: 1\n", "a:\n  b:  1\n"),
        ("a:\n  - \u200bb: 1\n    c: 2\n", "a:\n  - b:  1\n    c: 2\n"),
        ("\ufeff\ufeffa:\n  b: 1\n", "a: \n  b: 1\n"),
        ("a: b\n\u200b  c\n", "a: b\n  c \n"),
    ],
)
def test_before_a_line_they_move_nothing(written: str, read: str) -> None:
    document = read_document("a.yaml", written.encode())
    assert [fault.code for fault in document.diagnostics] == ["E102"]
    assert document.text == read


def test_a_code_without_a_character_is_called_so() -> None:
    told = [fault.message for fault in read_document("a.yaml", "a: \uffff\nb: \x01\n".encode()).diagnostics]
    assert told == [
        "there is an invisible character here: no character at all (U+FFFF)",
        "there is an invisible character here: a control character (U+0001)",
    ]


def test_what_was_found_is_shown_and_the_rest_can_be_read() -> None:
    document = read_document("a.yaml", "a:\n  b: x\u200by\n\tc: 1\n".encode())
    assert document.text == "a:\n  b: x y\n  c: 1\n"
    assert document.lines == ["a:", "  b: x\u200by", "\tc: 1", ""]


def test_a_file_full_of_them_is_not_printed_in_full() -> None:
    assert len(faults("a: \u200b\n".encode() * 500)) == text.MOST_REPEATS
    last = read_document("a.yaml", "a: \u200bb\u200b\n".encode() * 500).diagnostics[-1].message
    assert last.endswith(f"(U+200B), and one more in this line, and {500 - text.MOST_REPEATS} more times below")


def test_a_long_text_is_looked_through_quickly() -> None:
    written = ("é: " * 1_000_000 + "\u200b").encode()
    began = time.process_time()
    assert [fault.location.column for fault in read_document("a.yaml", written).diagnostics] == [3_000_001]
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("title: Визит президента".encode("cp1251"), "Windows-1251 (Cyrillic)"),
        ("title: Visit of Mr Müller".encode("latin-1"), "Windows-1252 (Western European)"),
        ("a: “A” – “B” – “C” – “D” – “E” – “F”\nb: Встреча в Софии".encode("cp1251"), "Windows-1251 (Cyrillic)"),
        (
            "a: “A” – “B”\nb: Müller, Éva, ÄÖÜ, São Paulo, Réunion, Orléans".encode("cp1252"),
            "Windows-1252 (Western European)",
        ),
        ("title: A visit".encode("utf-16"), "UTF-16"),
        ("title: A visit of the President".encode("utf-16-le"), "UTF-16"),
    ],
)
def test_the_code_page_is_guessed(data: bytes, name: str) -> None:
    assert guess_encoding(data) == name


def test_a_file_may_be_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "LARGEST_FILE", 2 * 1024**2)
    document = read_document("a.yaml", b"a" * (2 * 1024**2 + 1))
    assert [(d.code, d.message, d.location) for d in document.diagnostics] == [
        ("E112", "this file has 2 MB; at most 2 MB are read", Location("a.yaml"))
    ]
    assert read_document("a.yaml", b"a" * (2 * 1024**2)).diagnostics == ()


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda s: s.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    document = read_document("a.yaml", data)
    assert document.diagnostics or "\0" not in document.text
    assert all(1 <= d.location.line <= len(document.lines) or not document.text for d in document.diagnostics)


@pytest.mark.parametrize(
    ("text", "unseen"),
    [
        ("می\u200cخواهم", False),  # Persian, as it is spelt
        ("क्\u200dष", False),
        ("ন্\u200cধ", False),
        ("ന്\u200d", False),
        ("می\u200c", True),
        ("\u200cمی", True),
        ("می\u200c\u200cخ", True),
        ("क\u200dष", True),
        ("Vi\u200csit", True),
        ("Vi\u200dsit", True),
        ("👨\u200d👩\u200d👧", False),
        ("🏳\ufe0f\u200d🌈 👩🏽\u200d⚖\ufe0f", False),
        ("👨\u200d", True),
        ("\u200d👩", True),
        ("👨\u200d\u200d👩", True),
        ("👨\u200d und", True),
        ("e\ufe0f\u200dx", True),
    ],
)
def test_a_joiner_is_seen_where_the_spelling_has_it(text: str, unseen: bool) -> None:
    assert has_unseen(text) is unseen
    assert (without_unseen(text) == text) is not unseen
    assert bool(read_document("a.yaml", f"a: {text}".encode()).diagnostics) is unseen
