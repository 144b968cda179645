"""Atomic writes, the manifest, and what is removed."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.publishing import artifacts
from briefgen.publishing.artifacts import Artifact, Manifest, digest, remove_stale, write_atomically


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


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path) -> None:
    manifest = Manifest("inputs", "Asia/Almaty", {"memos/bulgaria.pdf": Artifact("from", "bytes")})
    manifest.write(tmp_path)
    assert Manifest.read(tmp_path) == manifest


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 2}', '{"version": 1, "artifacts": 3}'])
def test_a_damaged_manifest_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / ".manifest.json").write_text(text, encoding="utf-8")
    assert Manifest.read(tmp_path) == Manifest()


def test_a_file_that_was_touched_by_others_is_not_fresh(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a.pdf", b"made")
    manifest = Manifest(artifacts={"a.pdf": Artifact("from", digest_of(b"made"))})
    assert manifest.fresh(tmp_path, "a.pdf", "from")
    assert not manifest.fresh(tmp_path, "a.pdf", "from elsewhere")
    assert manifest.intact(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"touched")
    assert not manifest.fresh(tmp_path, "a.pdf", "from")
    assert not manifest.intact(tmp_path)


def digest_of(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()


def test_parts_do_not_run_into_each_other() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("ab") == digest(b"ab")


def test_only_what_the_manifest_names_is_removed(tmp_path: Path) -> None:
    for name in ("memos/old.pdf", "memos/new.pdf", "memos/mine.txt", "lone/old.pdf"):
        write_atomically(tmp_path / name, b"x")
    outside = tmp_path.parent / "outside.txt"
    outside.write_bytes(b"x")
    old = {
        name: Artifact("", "")
        for name in ("memos/old.pdf", "memos/new.pdf", "lone/old.pdf", "../outside.txt", "gone.pdf")
    }
    assert remove_stale(tmp_path, old, ["memos/new.pdf"]) == [
        "../outside.txt",
        "gone.pdf",
        "lone/old.pdf",
        "memos/old.pdf",
    ]
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["memos", "mine.txt", "new.pdf"]
    assert outside.exists()
    outside.unlink()


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    with (
        artifacts.exclusively(tmp_path),
        pytest.raises(BriefgenError, match="Another build is still running"),
        artifacts.exclusively(tmp_path, timeout=0.05),
    ):
        pass


def test_a_fault_inside_is_not_taken_for_one_of_the_lock(tmp_path: Path) -> None:
    with pytest.raises(PermissionError), artifacts.exclusively(tmp_path):
        raise PermissionError(13, "Permission denied")
    with artifacts.exclusively(tmp_path, timeout=0.05):
        pass  # and the lock was given back
