"""Memos made in worker processes: a broken one fails alone, a slow one is stopped, a crash takes no other with it."""

from __future__ import annotations

import faulthandler
import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Protocol, TextIO

from msgspec import Struct

from briefgen import zone_tables
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.files import digest
from briefgen.language import gettext as _
from briefgen.language import language, use
from briefgen.memos import Subject
from briefgen.memos.paper import render_memo
from briefgen.paper import pdf

# Seconds of computing for one memo, a hundred times what one takes: on a machine with other work, a clock on the wall
# would stop sound ones. It ends only what computes nothing any more, or what no signal interrupts.
TIME_LIMIT = 120
HANGING: float = 1800
GLANCE = 0.05  # seconds of computing between two looks whether a memo is still wanted
PRELOADED = "briefgen.building.preloaded"


_now_wanted: list[Any] = []  # in a worker: what it sees of the number that tells whether its work is wanted


class UnwantedError(BaseException):
    """Whoever asked for a memo has changed the data meanwhile. No error of the work, and caught by nothing in it."""


class Work(Protocol):
    """A document to be made by a worker, to which it is sent whole."""

    def fingerprint(self) -> str:
        """Digest of everything that its pages are made from, before anything is laid out."""

    def make(self) -> bytes:
        """The document; raises BriefgenError if it cannot be."""


class Job(Struct, frozen=True):
    """One country memo to be made; ``data`` is the digest of what stands in the subject's catalog."""

    subject: Subject
    templates: Path
    feed: bytes | None
    data: str = ""

    def fingerprint(self) -> str:
        """Digest of everything that this memo is made from but for templates, fonts and program."""
        subject = self.subject
        asked = (subject.code, subject.day, subject.edition, subject.annexed, subject.draft, subject.signed)
        return digest(self.data, repr(asked), self.feed or b"")

    def make(self) -> bytes:
        """The PDF; raises BriefgenError if it cannot be."""
        return render_memo(self.subject, templates=self.templates, attachment=self.feed)


Result = bytes | BriefgenError


def run(jobs: Mapping[str, Work], workers: int) -> Iterator[tuple[str, Result]]:
    """Make each job's file; results come as they are ready."""
    if not jobs:
        return
    pool = open_pool(min(workers, len(jobs)))
    if pool is None:
        yield from ((path, make(job)) for path, job in jobs.items())
        return
    with pool:
        yield from made_by(pool, jobs)


def made_by(pool: ProcessPoolExecutor, jobs: Mapping[str, Work]) -> Iterator[tuple[str, Result]]:
    """Make each job's file with some workers, which stay; results come as they are ready."""
    waiting = dict(jobs)
    for path, result in _pooled(pool, jobs):
        del waiting[path]
        yield path, result
    # A crash breaks the pool for all that were waiting: each of those gets one more try, alone.
    for path, job in waiting.items():
        yield path, alone(path, job)


def _pooled(pool: ProcessPoolExecutor, jobs: Mapping[str, Work]) -> Iterator[tuple[str, Result]]:
    with suppress(BrokenProcessPool):
        pending = {pool.submit(make_or_end, job): path for path, job in jobs.items()}
        for future in as_completed(pending):
            yield pending[future], future.result()


def alone(path: str, job: Work) -> Result:
    """Make a file in a process of its own, which may break."""
    with _pool(1) as pool:
        result = dict(_pooled(pool, {path: job}))
    return result.get(path) or ended_without_a_word(path)


def ended_without_a_word(path: str) -> BriefgenError:
    """What is said of a memo whose process ended each time that it was made."""
    words = _("The process that made {file} ended without a word.")
    return BriefgenError(words.format(file=path), exit_code=Exit.SOME_FAILED)


def open_pool(workers: int, wanted: Any = None) -> ProcessPoolExecutor | None:
    """So many workers, which end with this process at the latest; ``wanted`` is a number that they see change.

    None where there is no shared memory, as in some containers and chroots: what is to be made is made one by one in this process.
    """
    try:
        return _pool(workers, wanted)
    except (OSError, ImportError):
        return None


def _pool(workers: int, wanted: Any = None) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=_way(), initializer=_begin, initargs=(language(), wanted))


def _way() -> Any:
    """How workers are started: forked from a process that has loaded what they need and done nothing that a child may not inherit.

    That is this one where it can be; to load all of it in another takes longer than to make a memo.
    """
    ways = multiprocessing.get_all_start_methods()
    if sys.platform == "linux" and _is_alone() and pdf.may_be_forked():
        with suppress(BriefgenError):  # without Pango: whoever lays out a page says so
            pdf.load()
        return multiprocessing.get_context("fork")
    context = multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")
    context.set_forkserver_preload([PRELOADED])
    return context


def _is_alone() -> bool:
    """Whether no other thread does anything in this process, so that none holds a lock that a child would wait for."""
    others = (thread for thread in threading.enumerate() if thread is not threading.main_thread())
    return all(map(_waits_for_its_time, others))


def _waits_for_its_time(thread: threading.Thread) -> bool:
    """Whether it is a timer that has not gone off, as what is told in a terminal begins with."""
    at = sys._current_frames().get(thread.ident or 0)  # noqa: SLF001 - its documented name
    return isinstance(thread, threading.Timer) and at is not None and at.f_code is threading.Condition.wait.__code__


def _begin(spoken: str, wanted: Any) -> None:
    """In a worker: speak as the build does, and end with it, or when it is told to, whatever the build does with signals.

    What it was born with is never looked over by the collector, and so stays shared.
    """
    gc.freeze()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    use(spoken)
    _now_wanted.append(wanted)
    end_with_the_one_that_started_this()


def end_with_the_one_that_started_this() -> None:
    """In a process of its own: end as soon as the one that started it has, be it killed; left alone, it would wait for ever."""
    starter = multiprocessing.parent_process()
    if starter:
        threading.Thread(target=_outlive, args=(starter,), daemon=True).start()


def _outlive(starter: BaseProcess) -> None:
    starter.join()
    os._exit(1)


def make_or_end(job: Work, unwanted: Callable[[], bool] | None = None) -> Result:
    """Make one memo, in a worker, which loads nothing itself; its process ends where it hangs outside Python."""
    zone_tables.use_own()
    faulthandler.dump_traceback_later(HANGING, exit=True, file=_where_it_is_told())
    try:
        return make(job, unwanted)
    finally:
        faulthandler.cancel_dump_traceback_later()


def _where_it_is_told() -> TextIO | int:
    """Where a process tells what it hung in: what it was born with, for what stands in its place may be no file; else nowhere."""
    return sys.__stderr__ or _nowhere()


@cache
def _nowhere() -> int:
    return os.open(os.devnull, os.O_WRONLY)


def make_while_wanted(number: int, job: Work) -> Result | None:
    """The same for as long as the number that all workers see is this one; None where it was given up."""

    def unwanted() -> bool:
        return bool(_now_wanted[-1].value != number)

    with suppress(UnwantedError):
        return None if unwanted() else make_or_end(job, unwanted)
    return None


def make(job: Work, unwanted: Callable[[], bool] | None = None) -> Result:
    """Make one memo; what goes wrong is returned, so that it crosses the process border whole.

    Raises UnwantedError as soon as it is ``unwanted``.
    """
    try:
        with _limited(TIME_LIMIT, unwanted):
            return job.make()
    except BriefgenError as error:
        return error
    except TimeoutError:
        message = _("It took more than {seconds} seconds of computing and was stopped.").format(seconds=TIME_LIMIT)
        return BriefgenError(message, exit_code=Exit.SOME_FAILED)
    except Exception as error:
        hint = _("please report it with these lines:") + "\n" + traceback.format_exc()
        return BriefgenError(mistake(error), exit_code=Exit.SOME_FAILED, hint=hint)


def mistake(error: Exception) -> str:
    """What is said of an error that nobody foresaw."""
    return _("a mistake in briefgen, not in your data ({error})").format(error=repr(error)[:200])


@contextmanager
def _limited(seconds: float, unwanted: Callable[[], bool] | None = None) -> Iterator[None]:
    """Raise TimeoutError in the block after so many seconds of computing, where the system counts them.

    Where it may become ``unwanted``, that is looked at now and then, and raises UnwantedError.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return
    ends = time.process_time() + seconds

    def look(_signal: int, _frame: Any) -> None:
        if unwanted and unwanted():
            raise UnwantedError
        if not unwanted or time.process_time() > ends:
            raise TimeoutError

    before = signal.signal(signal.SIGPROF, look)
    signal.siginterrupt(signal.SIGPROF, False)
    signal.setitimer(signal.ITIMER_PROF, *((GLANCE, GLANCE) if unwanted else (seconds,)))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
