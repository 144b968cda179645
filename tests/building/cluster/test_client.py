"""Jobs handed to the workers of a cluster, seen through a client that stands for dask's; `make test-cluster` asks a real one."""

from __future__ import annotations

import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from briefgen.building.cluster import client as module
from briefgen.building.cluster.client import Cluster
from briefgen.diagnostics import BriefgenError

HERE, THERE = "tcp://127.0.0.1:1", "tcp://127.0.0.1:2"
SCHEDULER = "tcp://127.0.0.1:8786"


class Killed(Exception):  # noqa: N818 - as distributed has KilledWorker
    """What dask says of a job whose workers end one after the other."""


class Future:
    """A job that was handed out, and what becomes of it."""

    def __init__(self, status: str, answer: Any) -> None:
        self.status, self.answer, self.released = status, answer, False

    def result(self, timeout: float) -> bytes:
        if isinstance(self.answer, Exception):
            raise self.answer
        return pickle.dumps(self.answer) if self.answer is not None else b""

    def exception(self, timeout: float) -> Exception:
        assert isinstance(self.answer, Exception)
        return self.answer

    def release(self) -> None:
        self.released = True


class Client:
    """Gives each job what is next in its plan: a status and an answer. ``there`` are the workers at each look."""

    def __init__(self, plan: Iterable[tuple[str, Any]], there: Iterable[Mapping[str, int]]) -> None:
        self.plan, self.there = deque(plan), deque(there)
        self.status, self.handed, self.closed = "running", list[Any](), False

    def nthreads(self) -> Mapping[str, int]:
        return self.there.popleft() if len(self.there) > 1 else self.there[0]

    def submit(self, work: Callable[..., Any], packed: bytes, **asked: Any) -> Future:
        future = Future(*(self.plan.popleft() if self.plan else ("finished", packed)))
        self.handed.append((packed, asked["workers"], future))
        return future

    def close(self, timeout: float) -> None:
        self.closed = True


Run = Callable[..., dict[str, Any]]
BOTH = {HERE: 1, THERE: 1}


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs jobs through a client, and tells what became of each."""
    distributed = ModuleType("distributed")
    distributed.KilledWorker = Killed  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "distributed", distributed)
    monkeypatch.setattr(module, "pack", lambda job: str(job).encode())
    monkeypatch.setattr(module, "families", lambda _job: ())
    monkeypatch.setattr(module, "kit", lambda _families: {"briefgen": "1"})
    for name, seconds in (("PAUSE", 0), ("LOOK", 0), ("PATIENCE", 0.05)):
        monkeypatch.setattr(module, name, seconds)

    def through(client: Client, jobs: Iterable[str] = ("one", "two", "three")) -> dict[str, Any]:
        monkeypatch.setattr(module, "_connected", lambda _address: client)
        made = list(Cluster(SCHEDULER).run({job: job for job in jobs}, 1))  # type: ignore[misc]
        assert client.closed
        assert len(made) == len(dict(made))
        return {path: _told(result) for path, result in made}

    return through


def _told(result: Any) -> Any:
    return (str(result), int(result.exit_code)) if isinstance(result, BriefgenError) else result


ALL = {"one": b"one", "two": b"two", "three": b"three"}


def test_jobs_are_handed_out_a_few_at_a_time_to_the_workers_there_are(run: Run) -> None:
    client = Client([], [{HERE: 1}, BOTH])
    assert run(client) == ALL
    assert [workers for _packed, workers, _future in client.handed] == [[HERE], [HERE], [HERE, THERE]]
    assert all(future.released for _packed, _workers, future in client.handed)


def test_without_jobs_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_connected", lambda _address: 1 / 0)
    assert list(Cluster(SCHEDULER).run({}, 1)) == []


@pytest.mark.parametrize(
    "lost", [("cancelled", None), ("lost", None), ("finished", TimeoutError()), ("error", Killed()), ("finished", None)]
)
def test_what_comes_to_nothing_is_handed_out_again(run: Run, lost: tuple[str, Any]) -> None:
    assert run(Client([lost, lost], [BOTH])) == ALL
    failed = {"one": ("The process that made one ended without a word.", 4)}
    assert run(Client([lost] * 3, [BOTH]), ["one"]) == failed


def test_what_was_handed_to_workers_that_are_gone_is_handed_to_others(run: Run) -> None:
    client = Client([("pending", None)], [{HERE: 1}, {THERE: 1}])
    assert run(client) == ALL
    assert [(packed, workers) for packed, workers, _future in client.handed] == [
        (b"one", [HERE]),
        (b"two", [HERE]),
        (b"three", [THERE]),
        (b"one", [THERE]),
    ]


def test_workers_that_everybody_could_listen_to_get_nothing(run: Run) -> None:
    client = Client([], [{**BOTH, "tcp://10.0.0.5:3": 1}])
    said = f"The cluster at {SCHEDULER} would send jobs to its worker at tcp://10.0.0.5:3 for all to read."
    assert run(client) == dict.fromkeys(ALL, (said, 2))
    assert client.handed == []


def test_another_program_or_none_makes_nothing(run: Run) -> None:
    said = f"A worker of the cluster at {SCHEDULER} does not make the same memos as this machine: it has briefgen 2 and not 1."
    assert run(Client([("finished", {"briefgen": "2"})], [BOTH])) == dict.fromkeys(ALL, (said, 2))
    none = ModuleNotFoundError("No module named 'briefgen'")
    said = f"The cluster at {SCHEDULER} cannot run briefgen (No module named 'briefgen')."
    assert run(Client([("error", none)], [BOTH])) == dict.fromkeys(ALL, (said, 2))


def test_a_cluster_that_has_gone_is_waited_for_and_then_named(run: Run) -> None:
    assert run(Client([], [{}])) == dict.fromkeys(ALL, (f"The cluster at {SCHEDULER} has no workers.", 2))
    client = Client([("finished", b"one"), ("cancelled", None)], [{HERE: 1}, {}])
    ended = (f"The cluster at {SCHEDULER} ended before this was made.", 4)
    assert run(client) == {"one": b"one", "two": ended, "three": ended}
    client = Client([("cancelled", None)], [{HERE: 1}, {}, {THERE: 1}])
    assert run(client) == ALL


def test_a_client_that_is_closed_hands_nothing_out(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client([], [BOTH])
    client.status = "closed"
    assert run(client) == dict.fromkeys(ALL, (f"The cluster at {SCHEDULER} has no workers.", 2))
    refusing = Client([], [BOTH, {}])

    def refuse(*_given: Any, **_asked: Any) -> None:
        raise OSError("closed")

    monkeypatch.setattr(refusing, "submit", refuse)
    assert run(refusing) == dict.fromkeys(ALL, (f"The cluster at {SCHEDULER} ended before this was made.", 2))


def test_without_the_extra_or_certificates_it_is_said_how_to_come_by_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dask", None)
    with pytest.raises(BriefgenError, match="“distributed” has to be installed"):
        module._connected(SCHEDULER)
    distributed, security = ModuleType("distributed"), SimpleNamespace(get_connection_args=lambda _role: {})
    monkeypatch.setitem(sys.modules, "dask", SimpleNamespace(config=SimpleNamespace(set=dict)))
    vars(distributed).update(Security=lambda: security, Client=lambda *_a, **_k: 1 / 0)
    monkeypatch.setitem(sys.modules, "distributed", distributed)
    with pytest.raises(BriefgenError, match="is asked with certificates, and none are named"):
        module._connected("tls://cluster.example:8786")
