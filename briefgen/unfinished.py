"""What is written beside its place before it is put there, who interrupts that, and what somebody left who was killed meanwhile."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

UNFINISHED = re.compile(r"\..+\.[a-z0-9_]{8}\.part")
FORGOTTEN = 3600.0  # seconds after which nobody is writing a file any more
_looked_into = set[Path]()


def beside(path: Path, data: bytes) -> Path:
    """A temporary file with the bytes, in the folder of the file that it is to become.

    What lies forgotten there is removed, once for each folder and process. Raises OSError where it cannot be written.
    """
    import tempfile  # what only looks whether there is anything to write does without it

    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        # mkstemp makes private files; what is published is readable as the user's other files are, or as it was.
        temporary.chmod(mode)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sweep_forgotten(path.parent, temporary.stat().st_ctime)
    return temporary


@contextmanager
def to_the_end(*, heard: bool = True) -> Iterator[None]:
    """In the block, Ctrl-C and a request to end (SIGINT, SIGTERM) wait; behind it they count, or not where that is not ``heard``.

    Outside the main thread there is nobody to wait for.
    """
    import threading

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came = list[int]()
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for number in before:
        signal.signal(number, lambda number, _frame: came.append(number))
    try:
        yield
    finally:
        for number, listener in before.items():
            signal.signal(number, signal.SIG_DFL if listener is None else listener)
    if came and heard:
        signal.raise_signal(came[0])


def second_name(path: Path) -> Path | None:
    """The file that stands there under another name, swept like what is unfinished; None where none stands there."""
    if not path.exists():
        return None
    name = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
    try:
        os.link(path, name)
    except OSError:  # a file system without links
        import shutil

        shutil.copy2(path, name)
    return name


def sweep(tree: Path) -> None:
    """Remove what somebody who was killed left half-written in a folder and below; for whoever alone may write there now."""
    for folder, _folders, names in os.walk(tree):  # which follows no symbolic links
        _remove(Path(folder, name) for name in names if UNFINISHED.fullmatch(name))


def _sweep_forgotten(folder: Path, now: float) -> None:
    """Remove what lies unfinished in a folder that others may write in too: what is so old that nobody is at it.

    ``now`` is the time by the clock of the disk. What counts is when a file was named so, for that with a second name is old.
    """
    if folder not in _looked_into:
        _looked_into.add(folder)
        with suppress(OSError), os.scandir(folder) as entries:
            found = [entry for entry in entries if UNFINISHED.fullmatch(entry.name)]
            _remove(Path(entry) for entry in found if now - entry.stat().st_ctime > FORGOTTEN)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
