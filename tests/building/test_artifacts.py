"""The manifest, and what is removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.building.artifacts import Artifact, Manifest, remove_stale
from briefgen.files import write_atomically


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
