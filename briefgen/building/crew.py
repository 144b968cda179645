"""Workers that stay from one build to the next: the preview makes the same few memos anew all day long.

To start a worker, load what lays pages out, and find its fonts takes longer than to make a memo.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.sharedctypes import RawValue

from briefgen.building.waiting import Waiting
from briefgen.building.workers import Result, Work, alone, make, make_while_wanted, open_pool
from briefgen.language import language

SOMETHING = '<!DOCTYPE html><html lang="en"><title>A</title><p>A <b>b</b> <i>c</i>'
LOOK = 0.05  # seconds between two looks whether what is made is still wanted
Pending = dict["Future[Result | None]", str]


class Crew:
    """So many workers, started when they are first wanted, and anew where one has broken or another language is spoken."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None
        self._spoken = ""
        # Which call of `run` the results are for: workers see it, and give up for others.
        self._wanted = RawValue("Q", 0)

    def run(self, jobs: Mapping[str, Work], waiting: Waiting) -> Iterator[tuple[str, Result]]:
        """Make each job's file, what is wanted soonest first; results come as they are ready.

        Raises SupersededError as soon as they are no longer wanted; the workers put down what they were at.
        """
        left, pending = dict(jobs), Pending()
        try:
            while left or pending:
                waiting.go_on()
                pool = self._ready()
                if pool is None:
                    path = min(left, key=waiting.rank)
                    yield path, make(left.pop(path))
                    continue
                self._hand_out(pool, left, pending, waiting)
                for future in wait(pending, LOOK, FIRST_COMPLETED).done:
                    path = pending.pop(future)
                    yield path, _result(future, path, jobs[path])
        finally:
            self._wanted.value += 1

    def warm(self, families: tuple[str, ...]) -> None:
        """Have every worker load what it will need, while nobody waits; ``families`` are further fonts, by name."""
        pool = self._ready()
        for _worker in range(self._workers if pool else 0):
            pool.submit(_get_ready, families)  # type: ignore[union-attr]

    def close(self) -> None:
        """Let the workers go."""
        if self._pool:
            self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = None

    def _ready(self) -> ProcessPoolExecutor | None:
        if self._pool and (self._spoken != language() or _is_broken(self._pool)):
            self.close()
        if self._pool is None:
            self._pool, self._spoken = open_pool(self._workers, self._wanted), language()
        return self._pool

    def _hand_out(self, pool: ProcessPoolExecutor, left: dict[str, Work], pending: Pending, waiting: Waiting) -> None:
        """Give idle workers something: of one rank side by side, and none beside what is wanted sooner."""
        while left and len(pending) < self._workers:
            path = min(left, key=waiting.rank)
            if any(waiting.rank(other) < waiting.rank(path) for other in pending.values()):
                return
            pending[pool.submit(make_while_wanted, self._wanted.value, left.pop(path))] = path


def _result(future: Future[Result | None], path: str, job: Work) -> Result:
    """What came of a job; one that broke its worker, or was beside one that did, gets one more try, alone."""
    try:
        return future.result() or alone(path, job)
    except BrokenProcessPool:
        return alone(path, job)


def _is_broken(pool: ProcessPoolExecutor) -> bool:
    try:
        pool.submit(int)
    except BrokenProcessPool:
        return True
    return False


def _get_ready(families: tuple[str, ...]) -> None:
    """In a worker: lay out a page, once."""
    from briefgen.paper import pdf

    pdf.lay_out(SOMETHING, families)
