"""Memos made by the workers of a dask.distributed cluster: where a worker ends, others make what it was at.

Jobs are handed out a few at a time, and only to workers that are asked encrypted or on the scheduler's own machine.
"""

from __future__ import annotations

import pickle
import time
import uuid
from collections import Counter, deque
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import Any

from msgspec import Struct, field

from briefgen.building.cluster import obstacles
from briefgen.building.cluster.address import is_guarded
from briefgen.building.cluster.kit import differences, kit
from briefgen.building.cluster.parcel import Answer, families, pack
from briefgen.building.cluster.worker import work
from briefgen.building.workers import Result, Work, ended_without_a_word
from briefgen.diagnostics import BriefgenError, Exit

CONNECTING = 10  # seconds
PATIENCE = 30  # seconds without a worker, or without the scheduler, in which one may come back
PAUSE, LOOK = 0.05, 1.0  # seconds between two looks at what is made, and at who is there
AHEAD = 2  # jobs for each thread of a worker: one that it is at, one that waits there
TRIES = 3
# asyncio's too: a wait that Dask has given up says there, with a traceback, that nobody asked how it ended.
_LOGS = ("distributed", "distributed.client", "tornado", "tornado.application", "asyncio")
QUIET = {"logging": dict.fromkeys(_LOGS, "critical"), "distributed.comm.timeouts.connect": f"{CONNECTING}s"}


class Cluster:
    """The workers of one scheduler, asked as processes of this machine are."""

    def __init__(self, address: str) -> None:
        self._address = address

    def run(self, jobs: Mapping[str, Work], workers: int) -> Iterator[tuple[str, Result]]:
        """Make each job's file; results come as they are ready. How many at a time is the cluster's own."""
        del workers
        left = dict(jobs)
        try:
            for path, result in self._made(jobs) if jobs else ():
                del left[path]
                yield path, result
        except BriefgenError as obstacle:
            code = obstacle.exit_code if len(left) == len(jobs) else Exit.SOME_FAILED
            yield from ((path, BriefgenError(str(obstacle), hint=obstacle.hint, exit_code=code)) for path in left)

    def _made(self, jobs: Mapping[str, Work]) -> Iterator[tuple[str, Result]]:
        client = _connected(self._address)
        try:
            yield from _Round(client, self._address, deque(jobs.items())).made()
        finally:
            with suppress(Exception):  # what was made is made, however the cluster takes its leave
                client.close(timeout=CONNECTING)


def _connected(address: str) -> Any:
    """A client of the scheduler at an address; raises BriefgenError where there is none."""
    try:
        import dask

        dask.config.set(QUIET)
        from distributed import Client, Security
    except ModuleNotFoundError as error:
        raise obstacles.not_installed() from error
    security = Security()
    if address.startswith("tls:") and not security.get_connection_args("client").get("ssl_context"):
        raise obstacles.without_certificates(address)
    try:
        return Client(address, timeout=CONNECTING, security=security, set_as_default=False, direct_to_workers=False)
    except (OSError, ValueError, RuntimeError, TypeError) as error:
        raise obstacles.away(address, error) from error


class _UnderWay(Struct):
    """A job that was handed out, and the workers that may make it."""

    path: str
    job: Work
    places: Collection[str]


class _Round(Struct):
    """All jobs of one build, on their way through a cluster."""

    client: Any
    address: str
    waiting: deque[tuple[str, Work]]
    under_way: dict[Any, _UnderWay] = field(default_factory=dict)
    tries: Counter[str] = field(default_factory=Counter)
    workers: Mapping[str, int] = field(default_factory=dict)
    seen: float = field(default_factory=time.monotonic)  # when a worker was there last
    looked: float = 0.0

    def made(self) -> Iterator[tuple[str, Result]]:
        """Each job's result as it is ready; raises BriefgenError where the cluster is no good, or is gone."""
        while self.waiting or self.under_way:
            self._look()
            self._hand_out()
            for future in [future for future in self.under_way if future.status != "pending"]:
                yield from self._taken(future)
            time.sleep(PAUSE)

    def _look(self) -> None:
        """See which workers there are; what was handed to workers that are all gone is to be handed out again."""
        now = time.monotonic()
        if now - self.looked < LOOK:
            return
        self.workers, self.looked = _workers(self.client), now
        if opened := [place for place in self.workers if not is_guarded(place)]:
            raise obstacles.unguarded(self.address, opened[0])
        if self.workers:
            self.seen = now
        elif now - self.seen > PATIENCE or self.client.status == "closed":
            raise obstacles.ended(self.address) if self.tries else obstacles.without_workers(self.address)
        for future, handed in list(self.under_way.items()):
            if self.workers and not self.workers.keys() & set(handed.places):
                self._give_back(future)

    def _hand_out(self) -> None:
        places = list(self.workers)
        while self.waiting and len(self.under_way) < AHEAD * sum(self.workers.values()):
            path, job = self.waiting.popleft()
            self.tries[path] += 1
            # No name of a file: keys are shown on a cluster's own pages, and in its logs.
            asked = {"key": f"memo-{uuid.uuid4()}", "workers": places, "allow_other_workers": False, "pure": False}
            try:
                future = self.client.submit(work, pack(job), **asked)
            except Exception:  # whatever a client says whose scheduler has just gone
                self.waiting.append((path, job))
                self.workers = {}
            else:
                self.under_way[future] = _UnderWay(path, job, places)

    def _give_back(self, future: Any) -> None:
        handed = self.under_way.pop(future)
        self.waiting.append((handed.path, handed.job))
        future.release()

    def _taken(self, future: Any) -> Iterator[tuple[str, Result]]:
        """What became of a job; nothing where it has to be made again."""
        handed = self.under_way[future]
        answer = self._answer(future)
        if answer is None and self.tries[handed.path] < TRIES:
            self._give_back(future)
            self.workers = {}  # who is there is looked at first
            return
        del self.under_way[future]
        future.release()
        if isinstance(answer, dict):
            raise obstacles.another(self.address, differences(kit(families(handed.job)), answer))
        yield handed.path, answer or ended_without_a_word(handed.path)

    def _answer(self, future: Any) -> Answer | None:
        """What a worker answered; None where nothing came back."""
        from distributed import KilledWorker

        if future.status == "error":
            error = future.exception(timeout=CONNECTING)
            if isinstance(error, KilledWorker):
                return None
            raise obstacles.unable(self.address, error)
        with suppress(CancelledError, TimeoutError, OSError):
            packed = future.result(timeout=CONNECTING) if future.status == "finished" else b""
            answer: Answer | None = pickle.loads(packed) if packed else None
            return answer
        return None


def _workers(client: Any) -> Mapping[str, int]:
    """The workers there are by their addresses, with their threads; none while the scheduler does not answer."""
    try:
        return dict(client.nthreads()) if client.status == "running" else {}
    except Exception:  # whatever a cluster that is ending answers with
        return {}
