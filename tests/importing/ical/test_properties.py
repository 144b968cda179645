"""Content lines to properties: parameters, escapes, encodings."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.importing.ical.lines import content_lines
from briefgen.importing.ical.properties import Property, clean, read_property


def text(line: str) -> str | None:
    found = read_property(line)
    return found.text if found else None


def test_values_are_unescaped_and_parameters_read() -> None:
    assert text(r"SUMMARY:a\, b\;\nc\\n") == "a, b;\nc\\n"
    assert read_property(r'ATTENDEE;CN="a:b;c";role=CHAIR:mailto:x') == Property(
        "mailto:x", {"CN": "a:b;c", "ROLE": "CHAIR"}
    )
    found = read_property(r"CATEGORIES:a\,b,c, ,d")
    assert found
    assert found.items == ["a,b", "c", "d"]


@pytest.mark.parametrize("line", ["SUMMARY", "SUMMARY;X", 'SUMMARY;X="a:b', ":a", "é:a", ""])
def test_what_is_no_property(line: str) -> None:
    assert read_property(line) is None


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=A1=D1=80", "Ср"),
        ("SUMMARY;QUOTED-PRINTABLE:caf=C3=A9", "café"),
        ("SUMMARY;ENCODING=quoted-printable;CHARSET=windows-1251:=D1=F0=E5=F9=E0", "Среща"),
        ("DESCRIPTION;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo", "one\ntwo"),
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE:100 =\n% sure", "100 % sure"),
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE:=D0=\n=A1=\n", "С"),
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE:=D0=\nA1x\n=D1=80", "Сxр"),  # folded between “=” and its digits
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE:=D0=\nA1", "С"),
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE:x=\n2027", "x2027"),
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE:2 = 2", "2 = 2"),
        ("LOCATION;ENCODING=BASE64;VALUE=TEXT:U29maWE=", "Sofia"),
        ("LOCATION;ENCODING=B:U29m\n aWE", "Sofia"),
        ("LOCATION;BASE64;CHARSET=windows-1251:0e7r/w==", "Соля"),
        ("SUMMARY;ENCODING=8BIT:plain=41", "plain=41"),
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=nonsense:a=41", "aA"),
    ],
)
def test_values_are_decoded(line: str, wanted: str) -> None:
    assert text(line) == wanted


@pytest.mark.parametrize(
    "line", ["SUMMARY;ENCODING=BASE64:%%%", "SUMMARY;ENCODING=QUOTED-PRINTABLE:=FF=FE", "LOCATION;ENCODING=B:/w=="]
)
def test_what_cannot_be_decoded_is_not_shown_raw(line: str) -> None:
    assert read_property(line) is None


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn", "Cf", "Zs", "Zl", "Zp"]), max_size=200
    )
)
def test_any_text_in_quoted_printable_or_base64_comes_back(words: str) -> None:
    import quopri

    escaped = words.replace("\\", "\\\\")
    packed = base64.b64encode(escaped.encode()).decode()
    assert text(f"SUMMARY;ENCODING=BASE64:{packed}") == words
    soft = quopri.encodestring(escaped.encode(), quotetabs=True)
    found = [line for _n, line in content_lines("a.ics", b"SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:" + soft)]
    assert [text(line) for line in found] == [words]


def test_nothing_unseen_is_kept() -> None:
    assert clean("a\x00b\u200bc\u202ed\ue000e\tf\u00a0g\u2028h\ri") == "abcde f g\nh\ni"
    assert clean("plain") == "plain"


def test_a_joiner_stays_where_the_spelling_has_it() -> None:
    assert clean("می\u200cخواهم Vi\u200csit\u200b") == "می\u200cخواهم Visit"
