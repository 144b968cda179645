"""Digests, atomic writes, and the lock."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.files import (
    bytes_digest,
    digest,
    exclusively,
    file_digest,
    files_below,
    files_digest,
    together,
    whole,
    write_all,
    write_atomically,
)


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


def test_nothing_takes_the_place_of_a_device_or_a_pipe(tmp_path: Path) -> None:
    """Whoever may do all could replace /dev/null by a file."""
    pipe, link = tmp_path / "pipe", tmp_path / "null"
    os.mkfifo(pipe)
    link.symlink_to("/dev/null")
    for path in (pipe, link):
        with pytest.raises(BriefgenError) as caught:
            write_atomically(path, b"new")
        assert str(caught.value) == f"{path} cannot be written: it is no file"
    assert sorted(tmp_path.iterdir()) == [link, pipe]


def test_a_full_disk_leaves_the_last_good_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "b.ics"
    path.write_bytes(b"good")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BriefgenError, match=r"b\.ics cannot be written: No space left on device") as caught:
        write_atomically(path, b"new")
    assert caught.value.hint == "Make room, and run the command again."
    assert (path.read_bytes(), [p.name for p in tmp_path.iterdir()]) == (b"good", ["b.ics"])


def test_what_stands_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.ics").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    for path, hint in (
        ("a.ics", "A folder stands where the file belongs: move it away."),
        ("file/a.ics", "Something else stands where a folder belongs: move it away."),
        ("nowhere/a.ics", "Something else stands where a folder belongs: move it away."),
    ):
        with pytest.raises(BriefgenError) as caught:
            write_atomically(tmp_path / path, b"new")
        assert caught.value.hint == hint


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES, errno.EPERM])
def test_where_nobody_may_write_it_says_whom_to_ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def refused(_handle: int) -> None:
        raise OSError(code, "No")

    monkeypatch.setattr(os, "fsync", refused)
    with pytest.raises(BriefgenError, match="cannot be written: No") as caught:
        write_atomically(tmp_path / "a.ics", b"new")
    assert caught.value.hint == "Allow writing there, or ask whoever looks after the folder."


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


def test_several_files_are_written_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, three = (tmp_path / name for name in ("one", "two", "three"))
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    write_all({one: (b"1", b"one"), three: (None, b"three")})
    assert (one.read_bytes(), two.read_bytes(), three.read_bytes()) == (b"one", b"2", b"three")
    three.unlink()
    real, written = os.fsync, []

    def fail_at_the_third(handle: int) -> None:
        written.append(handle)
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", fail_at_the_third)
    with pytest.raises(BriefgenError, match="two cannot be written: No space left on device"):
        write_all({one: (b"one", b"uno"), three: (None, b"tre"), two: (b"2", b"due")})
    assert (one.read_bytes(), two.read_bytes(), three.exists()) == (b"one", b"2", False)


def test_a_file_that_was_changed_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"1")
    two.write_bytes(b"changed")
    with pytest.raises(BriefgenError, match="two was changed by somebody else meanwhile; nothing was written"):
        write_all({one: (b"1", b"one"), two: (b"2", b"two")})
    with pytest.raises(BriefgenError, match="two was changed"):
        write_all({two: (None, b"two")})
    assert (one.read_bytes(), two.read_bytes()) == (b"1", b"changed")


def test_a_read_only_file_stays_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "one"
    path.write_bytes(b"1")
    path.chmod(0o444)
    with pytest.raises(BriefgenError, match="one may not be written: it is read-only"):
        write_all({path: (b"1", b"one")})
    assert path.read_bytes() == b"1"


def test_a_file_keeps_its_permissions_and_a_link_leads_where_it_led(tmp_path: Path) -> None:
    path, link = tmp_path / "one", tmp_path / "link"
    path.write_bytes(b"1")
    path.chmod(0o640)
    link.symlink_to(path)
    write_all({link: (b"1", b"one")})
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode), link.is_symlink()) == (b"one", 0o640, True)


def parts(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def write_together(*paths: Path, then: Callable[[], object] = lambda: None) -> None:
    with together() as written:
        for path in paths:
            written.write(path, b"new")
        then()


def test_what_is_written_together_stands_there_together(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"1")
    (tmp_path / "two").write_bytes(b"2")
    with together() as written:
        assert [written.write(tmp_path / name, b"2") for name in ("one", "two", "three")] == [True, False, True]
        assert ((tmp_path / "one").read_bytes(), (tmp_path / "three").exists()) == (b"1", False)
    assert parts(tmp_path) == {"one": b"2", "two": b"2", "three": b"2"}


def test_where_anything_goes_wrong_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"1")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ZeroDivisionError):
        write_together(tmp_path / "one", then=lambda: 1 // 0)
    with pytest.raises(BriefgenError, match="folder cannot be written"):
        write_together(tmp_path / "one", tmp_path / "folder")
    (tmp_path / "folder").rmdir()
    assert parts(tmp_path) == {"one": b"1"}


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_what_stood_there_is_put_back_where_one_cannot_be_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    (tmp_path / "one").write_bytes(b"1")
    (tmp_path / "three").write_bytes(b"3")

    def no_links(*_args: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    if not links:
        monkeypatch.setattr(os, "link", no_links)

    def taken_by_somebody_else() -> None:
        (tmp_path / "three").unlink()
        (tmp_path / "three").mkdir()

    with pytest.raises(BriefgenError, match="three cannot be written: Is a directory"):
        write_together(*(tmp_path / name for name in ("one", "two", "three")), then=taken_by_somebody_else)
    (tmp_path / "three").rmdir()
    assert parts(tmp_path) == {"one": b"1"}


def test_what_stands_in_a_folder_and_below_is_listed_by_how_its_name_ends(tmp_path: Path) -> None:
    for place in ("a.py", "b.txt", "below/c.py", "below/d.mo"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).touch()
    (tmp_path / "folder.py").mkdir()
    assert sorted(files_below(tmp_path, ".py", ".mo")) == [
        f"{tmp_path}/{p}" for p in ("a.py", "below/c.py", "below/d.mo")
    ]
    assert len(list(files_below(tmp_path))) == 4
    assert list(files_below(tmp_path / "none")) == []


def test_the_digest_of_files_knows_them_by_their_place_in_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder / "in").mkdir(parents=True)
        (tmp_path / folder / "in/a.yaml").write_bytes(b"x")
    one, two = (files_digest([tmp_path / folder / "in/a.yaml"], tmp_path / folder) for folder in ("one", "two"))
    monkeypatch.chdir(tmp_path / "one")
    assert one == two == files_digest([Path("in/a.yaml")], Path()) == files_digest(["in/a.yaml"], Path())
    assert one != files_digest([tmp_path / "one/in/a.yaml"], tmp_path)


@pytest.mark.parametrize("size", [0, 1, 7, 8, 9, 16])
def test_a_digest_is_that_of_all_bytes_whatever_room_they_are_read_into(tmp_path: Path, size: int) -> None:
    (tmp_path / "a").write_bytes(bytes(range(size)))
    room = bytearray(b"earlier!")
    assert file_digest(tmp_path / "a", room) == file_digest(tmp_path / "a") == bytes_digest(bytes(range(size)))
    assert file_digest(tmp_path / "gone", room) is None
    assert file_digest(tmp_path, room) is None


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Where one stood in place of a calendar, a page or the manifest, `check` and `build` waited for ever."""
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, Path("/dev/zero")):
        with pytest.raises(OSError, match="it is no file"):
            whole(path)
    (tmp_path / "file").write_bytes(b"whole")
    assert (whole(tmp_path / "file"), file_digest(tmp_path / "pipe")) == (b"whole", bytes_digest(b""))
    assert files_digest([tmp_path / "pipe"], tmp_path) == digest(b"pipe", b"")
