"""Digests that are taken over from the last run, where the system tells that nobody has written to the files since.

Of each file the system keeps its size, the times of its last change, its number and its file system. Where all of them are as
they were when the bytes were digested, the bytes are too, unless somebody wrote within the same tick of the clock. So of files that
were changed in the tick in which they were digested, nothing is taken over (git's index goes by the same rule: racy-git). That tick is
the file system's own, by a file of ours that is touched just before. Nobody can set the time of a change (`st_ctime`), as one can
that of writing; where a system keeps none, and on another file system, whose clock may be another, files are digested each time.
So is what people edit: on a network, what is told of a file may be a minute old.

Nothing heavy is imported here: whether anything has to be made is known before YAML is read or a library loaded.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from briefgen import caches
from briefgen.files import bytes_digest, digest

KIND = "unchanged"
MOST, MOST_TREES = 1_000_000, 64  # bytes, files: those that were not asked for longest go first
LARGEST = 10_000  # bytes of one; it holds two lines


class Look(NamedTuple):
    """How some files look to the system: a digest over it, the last change of any (ns), and their file systems."""

    signature: str
    changed: int
    systems: frozenset[int]


class Touch(NamedTuple):
    """A moment (ns) by the clock of a file system."""

    time: int
    system: int

    def comes_after(self, look: Look) -> bool:
        """Whether files lie on this file system, and whoever writes to one from now on leaves it a later time than it has."""
        return look.changed < self.time and look.systems <= {self.system}


class Unchanged:
    """What was digested below a tree and kept by name, as it looked then; nothing where no folder is this user's alone."""

    def __init__(self, tree: Path) -> None:
        self._name = digest(os.fsencode(tree.resolve()))
        folder = caches.private(KIND)
        self._path = folder / self._name if folder else None
        self._known = self._read()
        self._taken: dict[str, tuple[str, str]] = {}
        self._touched: Touch | None = None

    def digest(self, of: str, paths: Iterable[str], take: Callable[[], str | None]) -> str | None:
        """What was kept under a name, if these files are as they were then; else what is taken now. None is not kept."""
        seen = look(paths)
        if seen and self._known.get(of, ("",))[0] == seen.signature:
            return self._known[of][1]
        touched = self._touch()
        found = take()
        if found and seen and touched and touched.comes_after(seen):
            self._taken[of] = (seen.signature, found)
        return found

    def keep(self) -> None:
        """Keep what was taken for the next run. What cannot be written is not kept, and nobody is troubled with it."""
        if self._path is None or not (self._taken or self._known):
            return
        with suppress(OSError):
            if not (self._taken and self._touched):
                os.utime(self._path)  # others, which were not asked for, go before it
                return
            lines = (f"{of} {signature} {found}\n" for of, (signature, found) in (self._known | self._taken).items())
            body = f"{self._touched.time}\n{''.join(lines)}"
            caches.put(self._path, f"{digest(self._name, body)}\n{body}".encode())
            caches.make_room(self._path, most=MOST, files=MOST_TREES)

    def _read(self) -> dict[str, tuple[str, str]]:
        """What is kept; nothing where it is damaged, or where the clock was set back since: times come a second time then."""
        with suppress(OSError, ValueError):
            text = caches.got(self._path, most=LARGEST).decode() if self._path else ""
            seal, _, body = text.partition("\n")
            touched, *lines = body.splitlines()
            if seal == digest(self._name, body) and int(touched) <= time.time_ns():
                return {of: (signature, found) for of, signature, found in map(str.split, lines)}
        return {}

    def _touch(self) -> Touch | None:
        """The moment before anything is digested, by a file of ours that is written to; its time of writing is set to 1970.

        Where that becomes the time of its change as well, the system keeps none of its own, and no file is older.
        """
        if self._path and not self._touched:
            with suppress(OSError):
                file = os.open(
                    self._path, os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK, 0o600
                )
                try:
                    os.utime(file, (0, 0))
                    seen = os.fstat(file)
                    self._touched = Touch(seen.st_ctime_ns, seen.st_dev)
                finally:
                    os.close(file)
        return self._touched


def look(paths: Iterable[str]) -> Look | None:
    """How files look to the system, in their order, links followed; None where one is not there."""
    told, changed, systems = [], 0, set()
    try:
        for path in paths:
            seen = os.stat(path)  # noqa: PTH116 - thousands of files: a Path for each takes as long
            told.append(f"{path}\0{seen.st_size} {seen.st_mtime_ns} {seen.st_ctime_ns} {seen.st_ino} {seen.st_dev}\0")
            changed = max(changed, seen.st_ctime_ns)
            systems.add(seen.st_dev)
    except OSError:
        return None
    return Look(bytes_digest(os.fsencode("".join(told))), changed, frozenset(systems))
