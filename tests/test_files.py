"""Digests, atomic writes, and the lock."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.files import digest, exclusively, write_atomically


def test_a_file_is_written_only_when_it_differs(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.ics"
    assert write_atomically(path, b"one") is True
    before = path.stat().st_mtime_ns
    assert write_atomically(path, b"one") is False
    assert path.stat().st_mtime_ns == before
    assert write_atomically(path, b"two") is True
    assert path.read_bytes() == b"two"
    assert [p.name for p in path.parent.iterdir()] == ["b.ics"]


def test_an_interrupted_write_leaves_the_last_good_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "b.ics"
    path.write_bytes(b"good")

    def interrupt(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"half")
    assert path.read_bytes() == b"good"
    assert [p.name for p in tmp_path.iterdir()] == ["b.ics"]


def test_what_is_published_can_be_read_by_others(tmp_path: Path) -> None:
    path = tmp_path / "b.ics"
    mask = os.umask(0o022)
    try:
        write_atomically(path, b"x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a file, not a folder")
    with pytest.raises(BriefgenError, match="cannot be written"):
        write_atomically(tmp_path / "a" / "b.ics", b"x")


def test_parts_do_not_run_into_each_other() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("ab") == digest(b"ab")


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    with (
        exclusively(tmp_path),
        pytest.raises(BriefgenError, match="Another build is still running"),
        exclusively(tmp_path, timeout=0.05),
    ):
        pass


def test_a_fault_inside_is_not_taken_for_one_of_the_lock(tmp_path: Path) -> None:
    with pytest.raises(PermissionError), exclusively(tmp_path):
        raise PermissionError(13, "Permission denied")
    with exclusively(tmp_path, timeout=0.05):
        pass  # and the lock was given back
