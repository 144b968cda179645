"""The manifest, and what is removed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefgen.building.artifacts import Artifact, Manifest, Outcome, remove
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.files import write_atomically


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path) -> None:
    manifest = Manifest("inputs", "Asia/Almaty", ("Noto Sans Thai",), {"memos/bulgaria.pdf": Artifact("from", "bytes")})
    manifest.write(tmp_path)
    assert Manifest.read(tmp_path) == manifest


GOOD = (
    '{"version": 1, "inputs": "i", "timezone": "UTC", '
    '"artifacts": {"memos/a.pdf": {"fingerprint": "f", "digest": "d"}}}'
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (GOOD, ""),
        (GOOD, "{"),
        (GOOD, "[]"),
        (GOOD, "null"),
        (GOOD, "[" * 100_000),
        (GOOD, '{"version": 1, "artifacts": 3}'),
        ('"version": 1', '"version": 2'),
        ('"version": 1', '"version": Infinity'),
        ('"inputs": "i"', '"inputs": 7'),
        ('"inputs": "i"', '"inputs": "\\ud800"'),
        ('"timezone": "UTC"', '"timezone": "Mars/Olympus"'),
        ('"timezone": "UTC"', '"timezone": "../../etc/passwd"'),
        ('"timezone": "UTC"', '"timezone": ""'),
        ('"timezone": "UTC"', '"timezone": null'),
        ('"fingerprint": "f"', '"fingerprint": 1e400'),
        ('"digest": "d"', '"digest": []'),
        ('"digest": "d"', '"digest": "d", "more": "m"'),
        ("memos/a.pdf", "../a.pdf"),
        ("memos/a.pdf", "/etc/passwd"),
        ("memos/a.pdf", "memos/../../a.pdf"),
        ("memos/a.pdf", "memos//a.pdf"),
        ("memos/a.pdf", ""),
        ("memos/a.pdf", "."),
        ("memos/a.pdf", "a\\u0000b"),
        ("memos/a.pdf", "editions/bulgaria/2025-04-20.json"),
        ("memos/a.pdf", "as-of/2025-04-20/index.html"),
        ("memos/a.pdf", "books/trip.pdf"),
        ("memos/a.pdf", ".lock"),
    ],
)
def test_a_damaged_manifest_counts_as_none(tmp_path: Path, old: str, new: str) -> None:
    path = tmp_path / ".manifest.json"
    path.write_text(GOOD, encoding="utf-8")
    good = Manifest.read(tmp_path)
    assert good == Manifest("i", "UTC", (), {"memos/a.pdf": Artifact("f", "d")}, found=True)
    assert old in GOOD
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    damaged = Manifest.read(tmp_path)
    assert damaged == Manifest(found=False)


def test_a_pipe_in_its_place_counts_as_none(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".manifest.json")
    assert Manifest.read(tmp_path) == Manifest(found=False)


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


def made(folder: Path, *names: str) -> None:
    for name in names:
        write_atomically(folder / name, b"x")


def test_only_what_is_named_is_removed(tmp_path: Path) -> None:
    made(tmp_path, "memos/old.pdf", "memos/new.pdf", "memos/mine.txt", "lone/old.pdf", "index.html")
    found = remove(tmp_path, ["memos/old.pdf", "lone/old.pdf", "gone.pdf", "index.html"])
    assert (found.removed, found.left) == (["index.html", "lone/old.pdf", "memos/old.pdf"], [])
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["memos", "mine.txt", "new.pdf"]


def test_nothing_is_removed_outside(tmp_path: Path) -> None:
    outside, tree = tmp_path / "outside", tmp_path / "output"
    made(outside, "a.ics", "b.html")
    tree.mkdir()
    (tree / "feeds").symlink_to(outside)
    (tree / "b.html").symlink_to(outside / "b.html")
    found = remove(tree, ["feeds/a.ics", "b.html", "../outside/a.ics"])
    assert (found.removed, found.left) == ([], ["../outside/a.ics", "b.html", "feeds/a.ics"])
    assert sorted(p.name for p in outside.iterdir()) == ["a.ics", "b.html"]


def test_a_tree_that_is_itself_a_link_is_inside(tmp_path: Path) -> None:
    made(tmp_path / "www", "a.html")
    (tmp_path / "output").symlink_to(tmp_path / "www")
    assert remove(tmp_path / "output", ["a.html"]).removed == ["a.html"]
    assert (tmp_path / "www").is_dir()


def test_a_folder_that_stands_where_a_file_stood_is_left(tmp_path: Path) -> None:
    made(tmp_path, "feeds/a.ics/mine.txt")
    assert remove(tmp_path, ["feeds/a.ics", "feeds"]).removed == []
    assert (tmp_path / "feeds/a.ics/mine.txt").exists()


def test_what_cannot_be_removed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "a.html", "b.html")
    unlink = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.name == "a.html":
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    found = remove(tmp_path, ["a.html", "b.html"])
    assert (found.removed, found.left) == (["b.html"], ["a.html"])


@pytest.mark.parametrize(
    ("failed", "code"),
    [
        ([], Exit.WELL),
        ([Exit.SOME_FAILED], Exit.SOME_FAILED),
        ([Exit.REFUSED, Exit.REFUSED], Exit.REFUSED),  # the same obstacle for every memo
        ([Exit.REFUSED, Exit.SOME_FAILED], Exit.SOME_FAILED),
    ],
)
def test_what_a_build_returns(failed: list[Exit], code: Exit) -> None:
    named = {str(n): BriefgenError("no", exit_code=why) for n, why in enumerate(failed)}
    assert Outcome(Path("output"), failed=named).exit_code is code
