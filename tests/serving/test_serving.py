"""The preview as it is served, on a port of this machine."""

from __future__ import annotations

import os
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

import pytest
import uvicorn

from briefgen import serving
from briefgen.commands.common import now
from briefgen.diagnostics import BriefgenError
from briefgen.serving import HOST, serve
from tests.serving.asking import desk


def test_where_a_port_is_taken_the_next_one_serves() -> None:
    with serving._listening(18200) as first, serving._listening(first.getsockname()[1]) as second:
        assert second.getsockname()[1] > first.getsockname()[1]
        assert (first.getsockname()[0], second.getsockname()[0]) == (HOST, HOST)


def test_where_none_is_free_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving._listening(18300) as taken:
        monkeypatch.setattr(serving, "PORTS", 1)
        with pytest.raises(BriefgenError, match="No port from"):
            serving._listening(taken.getsockname()[1])


def test_it_serves_until_it_is_ended_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, object] = {}
    servers: list[uvicorn.Server] = []
    monkeypatch.setattr(uvicorn, "Server", _remembered(servers))

    def look(address: str) -> None:
        while not servers or not servers[0].started:
            time.sleep(0.01)
        try:
            with urlopen(address + "_preview/", timeout=60) as answer:
                seen["status"] = answer.status
        finally:  # or whatever went wrong here would be waited for, for ever
            servers[0].should_exit = True

    def ready(address: str) -> None:
        Thread(target=look, args=(address,), daemon=True).start()

    project = desk(tmp_path).project
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    serve(project, now, 18400, ready)
    assert seen == {"status": 200}
    assert list(tmp_path.glob("briefgen-preview-*")) == []


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="there are no such signals on Windows")
@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM", "SIGINT"])
def test_whoever_closes_the_terminal_or_stops_it_leaves_no_drafts_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    servers: list[uvicorn.Server] = []
    monkeypatch.setattr(uvicorn, "Server", _remembered(servers))

    def end() -> None:
        while not servers or not servers[0].started:
            time.sleep(0.01)
        os.kill(os.getpid(), getattr(signal, name))

    project = desk(tmp_path).project
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with _heeding(signal.SIGHUP):
        serve(project, now, 18500, lambda _address: Thread(target=end, daemon=True).start())
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_DFL
    assert list(tmp_path.glob("briefgen-preview-*")) == []


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_whoever_stops_it_as_soon_as_its_address_is_told_sees_no_more_than_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Between the address and the first answer an exception would leave a server that was begun and never awaited."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    number, steps = getattr(signal, name), list[str]()

    def stop(address: str) -> None:
        steps.append("told")
        signal.raise_signal(number)
        steps.append("went on")

    serve(desk(tmp_path).project, now, 18600, stop)
    assert (steps, list(tmp_path.glob("briefgen-preview-*"))) == (["told", "went on"], [])


def test_a_preview_that_shall_outlive_its_terminal_does() -> None:
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        with serving._ended_by_signals(uvicorn.Server(uvicorn.Config(lambda: None))):
            assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _heeding(number: int) -> Iterator[None]:
    """As in a terminal, whoever runs these tests: under nohup the signal is passed over, and nothing would end the preview."""
    before = signal.signal(number, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(number, before)


def _remembered(servers: list[uvicorn.Server]) -> Callable[[uvicorn.Config], uvicorn.Server]:
    made = uvicorn.Server

    def make(config: uvicorn.Config) -> uvicorn.Server:
        servers.append(made(config))
        return servers[-1]

    return make
