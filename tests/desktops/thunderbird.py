"""Thunderbird itself, on a screen that nobody sees: it subscribes to calendars over HTTP, and is asked what it has kept of them.

What it shows it reads from a database in its profile, so that is what is read here.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import time
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from dateutil.rrule import rrulestr

from tests.clients.programs import Seen, in_order, told

LONGEST = 120  # seconds until it has loaded what it subscribes to
# Nothing is asked at the first start, and nothing is fetched but the calendars.
QUIET = {
    "mail.provider.suppress_dialog_on_startup": True,
    "mail.spotlight.firstRunDone": True,
    "mail.rights.version": 1,
    "mail.shell.checkDefaultClient": False,
    "mailnews.start_page.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.enabled": False,
    "calendar.integration.notify": False,
    "calendar.timezone.useSystemTimezone": False,
    "calendar.timezone.local": "Asia/Almaty",
}


@dataclass
class Thunderbird:
    """A reader's Thunderbird with a profile of its own; ``addresses`` are those of its calendars by their names."""

    profile: Path
    addresses: Mapping[str, str]
    _ids: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.profile.mkdir(parents=True)
        settings = dict(QUIET)
        for name, address in self.addresses.items():
            self._ids[name] = str(uuid.uuid5(uuid.NAMESPACE_URL, address))
            settings |= {
                f"calendar.registry.{self._ids[name]}.{key}": value
                for key, value in (
                    ("type", "ics"),
                    ("uri", address),
                    ("name", name),
                    ("cache.enabled", True),
                    ("readOnly", True),
                )
            }
        lines = (f"user_pref({_written(name)}, {_written(value)});\n" for name, value in settings.items())
        (self.profile / "user.js").write_text("".join(lines), encoding="utf-8")

    def shown(self, wanted: Mapping[str, Sequence[Seen]]) -> dict[str, list[Seen]]:
        """What it has of each calendar once it is started: as soon as that is what is wanted, or at the end of its time."""
        with self._started():
            ends = time.monotonic() + LONGEST
            while (found := self._kept(wanted)) != {name: list(seen) for name, seen in wanted.items()}:
                if time.monotonic() > ends:
                    break
                time.sleep(1)
        return found

    @contextlib.contextmanager
    def _started(self) -> Iterator[None]:
        command = ["xvfb-run", "--auto-servernum", "thunderbird", "--profile", str(self.profile), "-calendar"]
        home = {**os.environ, "HOME": str(self.profile.parent)}
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen(command, env=home, start_new_session=True, **quiet)  # type: ignore[call-overload]  # files
        try:
            yield
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=LONGEST)

    def _kept(self, names: Iterable[str]) -> dict[str, list[Seen]]:
        there = self.profile / "calendar-data"
        copied = self.profile.parent / "copied"
        shutil.rmtree(copied, ignore_errors=True)
        copied.mkdir()
        for path in there.glob("cache.sqlite*"):  # it holds them locked
            shutil.copy(path, copied)
        try:
            with contextlib.closing(sqlite3.connect(copied / "cache.sqlite")) as tables:
                return {name: in_order(_entries(tables, self._ids[name])) for name in names}
        except sqlite3.Error:  # not begun yet, or copied while it was written to
            return {}


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value) if isinstance(value, int) else f'"{value}"'


def _entries(tables: sqlite3.Connection, calendar: str) -> Iterator[Seen]:
    rows = tables.execute(
        "select id, title, ical_status, event_start, event_end, event_start_tz from cal_events where cal_id = ?",
        (calendar,),
    )
    for uid, title, status, start, end, zone in rows.fetchall():
        whole_days = zone == "floating"
        begins, ends = (_moment(stamp, whole_days=whole_days) for stamp in (start, end))
        properties = dict(
            tables.execute(
                "select key, value from cal_properties where cal_id = ? and item_id = ?", (calendar, uid)
            ).fetchall()
        )
        rules = tables.execute(
            "select icalString from cal_recurrence where cal_id = ? and item_id = ?", (calendar, uid)
        ).fetchall()
        yield Seen(
            uid=uid,
            summary=title or "",
            whole_days=whole_days,
            start=told(begins),
            end=told(ends),
            status=status or "",
            starts=tuple(_starts(begins, [rule for (rule,) in rules])),
            description=_text(properties.get("DESCRIPTION")),
            place=_text(properties.get("LOCATION")),
        )


def _text(value: str | bytes | None) -> str:
    return value.decode() if isinstance(value, bytes) else value or ""


def _moment(stamp: int, *, whole_days: bool) -> date | datetime:
    """Microseconds since 1970, in UTC; of a day its midnight."""
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=stamp)
    return moment.date() if whole_days else moment


def _starts(begins: date | datetime, rules: Sequence[str]) -> Iterator[str]:
    if not rules:
        yield told(begins)
        return
    first = datetime(begins.year, begins.month, begins.day)  # noqa: DTZ001  # days have no zone
    for rule in rules:
        yield from (told(moment.date()) for moment in rrulestr(rule.strip(), dtstart=first))
