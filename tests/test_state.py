"""State files as they are found: parsed strictly, and each side of an undecided merge by itself."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.state import conflicted, decoded, parse, sides


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        '{"a": Infinity}',
        '{"a": -Infinity}',
        '{"a": NaN}',
        '{"a": "\\ud800"}',
        '{"\\udfff": 1}',
        "[" * 200_000,
        '{"a":' * 100_000 + "1" + "}" * 100_000,
        "1" * 5000,
        "\ufeff{}",
    ],
)
def test_what_it_never_writes_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)


def test_what_it_writes_is_parsed() -> None:
    assert parse('{"a": [1, true, null, "й", "\\ud83d\\ude00"]}') == {"a": [1, True, None, "й", "😀"]}


def test_a_name_that_stands_twice_is_kept_in_pairs() -> None:
    assert parse('{"a": {"b": 1, "b": 2}}', as_pairs=True) == [("a", [("b", 1), ("b", 2)])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_as_an_editor_saved_it(encoding: str) -> None:
    assert decoded("{“й”}".encode(encoding)) == "{“й”}"


def test_what_is_no_text_is_read_all_the_same() -> None:
    assert decoded(b"a\xff\xfeb") == "a\ufffd\ufffdb"


MERGED = "one\n<<<<<<< HEAD\nours\n||||||| base\nold\n=======\ntheirs\nmore\n>>>>>>> branch\ntwo\n"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_side_of_a_merge_is_the_file_as_it_stood(end: str) -> None:
    ours, theirs = sides(MERGED.replace("\n", end))
    assert ours == "one\nours\ntwo\n".replace("\n", end)
    assert theirs == "one\ntheirs\nmore\ntwo\n".replace("\n", end)


def test_a_line_of_equals_signs_in_words_is_no_merge() -> None:
    assert not conflicted("DESCRIPTION:======= x\n========\n")
    assert sides("a\n") == ("a\n",)


@given(st.text())
def test_any_text_is_parsed_or_refused(text: str) -> None:
    with suppress(ValueError):
        parse(text)
    for side in sides(text):
        assert set(side) <= set(text)
