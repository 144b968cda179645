"""The preview: what would be published, on this machine alone, made again at each change, with forms to record in."""

from __future__ import annotations

import os
import signal
import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.project import Project
from briefgen.serving.app import app
from briefgen.serving.connection import Connection, allow_many
from briefgen.serving.maker import Clock
from briefgen.serving.preview import Preview

HOST, PORTS = "127.0.0.1", 50  # how many are tried
QUEUE = 512  # connections that may wait
MOST_HEADERS = 16_384  # bytes
LAST_WORDS = 1  # seconds that open connections get at the end


def serve(project: Project, clock: Clock, port: int, ready: Callable[[str], None], texts: Path | None = None) -> None:
    """Serve the preview of a desk until Ctrl-C; ``ready`` is told its address. Nothing is left behind.

    Raises BriefgenError where no port is free.
    """
    with _listening(port) as listening, tempfile.TemporaryDirectory(prefix="briefgen-preview-") as folder:
        allow_many()
        preview = Preview(project, Path(folder), clock, texts)
        address = f"http://{HOST}:{listening.getsockname()[1]}/"
        config = uvicorn.Config(
            app(preview),
            http=Connection,
            ws="none",
            lifespan="off",
            log_level="critical",
            access_log=False,
            server_header=False,
            h11_max_incomplete_event_size=MOST_HEADERS,
            backlog=QUEUE,
            timeout_graceful_shutdown=LAST_WORDS,
            timeout_keep_alive=5,
        )
        server = uvicorn.Server(config)
        with _ended_by_signals(server), preview.watching():
            ready(address)
            server.run(sockets=[listening])


@contextmanager
def _ended_by_signals(server: uvicorn.Server) -> Iterator[None]:
    """Ctrl-C ends it, and so does whoever closes the terminal or stops the program: drafts are not left lying about.

    No exception is raised: it would come between two steps of the server's start, which complains of that, or of cleaning up.
    Signals that are passed over (nohup) stay so.
    """

    def end(_signal: int, _frame: object) -> None:
        server.should_exit = True

    before = {}
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) not in (signal.SIG_IGN, None):
                before[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _listening(first: int) -> socket.socket:
    """A socket on the first free port from the one that is wanted."""
    for port in range(first, first + PORTS):
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name == "posix":  # elsewhere this would let two programs have one port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((HOST, port))
            listening.listen(QUEUE)
        except (OSError, OverflowError):
            listening.close()
            continue
        return listening
    raise BriefgenError(
        _("No port from {first} to {last} is free.").format(first=first, last=first + PORTS - 1),
        hint=_("Name another one: briefgen serve --port 9000"),
    )
