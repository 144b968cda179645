"""Workers that stay between builds: the same while they are sound, others where they are not."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.building import crew as module
from briefgen.building.crew import Crew
from briefgen.building.waiting import SupersededError, Waiting
from briefgen.diagnostics import BriefgenError
from briefgen.language import speaking

WHO: dict[str, Any] = {"who.pdf": SimpleNamespace(make=os.getpid)}
ENDLESS: dict[str, Any] = {
    "endless.pdf": SimpleNamespace(make=partial(eval, "all(n >= 0 for n in __import__('itertools').count())"))
}
DEADLY: dict[str, Any] = {"dead.pdf": SimpleNamespace(make=partial(os._exit, 3))}


def waiting(rank: Callable[[str], int] = len, superseded: Callable[[], bool] = lambda: False) -> Waiting:
    return Waiting(rank, superseded, lambda: None)


def made(crew: Crew, jobs: dict[str, Any], wait: Waiting | None = None) -> dict[str, Any]:
    return dict(crew.run(jobs, wait or waiting()))


@pytest.fixture
def crew() -> Iterator[Crew]:
    working = Crew(1)
    yield working
    working.close()


def test_a_worker_stays_until_it_breaks(crew: Crew) -> None:
    first, again = (made(crew, WHO) for _build in range(2))
    assert first == again != {"who.pdf": os.getpid()}
    (dead,) = made(crew, DEADLY).values()
    assert isinstance(dead, BriefgenError)
    assert made(crew, WHO) != first


class Pool:
    """Stands for a pool: does at once what it is given, and counts it."""

    def __init__(self, number: int, workers: int) -> None:
        self.number, self.workers, self.given, self.broken, self.shut = number, workers, list[Any](), False, False

    def submit(self, work: Any, *given: Any) -> Future[Any]:
        if self.broken:
            raise BrokenProcessPool
        self.given.append((work, *given))
        done = Future[Any]()
        done.set_result(self.number)
        return done

    def shutdown(self, **_how: bool) -> None:
        self.shut = True


@pytest.fixture
def pools(monkeypatch: pytest.MonkeyPatch) -> list[Pool]:
    opened: list[Pool] = []

    def open_pool(workers: int, _wanted: Any) -> Pool:
        opened.append(Pool(len(opened) + 1, workers))
        return opened[-1]

    monkeypatch.setattr(module, "open_pool", open_pool)
    return opened


def test_what_is_wanted_soonest_is_made_first_and_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    given, running = list[list[str]](), list[str]()

    class Slow(Pool):
        def submit(self, work: Any, *told: Any) -> Future[Any]:
            if work is not int:
                running.append(told[1])
                given.append(list(running))
            return Future[Any]()

    def finish(pending: dict[Future[Any], str], _time: float, _when: str) -> SimpleNamespace:
        (first, path) = next(iter(pending.items()))
        first.set_result(path)
        running.remove(path)
        return SimpleNamespace(done=[first])

    monkeypatch.setattr(module, "open_pool", lambda *_how: Slow(1, 2))
    monkeypatch.setattr(module, "wait", finish)
    ranks = {"a": 9, "b": 9, "c": 0, "d": 4, "e": 9}
    jobs: dict[str, Any] = {path: path for path in ranks}
    assert list(made(Crew(2), jobs, waiting(ranks.__getitem__))) == ["c", "d", "a", "b", "e"]
    assert given == [["c"], ["d"], ["a"], ["a", "b"], ["b", "e"]]


def test_what_is_no_longer_wanted_is_put_down_and_the_workers_stay(crew: Crew) -> None:
    before = made(crew, WHO)
    begun = time.monotonic()
    looks = count()
    with pytest.raises(SupersededError):
        made(crew, ENDLESS, waiting(superseded=lambda: next(looks) > 3))
    assert made(crew, WHO) == before
    assert time.monotonic() - begun < 20  # seconds: it would have gone on for ever


def test_workers_speak_the_language_in_use(pools: list[Pool]) -> None:
    crew = Crew(2)
    assert [made(crew, WHO) for _build in range(2)] == [{"who.pdf": 1}, {"who.pdf": 1}]
    with speaking("ru"):
        assert made(crew, WHO) == {"who.pdf": 2}
    assert [(pool.workers, pool.shut) for pool in pools] == [(2, True), (2, False)]
    pools[1].broken = True
    with speaking("ru"):
        assert made(crew, WHO) == {"who.pdf": 3}


def test_each_worker_gets_ready_once(pools: list[Pool]) -> None:
    crew = Crew(3)
    crew.warm(("Noto Sans",))
    assert [given for _work, *given in pools[0].given] == [[("Noto Sans",)]] * 3
    assert made(crew, {}) == {}
    crew.close()
    assert pools[0].shut


def test_where_there_are_no_workers_memos_are_made_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "open_pool", lambda *_how: None)
    assert made(Crew(1), WHO) == {"who.pdf": os.getpid()}
    Crew(1).warm(())
