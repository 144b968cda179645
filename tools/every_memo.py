"""Makes every memo of many days, to see that none is lost: some faults come by chance of a document's bytes alone.

    .venv/bin/python -m tools.every_memo                        400 days from the first source on, every third
    .venv/bin/python -m tools.every_memo --days 20 --every 100  a quick look

Country memos carry the counterpart's feed, as in a build. Each failure is printed with the command that
shows it; the exit code is 1 where there was one. Nothing is written. Printed too is how many layouts the memos took, since
that is what they cost. The digest at the end stands for the bytes of all the memos: it is the same at every run, with any
number of workers, until something is changed.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from functools import cache, partial
from pathlib import Path
from unittest.mock import patch

from msgspec import Struct

from briefgen.building.workers import Job, Work, make
from briefgen.calendars import render_calendars
from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.domain.meetings import meetings
from briefgen.memos import Subject
from briefgen.memos.meeting import MeetingSubject, nobody_to_meet
from briefgen.memos.meeting.paper import MeetingJob
from briefgen.paper import pdf
from briefgen.project import Project
from briefgen.reading.load import load

ROOT = Path(__file__).parent.parent


class Made(Struct, frozen=True):
    """What became of the memos of one day: each one's digest and number of layouts by its name, and what went wrong."""

    day: date
    digests: dict[str, str]
    layouts: dict[str, int]
    failures: dict[str, str]


def main() -> int:
    asked = arguments()
    begun = time.monotonic()
    days = [asked.first + timedelta(days=asked.every * n) for n in range(asked.days)]
    whole, memos, failures, layouts = hashlib.sha256(), 0, 0, Counter[int]()
    with ProcessPoolExecutor(asked.jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        for done, made in enumerate(pool.map(partial(make_all, folder=asked.project, annexed=asked.annex), days), 1):
            memos, failures = memos + len(made.digests), failures + len(made.failures)
            layouts.update(made.layouts.values())
            whole.update(repr(sorted(made.digests.items())).encode())
            for name, why in made.failures.items():
                print(f"briefgen build --as-of {made.day} --only {name}\n    {why}", flush=True)
            if done % 20 == 0:
                print(f"{done} of {len(days)} days, {memos} memos, {failures} failed", file=sys.stderr, flush=True)
    minutes = (time.monotonic() - begun) / 60
    print(
        f"{len(days)} days from {days[0]} to {days[-1]}: {memos} memos made, {failures} failed, {minutes:.0f} minutes"
    )
    print("layouts: " + ", ".join(f"{times} in {count} memos" for times, count in sorted(layouts.items())))
    print(f"digest of all: {whole.hexdigest()[:16]}")
    return 1 if failures else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--first", type=date.fromisoformat, default=date(2023, 2, 24), help="the first day")
    parser.add_argument("--every", type=int, default=3, help="how many days lie from one to the next")
    parser.add_argument("--days", type=int, default=400, help="how many days")
    parser.add_argument("--jobs", type=int, default=2, help="how many worker processes")
    parser.add_argument("--project", type=Path, default=ROOT, help="the folder that holds events.yaml")
    parser.add_argument("--annex", action="store_true", help="country memos with their annex")
    return parser.parse_args()


def make_all(day: date, *, folder: Path, annexed: bool) -> Made:
    """The memos of one day, made in a worker, which reads the project once."""
    project, catalog = opened(folder)
    digests, layouts, failures = dict[str, str](), dict[str, int](), dict[str, str]()
    for name, job in jobs(project, catalog, day, annexed=annexed):
        with patch.object(pdf, "lay_out", wraps=pdf.lay_out) as lay_out:
            result = make(job)
        layouts[name] = lay_out.call_count
        if isinstance(result, BriefgenError):
            failures[name] = " ".join(filter(None, (str(result), result.hint)))
        else:
            digests[name] = hashlib.sha256(result).hexdigest()
    return Made(day, digests, layouts, failures)


def jobs(project: Project, catalog: Catalog, day: date, *, annexed: bool) -> Iterator[tuple[str, Work]]:
    feeds = render_calendars(catalog, datetime.combine(day, clock(12), UTC), {}).files
    for code, counterpart in catalog.counterparts.items():
        feed = feeds[f"{counterpart.slug}.ics"]
        yield code, Job(Subject(catalog, code, day, annexed=annexed), project.templates, feed)
    for state in meetings(catalog, day):
        subject = MeetingSubject(catalog, state.id, day)
        if nobody_to_meet(subject) is None:
            yield state.id, MeetingJob(subject, project.templates)


@cache
def opened(folder: Path) -> tuple[Project, Catalog]:
    project = Project.at(folder)
    catalog = load(folder).catalog
    if catalog is None:
        raise SystemExit("The data have errors: run “briefgen check”.")
    return project, catalog


if __name__ == "__main__":
    sys.exit(main())
