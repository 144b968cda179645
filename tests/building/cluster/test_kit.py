"""What memos are made with, and how two machines that make them differently are told apart."""

from __future__ import annotations

from importlib.metadata import version

import pytest

from briefgen import __version__
from briefgen.building.cluster import kit as module
from briefgen.building.cluster.kit import differences, kit
from briefgen.fonts import faces


def test_a_kit_is_the_program_what_it_needs_and_the_fonts() -> None:
    found = kit(())
    assert found["briefgen"].startswith(f"{__version__} (")
    assert {name: found[name] for name in ("weasyprint", "pydyf", "pyphen", "jinja2")} == {
        name: version(name) for name in ("weasyprint", "pydyf", "pyphen", "jinja2")
    }
    assert not found.keys() & {"pytest", "distributed", "openpyxl"}  # with which no memo is made


def test_libraries_are_told_by_their_longest_names(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [
        "libharfbuzz-icu.so.0",
        "libpango-1.0.a",
        "libpango-1.0.so",
        "libpango-1.0.so.0",
        "libpango-1.0.so.0.5000.12",
    ]
    monkeypatch.setattr(module, "libraries", lambda: names)
    assert module._libraries() == {"libpango-1.0": "0.5000.12"}


def test_the_same_fonts_have_the_same_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    here = kit(("Some Sans",))
    monkeypatch.setattr(faces, "digest", lambda families: "1234567890" if families else "")
    there = kit(("Some Sans",))
    assert there["fonts"] == "12345678" != here["fonts"]
    assert differences(here, there) == "other files of the fonts that the calendar names"


def test_differences_are_named_and_the_same_is_not() -> None:
    here = {"briefgen": "1.0 (a)", "weasyprint": "70", "pydyf": "1"}
    assert differences(here, dict(here)) == ""
    assert differences(here, {**here, "briefgen": "0.9 (b)"}) == "briefgen 0.9 (b) and not 1.0 (a)"
    assert differences(here, {"briefgen": "1.0 (a)", "weasyprint": "70"}) == "pydyf – and not 1"
    many = {**here, **{f"p{number}": "1" for number in range(6)}}
    assert differences(here, many).endswith("p3 1 and not –, …")
