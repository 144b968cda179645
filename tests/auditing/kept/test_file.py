from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from briefgen import caches
from briefgen.auditing.kept import file as files
from briefgen.auditing.kept import program as programs
from briefgen.auditing.kept.file import Kept
from briefgen.auditing.verdicts import Statement
from briefgen.files import digest
from briefgen.language import speaking

FOUND = {"1": (Statement("e", ("e",), "A visit", (), ()),)}
OTHER = {"2": ()}


def keep(desk: Path, found: Mapping[str, tuple[Statement, ...]] = FOUND) -> None:
    """Keep it where nothing is kept yet, or something else."""
    Kept(desk).write(found, {})


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which things are kept here, and nowhere else."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    return tmp_path / "briefgen" / "verdicts"


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def test_what_is_kept_of_a_desk_is_read_again_of_that_desk_alone(folder: Path, tmp_path: Path) -> None:
    assert Kept(tmp_path / "a").read() == {}
    keep(tmp_path / "a")
    assert Kept(tmp_path / "a").read() == FOUND
    assert Kept(tmp_path / "b").read() == {}
    assert Kept(tmp_path / "x" / ".." / "a").read() == FOUND
    assert len(names(folder)) == 1


def test_nobody_else_can_read_it(folder: Path, tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        keep(tmp_path)
    finally:
        os.umask(old)
    assert [oct(path.stat().st_mode & 0o777) for path in (folder, *folder.iterdir())] == ["0o700", "0o600"]


def test_what_is_no_file_of_ours_is_not_read(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path)
    (path,) = folder.iterdir()
    with monkeypatch.context() as smaller:
        smaller.setattr(files, "LARGEST", path.stat().st_size - len(digest()) - 1)
        assert Kept(tmp_path).read() == {}
        smaller.setattr(files, "LARGEST", path.stat().st_size - len(digest()))
        assert Kept(tmp_path).read() == FOUND
    path.unlink()
    os.mkfifo(path)
    assert Kept(tmp_path).read() == {}


def test_a_folder_that_others_may_open_is_not_used(folder: Path, tmp_path: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    keep(tmp_path)
    assert names(folder) == set()
    assert caches.private("verdicts") != folder


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caches, "private", lambda _kind: None)
    keep(tmp_path)
    Kept(tmp_path).write(FOUND, FOUND)
    assert Kept(tmp_path).read() == {}


def test_what_cannot_be_written_is_not_kept_and_leaves_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    keep(tmp_path)
    assert folder.is_dir()
    assert names(folder) == set()


def test_every_spoilt_byte_is_noticed(folder: Path, tmp_path: Path) -> None:
    keep(tmp_path)
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    for spoilt in (whole[:-1], b"", whole + b" ", *(whole[:n] + b"#" + whole[n + 1 :] for n in range(len(whole)))):
        path.write_bytes(spoilt)
        assert Kept(tmp_path).read() == {}
    path.write_bytes(whole)
    assert Kept(tmp_path).read() == FOUND


NOT_OURS = [
    b"", b"{", b"\xff", b"{}", b"[]", b"1", b"null", b"[" * 100_000,
    b'{"helds":[[9,"","",null]],"cited":[],"entries":[]}', b'{"helds":[],"cited":[["?"]],"entries":[]}',
    b'{"helds":[],"cited":[],"entries":[["1",[["e",["e"],"It",0,[]]]]]}', b'{"helds":[],"cited":[],"entries":[["1"]]}',
]  # fmt: skip


@pytest.mark.parametrize("data", NOT_OURS)
def test_what_was_written_in_another_form_is_nothing(folder: Path, tmp_path: Path, data: bytes) -> None:
    keep(tmp_path)
    (path,) = folder.iterdir()
    path.write_bytes(Kept(tmp_path)._seal(data) + data)
    assert Kept(tmp_path).read() == {}


def test_another_program_keeps_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path)
    with monkeypatch.context() as other:
        other.setattr(files, "loaded", lambda: "another")
        assert Kept(tmp_path).read() == {}
    assert Kept(tmp_path).read() == FOUND


def test_each_language_has_its_own(tmp_path: Path) -> None:
    keep(tmp_path)
    with speaking("bg"):
        assert Kept(tmp_path).read() == {}
        keep(tmp_path, OTHER)
    assert Kept(tmp_path).read() == FOUND


def test_what_is_kept_of_another_desk_is_not_taken_be_it_put_in_its_place(folder: Path, tmp_path: Path) -> None:
    keep(tmp_path / "a")
    (first,) = folder.iterdir()
    keep(tmp_path / "b", OTHER)
    (second,) = set(folder.iterdir()) - {first}
    second.write_bytes(first.read_bytes())
    assert Kept(tmp_path / "b").read() == {}


def test_what_was_not_asked_for_longest_goes_first(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_DESKS", 3)
    kept = [tmp_path / name for name in ("a", "b", "c", "d")]
    for number, desk in enumerate(kept[:3]):
        before = names(folder)
        keep(desk)
        (new,) = names(folder) - before
        os.utime(folder / new, (number, number))
    Kept(kept[0]).write(FOUND, FOUND)
    keep(kept[3])
    assert [Kept(desk).read() == FOUND for desk in kept] == [True, False, True, True]


def test_all_together_have_their_bound_and_each_its_own(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(tmp_path / "a")
    size = sum(path.stat().st_size for path in folder.iterdir())
    monkeypatch.setattr(files, "MOST", size)
    keep(tmp_path / "b")
    assert [Kept(tmp_path / name).read() for name in "ab"] == [{}, FOUND]
    with monkeypatch.context() as smaller:
        smaller.setattr(files, "LARGEST", 10)
        keep(tmp_path / "b", OTHER)
    assert Kept(tmp_path / "b").read() == FOUND


def test_what_is_put_in_the_place_of_a_program_that_runs_keeps_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked for once: what a preview finds for hours is not kept in the name of a program that it never loaded."""
    program = tmp_path / "program"
    program.mkdir()
    monkeypatch.setattr(programs, "PACKAGE", program)
    monkeypatch.setattr(files, "loaded", cache(programs.program))
    keep(tmp_path)
    (program / "one.py").write_text("other", encoding="utf-8")
    assert Kept(tmp_path).read() == FOUND
    monkeypatch.setattr(files, "loaded", cache(programs.program))  # begun anew
    assert Kept(tmp_path).read() == {}


def test_what_is_kept_as_it_was_is_not_written_again(folder: Path, tmp_path: Path) -> None:
    keep(tmp_path)
    (path,) = folder.iterdir()
    before = path.stat().st_ino
    Kept(tmp_path).write(FOUND, FOUND)
    assert path.stat().st_ino == before
    Kept(tmp_path).write(OTHER, FOUND)
    assert path.stat().st_ino != before
    assert Kept(tmp_path).read() == OTHER
