"""How long things take, as ratios within one run: seconds differ between machines, ratios hold.

Run it with `.venv/bin/python benchmarks/run.py`. Each row is the median of several runs.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from briefgen.calendars import render_calendars  # noqa: E402 - the path comes first
from briefgen.memos import Subject  # noqa: E402
from briefgen.memos.paper import memo_html  # noqa: E402
from briefgen.reading.load import load, load_text  # noqa: E402

RUNS = 5
EVENTS = 2000
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
HEAD = "calendar: {title: Bench, home: KZ, timezone: Asia/Almaty, domain: bench.example}\nevents:\n"
EVENT = """\
  - id: bench-{n}
    kind: meeting
    title: Meeting number {n}
    counterparts: [BG]
    status: planned
    when: 2027-{month:02}-{day:02}
    place: Sofia
    source: s000 p1
"""


def many_events() -> dict[str, str]:
    """A project with two thousand events."""
    events = "".join(EVENT.format(n=n, month=n % 12 + 1, day=n % 28 + 1) for n in range(EVENTS))
    return {
        "events.yaml": HEAD + events,
        "seeds/sources.yaml": "- {id: s000, title: Item, published: 2025-04-18}\n",
        "seeds/counterparts.yaml": "- {code: BG, slug: bulgaria}\n",
    }


def median(work: Callable[[], object]) -> float:
    """Seconds of the middle run."""
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def command(*arguments: str) -> Callable[[], object]:
    """A run of the program as a process, on the project's own data in a folder of its own."""
    return lambda: subprocess.run([sys.executable, "-m", "briefgen", *arguments], check=True, capture_output=True)


def row(name: str, seconds: float, against: str, base: float) -> None:
    """Write one ratio."""
    sys.stdout.write(f"{name:<42}{seconds * 1000:>10.1f} ms {seconds / base:>8.2f} x {against}\n")


def main() -> None:
    """Print every ratio."""
    files = many_events()
    parse = median(lambda: list(yaml.parse(files["events.yaml"], Loader=yaml.CSafeLoader)))
    row(f"read and check {EVENTS} events", median(lambda: load_text(files)), "parsing their YAML", parse)

    catalog = load(ROOT).catalog
    assert catalog is not None
    first = render_calendars(catalog, NOW, {})
    make = median(lambda: render_calendars(catalog, NOW, {}))
    again = median(lambda: render_calendars(catalog, NOW, first.files))
    row("calendars, nothing changed", again, "calendars made anew", make)

    subject = Subject(catalog, "BG", date(2025, 6, 10))
    view = median(lambda: memo_html(subject, templates=ROOT / "templates"))
    row("a memo's view and HTML", view, "calendars made anew", make)

    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "seeds").mkdir()
        for path in (ROOT / "events.yaml", *(ROOT / "seeds").glob("*.yaml")):
            (here / path.relative_to(ROOT)).write_bytes(path.read_bytes())
        build = command("--project", folder, "build")
        begun = time.perf_counter()
        build()
        whole = time.perf_counter() - begun
        row("a build with nothing to make", median(build), "a whole build", whole)


if __name__ == "__main__":
    main()
