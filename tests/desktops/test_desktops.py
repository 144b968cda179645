"""The calendar programs of a desk, themselves: they subscribe to what is published, and show it, and each change of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Protocol

import pytest

from briefgen.calendars import published, render_calendars
from briefgen.calendars.which import feeds
from briefgen.domain.catalog import Catalog
from briefgen.reading.load import Loaded
from tests.calendars.calendar_samples import rendered
from tests.clients.programs import Seen, differences, meant, with_icalendar
from tests.clients.test_programs import HOURS, ODD_WORDS
from tests.desktops.gnome import Gnome
from tests.desktops.thunderbird import Thunderbird

pytestmark = pytest.mark.desktops
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Desktop(Protocol):
    """A program that subscribes."""

    def shown(self, wanted: Mapping[str, list[Seen]]) -> dict[str, list[Seen]]:
        """What it has of some calendars."""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without telling the terminal."""

    def log_message(self, format: str, *args: object) -> None:  # the name is the base class's
        """Say nothing."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the calendars are published."""
    (tmp_path / "feeds").mkdir()
    return tmp_path / "feeds"


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """Where that is served from, on this machine alone."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


Subscribe = Callable[..., Desktop]


@pytest.fixture(params=["Thunderbird", "GNOME"])
def subscribe(request: pytest.FixtureRequest, tmp_path: Path, address: str) -> Iterator[Subscribe]:
    """Each program in turn, subscribed to calendars by their names."""
    started: list[Gnome] = []

    def named(*names: str) -> Desktop:
        addresses = {name: f"{address}/{name}.ics" for name in names}
        if request.param == "Thunderbird":
            return Thunderbird(tmp_path / "home" / "profile", addresses)
        started.append(Gnome(tmp_path / "home", addresses))
        return started[0]

    yield named
    for each in started:
        each.close()


def assert_shown(desktop: Desktop, wanted: Mapping[str, list[Seen]]) -> None:
    found = desktop.shown(wanted)
    assert {name: list(differences(seen, found.get(name, []))) for name, seen in wanted.items()} == {
        name: [] for name in wanted
    }


def test_the_projects_own_calendars(subscribe: Subscribe, folder: Path, real: Loaded) -> None:
    assert real.catalog
    made = render_calendars(real.catalog, NOON, {}).files
    wanted = {feed.name: meant(feed.entries) for feed in feeds(real.catalog, NOON.date())}
    for name in wanted:
        (folder / f"{name}.ics").write_bytes(made[f"{name}.ics"])
    assert_shown(subscribe(*wanted), wanted)


def test_odd_words_and_hours(subscribe: Subscribe, folder: Path) -> None:
    entries = (*ODD_WORDS, *(entry for entry, _hours in HOURS.values()))
    (folder / "odd.ics").write_bytes(rendered(*entries))
    assert_shown(subscribe("odd"), {"odd": meant(entries)})


def event(name: str, title: str, **fields: str) -> str:
    stated = {"kind": "visit", "counterparts": "[BG]", "status": "planned", "source": "s001 p2", **fields}
    return f"- {{id: {name}, title: {title}, {', '.join(f'{k}: {v}' for k, v in stated.items())}}}\n"


SESSION = event("session", "Fifth session", when="2025-09", place="Sofia")
STATES = (  # of a calendar, a day apart: moved, dated, postponed, cancelled, withdrawn, deleted
    (SESSION, event("visit", "A visit", when="2025-07-01T10:00/11:30", place="Astana")),
    (SESSION, event("visit", "A visit", when="2025-07-02T11:00/11:30", place="Almaty")),
    (event("session", "Fifth session", when="2025-09-18/2025-09-19", place="Sofia", status="confirmed"), event("visit", "A visit", when="2025-10-08")),
    (SESSION, event("visit", "A visit", when="2025-10-08", status="postponed")),
    (event("session", "Fifth session", when="2025-09", withdrawn="true"), event("visit", "A visit", when="2025-10-08", status="cancelled")),
    (SESSION,),
)  # fmt: skip


def test_each_change(subscribe: Subscribe, folder: Path, catalog: Callable[..., Catalog]) -> None:
    desktop: Desktop | None = None
    for day, events in enumerate(STATES):
        made = render_calendars(catalog(events="".join(events)), NOON + timedelta(day), published(folder)).files
        for name, data in made.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(data)
        desktop = desktop or subscribe("bulgaria")
        assert_shown(desktop, {"bulgaria": with_icalendar(made["bulgaria.ics"])})
