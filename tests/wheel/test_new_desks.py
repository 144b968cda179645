"""Three desks as new users begin them: from nothing to an event that moves in a subscriber's calendar.

Each goes the whole way with the installed program. Counted are commands, edits by hand and messages that asked for something.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pypdf
import pytest

from tests.wheel.conftest import run

pytestmark = pytest.mark.wheel


@dataclass(frozen=True)
class Desk:
    """What an officer says once, and the event they enter first."""

    name: str
    options: tuple[str, ...]
    code: str
    title: str
    feed: str
    pages: frozenset[str]


DESKS = [
    Desk(
        "Norwegian ministry",
        (
            *("--home", "NO", "--counterpart", "BG", "--counterpart", "JP", "--counterpart", "BR"),
            *("--domain", "desk.utenriks.no", "--national-day", "NO=05-17 Constitution Day"),
        ),
        "BG",
        "Political consultations between the foreign ministries",
        "bulgaria",
        frozenset({"index.html", "bulgaria.html", "japan.html", "brazil.html"}),
    ),
    Desk(
        "Българска търговска палата",
        (
            *("--home", "BG", "--counterpart", "NO", "--counterpart", "DE", "--title", "Календар на палатата"),
            *("--domain", "calendar.palata.bg", "--address", "https://calendar.palata.bg/"),
        ),
        "NO",
        "Бизнес форум „Морска енергетика“ в София",
        "norway",
        frozenset({"index.html", "norway.html", "germany.html"}),
    ),
    Desk(
        "Embassy in Tokyo",
        ("--home", "NO", "--counterpart", "JP", "--timezone", "Asia/Tokyo", "--domain", "tokyo.utenriks.no"),
        "JP",
        "Meeting of the Ambassador with the Governor",
        "japan",
        frozenset({"index.html", "japan.html"}),
    ),
]
EVENT = """
  - id: first-event-2027
    kind: meeting
    title: {title}
    counterparts: [{code}]
    reports:
      - basis: {{text: Told by telephone, date: 2026-11-20}}
        status: planned
        when: 2027-04-14
"""
LATER = """
      - basis: {text: Told by letter, date: 2026-11-25}
        status: confirmed
        when: 2027-04-21T10:00/12:00
"""


@dataclass
class Journal:
    """An officer at work: how many commands, edits and messages it took."""

    installed: Path
    folder: Path
    commands: int = 0
    edits: int = 0
    messages: list[str] = field(default_factory=list)

    def run(self, *arguments: str) -> str:
        self.commands += 1
        done = run(self.installed, *arguments, folder=self.folder)
        assert done.returncode == 0, done.stdout + done.stderr
        self.messages += re.findall(r"(?:error|warning) ([EW]\d{3})", done.stdout + done.stderr)
        return done.stdout

    def write(self, text: str) -> None:
        self.edits += 1
        with (self.folder / "events.yaml").open("a", encoding="utf-8") as events:
            events.write(text)


@dataclass
class Subscriber:
    """A calendar program: it keeps an entry until one with a higher SEQUENCE comes."""

    entries: dict[str, Any] = field(default_factory=dict)

    def look(self, feed: Path) -> None:
        entry: Any
        for entry in icalendar.Calendar.from_ical(feed.read_bytes()).walk("VEVENT"):
            known = self.entries.get(str(entry["UID"]))
            if known is None or int(entry["SEQUENCE"]) > int(known["SEQUENCE"]):
                self.entries[str(entry["UID"])] = entry


@pytest.mark.parametrize("desk", DESKS, ids=["ministry", "chamber", "embassy"])
def test_from_nothing_to_a_moved_event(desk: Desk, installed: Path, tmp_path: Path) -> None:
    officer, reader = Journal(installed, tmp_path), Subscriber()
    officer.run("init", desk.name, *desk.options)
    officer.folder = tmp_path / desk.name
    officer.write(EVENT.format(title=desk.title, code=desk.code))
    officer.run("check")
    officer.run("build")
    officer.run("publish", "public")
    reader.look(officer.folder / "public" / "feeds" / f"{desk.feed}.ics")
    ((uid, first),) = reader.entries.items()
    assert (first["SUMMARY"].split(" (")[0].removeprefix("TBC: "), first["DTSTART"].dt) == (
        desk.title,
        date(2027, 4, 14),
    )

    officer.write(LATER)
    officer.run("build")
    officer.run("publish", "public")
    reader.look(officer.folder / "public" / "feeds" / f"{desk.feed}.ics")
    moved = reader.entries[uid]
    assert (len(reader.entries), int(moved["SEQUENCE"]), moved["DTSTART"].dt.date()) == (1, 1, date(2027, 4, 21))
    assert moved["DTSTART"].dt.hour == 10

    assert (officer.commands, officer.edits, officer.messages) == (6, 2, [])
    assert desk.pages <= {path.name for path in (officer.folder / "public").glob("*.html")}
    assert (officer.folder / "output" / "memos" / f"{desk.feed}.pdf").is_file()
    assert sorted(_words_of_others(officer.folder)) == []


def _words_of_others(folder: Path) -> set[str]:
    """Every file of a desk that speaks of the sample's country."""
    found = set()
    for path in (Path(place, name) for place, _folders, names in os.walk(folder) for name in names):
        text = _text(path).casefold()
        found |= {
            f"{path}: {word}" for word in ("kazakh", "казах", "astana", "almaty", "briefgen.example") if word in text
        }
    return found


def _text(path: Path) -> str:
    if path.suffix == ".pdf":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    return path.read_text(encoding="utf-8", errors="replace")
