"""What GNOME's calendar server keeps of the calendars that it subscribes to: GNOME Calendar and Evolution show no other."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from tests.clients.programs import Seen, with_icalendar
from tools.libraries import python_with_evolution

LONGEST = 120  # seconds until it has loaded what it subscribes to


class Gnome:
    """A session with the server; ``addresses`` are those of its calendars by their names."""

    def __init__(self, home: Path, addresses: Mapping[str, str]) -> None:
        python = python_with_evolution()
        assert python, "`make test-desktops` brings it"
        folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CACHE", "DATA", "CONFIG")}
        self._addresses = addresses
        self._process = subprocess.Popen(
            ["dbus-run-session", "--", python, str(Path(__file__).with_name("read_with_gnome.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env={**os.environ, "HOME": str(home), **folders},
        )

    def shown(self, wanted: Mapping[str, Sequence[Seen]]) -> dict[str, list[Seen]]:
        """What it has of each calendar once it has refreshed: as soon as that is what is wanted, or at the end of its time."""
        ends = time.monotonic() + LONGEST
        while (found := self._asked(wanted)) != {name: list(seen) for name, seen in wanted.items()}:
            if time.monotonic() > ends:
                break
            time.sleep(1)
        return found

    def _asked(self, names: Mapping[str, Sequence[Seen]]) -> dict[str, list[Seen]]:
        asked, answered = self._pipes()
        asked.write(json.dumps({name: self._addresses[name] for name in names}) + "\n")
        asked.flush()
        return {name: _read(components) for name, components in json.loads(answered.readline()).items()}

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        assert self._process.stdin
        assert self._process.stdout
        return self._process.stdin, self._process.stdout

    def close(self) -> None:
        self._process.communicate(timeout=LONGEST)


def _read(components: Sequence[str]) -> list[Seen]:
    calendar = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//test//EN", *components, "END:VCALENDAR", "")
    return with_icalendar("\r\n".join(calendar).encode())
