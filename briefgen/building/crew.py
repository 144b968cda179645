"""Workers that stay from one build to the next: the preview makes the same few memos anew all day long.

To start a worker, load what lays pages out, and find its fonts takes longer than to make a memo.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from briefgen.building.workers import Result, Work, made_by, open_pool, run
from briefgen.language import language

SOMETHING = '<!DOCTYPE html><html lang="en"><title>A</title><p>A <b>b</b> <i>c</i>'


class Crew:
    """So many workers, started when they are first wanted, and anew where one has broken or another language is spoken."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None
        self._spoken = ""

    def run(self, jobs: Mapping[str, Work], workers: int) -> Iterator[tuple[str, Result]]:
        """Make each job's file, as ``workers.run`` does; results come as they are ready."""
        pool = self._ready() if jobs else None
        yield from made_by(pool, jobs) if pool else run(jobs, workers)

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
            self._pool, self._spoken = open_pool(self._workers), language()
        return self._pool


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
