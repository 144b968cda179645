"""What the preview shows: a tree of its own, made again whenever data or templates change, and what `check` says of them.

It is made beside what is published, from the drafts too, and goes when the preview ends: half a date that was saved by chance
is never told to a subscriber.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from watchfiles import watch

from briefgen.building.build import preview as make_preview
from briefgen.building.crew import Crew
from briefgen.building.freshness import Order
from briefgen.diagnostics import BriefgenError, Diagnostic, render
from briefgen.domain.addresses import FOLDER
from briefgen.domain.catalog import Catalog
from briefgen.language import speaking
from briefgen.project import EVENTS, EVENTS_FOLDER, OUTPUT, SEEDS, SHIPPED, TEMPLATES, Project
from briefgen.reading.load import Loaded, load
from briefgen.reading.published import in_folder

Clock = Callable[[], datetime]
LAST_WORDS = 3  # seconds that the maker gets to put away what it shares with its workers
LISTEN = 0.1  # seconds between two looks whether the preview has ended
SETTLED, NOTICED = 40, 20  # milliseconds: without a further change before one counts; between two looks
LEFT_OUT = frozenset({"as-of", "books"})  # of what is published: large, and no part of the preview


@dataclass(frozen=True, slots=True)
class Previewed(Project):
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


@dataclass(frozen=True, slots=True)
class State:
    """What an open page has to know: how often something was made, and what is wrong with the data now."""

    made: int = 0
    faults: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()


@dataclass
class Preview:
    """A preview under way. ``state`` is replaced whole, and ``told`` to whoever asked; ``closing`` ends what waits for it."""

    project: Project
    tree: Path
    clock: Clock
    texts: Path | None = None
    state: State = field(default_factory=State)
    told: Callable[[State], None] | None = None
    read: tuple[object, Catalog | None] = (None, None)
    crew: Crew | None = None
    fonts: tuple[str, ...] = ()  # those of the desk's own that were last printed with
    closing: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Begin with what is published, and follow each change until the block ends.

        What is made is made by another process: pages are answered meanwhile, and nothing is waited for at the end.
        """
        self.begin()
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe(duplex=False)
        maker = context.Process(target=make_all, args=(self.project, self.tree, self.clock, there))
        maker.start()
        listener = threading.Thread(target=self._listen, args=(here,), daemon=True)
        listener.start()
        try:
            yield
        finally:
            self.closing.set()
            maker.terminate()
            maker.join(LAST_WORDS)
            maker.kill()
            maker.join()
            listener.join()

    def _listen(self, here: Connection) -> None:
        """Take over each state that the maker tells."""
        with suppress(EOFError, OSError):
            while not self.closing.is_set():
                if here.poll(LISTEN):
                    self.state = here.recv()

    def begin(self) -> None:
        """Show what is published, so that there is something to look at from the first moment on."""
        copy_published(self.project.output, self.tree)

    def refresh(self) -> None:
        """Look at the data; where they have no mistake, make what changed: pages first, memos behind them."""
        try:
            loaded = load(self.project.folder, in_folder(self.project.output / FOLDER))
        except BriefgenError as error:
            self._tell(State(self.state.made, (str(error),), self.state.failed))
            return
        if loaded.whole is None:
            self._tell(State(self.state.made, tuple(told(loaded)), self.state.failed))
        else:
            self._make(finished(loaded.whole))

    def catalog(self) -> Catalog | None:
        """What the files say now, drafts included, read anew where one has changed; None while they have mistakes."""
        try:
            stamp = self._stamp()
            if self.read[0] != stamp:
                self.read = (stamp, load(self.project.folder).whole)
            return self.read[1]
        except (BriefgenError, OSError):
            return None

    def _found(self) -> object:
        try:
            return self._stamp()
        except OSError:
            return None

    def _stamp(self) -> tuple[tuple[Path, int], ...]:
        return tuple((path, path.stat().st_mtime_ns) for path in self.project.inputs())

    def _make(self, catalog: Catalog) -> None:
        order = Order(now=self.clock(), jobs=os.cpu_count() or 1, draft=True)
        project, self.fonts = Previewed(self.project.folder, self.tree), catalog.calendar.fonts
        try:
            with speaking(catalog.calendar.language):
                outcome = make_preview(project, catalog, order, self._pages_ready, self.crew)
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
        if self.told:
            self.told(state)

    def follow(self) -> None:
        """Make everything, and again at each change, for ever; what changes while the first is under way counts too."""
        seen = None
        while seen != (seen := self._found()):
            self.refresh()
        if self.crew:
            self.crew.warm(self.fonts)
        watched = [path for path in self._watched() if path.exists()]
        changes = watch(*watched, watch_filter=self._matters, stop_event=self.closing, debounce=SETTLED, step=NOTICED)
        for _changed in changes:
            self.refresh()

    def _watched(self) -> tuple[Path, ...]:
        return (self.project.folder, SHIPPED)

    def _matters(self, _change: object, name: str) -> bool:
        """Whether a path that changed has a part in what is made."""
        path = Path(name)
        if path.is_relative_to(SHIPPED):
            return True
        parts = path.relative_to(self.project.folder.resolve()).parts if _below(path, self.project.folder) else ()
        curated = (EVENTS, EVENTS_FOLDER, SEEDS, TEMPLATES)
        return bool(parts) and parts[0] in curated and not parts[-1].startswith(".")


def _below(path: Path, folder: Path) -> bool:
    return path.is_relative_to(folder.resolve())


def make_all(project: Project, tree: Path, clock: Clock, there: Connection) -> None:
    """In a process of its own: make the preview and follow each change. Ctrl-C is for the one that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    crew = Crew(os.cpu_count() or 1)
    try:
        Preview(project, tree, clock, told=there.send, crew=crew).follow()
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
    for diagnostic in loaded.diagnostics:
        if loaded.whole is None and _is_error(diagnostic):
            yield render(diagnostic, loaded.lines)


def _is_error(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity.value == "error"


def copy_published(output: Path, tree: Path) -> None:
    """Copy what is published, files alone: a symbolic link may lead anywhere."""
    for folder, folders, names in os.walk(output):
        here = Path(folder)
        folders[:] = [name for name in folders if name not in LEFT_OUT and not (here / name).is_symlink()]
        for name in names:
            if not (here / name).is_symlink():
                target = tree / here.relative_to(output) / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(here / name, target)
