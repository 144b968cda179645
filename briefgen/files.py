"""Digests of files, atomic writes, and the lock that lets two builds wait for each other.

Nothing heavy is imported here: whether anything has to be made is known before YAML is read or a library loaded.
"""

from __future__ import annotations

import errno
import hashlib
import io
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.unfinished import beside, second_name, sweep, to_the_end

if TYPE_CHECKING:
    from filelock import BaseFileLock

LOCK = ".lock"
Put = Callable[[Path, bytes], None]


def digest(*parts: bytes | str) -> str:
    """SHA-256 over parts, each with its length, so that no two lists of parts are alike."""
    state = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        state.update(b"%d:" % len(data))
        state.update(data)
    return state.hexdigest()


def bytes_digest(data: bytes) -> str:
    """SHA-256 of the bytes of one file."""
    return hashlib.sha256(data).hexdigest()


def file_digest(path: Path | str, room: bytearray | None = None) -> str | None:
    """SHA-256 of a file's bytes; None when it cannot be read. It is asked of all that was made, thousands of files.

    They are read into the ``room`` where there is one, by calls of the system: memory and an object for each take as long.
    """
    state, into = hashlib.sha256(), bytearray(1 << 16) if room is None else room
    try:
        file = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
        try:
            while count := os.readv(file, (into,)):
                state.update(memoryview(into)[:count])
        finally:
            os.close(file)
    except OSError:
        return None
    return state.hexdigest()


def files_below(folder: Path, *endings: str) -> Iterator[str]:
    """The paths of what stands in a folder and below and has a name that ends so, folders aside; of any name where none is said."""
    for at, _folders, names in os.walk(folder):
        yield from (f"{at}{os.sep}{name}" for name in names if not endings or name.endswith(endings))


def files_digest(paths: Iterable[Path | str], base: Path) -> str:
    """Digest of names and bytes of files; of one that cannot be read, its name: that is told where it is needed."""
    parts: list[bytes] = []
    inside = f"{base}{os.sep}"
    for path in sorted(map(str, paths)):
        name = path.removeprefix(inside) if path.startswith(inside) else os.path.relpath(path, base)
        parts += [os.fsencode(name), _bytes_of(path)]
    return digest(*parts)


def whole(path: Path | str) -> bytes:
    """The bytes of a file; raises OSError where it cannot be read, or is a pipe or a device, which may never end."""
    file = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise OSError(errno.EINVAL, _("it is no file"), str(path))
        with io.FileIO(file, closefd=False) as stream:
            return stream.readall()
    finally:
        os.close(file)


def _bytes_of(path: str) -> bytes:
    try:
        return whole(path)
    except OSError:
        return b""


def write_atomically(path: Path, data: bytes) -> bool:
    """Replace a file whole or not at all, and only if its bytes differ; True when it was written.

    The temporary file lies in the same folder, so that the rename cannot cross file systems.
    """
    return _written(path, data, _replace)


def _written(path: Path, data: bytes, put: Put) -> bool:
    try:
        if path.is_file() and path.read_bytes() == data:
            return False
        _refuse_what_is_no_file(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, data)
    except OSError as error:
        raise _unwritten(path, error) from error
    return True


class Together:
    """Files that are replaced all or none, however many: each is written beside its place, and none is held in memory."""

    def __init__(self) -> None:
        self._waiting: dict[Path, Path] = {}

    def write(self, path: Path, data: bytes, *, changed: int | None = None) -> bool:
        """Write one beside its place, if its bytes differ; True when it is to be replaced. ``changed`` is the time it gets, in ns."""
        written = _written(path, data, self._wait)
        if written and changed is not None:
            with suppress(OSError):
                os.utime(self._waiting[path], ns=(changed, changed))
        return written

    def _wait(self, path: Path, data: bytes) -> None:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        self._waiting[path] = beside(path, data)

    def publish(self) -> None:
        """Put all into their places, in the order in which they were written; where one cannot be, none is.

        Whoever interrupts that is heard when it is done.
        """
        with to_the_end():
            self._publish()

    def _publish(self) -> None:
        before: dict[Path, Path | None] = {}
        try:
            for path, new in self._waiting.items():
                try:
                    before[path] = second_name(path)
                    new.replace(path)
                except OSError as error:
                    raise _unwritten(path, error) from error
        except BaseException:
            for path, old in before.items():
                _give_back(path, old)
            raise
        finally:
            self.discard()
            for old in filter(None, before.values()):
                old.unlink(missing_ok=True)

    def discard(self) -> None:
        """Remove what was not put into its place."""
        for new in self._waiting.values():
            new.unlink(missing_ok=True)


@contextmanager
def together() -> Iterator[Together]:
    """What is written within is published at its end, all of it or, where anything goes wrong, nothing."""
    files = Together()
    try:
        yield files
    except BaseException:
        files.discard()
        raise
    files.publish()


def _give_back(path: Path, old: Path | None) -> None:
    with suppress(OSError):
        if old is None:
            path.unlink(missing_ok=True)
        else:
            old.replace(path)


def _unwritten(path: Path, error: OSError) -> BriefgenError:
    """What is said where the system refuses, with what can be done about it where that is known."""
    no_room, not_allowed = (errno.ENOSPC, errno.EDQUOT), (errno.EROFS, errno.EACCES, errno.EPERM)
    hints = {
        **dict.fromkeys(no_room, _("Make room, and run the command again.")),
        **dict.fromkeys(not_allowed, _("Allow writing there, or ask whoever looks after the folder.")),
        errno.EISDIR: _("A folder stands where the file belongs: move it away."),
        **dict.fromkeys(
            (errno.ENOTDIR, errno.EEXIST), _("Something else stands where a folder belongs: move it away.")
        ),
    }
    message = _("{file} cannot be written: {reason}").format(file=path, reason=error.strerror or error)
    return BriefgenError(message, hint=hints.get(error.errno or 0))


def _refuse_what_is_no_file(path: Path) -> None:
    """A device or a pipe is not replaced, which for whoever may do all would work."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise OSError(_("it is no file"))


def write_all(files: Mapping[Path, tuple[bytes | None, bytes]]) -> None:
    """Replace several files, all or none, each by what it was read as (None: it was not there) and what it becomes.

    Raises BriefgenError where one was changed meanwhile or cannot be written.
    """
    for path, (old, _new) in files.items():
        _still_as_read(path, old)
    written = Together()
    try:
        for path, (_old, new) in files.items():
            written.write(path.resolve(), new)
        # All that was asked for is done then: that it was interrupted would read as if nothing were.
        with to_the_end(heard=False):
            written.publish()
    finally:
        written.discard()


def _still_as_read(path: Path, old: bytes | None) -> None:
    if (path.read_bytes() if path.exists() else None) != old:
        raise BriefgenError(
            _("{file} was changed by somebody else meanwhile; nothing was written.").format(file=path.name),
            hint=_("Run the command again: it reads the file as it is now."),
        )
    if path.exists() and not (os.access(path, os.W_OK) and path.stat().st_mode & 0o222):
        raise BriefgenError(
            _("{file} may not be written: it is read-only. Nothing was written.").format(file=path.name),
            hint=_("Allow writing to it, or ask whoever looks after the folder."),
        )


def _replace(path: Path, data: bytes) -> None:
    temporary = beside(path, data)
    try:
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


@contextmanager
def exclusively(output: Path, *, timeout: float = 600) -> Iterator[None]:
    """Let two builds at once wait for each other; the second goes on after at most ``timeout`` seconds or gives up.

    What a build that was killed left half-written is swept: while the lock is held, nobody is writing.
    """
    lock = _locked(output, timeout)
    try:
        sweep(output)
        yield
    finally:
        lock.release()


def _locked(output: Path, timeout: float) -> BaseFileLock:
    from filelock import FileLock, Timeout

    try:
        output.mkdir(parents=True, exist_ok=True)
        lock = FileLock(output / LOCK)
        lock.acquire(timeout=timeout)
    except Timeout as error:
        raise BriefgenError(_("Another build is still running in {folder}.").format(folder=output)) from error
    except OSError as error:
        raise _unwritten(output, error) from error
    return lock
