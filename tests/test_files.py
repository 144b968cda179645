"""Digests, atomic writes, and the lock."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.files import digest, exclusively, files_digest, write_atomically


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


def test_a_folder_where_the_file_should_stand_is_named(tmp_path: Path) -> None:
    (tmp_path / "b.ics").mkdir()
    with pytest.raises(BriefgenError, match=r"b\.ics cannot be written: "):
        write_atomically(tmp_path / "b.ics", b"x")
    assert [p.name for p in tmp_path.iterdir()] == ["b.ics"]


def test_a_full_disk_leaves_the_last_good_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "b.ics"
    path.write_bytes(b"good")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BriefgenError, match=r"b\.ics cannot be written: No space left on device"):
        write_atomically(path, b"new")
    assert (path.read_bytes(), [p.name for p in tmp_path.iterdir()]) == (b"good", ["b.ics"])


def test_what_cannot_be_read_counts_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "dead.json").symlink_to(tmp_path / "nowhere")
    odd = tmp_path / os.fsdecode(b"caf\xe9.json")
    odd.write_bytes(b"x")
    every = list(tmp_path.iterdir())
    assert files_digest(every, tmp_path) == files_digest(every[::-1], tmp_path)
    assert files_digest(every, tmp_path) != files_digest(every[1:], tmp_path)


def test_half_written_files_of_a_killed_build_are_swept_and_nothing_else(tmp_path: Path) -> None:
    parts = [".b.ics.ab_3d5f7.part", "memos/.b.pdf.00000000.part", "as-of/2025-04-20/.manifest.json.zzzzzzzz.part"]
    others = ["b.part", ".b.part", ".b.ics.ABCDEFGH.part", ".b.ics.ab3d5f7.part", "b.ics.ab_3d5f7.part"]
    outside = tmp_path / "outside"
    for name in (*parts, *others):
        write_atomically(tmp_path / "output" / name, b"x")
    write_atomically(outside / parts[0], b"x")
    (tmp_path / "output" / "link").symlink_to(outside)
    with exclusively(tmp_path / "output"):
        left = sorted(p.name for p in (tmp_path / "output").rglob("*") if p.name.endswith(".part"))
    assert left == sorted(others)
    assert (outside / parts[0]).exists()


def test_what_is_being_written_is_named_so_that_it_would_be_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def killed(_handle: int) -> None:
        seen.extend(path.name for path in tmp_path.iterdir())
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", killed)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "b.ics", b"half")
    monkeypatch.undo()
    (part,) = seen
    write_atomically(tmp_path / part, b"half")
    with exclusively(tmp_path):
        assert not (tmp_path / part).exists()


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
