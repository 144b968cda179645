"""A week at a desk, played through with the real commands and a clock: from Monday's sheet to that of the next Monday."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import icalendar
import pytest
from click.testing import Result

from tests.commands.desk.desks import MONDAY, write
from tests.commands.runner import run

DAY = 86400
EVENTS = """\
calendar:
  title: The desk
  home: KZ
  timezone: Asia/Almaty
  domain: desk.kz
  lead-times: {visit: {ask: 10, draft: 5, deliver: 1}, meeting: {ask: 3, deliver: 1}, consultations: {ask: 3, deliver: 1}}
events:
  # What the year holds.
  - id: bg-visit
    kind: visit
    title: Visit of the Minister
    counterparts: [BG]
    status: planned
    when: 2026-12-03            # as the note verbale has it
    place: Astana
    participants: [petrova, serikova]
    source: s1 p1

  - id: ro-consultations
    kind: consultations
    title: Consultations
    counterparts: [RO]
    status: confirmed
    when: 2026-11-25
    place: Bucharest
    participants: [ilie, serikova]
    source: s1 p2
"""
PEOPLE = """\
- {id: petrova, name: Maria Petrova, side: BG, post: Minister of Foreign Affairs, rank: minister, source: s0 p1}
- {id: ilie, name: Ion Ilie, side: RO, post: State Secretary, rank: deputy-minister, source: s1 p2}
- {id: serikova, name: Dana Serikova, side: KZ, post: Minister, rank: minister, source: s1 p1}
"""
SOURCES = """\
- {id: s0, title: Last year, publisher: A paper, published: 2025-11-01}
- {id: s1, title: The programme, publisher: A paper, published: 2026-11-16}
"""
PROMISES = """\
- {id: ro-list, title: Send the list of projects, counterparts: [RO], owner: serikova, lead: Economic department, due: 2026-10-31, source: s0 p2}
"""
DAYS = """\
- {id: ro-day, title: Great Union Day, kind: national-day, counterpart: RO, when: 2023-12-01, rule: FREQ=YEARLY, recalls: 1918, basis: {text: A list, date: 2026-01-01}}
"""
ENTRY = "BEGIN:VEVENT\r\nUID:{uid}@mfa.ro\r\nDTSTART;VALUE=DATE:{day}\r\nSUMMARY:{uid} in Astana\r\nEND:VEVENT\r\n"


class Desk:
    """A desk whose clock can be set; every command has to end well unless it is said how it ends."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self._patch = folder, monkeypatch
        self.day(0)

    def day(self, number: int) -> None:
        """So many days after Monday, 23 November 2026."""
        self._patch.setenv("SOURCE_DATE_EPOCH", str(int(MONDAY) + number * DAY))

    def run(self, *arguments: str, code: int = 0) -> Result:
        result = run(self.folder, *arguments)
        assert result.exit_code == code, result.output
        return result

    def week(self) -> dict[str, list[str]]:
        """The sheet, part by part: what stands at the left edge, and what it says."""
        sheet: dict[str, Any] = json.loads(self.run("week", "--json").stdout)
        return {p["name"]: [f"{row['lead']}: {row['what']}" for row in p["rows"]] for p in sheet["parts"] if p["rows"]}

    def reminders(self) -> dict[str, str]:
        """The days of the desk's calendar by what is to be done."""
        calendar: Any = icalendar.Calendar.from_ical((self.folder / "desk" / "desk.ics").read_bytes())
        return {str(e["UID"]).partition("@")[0]: e["DTSTART"].dt.isoformat() for e in calendar.walk("VEVENT")}

    def take_in(self, **days: str) -> str:
        """Import the Romanian embassy's calendar: the days of its entries by their names."""
        entries = "".join(ENTRY.format(uid=uid, day=day.replace("-", "")) for uid, day in days.items())
        path = self.folder / "embassy.ics"
        path.write_text(
            f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n{entries}END:VCALENDAR\r\n", encoding="utf-8"
        )
        return self.run("import", str(path), "--counterpart", "RO", "--write", "--yes").output

    def file(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    folder = write(
        tmp_path,
        events=EVENTS,
        people=PEOPLE,
        sources=SOURCES,
        commitments=PROMISES,
        reference_days=DAYS,
        organisations="[]\n",
    )
    return Desk(folder, monkeypatch)


def monday(desk: Desk) -> None:
    """The sheet says what happens, what to prepare, what is late, what to send and whose post to check."""
    assert desk.week() == {
        "coming": [
            "Wed 25 Nov: Romania: Consultations, Bucharest",
            "Tue 1 Dec: Romania: Great Union Day",
            "Thu 3 Dec: Bulgaria: Visit of the Minister, Astana",
        ],
        "preparing": [
            "Tue 24 Nov: Deliver: Romania: Consultations (Wed 25 Nov)",
            "Thu 26 Nov: Draft: Bulgaria: Visit of the Minister (Thu 3 Dec)",
            "Wed 2 Dec: Deliver: Bulgaria: Visit of the Minister (Thu 3 Dec)",
        ],
        "late": ["31 Oct 2026: Romania: Send the list of projects"],
        "letters": ["Tue 24 Nov: Romania: Great Union Day, the 108th anniversary (Tue 1 Dec)"],
        "posts": [
            "Thu 3 Dec: Maria Petrova (Bulgaria), Minister of Foreign Affairs: reported 1 Nov 2025, 12 months ago"
        ],
    }
    assert desk.reminders()["bg-visit.draft"] == "2026-11-26"


def tuesday(desk: Desk) -> None:
    """A date moves; the letter has gone; the Minister's post is confirmed."""
    desk.run("report", "bg-visit", "--basis", "The embassy, by telephone", "--when", "2026-12-10", "--yes")
    assert "# as the note verbale has it" in desk.file("events.yaml")
    desk.run("sent", "ro-day", "--by", "Anna")
    desk.run("confirm", "petrova", "--by", "Anna", "--yes")
    told = desk.week()
    assert told["coming"] == ["Wed 25 Nov: Romania: Consultations, Bucharest", "Tue 1 Dec: Romania: Great Union Day"]
    assert told["preparing"][-1] == "Thu 3 Dec: Draft: Bulgaria: Visit of the Minister (Thu 10 Dec)"
    assert "letters" not in told
    assert "posts" not in told
    assert (desk.reminders()["bg-visit.draft"], desk.reminders()["bg-visit.deliver"]) == ("2026-12-03", "2026-12-09")
    assert desk.run("diff", "--mail", code=3).stdout.count("Visit of the Minister") == 1


def wednesday(desk: Desk) -> None:
    """A meeting is held, with two promises; an old one was kept."""
    desk.run(
        "held", "ro-consultations", "--outcome", "A calendar of visits was agreed.", "--state", "ro-list=done",
        "--promise", "ilie | Send a draft of the agreement | 2026-11-27", "--promise", "serikova | Name a contact | 2027-01",
        "--next", "2027-05", "--next-title", "Consultations in Astana", "--yes",
    )  # fmt: skip
    assert {path.suffix for path in (desk.folder / "desk" / "records").iterdir()} == {".txt", ".pdf", ".docx"}
    assert "late" not in desk.week()


def thursday(desk: Desk) -> None:
    """The embassy's calendar comes again: one entry says the same, one has moved, one is new. A promise gets its lead."""
    told = desk.take_in(Fair="2026-12-11", Reception="2026-12-09", Concert="2026-12-12")
    assert "3 entries: 1 record, 2 in the project already (1 changed), 0 left out." in " ".join(told.split())
    before = desk.file("events.yaml")
    assert "Nothing would change." in desk.take_in(Fair="2026-12-11", Reception="2026-12-09", Concert="2026-12-12")
    assert desk.file("events.yaml") == before
    text = desk.file("seeds/commitments.yaml")
    made = re.search(r"- id: (\S*)\n(?:  .*\n)*?  title: Name a contact\n", text)
    assert made, text
    path = desk.folder / "seeds" / "commitments.yaml"
    path.write_text(text.replace(made[0], f"{made[0]}  lead: Economic department\n"), encoding="utf-8")
    assert desk.run("check").exit_code == 0


def friday(desk: Desk) -> None:
    """The lead is asked, in words that fit a mail."""
    result = desk.run("chase", "economic", "--mail", "--asked", "--by", "Anna")
    assert result.stdout.splitlines()[0] == "ECONOMIC DEPARTMENT"
    assert "due Jan 2027    Romania: Name a contact [" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 72
    again = desk.run("chase", "economic").stdout
    assert "Asked on 27 Nov 2026: no answer on file." in again


def next_monday(desk: Desk) -> None:
    """The sheet knows all of it: each event on its new day, the promise that fell due, what changed since Monday."""
    told = desk.week()
    assert told["coming"] == [
        "Tue 1 Dec: Romania: Great Union Day",
        "Wed 9 Dec: Romania: Reception in Astana",
        "Thu 10 Dec: Bulgaria: Visit of the Minister, Astana",
        "Fri 11 Dec: Romania: Fair in Astana",
        "Sat 12 Dec: Romania: Concert in Astana",
    ]
    assert told["preparing"] == [
        "at once: Ask for contributions: Bulgaria: Visit of the Minister (Thu 10 Dec)",
        "Thu 3 Dec: Draft: Bulgaria: Visit of the Minister (Thu 10 Dec)",
        "Wed 9 Dec: Deliver: Bulgaria: Visit of the Minister (Thu 10 Dec)",
    ]
    assert told["late"] == ["27 Nov 2026: Romania: Send a draft of the agreement"]
    assert sorted(told["changed"]) == [
        "Done: Romania: Send the list of projects",
        "Held: Romania: Consultations",
        "Moved: Bulgaria: Visit of the Minister",
        "Moved: Romania: Fair in Astana",
        "New: Romania: Concert in Astana",
        "New: Romania: Consultations in Astana",
        "New: Romania: Name a contact",
    ]
    assert told.keys() == {"coming", "preparing", "late", "changed"}


def test_a_week(desk: Desk) -> None:
    desk.day(-10)
    desk.take_in(Fair="2026-12-08", Reception="2026-12-09")
    for number, played in enumerate((monday, tuesday, wednesday, thursday, friday)):
        desk.day(number)
        played(desk)
    desk.day(7)
    next_monday(desk)
    assert desk.run("check", "--strict").exit_code == 0
