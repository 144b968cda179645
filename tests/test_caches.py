"""Where what can be made again is kept: in the first place that will do, and by the user of a service as well."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen import caches

FILE = "a file where a folder would be"


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A virtual environment, a user's cache and a folder for what is temporary, all of them empty."""
    for name in ("environment", "user", "temporary"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "user"))
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "environment"))
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    return tmp_path / "environment"


def without(folder: Path) -> None:
    folder.rmdir()
    folder.write_text(FILE)


def of_this_user(environment: Path) -> Path:
    return environment.parent / "temporary" / f"briefgen-{os.getuid()}"


def test_it_is_kept_in_the_environment_or_by_the_user(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    users = environment.parent / "user" / "briefgen" / "fonts"
    assert caches.folders("fonts") == (environment / "share" / "briefgen" / "fonts", users)
    monkeypatch.setattr(sys, "base_prefix", sys.prefix)
    assert caches.folders("fonts") == (users,)


@pytest.mark.parametrize(("system", "place"), [("linux", ".cache"), ("darwin", "Library/Caches")])
@pytest.mark.parametrize("named", ["", "cache"])  # which are no place
def test_a_users_cache_is_in_his_home(
    environment: Path, monkeypatch: pytest.MonkeyPatch, system: str, place: str, named: str
) -> None:
    monkeypatch.setattr(sys, "base_prefix", sys.prefix)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setenv("XDG_CACHE_HOME", named)
    monkeypatch.setenv("HOME", "/home/her")
    assert caches.folders("fonts") == (Path("/home/her", place, "briefgen", "fonts"),)


def test_one_without_a_home_has_none(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)  # as where nobody knows his home
    assert caches.folders("fonts") == (environment / "share" / "briefgen" / "fonts",)


FINDS = pytest.mark.parametrize("find", [caches.writable, caches.private])
Find = Callable[[str], Path | None]


@FINDS
def test_the_first_place_that_will_do_is_taken(environment: Path, find: Find) -> None:
    assert find("fonts") == environment / "share" / "briefgen" / "fonts"
    shutil.rmtree(environment)
    environment.write_text(FILE)
    assert find("fonts") == environment.parent / "user" / "briefgen" / "fonts"


@FINDS
def test_who_has_no_place_of_his_own_has_one_among_what_is_temporary(environment: Path, find: Find) -> None:
    without(environment)
    without(environment.parent / "user")
    place = of_this_user(environment)
    assert find("fonts") == place / "fonts"
    assert place.stat().st_mode & 0o777 == 0o700


@FINDS
@pytest.mark.parametrize("spoil", [lambda place: place.mkdir(mode=0o755), lambda place: place.symlink_to(place.parent)])
def test_but_none_that_another_could_have_made(environment: Path, find: Find, spoil: Callable[[Path], None]) -> None:
    without(environment)
    without(environment.parent / "user")
    spoil(of_this_user(environment))
    assert find("fonts") is None


def test_what_is_private_is_not_kept_where_others_write_or_read(
    environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = caches.folders("templates")
    first.mkdir(parents=True)
    first.chmod(0o750)
    assert caches.private("templates") == second
    assert caches.writable("templates") == first
    second.rmdir()
    second.symlink_to(environment)
    assert caches.private("templates") == of_this_user(environment) / "templates"
    monkeypatch.setattr(os, "getuid", lambda: first.stat().st_uid + 1)
    assert caches.private("templates") is None


def test_a_place_that_cannot_be_written_to_is_passed_over(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = caches.folders("fonts")
    first.mkdir(parents=True)
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != first and allowed(path, mode))
    assert caches.writable("fonts") == second


def test_a_file_is_put_in_its_place_whole_for_this_user_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    old = os.umask(0)
    try:
        caches.put(tmp_path / "kept", b"first")
    finally:
        os.umask(old)
    assert (tmp_path / "kept").stat().st_mode & 0o777 == 0o600
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        caches.put(tmp_path / "kept", b"second")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("kept", b"first")]


@pytest.mark.parametrize(
    ("most", "files", "left"), [(30, 9, "345"), (39, 9, "345"), (9, 9, "5"), (99, 2, "45"), (99, 9, "12345")]
)
def test_what_was_not_asked_for_longest_makes_room(tmp_path: Path, most: int, files: int, left: str) -> None:
    for number in range(1, 6):
        path = tmp_path / str(number)
        path.write_bytes(b"0123456789")
        os.utime(path, (number, number))
    caches.make_room(tmp_path / "5", most=most, files=files)
    assert "".join(sorted(path.name for path in tmp_path.iterdir())) == left


def test_where_nobody_may_write_anywhere_nothing_is_kept(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> str:
        raise FileNotFoundError(2, "No usable temporary directory found")

    for folder in (environment, environment.parent / "user"):
        without(folder)
    monkeypatch.setattr(tempfile, "gettempdir", nowhere)
    assert (caches.private("fonts"), caches.writable("fonts")) == (None, None)


def test_what_is_none_of_ours_is_nothing(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(b"12345")
    assert (caches.got(path, most=5), caches.got(path, most=4)) == (b"12345", b"")
    (tmp_path / "link").symlink_to(path)
    os.mkfifo(tmp_path / "pipe")
    assert caches.got(tmp_path / "pipe", most=5) == b""  # and nobody is waited for
    for name in ("link", "none"):
        with pytest.raises(OSError, match=name):
            caches.got(tmp_path / name, most=5)
