"""What a worker of a cluster does with a job: it has a process beside it make it, and stays as it is whatever becomes of that."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from queue import Empty, SimpleQueue

from briefgen.building.cluster import frames

TRIES = 2  # as on one machine, where what a crash interrupted is tried once more, alone
APART = "briefgen.building.cluster.apart"


class Apart:
    """A process that lays out; it ends with this one."""

    def __init__(self) -> None:
        # The program that is installed, whatever folder a worker stands in.
        command = [sys.executable, "-P", "-m", APART]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, packed: bytes) -> bytes:
        """Its answer to one job; raises OSError or EOFError where it has ended."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        frames.write(self._process.stdin, packed)
        return frames.read(self._process.stdout)

    def end(self) -> None:
        """End it, whatever it is at."""
        self._process.kill()
        with suppress(OSError):
            self._process.communicate()


_IDLE: SimpleQueue[Apart] = SimpleQueue()


def work(packed: bytes) -> bytes:
    """The answer to a job that was packed, pickled; nothing where the process that makes it ends without a word."""
    for _try in range(TRIES):
        apart = _next()
        try:
            answer = apart.ask(packed)
        except (OSError, EOFError):
            apart.end()
            continue
        except BaseException:  # the worker is being closed, and its threads with it
            apart.end()
            raise
        _IDLE.put(apart)
        return answer
    return b""


def _next() -> Apart:
    try:
        return _IDLE.get_nowait()
    except Empty:
        return Apart()
