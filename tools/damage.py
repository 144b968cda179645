"""Damages what the program keeps for itself, thousands of times, and builds: nothing may be lost, and nothing may crash.

    .venv/bin/python -m tools.damage [HOW_MANY [SEED]]

Each time some of the ledger, the calendars (iCal and jCal), the manifest and an edition are cut, merged, edited or swapped for
older ones, and the calendars and pages of a small desk are built. It counts: builds that ended in anything but a message;
entries whose SEQUENCE fell or whose stamp moved back although one undamaged file still told of them; and builds whose second
run changed something or complained again.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from briefgen.building.build import build
from briefgen.building.freshness import Order, nothing_to_make
from briefgen.building.subjects import subject_of
from briefgen.calendars.sightings import glance
from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.files import write_atomically
from briefgen.memos import editions
from briefgen.project import Project
from briefgen.reading.load import load_text
from tools.damages import DAMAGES

_SHARED = Path("/dev/shm")
MEMORY = _SHARED if _SHARED.is_dir() else None  # where there is one, a thousand builds do not wait for the disk
Files = dict[str, bytes]
Seen = dict[str, tuple[int, datetime]]  # SEQUENCE and stamp by UID
START = datetime(2025, 6, 10, 9, tzinfo=UTC)
HEAD = (
    "calendar: {title: Desk, home: KZ, timezone: Asia/Almaty, domain: desk.example, address: https://desk.example/}\n"
)
SEEDS = {
    "seeds/sources.yaml": "- {id: s000, title: An item, published: 2025-04-18}\n",
    "seeds/counterparts.yaml": "- {code: BG, capital: Sofia, timezone: Europe/Sofia, slug: bulgaria}\n",
    "seeds/reference-days.yaml": (
        "- {id: bg-day, title: National day, kind: national-day, counterpart: BG, when: 1990-03-03, rule: FREQ=YEARLY, "
        "basis: {text: Law, date: 2025-01-01}}\n"
    ),
}


def event(name: str, day: str, place: str, more: str = "") -> str:
    return (
        f"  - {{id: {name}, kind: visit, title: The visit “{name}”, counterparts: [BG], status: planned, when: {day}, "
        f"place: {place}, source: s000 p1{more}}}\n"
    )


def text(step: int) -> str:
    """The events at each of five steps: one moves each time, one is deleted, one withdrawn, one loses its day."""
    place = ("Astana", "Almaty", "Shymkent", "Aktau", "Turkistan")[step]
    events = event("moving", f"2025-09-{step + 1:02}", place) + event("timed", "2025-09-20T10:00/12:00", "Sofia")
    events += event("month", "2025-10", place)
    events += event("deleted", f"2025-11-{step + 1:02}", "Varna") if step < 3 else ""
    events += event("withdrawn", f"2025-11-{step + 10:02}", "Burgas", ", withdrawn: true" if step > 2 else "")
    events += event("hidden", "undated" if step > 2 else f"2025-12-{step + 1:02}", "Plovdiv")
    return HEAD + "events:\n" + events


def catalog(step: int) -> Catalog:
    loaded = load_text({"events.yaml": text(step), **SEEDS})
    assert loaded.catalog, loaded.diagnostics
    return loaded.catalog


def make(folder: Path, what: Catalog, days: int) -> list[str]:
    """Build calendars and pages; the warnings."""
    project, order = Project(folder), Order(now=START + timedelta(days=days))
    nothing_to_make(project, order)
    found = build(project, what, order, ())
    with suppress(BriefgenError):
        subject_of(project, what, order, "BG")  # reads the editions, as a memo does
    return found.warnings


def state(folder: Path) -> Files:
    kept = (p for p in sorted((folder / "output").rglob("*")) if p.is_file() and p.name != ".lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in kept}


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    for name in state(folder).keys() - files.keys():
        (folder / name).unlink()
    for name, data in files.items():
        write_atomically(folder / name, data)


def seen(files: Mapping[str, bytes]) -> Seen:
    """What the feeds among some files show."""
    out: Seen = {}
    for name, data in files.items():
        sheet = glance(name, data) if "/events/" not in name else None
        for one in sheet.sightings if sheet else ():
            stamp = one.changed or START
            before = out.get(one.uid, (0, stamp))
            out[one.uid] = (max(one.sequence, before[0]), max(stamp, before[1]))
    return out


def told(name: str, data: bytes) -> Seen:
    """What one file tells of every entry."""
    if not name.endswith("ledger.json"):
        return seen({name: data})
    entries = json.loads(data)["entries"]
    stamps = {uid: datetime.fromisoformat(entry["changed"]) for uid, entry in entries.items()}
    return {uid.split()[0]: (entry["sequence"], stamps[uid]) for uid, entry in entries.items()}


class Trials:
    """A desk with a history, damaged again and again from the same state."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.chance, self.counts = folder, random.Random(seed), Counter[str]()
        (folder / "events.yaml").write_text(text(4), encoding="utf-8")
        self.history: list[Files] = []
        for step in range(5):
            make(folder, catalog(step), step)
            day = (START + timedelta(days=step)).date()
            issued, _new = editions.issue(Project(folder), catalog(step), "BG", editions.Wanted(day, day))
            write_atomically(editions.path_of(Project(folder), catalog(step), issued), editions.write(issued))
            self.history.append(state(folder))
        self.now, self.last = catalog(4), self.history[-1]
        self.shown = seen(self.last)
        assert max(sequence for sequence, _stamp in self.shown.values()) == 4
        assert make(folder, self.now, 5) == []

    def run(self) -> None:
        damaged = {name: self.damaged(name) for name in self.chosen()}
        put(self.folder, {**self.last, **{name: data for name, data in damaged.items() if data is not None}})
        for name in (name for name, data in damaged.items() if data is None):
            (self.folder / name).unlink()
        try:
            told_first = make(self.folder, self.now, 6)
        except BriefgenError as error:
            self.counts["refused with a message"] += 1
            self.note(damaged, f"refused: {error}", quietly="newer briefgen" in str(error))
            return
        except Exception as error:  # what the whole is for
            self.counts["CRASHED"] += 1
            self.note(damaged, repr(error))
            return
        self.counts["built"] += 1
        self.counts["built with a warning"] += bool(told_first)
        self.compare(damaged)

    def compare(self, damaged: Mapping[str, bytes | None]) -> None:
        after = state(self.folder)
        shown = seen(after)
        whole = {name: data for name, data in self.last.items() if name not in damaged}
        known: Seen = {}
        for name, data in whole.items():
            for uid, (sequence, stamp) in (
                told(name, data).items() if "/feeds/" in name and "/events" not in name else ()
            ):
                known[uid] = max(known.get(uid, (0, stamp)), (sequence, stamp))
        for uid in self.shown.keys() & known.keys():
            before, now = self.shown[uid], shown.get(uid, (-1, START))
            self.counts["entries compared"] += 1
            if now[0] < before[0] or now[1] < before[1]:
                self.counts["SEQUENCE FELL OR STAMP MOVED BACK"] += 1
                self.note(damaged, f"{uid}: {before} → {now}")
        if self.chance.random() < 0.3:
            self.settle(damaged, after)

    def settle(self, damaged: Mapping[str, bytes | None], after: Files) -> None:
        again = make(self.folder, self.now, 7)
        self.counts["built twice"] += 1
        if again or {n: d for n, d in state(self.folder).items() if "/feeds/" in n} != {
            n: d for n, d in after.items() if "/feeds/" in n
        }:
            self.counts["DID NOT SETTLE"] += 1
            self.note(damaged, f"second build: {again}")

    def chosen(self) -> list[str]:
        names = [name for name in self.last if not name.endswith((".html", ".csv")) and "/events/" not in name]
        if self.chance.random() < 0.4:
            return ["output/feeds/ledger.json"]
        return self.chance.sample(names, self.chance.choice((1, 2, 3, len(names) // 2, len(names) - 1)))

    def damaged(self, name: str) -> bytes | None:
        if self.chance.random() < 0.05:
            return None
        older = [files[name] for files in self.history[:-1] if name in files] or [b""]
        data = self.last[name]
        for _ in range(self.chance.choice((1, 1, 1, 2))):
            try:
                data = self.chance.choice(DAMAGES)(self.chance, data, older)
            except (UnicodeDecodeError, ValueError):
                continue  # that damage needs something left to work on
        return data

    def note(self, damaged: Mapping[str, bytes | None], what: str, *, quietly: bool = False) -> None:
        if not quietly:
            print(f"{what}\n  damaged: {', '.join(sorted(damaged))}", flush=True)
            keep = Path(tempfile.mkdtemp(prefix="damage-"))
            for name, data in damaged.items():
                if data is not None:
                    (keep / name.replace("/", "+")).write_bytes(data)
            print(f"  kept in {keep}", flush=True)


def main(how_many: int, seed: int) -> int:
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        trials, begun = Trials(Path(folder), seed), time.monotonic()
        for _ in range(how_many):
            trials.run()
    return summed_up(trials.counts, f"{how_many} trials from seed {seed} in {time.monotonic() - begun:.0f} s")


def summed_up(counts: Counter[str], head: str) -> int:
    """Print what was counted; 1 where anything in capitals was, which is what the whole is for."""
    print(head)
    for name, count in sorted(counts.items()):
        print(f"{count:>8}  {name}")
    return int(any(name.isupper() for name in counts))


def arguments(about: str | None, usual: int) -> tuple[int, int]:
    """How many trials, and the seed they are drawn by."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("how_many", type=int, nargs="?", default=usual)
    parser.add_argument("seed", type=int, nargs="?", default=1)
    asked = parser.parse_args()
    return asked.how_many, asked.seed


if __name__ == "__main__":
    sys.exit(main(*arguments(__doc__, 1000)))
