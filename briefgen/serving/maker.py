"""What makes the preview, in a process of its own: it reads the data whenever they change, and makes what has changed.

It is made beside what is published, from the drafts too, and goes when the preview ends: half a date that was saved by chance
is never told to a subscriber.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace
from watchfiles import watch

from briefgen.building.build import preview as make_preview
from briefgen.building.crew import Crew
from briefgen.building.freshness import Order
from briefgen.building.waiting import SupersededError, Waiting
from briefgen.building.workers import end_with_the_one_that_started_this, mistake
from briefgen.clock import begun
from briefgen.diagnostics import BriefgenError, render
from briefgen.domain.addresses import FOLDER
from briefgen.domain.catalog import Catalog
from briefgen.language import speaking
from briefgen.project import EVENTS, EVENTS_FOLDER, OUTPUT, SEEDS, SHIPPED, TEMPLATES, Project
from briefgen.reading.load import Known, Loaded, load
from briefgen.reading.published import in_folder
from briefgen.serving.looked import Looked

Clock = Callable[[], datetime]
SETTLED, NOTICED = 40, 20  # milliseconds: without a further change before one counts; between two looks
GLANCE = 1000  # milliseconds between two looks at the files themselves


class State(Struct, frozen=True):
    """What an open page has to know: how often something was made, and what is wrong with the data now."""

    made: int = 0
    faults: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()


class Previewed(Project, frozen=True):
    """A project whose output goes elsewhere; the editions that were issued stay where they are."""

    made: Path

    @property
    def output(self) -> Path:
        """Where the preview is made."""
        return self.made

    @property
    def editions(self) -> Path:
        """The editions of the desk itself."""
        return self.folder / OUTPUT / "editions"


class Maker(Struct, dict=True):
    """Makes the preview of a desk in a tree, and tells each state; what is ``looked`` at is made first."""

    project: Project
    tree: Path
    clock: Clock
    looked: Looked
    tell: Callable[[State], None]
    crew: Crew | None = None
    state: State = field(default_factory=State)
    fonts: tuple[str, ...] = ()  # those of the desk's own that were last printed with
    known: Known = field(default_factory=dict)
    published: tuple[object, frozenset[str]] = (None, frozenset())
    changed: threading.Event = field(default_factory=threading.Event)

    def follow(self) -> None:
        """Make everything, and again at each change, for ever; what changes meanwhile is made in place of what is under way."""
        threading.Thread(target=self._notice, args=(stamp(self.project),), daemon=True).start()
        self.begin()
        while self.changed.wait():
            self._refresh_while_changed()

    def begin(self) -> None:
        """Make everything once, then have the workers load what they will need."""
        self.changed.set()
        self._refresh_while_changed()
        if self.crew:
            self.crew.warm(self.fonts)

    def _notice(self, seen: object) -> None:
        for changes in self._changes():
            if changes or stamp(self.project) != seen:
                seen = stamp(self.project)
                self.changed.set()

    def _changes(self) -> Iterator[object]:
        """What the system tells of changed files, and nothing now and then: of those of other machines it may not tell."""
        watched = [path for path in (self.project.folder, SHIPPED) if path.exists()]
        how: dict[str, Any] = {"debounce": SETTLED, "step": NOTICED, "rust_timeout": GLANCE, "yield_on_timeout": True}
        with suppress(Exception):  # it has no more watches to give
            yield from watch(*watched, watch_filter=self._matters, **how)
        while True:
            time.sleep(GLANCE / 1000)
            yield None

    def _refresh_while_changed(self) -> None:
        """Look at the data until they are as they were last looked at; nothing that goes wrong ends the watching."""
        while self.changed.is_set():
            self.changed.clear()
            try:
                self.refresh()
            except SupersededError:
                self.changed.set()
            except Exception as error:
                traceback.print_exc()
                self._tell(replace(self.state, failed=(mistake(error),)))

    def refresh(self) -> None:
        """Look at the data; where they have no mistake, make what changed: pages first, memos behind them."""
        try:
            today = begun(max(self.clock(), datetime.now(UTC)))
            loaded = load(self.project.folder, self._domains(), self.known, today=today)
        except BriefgenError as error:
            self._tell(replace(self.state, faults=(str(error),)))
            return
        if loaded.whole is None:
            self._tell(replace(self.state, faults=tuple(told(loaded))))
        else:
            self._make(finished(loaded.whole))

    def _domains(self) -> frozenset[str]:
        """Those of the published calendars, which are read again only when somebody has built."""
        folder = self.project.output / FOLDER
        found = tuple((path, path.stat().st_mtime_ns) for path in sorted(folder.glob("*.ics")))
        if self.published[0] != found:
            self.published = (found, in_folder(folder))
        return self.published[1]

    def _make(self, catalog: Catalog) -> None:
        order = Order(now=self.clock(), jobs=os.cpu_count() or 1, draft=True)
        project, self.fonts = Previewed(self.project.folder, self.tree), catalog.calendar.fonts
        waiting = Waiting(self.looked.rank, self.changed.is_set, self._pages_ready)
        try:
            with speaking(catalog.calendar.language):
                outcome = make_preview(project, catalog, order, waiting, self.crew)
        except BriefgenError as error:
            self._tell(State(self.state.made, (str(error),), ()))
            return
        failed = (f"{path}: {error}" for path, error in outcome.failed.items())
        self._tell(State(self.state.made + 1, (), tuple(failed)))

    def _pages_ready(self) -> None:
        """Open pages show what is new before the memos are made."""
        self._tell(State(self.state.made + 1, (), self.state.failed))

    def _tell(self, state: State) -> None:
        self.state = state
        self.tell(state)

    def _matters(self, _change: object, name: str) -> bool:
        """Whether a path that changed has a part in what is made."""
        path, folder = Path(name), self.project.folder.resolve()
        if path.is_relative_to(SHIPPED):
            return True
        parts = path.relative_to(folder).parts if path.is_relative_to(folder) else ()
        curated = (EVENTS, EVENTS_FOLDER, SEEDS, TEMPLATES)
        return bool(parts) and parts[0] in curated and not parts[-1].startswith(".")


def stamp(project: Project) -> object:
    """What differs whenever a curated file was changed, came or went."""
    try:
        return tuple((path, path.stat().st_mtime_ns) for path in project.inputs())
    except OSError:
        return None


def make_all(project: Project, tree: Path, clock: Clock, looked: Looked, there: Connection) -> None:
    """In a process of its own: make the preview and follow each change. Ctrl-C is for the one that started it."""
    end_with_the_one_that_started_this()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    crew = Crew(os.cpu_count() or 1)
    try:
        Maker(project, tree, clock, looked, there.send, crew).follow()
    except (SystemExit, KeyboardInterrupt):  # the second is what watchfiles makes of the first
        pass
    finally:
        for worker in multiprocessing.active_children():
            worker.kill()


def _end(_signal: int, _frame: object) -> None:
    raise SystemExit


def finished(catalog: Catalog) -> Catalog:
    """A catalog in which no record counts as a draft: what nobody is to see yet is seen by whoever writes it."""
    kinds: dict[str, Any] = {
        kind: {name: r.model_copy(update={"draft": False}) if r.draft else r for name, r in records.items()}
        for kind, records in catalog.kinds().items()
    }
    return replace(catalog, **kinds)


def told(loaded: Loaded) -> Iterator[str]:
    """What is wrong with data that cannot be used, each mistake with its line, as `check` prints it."""
    return (render(diagnostic, loaded.lines) for diagnostic in loaded.diagnostics if diagnostic.is_error)
