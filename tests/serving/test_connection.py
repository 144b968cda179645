from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.serving import connection as module
from briefgen.serving.connection import Connection, allow_many


class Loop:
    """Stands for the loop of events: what is to be done later is done when it is told to."""

    later: Callable[[], None] | None = None
    cancelled = False

    def call_later(self, seconds: float, work: Callable[[], None]) -> Any:
        assert seconds == module.PATIENCE
        self.later = work
        return SimpleNamespace(cancel=lambda: setattr(self, "cancelled", True))


@pytest.fixture
def watched() -> Any:
    """A connection that is looked at, with what it stands on."""
    found: Any = Connection.__new__(Connection)
    found.loop, found.cycle, found.aborted, found.untaken = Loop(), None, False, 0
    found.transport = SimpleNamespace(
        abort=lambda: setattr(found, "aborted", True), get_write_buffer_size=lambda: found.untaken
    )
    found._look()
    return found


class Asked:
    """Stands for a question: each is another, however much alike."""

    def __init__(self, *, answered: bool) -> None:
        self.response_complete = answered


def look(watched: Any) -> bool:
    """Whether the connection is closed at the next look."""
    watched.loop.later()
    return bool(watched.aborted)


def test_who_asks_nothing_is_let_go(watched: Any) -> None:
    assert look(watched)


def test_who_waits_or_listens_stays_until_the_answer_is_whole(watched: Any) -> None:
    watched.cycle = Asked(answered=False)
    assert [look(watched) for _time in range(5)] == [False] * 5
    watched.cycle.response_complete = True
    assert [look(watched), look(watched)] == [False, True]


def test_who_asks_again_stays(watched: Any) -> None:
    for _time in range(5):
        watched.cycle = Asked(answered=True)
        assert not look(watched)


def test_who_does_not_take_the_answer_is_let_go(watched: Any) -> None:
    watched.cycle, watched.untaken = Asked(answered=False), 9000
    assert not look(watched)
    watched.untaken = 8000
    assert not look(watched)
    assert look(watched)


@pytest.mark.parametrize(
    ("limits", "set_to"),
    [((256, 1_000_000), (4096, 1_000_000)), ((256, 1024), (1024, 1024)), ((8192, 8192), None), ((-1, -1), None), ((256, -1), (4096, -1))],
)  # fmt: skip
def test_as_many_connections_as_are_allowed_within_reason(
    limits: tuple[int, int], set_to: tuple[int, int] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    resource = pytest.importorskip("resource")
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "getrlimit", lambda _which: limits)
    monkeypatch.setattr(resource, "setrlimit", lambda _which, both: told.append(both))
    allow_many()
    assert told == ([set_to] if set_to else [])
