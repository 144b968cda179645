"""What is written beside its place is whole there, and what was forgotten there goes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefgen import unfinished
from briefgen.files import write_all
from briefgen.unfinished import beside, second_name, sweep


@pytest.fixture(autouse=True)
def nothing_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unfinished, "_looked_into", set())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_has_the_bytes_and_the_mode_of_its_file(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    part = beside(file, b"new")
    assert (part.read_bytes(), part.stat().st_mode & 0o777, file.read_bytes()) == (b"new", 0o640, b"old")
    assert unfinished.UNFINISHED.fullmatch(part.name)
    assert part.parent == tmp_path


def test_where_it_cannot_be_written_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        beside(tmp_path / "a.yaml", b"new")
    assert names(tmp_path) == []


def test_a_second_name_is_swept_as_what_is_unfinished(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    assert second_name(file) is None
    file.write_bytes(b"old")
    named = second_name(file)
    assert named is not None
    assert named.read_bytes() == b"old"
    sweep(tmp_path)
    assert names(tmp_path) == ["a.yaml"]


@pytest.mark.parametrize(("seconds", "left"), [(3600, [".people.yaml.ab_3d5f7.part", "a.part"]), (3601, ["a.part"])])
def test_what_lies_there_for_an_hour_is_forgotten(tmp_path: Path, seconds: int, left: list[str]) -> None:
    part = tmp_path / ".people.yaml.ab_3d5f7.part"
    part.write_bytes(b"half")
    os.utime(part, (2e9, 2e9))  # which says nothing of when it was named so
    (tmp_path / "a.part").write_bytes(b"of somebody")
    unfinished._sweep_forgotten(tmp_path, part.stat().st_ctime + seconds)
    assert names(tmp_path) == left


def test_what_was_left_beside_a_curated_file_goes_with_the_next_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, left, other = tmp_path / "events.yaml", tmp_path / ".people.yaml.ab_3d5f7.part", tmp_path / "other"
    file.write_bytes(b"1")
    left.write_bytes(b"half")
    write_all({file: (b"1", b"2")})
    assert names(tmp_path) == [left.name, file.name]  # somebody else may be writing it still
    monkeypatch.setattr(unfinished, "FORGOTTEN", 0.0)
    while not other.exists() or other.stat().st_ctime <= left.stat().st_ctime:  # until the disk's clock has gone on
        other.write_bytes(b"x")
    write_all({file: (b"2", b"3")})
    assert left.exists(), "a folder is looked into once"
    monkeypatch.setattr(unfinished, "_looked_into", set())
    write_all({file: (b"3", b"4")})
    assert (names(tmp_path), file.read_bytes()) == ([file.name, other.name], b"4")
