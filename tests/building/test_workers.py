"""Memos made in worker processes: what goes wrong stays with the memo it goes wrong in."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import StringIO
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from briefgen.building import workers
from briefgen.building.workers import Job, make, run
from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.language import language, speaking
from briefgen.memos import Edition, Subject
from briefgen.paper import pdf

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def job(catalog: Callable[..., Catalog]) -> Job:
    return Job(Subject(catalog(), "BG", date(2025, 6, 10)), Path("templates"), b"")


def test_a_slow_memo_is_stopped(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "TIME_LIMIT", 0.05)
    monkeypatch.setattr(workers, "render_memo", lambda *_a, **_k: all(n >= 0 for n in count()))
    result = make(job)
    assert isinstance(result, BriefgenError)
    assert (str(result), result.exit_code) == ("It took more than 0.05 seconds of computing and was stopped.", 4)


def test_a_memo_that_has_to_wait_for_others_is_made(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(*_a: object, **_k: object) -> bytes:
        time.sleep(0.2)
        return b"made"

    monkeypatch.setattr(workers, "TIME_LIMIT", 0.1)
    monkeypatch.setattr(workers, "render_memo", wait)
    assert make(job) == b"made"


@pytest.mark.parametrize("wanted", [2, 1])
def test_a_memo_that_is_no_longer_wanted_is_given_up(job: Job, monkeypatch: pytest.MonkeyPatch, wanted: int) -> None:
    now = SimpleNamespace(value=1)

    def told_meanwhile(*_a: object, **_k: object) -> bytes:
        now.value = wanted
        ends = time.process_time() + 0.2
        while time.process_time() < ends:
            pass
        return b"made"

    monkeypatch.setattr(workers, "_now_wanted", [now])
    monkeypatch.setattr(workers, "render_memo", told_meanwhile)
    assert workers.make_while_wanted(1, job) == (b"made" if wanted == 1 else None)
    assert workers.make_while_wanted(7, job) is None


def test_a_mistake_of_ours_names_itself(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "render_memo", lambda *_a, **_k: 1 / 0)
    result = make(job)
    assert isinstance(result, BriefgenError)
    assert str(result) == "a mistake in briefgen, not in your data (ZeroDivisionError('division by zero'))"
    assert (result.exit_code, "Traceback" in (result.hint or "")) == (4, True)


def test_an_obstacle_is_passed_on_as_it_is(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_a: object, **_k: object) -> bytes:
        raise BriefgenError("no Pango", hint="install it")

    monkeypatch.setattr(workers, "render_memo", refuse)
    result = make(job)
    assert isinstance(result, BriefgenError)
    assert (str(result), result.hint, result.exit_code) == ("no Pango", "install it", 2)


def test_a_process_that_dies_is_named(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "make_or_end", os._exit)
    monkeypatch.setattr(Job, "__reduce__", lambda _self: (int, (3,)))
    ((path, result),) = run({"memos/bulgaria.pdf": job}, 1)
    assert path == "memos/bulgaria.pdf"
    assert isinstance(result, BriefgenError)
    assert str(result) == "The process that made memos/bulgaria.pdf ended without a word."


@dataclass(frozen=True)
class Hanging:
    """Waits for ever, and computes nothing that could be counted. The limit is set in its own process."""

    asleep: bool = False

    def fingerprint(self) -> str:
        return ""

    def make(self) -> bytes:
        if not self.asleep:
            workers.HANGING = 0.2
            workers.make_or_end(Hanging(asleep=True))
        time.sleep(60)
        return b""


def test_what_hangs_ends_its_process() -> None:
    ((_path, result),) = run({"memos/bulgaria.pdf": Hanging()}, 1)
    assert isinstance(result, BriefgenError)
    assert str(result) == "The process that made memos/bulgaria.pdf ended without a word."


@dataclass(frozen=True)
class Waiting:
    """A memo that says that its process is at work, and takes a minute."""

    def fingerprint(self) -> str:
        return "waiting"

    def make(self) -> bytes:
        os.write(1, b"at work")
        time.sleep(60)
        return b"done"


def test_a_build_that_is_killed_takes_its_processes_with_it() -> None:
    code = "from tests.building.test_workers import Waiting, run; list(run({'memos/bulgaria.pdf': Waiting()}, 1))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    build = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=environment, stdout=subprocess.PIPE)
    assert build.stdout
    assert build.stdout.read(7) == b"at work"
    build.kill()
    # Whoever is left holds the other end of the pipe: it ends with the last of them.
    rest, _none = build.communicate(timeout=30)
    assert (rest, build.returncode) == (b"", -signal.SIGKILL)


def test_where_no_process_can_be_started_memos_are_made_here(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_how: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(workers, "_pool", refuse)
    monkeypatch.setattr(workers, "render_memo", lambda *_a, **_k: b"made here")
    assert list(run({"memos/bulgaria.pdf": job}, 2)) == [("memos/bulgaria.pdf", b"made here")]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process is forked from one that has begun")
@pytest.mark.parametrize(("fonts_unfound", "way"), [(True, "fork"), (False, "forkserver")])
def test_workers_are_forked_from_what_has_found_no_fonts(
    monkeypatch: pytest.MonkeyPatch, fonts_unfound: bool, way: str
) -> None:
    monkeypatch.setattr(threading, "enumerate", lambda: [threading.main_thread()])
    monkeypatch.setattr(pdf, "may_be_forked", lambda: fonts_unfound)
    assert workers._way().get_start_method() == way


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process is forked from one that has begun")
@pytest.mark.parametrize(
    ("kind", "way"), [("a timer that waits", "fork"), ("a timer at work", "forkserver"), ("at work", "forkserver")]
)
def test_none_is_forked_beside_a_thread_that_may_hold_a_lock(
    monkeypatch: pytest.MonkeyPatch, kind: str, way: str
) -> None:
    begun, over = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        while not over.is_set():  # in no wait of its own, which would look as a timer's does
            time.sleep(0.01)

    other: dict[str, threading.Thread] = {
        "a timer that waits": threading.Timer(3600, print),
        "a timer at work": threading.Timer(0, work),
        "at work": threading.Thread(target=work),
    }
    thread = other[kind]
    monkeypatch.setattr(threading, "enumerate", lambda: [threading.main_thread(), thread])
    monkeypatch.setattr(pdf, "may_be_forked", lambda: True)
    thread.start()
    try:
        if kind == "a timer that waits":
            until_it_waits(thread)
        else:
            assert begun.wait(60)
        assert workers._way().get_start_method() == way
    finally:
        over.set()
        if isinstance(thread, threading.Timer):
            thread.cancel()
        thread.join()


def until_it_waits(timer: threading.Thread) -> None:
    """A timer that was started has a few steps to take before it waits."""
    ends = time.monotonic() + 60
    while not workers._waits_for_its_time(timer) and time.monotonic() < ends:
        time.sleep(0.001)


def test_a_worker_ends_at_once_when_it_is_told_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "end_with_the_one_that_started_this", lambda: None)
    monkeypatch.setattr(workers, "_now_wanted", [])
    monkeypatch.setattr(gc, "freeze", lambda: None)
    before = signal.signal(signal.SIGTERM, lambda *_at: None)
    try:
        workers._begin(language(), None)
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)


def test_without_jobs_no_process_is_started() -> None:
    assert list(run({}, 4)) == []


def test_what_a_memo_is_made_from_decides_its_fingerprint(job: Job) -> None:
    templates = Path(__file__).parent.parent.parent / "templates"
    subject = job.subject
    one = Job(subject, templates, b"feed")
    assert one.fingerprint() == Job(subject, templates, b"feed").fingerprint()
    others = [
        Job(replace(subject, code="RO"), templates, b"feed"),
        Job(replace(subject, day=date(2025, 6, 11)), templates, b"feed"),
        Job(replace(subject, edition=Edition("edition 1")), templates, b"feed"),
        Job(replace(subject, annexed=True), templates, b"feed"),
        Job(replace(subject, draft=True), templates, b"feed"),
        Job(subject, templates, b"feed", "data"),
        Job(subject, templates, b"other"),
    ]
    assert len({one.fingerprint(), *(other.fingerprint() for other in others)}) == 8


@dataclass(frozen=True)
class Speaking:
    """Says which language is spoken where it is made."""

    def fingerprint(self) -> str:
        """Nothing is made from anything."""
        return ""

    def make(self) -> bytes:
        """The language's code."""
        return language().encode()


def test_a_worker_speaks_as_the_build_does() -> None:
    with speaking("bg"):
        assert dict(run({"one": Speaking()}, 1)) == {"one": b"bg"}


@pytest.mark.parametrize("errors", [StringIO(), None])  # of a program that calls ours, or of one whose stderr is closed
def test_a_memo_is_made_wherever_mistakes_are_told(monkeypatch: pytest.MonkeyPatch, errors: StringIO | None) -> None:
    monkeypatch.setattr(sys, "stderr", errors)
    monkeypatch.setattr(sys, "__stderr__", None)
    assert workers.make_or_end(Speaking()) == b"en"
