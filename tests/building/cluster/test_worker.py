"""A worker of a cluster: its process stays from job to job, and is another where it has ended."""

from __future__ import annotations

import subprocess
import sys
from queue import SimpleQueue
from typing import Any

import pytest

from briefgen.building.cluster import worker

ECHO = """
import os, sys
from briefgen.building.cluster import frames
while True:
    job = frames.read(sys.stdin.buffer)
    if job == b"die":
        os._exit(3)
    frames.write(sys.stdout.buffer, b"%d" % os.getpid())
"""


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> SimpleQueue[Any]:
    """A process that tells its number, in place of one that lays out."""
    waiting: SimpleQueue[Any] = SimpleQueue()
    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda _command, **pipes: popen([sys.executable, "-c", ECHO], **pipes))
    monkeypatch.setattr(worker, "_IDLE", waiting)
    return waiting


def test_a_process_stays_until_it_ends(idle: SimpleQueue[Any]) -> None:
    first, again = worker.work(b"a job"), worker.work(b"a job")
    assert first == again != b""
    assert worker.work(b"die") == b""  # it was tried twice
    assert idle.empty()
    other = worker.work(b"a job")
    assert other not in (b"", first)
    idle.get().end()


def test_two_jobs_at_a_time_have_two_processes(idle: SimpleQueue[Any]) -> None:
    one, other = worker._next(), worker._next()
    assert one.ask(b"a job") != other.ask(b"a job")
    for process in (one, other):
        process.end()
    assert [process._process.wait() for process in (one, other)] == [-9, -9]


def test_it_runs_what_stands_there() -> None:
    from importlib.util import find_spec

    assert find_spec(worker.APART) is not None
