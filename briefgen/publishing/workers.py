"""Memos made in worker processes: a broken one fails alone, a slow one is stopped, a crash takes no other with it."""

from __future__ import annotations

import multiprocessing
import signal
import traceback
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.language import gettext as _
from briefgen.publishing.artifacts import digest
from briefgen.publishing.print import memo_html, render_memo

TIME_LIMIT = 120  # seconds for one memo, a hundred times what one takes
SOME_FAILED = 4


@dataclass(frozen=True, slots=True)
class Job:
    """One country memo to be made."""

    catalog: Catalog
    code: str
    day: date
    templates: Path
    feed: bytes

    def fingerprint(self) -> str:
        """Digest of everything that this memo's pages are made from, before anything is laid out."""
        whole = memo_html(self.catalog, self.code, self.day, templates=self.templates)
        return digest(whole, self.feed)


Result = bytes | BriefgenError


def run(jobs: Mapping[str, Job], workers: int) -> Iterator[tuple[str, Result]]:
    """Make each job's file; results come as they are ready."""
    waiting = dict(jobs)
    if waiting:
        for path, result in _pooled(jobs, min(workers, len(jobs))):
            del waiting[path]
            yield path, result
    # A crash breaks the pool for all that were waiting: each of those gets one more try, alone.
    for path, job in waiting.items():
        yield path, _alone(path, job)


def _pooled(jobs: Mapping[str, Job], workers: int) -> Iterator[tuple[str, Result]]:
    with _pool(workers) as pool:
        pending = {pool.submit(make, job): path for path, job in jobs.items()}
        for future in as_completed(pending):
            with suppress(BrokenProcessPool):
                yield pending[future], future.result()


def _alone(path: str, job: Job) -> Result:
    try:
        with _pool(1) as pool:
            return pool.submit(make, job).result()
    except BrokenProcessPool:
        return BriefgenError(
            _("The process that made {file} ended without a word.").format(file=path), exit_code=SOME_FAILED
        )


def _pool(workers: int) -> ProcessPoolExecutor:
    # Spawned, not forked: with Pango 1.56 a forked child can inherit a font configuration and hang.
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def make(job: Job) -> Result:
    """Make one memo, in a worker; what goes wrong is returned, so that it crosses the process border whole."""
    try:
        with _limited(TIME_LIMIT):
            return render_memo(job.catalog, job.code, job.day, templates=job.templates, attachment=job.feed)
    except BriefgenError as error:
        return error
    except TimeoutError:
        message = _("It took more than {seconds} seconds and was stopped.").format(seconds=TIME_LIMIT)
        return BriefgenError(message, exit_code=SOME_FAILED)
    except Exception as error:
        message = _("a mistake in briefgen, not in your data ({error})").format(error=repr(error)[:200])
        hint = _("please report it with these lines:") + "\n" + traceback.format_exc()
        return BriefgenError(message, exit_code=SOME_FAILED, hint=hint)


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise TimeoutError in the block after so many seconds, where the system has alarms."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_signal: int, _frame: Any) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
