"""Libraries are opened by their own names, and nothing is left changed."""

from __future__ import annotations

import ctypes.util
import sys

import pytest

from briefgen.paper.libraries import by_their_own_names


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
