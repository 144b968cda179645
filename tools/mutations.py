"""Spoil curated files in many small ways, and see that no mistake in data becomes a mistake of the program.

    python -m tools.mutations --sets 20000 --builds 300 [--small]

Half of the sets are the sample of this project, a quarter are small made-up desks, and a quarter small desks with every field
of every kind; `--small` leaves the sample out, which takes many times as long. Each is spoilt at up to three places and checked
as `check` does; of those that still pass, some are made into calendars, pages and the HTML of memos. Whatever ends in a
traceback is printed with its number, and `--only NUMBER` repeats it. The same seed spoils the same places.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from random import Random
from unittest.mock import patch

from msgspec.structs import replace

from briefgen.building.excerpt import Excerpts
from briefgen.calendars import render_calendars
from briefgen.diagnostics import has_errors, render_all
from briefgen.domain.agenda import Wanted, agenda
from briefgen.domain.catalog import Catalog
from briefgen.domain.meetings import meetings
from briefgen.domain.model import HOME_EVENTS
from briefgen.memos import Subject
from briefgen.memos.meeting import MeetingSubject, nobody_to_meet
from briefgen.memos.meeting.paper import meeting_html
from briefgen.memos.paper import memo_html
from briefgen.reading import load as reading
from briefgen.reading.compose import Composed, compose
from briefgen.reading.load import Loaded, load_documents
from briefgen.reading.text import Document, read_document
from briefgen.terminal.agenda import rows
from briefgen.terminal.show import show
from tests.pages.desks import render_pages
from tools.dense_desks import dense
from tools.desks import small
from tools.spoiling import MUTATIONS, Text

ROOT = Path(__file__).parent.parent
BASES = 50  # different desks of each sort: an unspoilt file of one is read once
COLLECTED = 100  # after so many sets; in between the collector would only walk what lives on
DAYS = (date(2024, 8, 1), date(2025, 6, 10), date(2027, 1, 15))


@cache
def sample() -> dict[str, str]:
    """The files of this project's own desk."""
    paths = [ROOT / "events.yaml", *sorted((ROOT / "seeds").glob("*.yaml"))]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@cache
def base(sort: str, number: int, seed: int) -> dict[str, str]:
    """A desk before it is spoilt."""
    return sample() if sort == "sample" else (dense if sort == "dense" else small)(f"{seed}/{number}")


@dataclass(frozen=True)
class Spoilt:
    """A desk, the same with up to three things wrong, and what was done to it."""

    unspoilt: dict[str, str]
    desk: dict[str, str]
    done: str


def spoilt(number: int, asked: argparse.Namespace) -> Spoilt:
    """The desk of a number, spoilt."""
    chance = Random(f"{asked.seed}/{number}")
    sorts = ("small", "dense") if asked.small else ("small", "sample", "dense", "sample")
    unspoilt = base(sorts[number % len(sorts)], number // len(sorts) % BASES, asked.seed)
    desk, done = dict(unspoilt), list[str]()
    for _place in range(chance.choice([1, 1, 1, 2, 3])):
        path = chance.choice([*sorted(desk), "events.yaml", "events.yaml"])
        text = Text(desk[path], chance, desk)
        mutation = chance.choice(MUTATIONS)
        mutation(text)
        desk[path] = "\n".join(text.lines)
        done.append(f"{mutation.__name__} in {path}")
    return Spoilt(unspoilt, desk, ", ".join(done))


_COMPOSED: dict[int, Composed] = {}  # by the identity of a kept document, which lives as long as the program


@cache
def kept(path: str, text: str) -> Document:
    """What the reader makes of a file that is not spoilt; it comes again and again."""
    document = read_document(path, text.encode())
    _COMPOSED[id(document)] = compose(document)
    return document


def composed(document: Document) -> Composed:
    """The nodes of a file; those of a kept one were composed before."""
    return _COMPOSED.get(id(document)) or compose(document)


def check(desk: dict[str, str], unspoilt: dict[str, str]) -> Loaded:
    """What `check` does, its printed words included."""
    documents = {
        path: kept(path, text) if unspoilt[path] is text else read_document(path, text.encode("utf-8", "surrogatepass"))
        for path, text in desk.items()
    }
    loaded = load_documents(documents)
    render_all(loaded.diagnostics, loaded.lines)
    return loaded


def make(catalog: Catalog) -> None:
    """Calendars, pages, the HTML of every memo, the agenda and each record as `show` prints it.

    A memo is made as a build makes it, from the part of the catalog that is taken out for it.
    """
    templates, parts = ROOT / "templates", Excerpts(catalog)
    made: dict[str, bytes] = {}
    for day in DAYS:
        made = dict(render_calendars(catalog, datetime(day.year, day.month, day.day, 8, tzinfo=UTC), made).files)
        render_pages(catalog, day, templates)
        rows(catalog, agenda(catalog, day, Wanted(past=True)), day)
        for record in catalog.records():
            show(catalog, record.id, day)
        for counterpart in catalog.counterparts.values():
            if not counterpart.withdrawn:
                part = parts.about((counterpart.id,))
                memo_html(Subject(part, counterpart.id, day), templates=templates)
        for state in meetings(catalog, day):
            subject = MeetingSubject(catalog, state.id, day, draft=True)
            if nobody_to_meet(subject) is None:
                codes = catalog.events[state.id].counterparts
                part = parts.about(catalog.counterparts if HOME_EVENTS in codes else codes, state.id)
                meeting_html(replace(subject, catalog=part), templates=templates)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--sets", type=int, default=1000, help="how many spoilt desks are checked")
    parser.add_argument(
        "--builds", type=int, default=0, help="of how many that pass calendars, pages and memos are made"
    )
    parser.add_argument("--small", action="store_true", help="only small desks, which are checked much faster")
    parser.add_argument("--first", type=int, default=0, help="the number to begin with, for runs in portions")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="repeat this set alone, and print what check says of it")
    return parser.parse_args()


class Trial:
    """One run: what came of each set."""

    def __init__(self, asked: argparse.Namespace) -> None:
        self.asked = asked
        self.builds = asked.builds
        self.outcomes: Counter[str] = Counter()
        self.slowest = (0.0, -1)

    def set(self, number: int) -> None:
        made = spoilt(number, self.asked)
        begun = time.process_time()
        try:
            outcome = self.tried(made)
        except Exception:  # whatever it is, it is what is looked for
            traceback.print_exc()
            print(f"set {number}: {made.done}\n", flush=True)
            outcome = "TRACEBACK"
        self.outcomes[outcome] += 1
        self.slowest = max(self.slowest, (time.process_time() - begun, number))

    def tried(self, made: Spoilt) -> str:
        loaded = check(made.desk, made.unspoilt)
        if loaded.catalog is None:
            return "errors" if has_errors(loaded.diagnostics) else "NO CATALOG AND NO ERROR"
        if self.builds:
            self.builds -= 1
            make(loaded.catalog)
            self.outcomes["made into calendars, pages and memos"] += 1
        return "warnings" if loaded.diagnostics else "nothing wrong"


def main() -> int:
    asked = arguments()
    patch.object(reading, "compose", composed).start()
    if asked.only is not None:
        made = spoilt(asked.only, asked)
        print(made.done)
        loaded = check(made.desk, made.unspoilt)
        print(render_all(loaded.diagnostics, loaded.lines))
        if loaded.catalog:
            make(loaded.catalog)
        return 0
    trial = Trial(asked)
    gc.disable()
    for number in range(asked.first, asked.first + asked.sets):
        trial.set(number)
        if number % COLLECTED == 0:
            gc.collect()
    for outcome, count in sorted(trial.outcomes.items()):
        print(f"{count:>8} {outcome}")
    print(f"slowest: set {trial.slowest[1]} with {trial.slowest[0]:.2f} s")
    return int(trial.outcomes["TRACEBACK"] > 0)


if __name__ == "__main__":
    sys.exit(main())
