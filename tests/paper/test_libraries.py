"""Libraries are opened by their own names, and nothing is left changed; HTML is read as it was, with patterns that are made once.

So are types of C, without being parsed. What is hardly ever used is loaded when it is.
"""

from __future__ import annotations

import colorsys
import ctypes.util
import subprocess
import sys
from typing import Any
from xml.etree import ElementTree

import cffi
import pytest
import tinyhtml5
from tinyhtml5 import inputstream

from briefgen.paper.libraries import (
    HARDLY_USED,
    PASSED,
    Later,
    Patterns,
    by_their_own_names,
    keep_patterns,
    keep_types,
    loaded_when_used,
)

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


DECLARED = "typedef uint32_t hb_codepoint_t; typedef uint32_t hb_tag_t; typedef ... PangoFcFontMap; " + " ".join(
    f"typedef struct {{ int x; int y; }} {name};" for name in ("PangoLogAttr", "PangoRectangle")
)


@pytest.fixture
def ffi(monkeypatch: pytest.MonkeyPatch) -> cffi.FFI:
    """Some declarations whose types are kept; whatever else is asked for cannot be parsed."""
    declared = cffi.FFI()
    declared.cdef(DECLARED)
    keep_types(declared)
    monkeypatch.setattr(declared, "_parser", None)
    return declared


@pytest.mark.parametrize(
    "name", ["char[]", "char[4]", "hb_tag_t[100]", "hb_codepoint_t[0]", "hb_codepoint_t[1003]", "PangoLogAttr[]"]
    + [f"{name} *" for name in PASSED],
)  # fmt: skip
def test_a_type_is_what_it_would_be_if_it_were_parsed(ffi: cffi.FFI, name: str) -> None:
    other = cffi.FFI()
    other.cdef(DECLARED)
    kept, parsed = ffi.typeof(name), other.typeof(name)
    assert (kept.cname, kept.kind, ffi.typeof(name) is kept) == (parsed.cname, parsed.kind, True)
    assert getattr(kept, "length", None) == getattr(parsed, "length", None)


def test_what_is_made_of_it_holds_what_is_given(ffi: cffi.FFI) -> None:
    assert list(ffi.new("hb_codepoint_t[3]", [7, 8, 2**32 - 1])) == [7, 8, 2**32 - 1]
    assert ffi.string(ffi.new("char[]", b"Sofia")) == b"Sofia"
    with pytest.raises(IndexError):
        ffi.new("hb_codepoint_t[2]", [1, 2, 3])


@pytest.mark.parametrize("name", ["int[3]", "char[n]", "char[2][3]", "char **", "hb_tag_t"])
def test_any_other_type_is_parsed(name: str) -> None:
    declared = cffi.FFI()
    declared.cdef(DECLARED)
    keep_types(declared)
    with pytest.raises(KeyError):
        declared._parsed_types[name]


def test_a_version_that_keeps_types_otherwise_is_left_alone() -> None:
    declared = cffi.FFI()
    del declared._parsed_types
    keep_types(declared)
    assert not hasattr(declared, "_parsed_types")


def test_a_module_is_loaded_when_something_of_it_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys")
    with loaded_when_used("colorsys"):
        import colorsys as standing
        from colorsys import rgb_to_hsv

    found: Any = standing
    assert isinstance(found, Later)
    assert "colorsys" not in sys.modules
    assert rgb_to_hsv(1, 0, 0) == found.rgb_to_hsv(r=1, g=0, b=0) == (0.0, 1.0, 1)
    assert sys.modules["colorsys"] is not found
    with pytest.raises(AttributeError):
        found.none()
    with pytest.raises(AttributeError):
        _ = found.__path__


def test_a_module_that_is_loaded_stays() -> None:
    with loaded_when_used("colorsys"):
        assert sys.modules["colorsys"] is colorsys


LOADED = """\
import sys
from briefgen.paper import pdf
pdf.load()
from cffi.cparser import Parser
parsed, parse = [], Parser.parse_type
Parser.parse_type = lambda self, name: parsed.append(name) or parse(self, name)
pdf.lay_out('<html lang="en"><title>A</title><p>A <b>B</b>').draw()
from weasyprint.pdf import fonts
print(*[name for name in sys.argv[1:] if name in sys.modules], fonts.subset.Options().__module__, parsed)
"""


def test_what_cuts_fonts_in_place_of_harfbuzz_is_loaded_when_it_is_used_and_no_type_is_parsed() -> None:
    """In a process of its own, where nothing was loaded before."""
    told = subprocess.run([sys.executable, "-c", LOADED, *HARDLY_USED], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["fontTools.subset", "[]"]
