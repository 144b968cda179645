"""Where what can always be made again is kept from one run to the next."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path


def folders(kind: str) -> tuple[Path, ...]:
    """Where things of a kind are kept, the best place first: a virtual environment, which `make` owns; the cache of a user with a home.

    They may lie ready in any of them, and not every one can be written to.
    """
    return tuple(place / "briefgen" / kind for place in _places())


def _places() -> Iterator[Path]:
    if sys.prefix != sys.base_prefix:
        yield Path(sys.prefix) / "share"
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if named.is_absolute():  # any other is to be passed over (XDG Base Directory Specification 0.8)
        yield named
    else:
        with suppress(RuntimeError):  # this user has no home
            yield Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def writable(kind: str) -> Path | None:
    """The first of these folders that can be written to, made if need be; None where there is none.

    The user of a service, or of a container, often has none: for him there is a folder of his alone among the temporary ones.
    """
    return next(filter(_can_be_written, _with_the_last(kind)), None)


def private(kind: str) -> Path | None:
    """The first of them in which this user alone reads and writes, made if need be; None where there is none."""
    return next(filter(_is_private, _with_the_last(kind)), None)


def _with_the_last(kind: str) -> Iterator[Path]:
    yield from folders(kind)
    import tempfile  # what only looks whether there is anything to make does without it

    with suppress(FileNotFoundError):  # nobody may write anywhere here
        own = Path(tempfile.gettempdir()) / f"briefgen-{os.getuid()}"
        if _is_private(own):
            yield own / kind


def _can_be_written(folder: Path) -> bool:
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        return os.access(folder, os.W_OK | os.X_OK)
    return False


def _is_private(folder: Path) -> bool:
    """Whether a folder is, or can be made, one in which this user alone reads and writes."""
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        seen = folder.lstat()
        alone = stat.S_ISDIR(seen.st_mode) and not seen.st_mode & 0o077
        return alone and seen.st_uid == os.getuid() and os.access(folder, os.W_OK)
    return False


def got(path: Path, *, most: int) -> bytes:
    """What stands in a file of ours; nothing where it is none, or is larger than we write: no device or pipe that never ends.

    Raises OSError where it is not there, or cannot be read.
    """
    file = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(file, "rb") as stream:
        seen = os.fstat(file)
        return stream.read() if stat.S_ISREG(seen.st_mode) and seen.st_size <= most else b""


def put(path: Path, data: bytes) -> None:
    """Put a file in its place whole, for this user alone from its first byte on; raises OSError where it cannot be written."""
    part = path.with_name(f".{os.urandom(8).hex()}.part")
    try:
        with open(part, "xb", opener=_for_this_user) as file:
            file.write(data)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _for_this_user(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_CLOEXEC, 0o600)


def make_room(newest: Path, *, most: int, files: int) -> None:
    """Remove from a file's folder what was not asked for longest, until so many bytes and files are left.

    What was begun and never finished goes with it; the newest itself stays.
    """
    others = (path for path in newest.parent.iterdir() if path != newest)
    by_use = sorted(((path.stat(), path) for path in others), key=lambda one: one[0].st_mtime, reverse=True)
    room = most - newest.stat().st_size
    for number, (seen, path) in enumerate(by_use, 1):
        room -= seen.st_size
        if room < 0 or number >= files:
            path.unlink(missing_ok=True)
