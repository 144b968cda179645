"""Web servers of the system, started on a port of their own with the configuration that `init` writes."""

from __future__ import annotations

import contextlib
import random
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefgen import cli

DAYS = {"today": "1795600000", "tomorrow": "1795686400"}  # SOURCE_DATE_EPOCH: 25 and 26 November 2026
PATIENCE = 60  # seconds: on a machine with other work to do
EVENT = """
  - id: bg-talks
    kind: meeting
    title: Talks
    counterparts: [BG]
    status: planned
    when: 2027-03-16
    basis: {text: Told by the desk, date: 2026-11-20}
"""


@dataclass(frozen=True)
class Answer:
    """What a server says to one question."""

    status: int
    headers: Message
    body: bytes


@dataclass
class Desk:
    """A desk that was begun, made and published."""

    folder: Path
    public: Path

    def run(self, *arguments: str, day: str = "today") -> None:
        result = CliRunner(env={"SOURCE_DATE_EPOCH": DAYS[day]}).invoke(cli.main, list(arguments))
        assert result.exit_code == 0, result.output

    def publish(self, day: str = "today") -> None:
        self.run("--project", str(self.folder), "build", day=day)
        self.run("--project", str(self.folder), "publish", str(self.public), day=day)

    def change(self, old: str, new: str) -> None:
        events = self.folder / "events.yaml"
        text = events.read_text(encoding="utf-8")
        assert old in text
        events.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(params=["nginx", "caddy"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def desk(kind: str, tmp_path: Path) -> Desk:
    made = Desk(tmp_path / "desk", tmp_path / "public")
    asked = ("--home", "NO", "--counterpart", "BG", "--domain", "desk.test", "--publish", kind)
    made.run("init", str(made.folder), *asked)
    with (made.folder / "events.yaml").open("a", encoding="utf-8") as events:
        events.write(EVENT)
    made.publish()
    return made


@pytest.fixture
def server(kind: str, desk: Desk, tmp_path: Path) -> Iterator[str]:
    """The address of a server that serves what the desk published; it is stopped at the end."""
    port = free_port()
    command = STARTED[kind](desk, tmp_path, port)
    with (tmp_path / "log").open("w+", encoding="utf-8") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        try:
            wait_for(port, process, tmp_path / "log")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)


def nginx(desk: Desk, scratch: Path, port: int) -> list[str]:
    text = (desk.folder / "nginx.conf").read_text(encoding="utf-8")
    server = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/calendar;", f'"{desk.public}";')
    temporary = "".join(
        f"{kind}_temp_path {scratch}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole = (
        f"daemon off; pid {scratch}/pid; error_log stderr; events {{}} http {{ access_log off; {temporary} {server} }}"
    )
    user = "user root;" if Path("/root").stat().st_uid == Path(scratch).stat().st_uid else ""
    (scratch / "whole.conf").write_text(user + whole, encoding="utf-8")
    return ["/usr/sbin/nginx", "-p", str(scratch), "-c", str(scratch / "whole.conf"), "-e", "stderr"]


def caddy(desk: Desk, scratch: Path, port: int) -> list[str]:
    text = (desk.folder / "Caddyfile").read_text(encoding="utf-8")
    site = text.replace("desk.test {", f"http://127.0.0.1:{port} {{").replace("/srv/calendar", f'"{desk.public}"')
    (scratch / "Caddyfile").write_text("{\n\tadmin off\n}\n" + site, encoding="utf-8")
    return ["caddy", "run", "--config", str(scratch / "Caddyfile"), "--adapter", "caddyfile"]


STARTED = {"nginx": nginx, "caddy": caddy}


def free_port() -> int:
    """A port that nobody has, and that nobody is given by chance before the server takes it, as the system's own choice is."""
    while True:
        port = random.randrange(20_000, 30_000)
        with socket.socket() as found, contextlib.suppress(OSError):
            found.bind(("127.0.0.1", port))
            return port


def wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        assert process.poll() is None, log.read_text(encoding="utf-8")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=0.2):
            return
        time.sleep(0.05)
    pytest.fail(f"nothing answers on {port}: {log.read_text(encoding='utf-8')}")


def ask(address: str, **headers: str) -> Answer:
    """Ask a server for a file, as a calendar program does."""
    request = urllib.request.Request(
        address, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
            return Answer(reply.status, reply.headers, reply.read())
    except urllib.error.HTTPError as reply:
        return Answer(reply.code, reply.headers, reply.read())
