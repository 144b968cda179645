"""What the preview shows: a tree of its own, made again whenever data or templates change, and what `check` says of them.

It is made beside what is published, from the drafts too, and goes when the preview ends: half a date that was saved by chance
is never told to a subscriber.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from watchfiles import watch

from briefgen.building.build import preview as make_preview
from briefgen.building.freshness import Order
from briefgen.diagnostics import BriefgenError, Diagnostic, render
from briefgen.domain.addresses import FOLDER
from briefgen.domain.catalog import Catalog
from briefgen.project import EVENTS, OUTPUT, SEEDS, SHIPPED, TEMPLATES, Project
from briefgen.reading.load import Loaded, load
from briefgen.reading.published import in_folder

Clock = Callable[[], datetime]
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
    """A preview under way. ``state`` is replaced whole, by one thread alone; ``closing`` ends what waits for it."""

    project: Project
    tree: Path
    clock: Clock
    texts: Path | None = None
    state: State = field(default_factory=State)
    catalog: Catalog | None = None
    closing: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Begin with what is published, make it anew, and follow each change until the block ends."""
        self.begin()
        follower = threading.Thread(target=self._follow, daemon=True)
        follower.start()
        try:
            yield
        finally:
            self.closing.set()
            follower.join()

    def begin(self) -> None:
        """Show what is published, so that there is something to look at from the first moment on."""
        copy_published(self.project.output, self.tree)

    def refresh(self) -> None:
        """Look at the data; where they have no mistake, make what changed: pages first, memos behind them."""
        try:
            loaded = load(self.project.folder, in_folder(self.project.output / FOLDER))
        except BriefgenError as error:
            self.state = State(self.state.made, (str(error),), self.state.failed)
            return
        faults = tuple(told(loaded))
        if loaded.whole is None:
            self.state = State(self.state.made, faults, self.state.failed)
            return
        self.catalog = loaded.whole
        self._make(finished(loaded.whole))

    def _make(self, catalog: Catalog) -> None:
        order = Order(now=self.clock(), jobs=os.cpu_count() or 1, draft=True)
        project = Previewed(self.project.folder, self.tree)
        try:
            outcome = make_preview(project, catalog, order, self._tell)
        except BriefgenError as error:
            self.state = State(self.state.made, (str(error),), ())
            return
        failed = (f"{path}: {error}" for path, error in outcome.failed.items())
        self.state = State(self.state.made + 1, (), tuple(failed))

    def _tell(self) -> None:
        """Open pages show what is new before the memos are made."""
        self.state = State(self.state.made + 1, (), self.state.failed)

    def _follow(self) -> None:
        self.refresh()
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
        return bool(parts) and (parts[0] == EVENTS or parts[0] in (SEEDS, TEMPLATES)) and not parts[-1].startswith(".")


def _below(path: Path, folder: Path) -> bool:
    return path.is_relative_to(folder.resolve())


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
