"""How long things take, in seconds of computing and as ratios within one run: seconds differ between machines, ratios hold.

`make bench` prints the table; `make bench SMALL=1` leaves out what takes minutes. Nothing here is asserted, and no test waits
for it. The measure is what a plain program of thirty lines needs for the same (PyYAML and icalendar, or WeasyPrint alone,
without positions, checks, read-back or fitting); other programs at the same work stand beside it (`peers`).
"""

from __future__ import annotations

import argparse
import compileall
import ctypes
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

import icalendar
import yaml
from msgspec.structs import replace

from benchmarks import desk, peers, saving
from briefgen.building.excerpt import Excerpts
from briefgen.calendars import render_calendars
from briefgen.calendars.making.files import Files
from briefgen.domain.catalog import Catalog
from briefgen.domain.public import public
from briefgen.memos import Subject
from briefgen.memos.paper import memo_html, render_memo
from briefgen.project import SHIPPED
from briefgen.reading.load import load_text

SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of prctl(2)
ROOT = Path(__file__).parent.parent
PEERS = ROOT / ".bench"  # other programs, fetched by name
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
DAY = date(2026, 11, 23)


class Row(NamedTuple):
    """What was measured, its seconds of computing, those of what it is held against, and the memory it took."""

    what: str
    seconds: float
    measure: str = ""
    held_against: float = 0.0
    megabytes: float = 0.0

    def __str__(self) -> str:
        ratio = f" {self.seconds / self.held_against:8.2f} x {self.measure}" if self.held_against else ""
        memory = f", {self.megabytes:,.0f} MB" if self.megabytes else ""
        return f"{self.what:<58}{self.seconds:>9.2f} s{ratio}{memory}"


def computing(work: Callable[[], object], runs: int = 3) -> float:
    """Seconds of computing in this process, of the quickest run: other work on a machine makes runs slower, never quicker."""
    times = []
    for _run in range(runs):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def once(what: str, folder: str) -> list[float]:
    """What is measured in a process that has done nothing else. None of its own may stay, for those of programs are waited for."""
    started = [sys.executable, "-m", "benchmarks.once", what, folder]
    told = subprocess.run(started, check=True, capture_output=True, text=True, cwd=ROOT).stdout
    return [float(number) for number in told.split()]


def command(folder: Path, *arguments: str) -> float:
    """Seconds of computing of a run of the program as a process, its workers included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = [sys.executable, "-m", "briefgen", "--project", str(folder), *arguments]
    subprocess.run(started, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    _wait_for_workers()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _take_in_orphans() -> None:
    """Let the workers of a program that has ended become children of this process, where they are counted (Linux alone)."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)


def _wait_for_workers() -> None:
    with suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)


def loaded(files: dict[str, str]) -> Catalog:
    """The catalog of a desk that has no errors."""
    catalog = load_text(files).catalog
    assert catalog is not None
    return catalog


def plain_feed(text: str) -> bytes:
    """What a plain program does: every event's last report as an entry, nothing checked."""
    calendar = icalendar.Calendar()
    for record in yaml.load(text, Loader=yaml.CSafeLoader)["events"]:
        last, event = record["reports"][-1], icalendar.Event()
        event.add("uid", f"{record['id']}@desk.gov.kz")
        event.add("dtstamp", NOW)
        when = last["when"]
        event.add("dtstart", when if isinstance(when, date) else date.fromisoformat(str(when)[:10]))
        event.add("summary", record["title"])
        event.add("location", last["place"])
        event.add("description", "\n".join((*last["agenda"], last["outcome"])))
        calendar.add_component(event)
    return calendar.to_ical()


def reading(events: int) -> Iterator[Row]:
    """From files to a catalog that is checked, in a process of its own: how much memory it takes is seen there alone."""
    files = desk.desk(events, min(max(events // 50, 2), 200))
    with tempfile.TemporaryDirectory() as folder:
        desk.write(Path(folder), files)
        texts = [text for path, text in files.items() if path.startswith("events")]
        parse = computing(lambda: [sum(1 for _event in yaml.parse(t, Loader=yaml.CSafeLoader)) for t in texts], 1)
        made, megabytes = once("read", folder)
    yield Row(f"read and check {events:,} events", made, "parsing their YAML", parse, megabytes)


def calendars(events: int) -> Iterator[Row]:
    """From a catalog to every calendar and table, each read back."""
    files = desk.desk(events, max(events // 200, 2))
    shown = public(loaded(files))
    plain = computing(lambda: plain_feed(files["events.yaml"]), 1)
    begun = time.process_time()
    first = render_calendars(shown, NOW, {}).files
    size = sum(len(first.make(name)) for name in first)
    made = time.process_time() - begun
    told = f"all calendars of {events:,} events, {len(first):,} files, {size // 1_000_000} MB"
    yield Row(told, made, "one plain feed from YAML", plain)
    kept = dict(first)
    again = computing(lambda: changed(render_calendars(shown, NOW, kept, untouched=kept.keys()).files, first), 1)
    yield Row("the same when nothing has changed", again, "made anew", made)


def changed(made: Files, before: Files) -> list[bytes]:
    """The files that a build would make again."""
    others = (name for name in made if not made.made_from(name) or made.made_from(name) != before.made_from(name))
    return [made.make(name) for name in others]


def side_by_side(events: int) -> Iterator[Row]:
    """From a desk's files to one calendar of its events, here and by others."""
    with tempfile.TemporaryDirectory() as folder:
        files = desk.desk(events, max(events // 50, 2))
        desk.write(Path(folder), files)
        ours = computing(lambda: peers.one_calendar(Path(folder), NOW), 1)
        plain = computing(lambda: plain_feed(files["events.yaml"]), 1)
        yield Row(f"from files to one calendar of {events:,} events", ours, "PyYAML and icalendar", plain)
        yield from theirs(peers.calendars(PEERS, Path(folder)), plain, "PyYAML and icalendar")


def theirs(told: Iterable[peers.Told], measure: float, name: str) -> Iterator[Row]:
    """What others need for the same, as whole processes."""
    for program, seconds in told:
        if seconds is None:
            yield Row(f"  {program}: could not be had here, left out", 0.0)
        else:
            yield Row(f"  {program}", seconds, name, measure)


def memos(events: int, counterparts: int) -> Iterator[Row]:
    """From a catalog to a printed memo, once fonts are loaded."""
    import weasyprint

    catalog = loaded(desk.desk(events, counterparts))
    excerpts, codes = Excerpts(catalog), list(catalog.counterparts)
    subjects = [Subject(catalog, code, DAY) for code in codes[:4]]
    parted = [replace(s, catalog=excerpts.about((s.code,))) for s in subjects]
    render_memo(parted[0], templates=SHIPPED)  # fonts are loaded once for all memos
    page = memo_html(parted[1], templates=SHIPPED)
    plain = computing(lambda: weasyprint.HTML(string=page).write_pdf(), 1)
    each = computing(lambda: [render_memo(s, templates=SHIPPED) for s in parted[1:]], 1) / len(parted[1:])
    yield Row(
        f"a memo of {events // counterparts} events, fitted and bound", each, "WeasyPrint alone on its words", plain
    )
    yield from theirs(peers.papers(PEERS, page), plain, "WeasyPrint alone")
    part = computing(lambda: [excerpts.digest(excerpts.about((code,))) for code in codes], 1)
    yield Row(f"whether {counterparts} memos are fresh", part, "making one", each)


def builds(folder: Path) -> Iterator[Row]:
    """Whole runs of the program on the sample."""
    for path in (ROOT / "events.yaml", *(ROOT / "seeds").rglob("*.yaml")):
        kept = folder / path.relative_to(ROOT)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(path.read_bytes())
    whole = command(folder, "build")
    yield Row("the sample built from nothing", whole)
    yield Row("nothing to make", command(folder, "build"), "the whole build", whole)
    desk.retitle(folder)
    yield Row("one title changed", command(folder, "build"), "the whole build", whole)


def large_builds(events: int, counterparts: int) -> Iterator[Row]:
    """A large desk, of whose memos one is made: all calendars and pages, and what a change to them costs."""
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        desk.write(folder, desk.desk(events, counterparts))
        asked = ("build", "--only", desk.states(counterparts)[0])
        whole = command(folder, *asked)
        yield Row(f"{events:,} events, {counterparts} counterparts: calendars, pages, one memo", whole)
        desk.retitle(folder)
        yield Row("one title changed in it", command(folder, *asked), "from nothing", whole)


def previews(folder: Path) -> Iterator[Row]:
    """From saving a file to what is seen of it, in seconds on the clock: of a desk that was built, as ``serve`` follows it."""
    page, memo = saving.saved(folder)
    yield Row("serve: saved to a renewed page, on the clock", page)
    yield Row("serve: saved to a renewed memo, on the clock", memo)


def rows(folder: Path, *, small: bool) -> Iterator[Row]:
    """Everything that is measured, the quick things first."""
    for events in (100, 1_000) if small else (100, 1_000, 10_000, 50_000, 100_000):
        yield from reading(events)
    for events in (1_000,) if small else (1_000, 5_000):
        yield from calendars(events)
    peers.fetched(PEERS)
    for events in (1_000,) if small else (1_000, 10_000):
        yield from side_by_side(events)
    yield from memos(*((500, 10) if small else (2_500, 50)))
    yield from builds(folder)
    yield from large_builds(*((500, 10) if small else (2_500, 50)))
    yield from previews(folder)


def main(*, small: bool) -> None:
    """Print the table, a row as soon as it is measured, and the largest memory at the end."""
    _take_in_orphans()
    compileall.compile_dir(ROOT / "briefgen", quiet=1)  # as it is where the program is installed
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(Path(folder), small=small):
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()
    sys.stdout.write(f"largest memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:,} MB\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", action="store_true")
    main(small=parser.parse_args().small)
