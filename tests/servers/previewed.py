"""`briefgen serve` as it is started: a small desk in a folder, and the preview of it on a port of this machine."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.conftest import DAYS, EVENT, PATIENCE, ask

ROOT = Path(__file__).parents[2]


@dataclass
class Served:
    """A desk in a folder, and the preview of it that was started."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def move(self, day: str) -> None:
        """Save another day for the talks."""
        events = self.folder / "events.yaml"
        text = events.read_text(encoding="utf-8")
        moved = re.sub(r"when: 2027-\S+", f"when: {day}", text)
        assert moved != text
        events.write_text(moved, encoding="utf-8")

    def shows_day(self, day: str, within: float = PATIENCE) -> bool:
        """Whether the page of the counterpart tells of a day within so many seconds."""
        return until(lambda: f'datetime="{day}'.encode() in ask(f"{self.address}/bulgaria.html").body, within)

    def memory(self) -> int:
        """What the process that answers holds, in kB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        found = re.search(r"VmRSS:\s+(\d+)", status)
        assert found
        return int(found[1])

    def raw(self, sent: bytes, within: float = 5) -> bytes:
        """What comes back for bytes as they are, until the connection is closed, or nothing more comes for so many seconds."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
            told = b""
            try:
                connection.sendall(sent)
                while part := connection.recv(65536):
                    told += part
                    connection.settimeout(within)
            except OSError:
                pass
            return told


def until(true: Callable[[], bool], within: float) -> bool:
    ends = time.monotonic() + within
    while time.monotonic() < ends:
        if true():
            return True
        time.sleep(0.2)
    return False


@contextmanager
def previewed(scratch: Path) -> Iterator[Served]:
    """The preview of a desk that was begun in a folder; it ends with Ctrl-C, and without a trace."""
    folder, log = scratch / "desk", scratch / "log"
    started = [sys.executable, "-m", "briefgen"]
    # On a fixed day: what is planned for March 2027 would else be overdue one morning.
    surroundings = os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(scratch), "SOURCE_DATE_EPOCH": DAYS["tomorrow"]}
    begun = ("init", str(folder), "--home", "NO", "--counterpart", "BG", "--domain", "desk.test")
    subprocess.run([*started, *begun], check=True, env=surroundings, stdout=subprocess.DEVNULL)
    with (folder / "events.yaml").open("a", encoding="utf-8") as events:
        events.write(EVENT)
    with log.open("w") as told:
        command = [*started, "--project", str(folder), "serve", "--port", "18800"]
        process = subprocess.Popen(command, env=surroundings, stdout=told, stderr=subprocess.STDOUT)
    try:
        assert until(lambda: "http://" in log.read_text(), PATIENCE), log.read_text()
        found = re.search(r"127\.0\.0\.1:(\d+)", log.read_text())
        assert found
        served = Served(folder, int(found[1]), process, log)
        assert served.shows_day("2027-03-16")
        yield served
    finally:
        process.send_signal(signal.SIGINT)
        ended = process.wait(timeout=PATIENCE)
    assert (ended, log.read_text().count("\n"), list(scratch.glob("briefgen-preview-*"))) == (0, 1, [])
