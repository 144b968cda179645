"""What is taken over from the last run: no byte that anybody changed since, whatever was done to hide it."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen import caches
from briefgen.building.unchanged import KIND, Look, Touch, Unchanged, look
from briefgen.files import bytes_digest

OLD, NEW = b"what was made", b"what is wrong"  # of one size


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which it is kept here, and nowhere else."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    return tmp_path / "cache" / "briefgen" / KIND


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that lay there before anybody looked."""
    path = tmp_path / "tree" / "memo.pdf"
    path.parent.mkdir()
    path.write_bytes(OLD)
    wait(path)
    return path


def wait(path: Path) -> None:
    """Let the clock by which files are stamped go on."""
    clock = path.with_name(".clock")
    for number in count():
        clock.write_text(str(number))
        if clock.stat().st_ctime_ns > path.stat().st_ctime_ns:
            break


def ask(path: Path) -> tuple[str | None, bool]:
    """The digest of a file in a new run, and whether it was taken anew."""
    run, taken = Unchanged(path.parent), []

    def take() -> str:
        taken.append(path)
        return bytes_digest(path.read_bytes())

    found = run.digest("made", (str(path),), take)
    run.keep()
    return found, bool(taken)


def test_what_nobody_wrote_to_is_digested_once(file: Path) -> None:
    assert [ask(file) for _run in range(3)] == [(bytes_digest(OLD), anew) for anew in (True, False, False)]


def rewrite(path: Path) -> None:
    path.write_bytes(NEW)


def replace(path: Path) -> None:
    path.rename(path.with_name("before"))
    path.write_bytes(NEW)


def copy_over(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(NEW)
    shutil.copyfile(other, path)


def write_by_another_name(path: Path) -> None:
    path.with_name("other").hardlink_to(path)
    path.with_name("other").write_bytes(NEW)


def lead_elsewhere(path: Path) -> None:
    path.with_name("other").write_bytes(NEW)
    path.unlink()
    path.symlink_to("other")


@pytest.mark.parametrize("change", [rewrite, replace, copy_over, write_by_another_name, lead_elsewhere])
def test_a_change_of_equal_length_is_seen_though_its_time_is_set_back(
    file: Path, change: Callable[[Path], None]
) -> None:
    before = file.stat()
    ask(file)
    change(file)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))  # as `cp -p`, `rsync -a` and archives leave it
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert ask(file) == (bytes_digest(NEW), True)


def test_what_was_only_touched_is_digested_once_more(file: Path) -> None:
    ask(file)
    file.touch()
    wait(file)
    assert [ask(file) for _run in range(2)] == [(bytes_digest(OLD), True), (bytes_digest(OLD), False)]


def told_otherwise(monkeypatch: pytest.MonkeyPatch, change: Callable[[os.stat_result], dict[str, int]]) -> None:
    """Let the system tell of files as some others do."""

    def telling(ask: Callable[..., os.stat_result], *of: Any, **how: Any) -> SimpleNamespace:
        found = ask(*of, **how)
        told = {name: getattr(found, name) for name in dir(found) if name.startswith("st_")}
        return SimpleNamespace(**told | change(found))

    for name in ("stat", "fstat"):
        monkeypatch.setattr(os, name, partial(telling, getattr(os, name)))


def test_what_is_written_within_a_tick_of_the_clock_is_never_taken_over(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tick = 2 * 10**9
    with monkeypatch.context() as coarse:
        told_otherwise(coarse, lambda seen: {"st_ctime_ns": tick, "st_mtime_ns": tick})
        before = look((str(file),))
        assert ask(file) == (bytes_digest(OLD), True)
        rewrite(file)
        assert look((str(file),)) == before
        assert ask(file) == (bytes_digest(NEW), True)


@pytest.mark.parametrize(
    ("changed", "systems", "expected"),
    [(4, {1}, True), (5, {1}, False), (6, {1}, False), (4, {2}, False), (4, {1, 2}, False), (0, set(), True)],
)
def test_a_look_can_be_relied_on_if_all_was_changed_before_it(changed: int, systems: set[int], expected: bool) -> None:
    assert Touch(5, 1).comes_after(Look("", changed, frozenset(systems))) is expected


def test_where_the_system_keeps_no_time_of_change_all_is_digested(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told_otherwise(monkeypatch, lambda seen: {"st_ctime_ns": seen.st_mtime_ns})  # as shares of some other systems do
    assert [ask(file)[1] for _run in range(2)] == [True, True]


def test_where_the_clock_was_set_back_all_is_digested(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ask(file)
    with monkeypatch.context() as earlier:
        earlier.setattr(time, "time_ns", lambda: 0)
        assert ask(file) == (bytes_digest(OLD), True)
    assert ask(file)[0] == bytes_digest(OLD)


def test_where_what_is_kept_is_damaged_nothing_is_taken_over(file: Path, folder: Path) -> None:
    ask(file)
    (kept,) = folder.iterdir()
    whole, run = kept.read_bytes(), Unchanged(file.parent)
    for spoilt in (
        b"",
        whole[:-1],
        whole + b"x 1 2\n",
        *(whole[:n] + b"#" + whole[n + 1 :] for n in range(0, len(whole), 9)),
    ):
        kept.write_bytes(spoilt)
        assert run._read() == {}
    kept.write_bytes(whole)
    assert ask(file) == (bytes_digest(OLD), False)


def test_what_is_kept_of_another_tree_is_not_taken_be_it_put_in_its_place(file: Path, folder: Path) -> None:
    ask(file)
    (kept,) = folder.iterdir()
    copied = shutil.copytree(file.parent, file.parent.with_name("copied")) / file.name
    kept.rename(folder / Unchanged(copied.parent)._name)
    assert Unchanged(copied.parent)._read() == {}
    assert ask(copied) == (bytes_digest(OLD), True)


def test_a_copied_tree_in_the_place_of_the_first_is_digested(file: Path) -> None:
    ask(file)
    file.parent.rename(file.parent.with_name("first"))
    shutil.copytree(file.parent.with_name("first"), file.parent)  # with its times
    assert ask(file) == (bytes_digest(OLD), True)


def test_what_cannot_be_told_or_kept_is_taken_each_time(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    run = Unchanged(file.parent)
    assert run.digest("made", (str(file),), lambda: None) is None
    run.keep()
    with monkeypatch.context() as without:
        without.setattr(Path, "replace", full)
        ask(file)
    with monkeypatch.context() as without:
        without.setattr(caches, "private", lambda _kind: None)
        ask(file)
    os.mkfifo(folder / "pipe")
    (kept,) = (path for path in folder.iterdir() if path.name != "pipe")
    (folder / "pipe").replace(kept)
    ask(file)
    kept.unlink()
    assert [ask(file)[1] for _run in range(2)] == [True, False]


def test_what_is_asked_for_is_not_the_first_that_makes_room(file: Path, folder: Path) -> None:
    ask(file)
    (kept,) = folder.iterdir()
    os.utime(kept, (0, 0))
    assert ask(file) == (bytes_digest(OLD), False)
    assert kept.stat().st_mtime > 0


def test_each_name_is_kept_by_itself(file: Path) -> None:
    run = Unchanged(file.parent)
    assert [run.digest(name, (str(file),), partial(str, name)) for name in ("one", "two")] == ["one", "two"]
    run.keep()
    again = Unchanged(file.parent)
    assert [again.digest(name, (str(file),), lambda: "anew") for name in ("one", "two", "three")] == [
        "one",
        "two",
        "anew",
    ]


def test_a_look_tells_files_apart_by_all_that_the_system_tells(file: Path) -> None:
    found = look((str(file),))
    assert found
    assert found[1:] == (file.stat().st_ctime_ns, frozenset({file.stat().st_dev}))
    assert look((str(file), str(file))) != found
    assert look((str(file.parent / "." / file.name), f"{file.parent}/none")) is None
