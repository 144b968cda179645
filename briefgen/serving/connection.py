"""Connections that come to nothing are closed: those that take for ever over a question, or over taking its answer."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE = 10  # seconds between two looks at a connection: where nothing came of it in between, it goes
FILES = 4096  # that one process may have open, connections among them, where the system allows so many


class Connection(H11Protocol):
    """A connection as uvicorn has it, closed where it is stuck; who waits for an answer, or listens to events, is not."""

    _before: object = None
    _next: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to look at it."""
        super().connection_made(transport)
        self._look()

    def connection_lost(self, exc: Exception | None) -> None:
        """Look at it no more."""
        if self._next:
            self._next.cancel()
        super().connection_lost(exc)

    def _look(self) -> None:
        untaken = self.transport.get_write_buffer_size()
        asked: Any = self.cycle  # none before the first question, whatever its type says
        idle = asked is None or asked.response_complete
        now = (asked, idle, untaken)
        if now == self._before and (idle or untaken):
            self.transport.abort()
            return
        self._before = now
        self._next = self.loop.call_later(PATIENCE, self._look)


def allow_many() -> None:
    """Let this process have as many connections open as the system allows it, within reason."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
