"""Workers that stay between builds: the same while they are sound, others where they are not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.building import crew as module
from briefgen.building.crew import Crew
from briefgen.diagnostics import BriefgenError
from briefgen.language import speaking

WHO: dict[str, Any] = {"who.pdf": SimpleNamespace(make=os.getpid)}
DEADLY: dict[str, Any] = {"dead.pdf": SimpleNamespace(make=partial(os._exit, 3))}


def made(crew: Crew, jobs: dict[str, Any], workers: int = 1) -> dict[str, Any]:
    return dict(crew.run(jobs, workers))


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
    """Stands for a pool; counts what it was told."""

    def __init__(self, workers: int) -> None:
        self.workers, self.given, self.broken, self.shut = workers, list[Any](), False, False

    def submit(self, work: Any, *given: Any) -> None:
        if self.broken:
            raise BrokenProcessPool
        self.given.append((work, *given))

    def shutdown(self, **_how: bool) -> None:
        self.shut = True


@pytest.fixture
def pools(monkeypatch: pytest.MonkeyPatch) -> list[Pool]:
    opened: list[Pool] = []

    def open_pool(workers: int) -> Pool:
        opened.append(Pool(workers))
        return opened[-1]

    monkeypatch.setattr(module, "open_pool", open_pool)
    monkeypatch.setattr(module, "made_by", lambda pool, _jobs: iter([("pool", opened.index(pool))]))
    return opened


def test_workers_speak_the_language_in_use(pools: list[Pool]) -> None:
    crew = Crew(2)
    assert [made(crew, WHO) for _build in range(2)] == [{"pool": 0}, {"pool": 0}]
    with speaking("ru"):
        assert made(crew, WHO) == {"pool": 1}
    assert [(pool.workers, pool.shut) for pool in pools] == [(2, True), (2, False)]
    pools[1].broken = True
    with speaking("ru"):
        assert made(crew, WHO) == {"pool": 2}


def test_each_worker_gets_ready_once(pools: list[Pool]) -> None:
    crew = Crew(3)
    crew.warm(("Noto Sans",))
    assert [given for _work, *given in pools[0].given] == [[("Noto Sans",)]] * 3
    assert made(crew, {}) == {}
    crew.close()
    assert pools[0].shut


def test_where_there_are_no_workers_memos_are_made_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "open_pool", lambda _workers: None)
    monkeypatch.setattr(module, "run", lambda jobs, workers: iter([(path, workers) for path in jobs]))
    assert made(Crew(1), WHO, 4) == {"who.pdf": 4}
    Crew(1).warm(())
