"""What is written beside its place is whole there, and what was forgotten there goes."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from threading import Thread

import pytest

from briefgen import unfinished
from briefgen.files import write_all
from briefgen.unfinished import beside, second_name, sweep, to_the_end


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


def interrupted(number: int, done: list[str]) -> None:
    with to_the_end():
        signal.raise_signal(number)
        done.append("whole")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_who_interrupts_is_heard_when_it_is_done(number: int) -> None:
    before, done = signal.signal(number, signal.default_int_handler), list[str]()
    try:
        with pytest.raises(KeyboardInterrupt):
            interrupted(number, done)
        with to_the_end(heard=False):
            interrupted(number, done)
        assert signal.getsignal(number) is signal.default_int_handler
    finally:
        signal.signal(number, before)
    assert done == ["whole", "whole"]


def test_in_another_thread_nothing_waits() -> None:
    def work() -> None:
        with to_the_end():
            listeners.append(signal.getsignal(signal.SIGINT))

    listeners = list[object]()
    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert listeners == [signal.getsignal(signal.SIGINT)]


def test_an_interruption_leaves_curated_files_as_they_were_or_as_they_were_to_become(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {tmp_path / name: (b"old", b"new") for name in ("a", "b", "c")}
    for path in files:
        path.write_bytes(b"old")
    replace, times = Path.replace, []

    def interrupting(self: Path, target: Path) -> Path:
        signal.raise_signal(signal.SIGINT)
        times.append(target.name)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", interrupting)
    write_all(files)
    assert (times, names(tmp_path), {p.read_bytes() for p in files}) == (["a", "b", "c"], ["a", "b", "c"], {b"new"})

    def early(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", early)
    with pytest.raises(KeyboardInterrupt):
        write_all(dict.fromkeys(files, (b"new", b"newer")))
    assert (names(tmp_path), {p.read_bytes() for p in files}) == (["a", "b", "c"], {b"new"})


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
