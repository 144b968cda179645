"""A reader subscribes with khal, fed by vdirsyncer over HTTP, and sees each change after the next synchronisation."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from briefgen.calendars import published, render_calendars
from briefgen.domain.catalog import Catalog
from tests.clients import programs
from tests.clients.programs import Program

pytestmark = pytest.mark.clients  # half a second for each command: what it rests on is held in tests/calendars
NOW = datetime(2025, 6, 10, 9, tzinfo=UTC)
VDIRSYNCER = """\
[general]
status_path = "{folder}/status"
[pair feed]
a = "here"
b = "there"
collections = null
conflict_resolution = "b wins"
[storage here]
type = "filesystem"
path = "{folder}/calendar"
fileext = ".ics"
[storage there]
type = "http"
url = "{address}"
"""
KHAL = """\
[calendars]
[[feed]]
path = {folder}/calendar
readonly = True
[locale]
local_timezone = Asia/Almaty
default_timezone = Asia/Almaty
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
[sqlite]
path = {folder}/khal.db
"""
TOLD = ("title", "status", "start-long", "end-long", "location")


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without telling the terminal."""

    def log_message(self, format: str, *args: object) -> None:  # the name is the base class's
        """Say nothing."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where the calendars are served from, on this machine alone."""
    (tmp_path / "feeds").mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path / "feeds")))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/bulgaria.ics"
    server.shutdown()
    server.server_close()


@dataclass
class Desk:
    """Publishes a calendar, a day later each time, and looks at it with the reader's programs."""

    folder: Path
    catalog: Callable[..., Catalog]
    commands: Program
    days: int = field(default=-1)

    def publish(self, *events: str) -> None:
        self.days += 1
        feeds = self.folder / "feeds"
        made = render_calendars(self.catalog(events="".join(events)), NOW + timedelta(self.days), published(feeds))
        for name, data in made.files.items():
            path = feeds / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)

    def shown(self) -> list[tuple[str, ...]]:
        """What khal lists of all days, after a synchronisation."""
        self._run("vdirsyncer", "sync")
        wanted = [part for name in TOLD for part in ("--json", name)]
        lines = self._run("khal", "list", "--once", *wanted, "2025-01-01", "2026-12-31").splitlines()
        return [tuple(entry[name].strip() for name in TOLD) for line in lines for entry in json.loads(line)]

    def subscribe(self, address: str) -> None:
        for name, text in (("vdirsyncer", VDIRSYNCER), ("khal", KHAL)):
            self._settings(name).write_text(text.format(folder=self.folder, address=address), encoding="utf-8")
        self._run("vdirsyncer", "discover")

    def _settings(self, program: str) -> Path:
        return self.folder / f"{program}.ini"

    def _run(self, program: str, *arguments: str) -> str:
        done = self.commands.told([program, "-c", str(self._settings(program)), *arguments])
        assert done["exit"] == 0, done["told"]
        return str(done["stdout"])


@pytest.fixture(scope="module")
def commands() -> Iterator[Program]:
    """The reader's programs."""
    started = programs.commands()
    yield started
    started.close()


@pytest.fixture
def desk(tmp_path: Path, address: str, catalog: Callable[..., Catalog], commands: Program) -> Desk:
    made = Desk(tmp_path, catalog, commands)
    made.publish(SESSION, VISIT)
    made.subscribe(address)
    return made


def event(name: str, title: str, **fields: str) -> str:
    stated = {"kind": "visit", "counterparts": "[BG]", "status": "planned", "source": "s001 p2", **fields}
    return f"- {{id: {name}, title: {title}, {', '.join(f'{k}: {v}' for k, v in stated.items())}}}\n"


SESSION = event("session", "Fifth session", when="2025-09", place="Sofia")
VISIT = event("visit", "A visit", when="2025-07-01T10:00/11:30", place="Astana")
SESSION_SHOWN = ("TBC: Fifth session (Sep 2025, day not yet known)", "TENTATIVE", "2025-09-01", "2025-09-30", "Sofia")
VISIT_SHOWN = ("A visit", "TENTATIVE", "2025-07-01T10:00", "2025-07-01T11:30", "Astana")


def test_subscribed(desk: Desk) -> None:
    assert desk.shown() == [VISIT_SHOWN, SESSION_SHOWN]


def test_each_change_shows_after_the_next_synchronisation(desk: Desk) -> None:
    assert desk.shown() == [VISIT_SHOWN, SESSION_SHOWN]

    desk.publish(SESSION, event("visit", "A visit", when="2025-07-01T10:00/11:30", place="Almaty"))
    assert desk.shown() == [(*VISIT_SHOWN[:4], "Almaty"), SESSION_SHOWN]

    pinned = event("session", "Fifth session", when="2025-09-18/2025-09-19", place="Sofia", status="confirmed")
    moved = event("visit", "A visit", when="2025-10-08", place="Almaty")
    desk.publish(pinned, moved)
    pinned_shown = ("Fifth session", "CONFIRMED", "2025-09-18", "2025-09-19", "Sofia")
    assert desk.shown() == [pinned_shown, ("A visit", "TENTATIVE", "2025-10-08", "2025-10-08", "Almaty")]

    desk.publish(pinned, event("visit", "A visit", when="2025-10-08", place="Almaty", status="postponed"))
    assert desk.shown()[1:] == [("POSTPONED: A visit", "TENTATIVE", "2025-10-08", "2025-10-08", "Almaty")]

    desk.publish(pinned, event("visit", "A visit", when="2025-10-08", place="Almaty", status="cancelled"))
    cancelled = ("CANCELLED: A visit", "CANCELLED", "2025-10-08", "2025-10-08", "Almaty")
    assert desk.shown() == [pinned_shown, cancelled]


def test_a_deletion_shows_as_removed_and_goes_after_ninety_days(desk: Desk) -> None:
    assert desk.shown() == [VISIT_SHOWN, SESSION_SHOWN]
    desk.publish(SESSION)
    assert desk.shown() == [("REMOVED: A visit", "CANCELLED", *VISIT_SHOWN[2:]), SESSION_SHOWN]
    desk.days = 90
    desk.publish(SESSION)
    assert desk.shown() == [SESSION_SHOWN]


def test_what_was_withdrawn_goes_at_once(desk: Desk) -> None:
    assert len(desk.shown()) == 2
    desk.publish(event("session", "Fifth session", when="2025-09", place="Sofia", withdrawn="true"), VISIT)
    assert desk.shown() == [VISIT_SHOWN]


def test_nothing_to_see_where_nothing_changed(desk: Desk) -> None:
    before = desk.shown()
    files = {path.name: path.read_bytes() for path in (desk.folder / "calendar").iterdir()}
    desk.publish(SESSION, VISIT)
    assert desk.shown() == before
    assert {path.name: path.read_bytes() for path in (desk.folder / "calendar").iterdir()} == files
