"""`briefgen serve` as it is started: many clients, slow ones and hostile ones, while somebody saves a file; and a subscriber."""

from __future__ import annotations

import asyncio
import json
import re
import socket
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.clients import programs
from tests.clients.test_subscription import KHAL, VDIRSYNCER
from tests.servers.conftest import ask
from tests.servers.previewed import Served, previewed, until

pytestmark = pytest.mark.servers
CLIENTS, SLOW_CLIENTS, A_MINUTE = 200, 500, 60
GROWTH = 48_000  # kB that the process that answers may have grown by after a minute of it
SECRET = "nothing-of-this-is-served"
ASKED = (
    "/",
    "/bulgaria.html",
    "/feeds/all.ics",
    "/feeds/bulgaria.json",
    "/_preview/",
    "/_preview/new",
    "/none",
    "/atom.xml",
)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with previewed(tmp_path_factory.mktemp("preview")) as found:
        (found.folder / "secret.txt").write_text(SECRET, encoding="utf-8")
        yield found


async def _keep_asking(port: int, number: int, ends: float, answers: Counter[str]) -> None:
    """One client, which asks for one thing after the other, each over a connection that stays where that is allowed."""
    while time.monotonic() < ends:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            for turn in range(20):
                path = ASKED[(number + turn) % len(ASKED)]
                asked = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n"
                writer.write(asked.encode())
                head = (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 30)).decode("latin-1").lower()
                answers[f"{path} {head[9:12]}"] += 1
                await _body(reader, head)
                if time.monotonic() > ends:
                    break
            writer.close()
        except (OSError, asyncio.IncompleteReadError, TimeoutError) as error:
            answers[type(error).__name__] += 1


async def _body(reader: asyncio.StreamReader, head: str) -> None:
    found = re.search(r"content-length: (\d+)", head)
    if found:
        await reader.readexactly(int(found[1]))
        return
    while (size := int((await reader.readline()).strip() or b"0", 16)) > 0:
        await reader.readexactly(size + 2)
    await reader.readline()


async def _crowd(port: int, seconds: float) -> Counter[str]:
    answers: Counter[str] = Counter()
    ends = time.monotonic() + seconds
    await asyncio.gather(*(_keep_asking(port, number, ends, answers) for number in range(CLIENTS)))
    return answers


def test_many_clients_for_a_minute_while_somebody_saves(served: Served) -> None:
    asyncio.run(_crowd(served.port, 5))  # what is kept ready is kept from here on
    before = served.memory()
    served.move("2027-03-18")
    answers = asyncio.run(_crowd(served.port, A_MINUTE))
    statuses = {f"{path} {404 if path == '/none' else 200}" for path in ASKED}
    assert (set(answers), served.memory() - before < GROWTH) == (statuses, True), (answers, served.memory() - before)
    assert served.shows_day("2027-03-18", within=5)
    served.move("2027-03-19")
    assert served.shows_day("2027-03-19")


def test_slow_clients_take_no_ones_place_and_are_let_go(served: Served) -> None:
    with ExitStack() as opened:
        slow = [
            opened.enter_context(socket.create_connection(("127.0.0.1", served.port)))
            for _client in range(SLOW_CLIENTS)
        ]
        for connection in slow:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        assert ask(served.address + "/").status == 200
        assert until(lambda: not any(map(_still_open, slow)), within=60)
        assert ask(served.address + "/").status == 200


def _still_open(connection: socket.socket) -> bool:
    """Whether a client that goes on slowly is still listened to."""
    connection.settimeout(0)
    try:
        connection.sendall(b"a")
        return connection.recv(1) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False


HOST = b"Host: 127.0.0.1\r\n"
GET = b"GET / HTTP/1.1\r\n" + HOST
TRAVERSALS = (
    "/../secret.txt", "/feeds/../../../secret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/..%2fsecret.txt",
    "/%252e%252e/secret.txt", "/..%5csecret.txt", "/..\\secret.txt", "/....//secret.txt", "/%c0%ae%c0%ae/secret.txt",
    "/%u002e%u002e/secret.txt", "//secret.txt", "/./../secret.txt", "/feeds/%00/../../secret.txt", "/secret.txt",
    "/events.yaml", "/_preview/..%2f..%2fsecret.txt", "/_preview/../../secret.txt", "/_preview/%2e%2e/events.yaml",
    "/_preview/..%2f..%2fsecret.pdf", "/.manifest.json", "/%2emanifest.json", "/feeds/.%2e/.manifest.json",
    "http://127.0.0.1/../secret.txt", "file:///etc/passwd", "/etc/passwd", "/proc/self/environ",
)  # fmt: skip


@pytest.mark.parametrize("path", TRAVERSALS)
def test_nothing_but_what_was_made_is_served(served: Served, path: str) -> None:
    told = served.raw(f"GET {path} HTTP/1.1\r\n".encode() + HOST + b"Connection: close\r\n\r\n")
    assert told.split(b" ", 2)[1] in (b"400", b"404"), told[:200]
    assert SECRET.encode() not in told


def test_a_symbolic_link_leads_nowhere(served: Served) -> None:
    (made,) = served.folder.parent.glob("briefgen-preview-*")
    for name, target in (("link.html", served.folder / "secret.txt"), ("folder", served.folder)):
        (made / name).symlink_to(target)
    paths = ("/link.html", "/folder/secret.txt", "/folder/", "/folder", "/_preview/events?of=/link.html")
    told = [served.raw(f"GET {path} HTTP/1.1\r\n".encode() + HOST + b"\r\n", 1) for path in paths]
    assert [part.split(b" ", 2)[1] for part in told] == [b"404"] * 4 + [b"200"]
    assert SECRET.encode() not in b"".join(told)


HOSTILE: dict[str, tuple[bytes, bytes]] = {
    "no host": (b"GET / HTTP/1.1\r\n\r\n", b"400"),
    "the host of somebody else": (b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", b"400"),
    "two hosts": (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n", b"400"),
    "a huge header": (GET + b"X-Huge: " + b"a" * 1_000_000 + b"\r\n\r\n", b"400"),
    "ten thousand headers": (GET + b"X-Many: y\r\n" * 100_000 + b"\r\n", b"400"),
    "a huge address": (b"GET /" + b"a" * 1_000_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n", b"400"),
    "no HTTP": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 500 + b"\r\n\r\n", b"400"),
    "a strange version": (b"GET / HTTP/9.9\r\n" + HOST + b"Connection: close\r\n\r\n", b"200"),
    "a strange method": (b"BREW / HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n", b"405"),
    "to be written": (b"PUT /index.html HTTP/1.1\r\n" + HOST + b"Content-Length: 1\r\nConnection: close\r\n\r\na", b"405"),
    "to be taken away": (b"DELETE /index.html HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n", b"405"),
    "a tunnel": (b"CONNECT 127.0.0.1:22 HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n", b"404"),
    "an echo": (b"TRACE / HTTP/1.1\r\n" + HOST + b"Connection: close\r\nX-Secret: nothing-of-this-is-served\r\n\r\n", b"405"),
    "a web socket": (
        b"GET /_preview/events HTTP/1.1\r\n" + HOST + b"Upgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n", b"200"
    ),
    "two lengths": (b"POST /_preview/new HTTP/1.1\r\n" + HOST + b"Content-Length: 1\r\nContent-Length: 5\r\n\r\nabcde", b"400"),
    "a length and pieces": (
        b"POST /_preview/new HTTP/1.1\r\n" + HOST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", b"403"
    ),
    "broken pieces": (
        b"POST /_preview/new HTTP/1.1\r\n" + HOST + b"Origin: http://127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc", b"400"
    ),
    "a huge piece": (
        b"POST /_preview/new HTTP/1.1\r\n" + HOST + b"Origin: http://127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"ffffff\r\n" + b"a" * 1_000_000, b"413"
    ),
    "a huge body": (
        b"POST /_preview/new HTTP/1.1\r\n" + HOST + b"Origin: http://127.0.0.1\r\nContent-Length: 1000000\r\n\r\n" + b"a" * 1_000_000, b"413"
    ),
    "a form from elsewhere": (
        b"POST /_preview/new HTTP/1.1\r\n" + HOST + b"Origin: http://evil.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", b"403"
    ),
    "a form of no origin": (b"POST /_preview/new HTTP/1.1\r\n" + HOST + b"Content-Length: 0\r\nConnection: close\r\n\r\n", b"403"),
    "a form with another token": (
        b"POST /_preview/new HTTP/1.1\r\n" + HOST + b"Origin: http://127.0.0.1\r\nContent-Length: 7\r\nConnection: close\r\n\r\ntoken=x", b"403"
    ),
    "many fields": (
        b"POST /_preview/new HTTP/1.1\r\n" + HOST + b"Origin: http://127.0.0.1\r\nContent-Length: 40000\r\nConnection: close\r\n\r\n" + b"a=b&" * 10_000, b"413"
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_hands(served: Served, what: str) -> None:
    sent, status = HOSTILE[what]
    before = (served.folder / "events.yaml").read_bytes()
    told = served.raw(sent, 2)
    assert told.split(b" ", 2)[1:2] in ([status], []), told[:200]  # a connection may be closed without a word
    assert told or status in (b"400", b"413")
    assert SECRET.encode() not in told
    assert ((served.folder / "events.yaml").read_bytes(), ask(served.address + "/").status) == (before, 200)


def test_what_is_saved_is_seen_in_khal_after_a_synchronisation(served: Served, tmp_path: Path) -> None:
    for program, text in (("vdirsyncer", VDIRSYNCER), ("khal", KHAL)):
        settings = text.format(folder=tmp_path, address=f"{served.address}/feeds/bulgaria.ics")
        (tmp_path / f"{program}.ini").write_text(settings, encoding="utf-8")
    started = programs.commands()

    def run(program: str, *arguments: str) -> str:
        done = started.told([program, "-c", str(tmp_path / f"{program}.ini"), *arguments])
        assert done["exit"] == 0, done["told"]
        return str(done["stdout"])

    def shown() -> list[str]:
        run("vdirsyncer", "sync")
        lines = run(
            "khal", "list", "--once", "--json", "title", "--json", "start", "2027-04-01", "2027-12-31"
        ).splitlines()
        return [entry["start"] for line in lines for entry in json.loads(line) if "Talks" in entry["title"]]

    try:
        run("vdirsyncer", "discover")
        assert shown() == []
        served.move("2027-05-20")
        assert served.shows_day("2027-05-20")
        (day,) = shown()
        assert day.startswith("2027-05-")
    finally:
        started.close()
