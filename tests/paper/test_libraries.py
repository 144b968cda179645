"""Libraries are opened by their own names, and nothing is left changed; HTML is read as it was, with patterns that are made once."""

from __future__ import annotations

import ctypes.util
import sys
from xml.etree import ElementTree

import pytest
import tinyhtml5
from tinyhtml5 import inputstream

from briefgen.paper.libraries import Patterns, by_their_own_names, keep_patterns

HTML = '<!DOCTYPE html><p class="a b" id=c>One &amp; two<br>“three”</p>\r\n<ul><li>4<li title=\'5 "6"\'>7</ul><svg><path d="M0 0"/></svg>'


def test_no_other_program_is_asked_for_a_library(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[str]()
    monkeypatch.setattr(ctypes.util, "find_library", asked.append)
    monkeypatch.setattr(sys, "platform", "linux")
    with by_their_own_names():
        assert ctypes.util.find_library("pango-1.0") is None
    ctypes.util.find_library("after")
    assert asked == ["after"]


def test_it_is_as_it_was_where_one_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    before = ctypes.util.find_library
    with pytest.raises(OSError, match="gone"), by_their_own_names():
        raise OSError("gone")
    assert ctypes.util.find_library is before


def test_elsewhere_libraries_are_found_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    before = ctypes.util.find_library
    with by_their_own_names():
        assert ctypes.util.find_library is before


def read(html: str) -> bytes:
    return ElementTree.tostring(tinyhtml5.parse(html, namespace_html_elements=False))


def test_a_document_is_what_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputstream, "characters_until_regex", {})
    before = read(HTML * 3)
    keep_patterns()
    assert read(HTML * 3) == before


def test_each_pattern_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputstream, "characters_until_regex", {})
    keep_patterns()
    kept = inputstream.characters_until_regex
    read(HTML)
    asked = dict(kept)
    read(HTML * 3)
    assert asked
    assert kept == asked  # the library adds none of its own, under a name by which it is not found


@pytest.mark.parametrize(("of_these", "text", "run"), [(False, "ab-]<c", "ab-]"), (True, "<&<a&", "<&<")])
def test_a_pattern_reads_on_to_what_matters(of_these: bool, text: str, run: str) -> None:
    found = Patterns()[frozenset("<&"), of_these].match(text)
    assert found
    assert found[0] == run


def test_a_version_that_keeps_them_otherwise_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(inputstream, "characters_until_regex")
    keep_patterns()
    assert not hasattr(inputstream, "characters_until_regex")
