"""What the preview shows: a tree of its own, what is told of it, and the process that makes it."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.language import gettext as _
from briefgen.project import Project
from briefgen.reading.load import load
from briefgen.serving.looked import Looked
from briefgen.serving.maker import Clock, State, make_all, stamp

LAST_WORDS = 3  # seconds that the maker gets to put away what it shares with its workers
LISTEN = 0.05  # seconds between two looks whether the preview has ended
ANEW = 1  # seconds before a maker that has died is followed by another
LEFT_OUT = frozenset({"as-of", "books"})  # of what is published: large, and no part of the preview


class Preview(Struct, dict=True):
    """A preview under way. ``state`` is replaced whole; ``closing`` ends what waits for it; ``looked`` is what is looked at."""

    project: Project
    tree: Path
    clock: Clock
    texts: Path | None = None
    state: State = field(default_factory=State)
    read: tuple[object, Catalog | None] = (None, None)
    looked: Looked = field(default_factory=Looked)
    closing: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Begin with what is published, and follow each change until the block ends.

        What is made is made by another process: pages are answered meanwhile, and nothing is waited for at the end.
        """
        self.begin()
        keeper = threading.Thread(target=self._keep_a_maker, daemon=True)
        keeper.start()
        try:
            yield
        finally:
            self.closing.set()
            keeper.join()

    def begin(self) -> None:
        """Show what is published, so that there is something to look at from the first moment on."""
        copy_published(self.project.output, self.tree)

    def inside(self, path: str) -> str | None:
        """The path of a file of the tree, where it is one: none that is hidden or lies elsewhere."""
        try:
            file, tree = (self.tree / path.lstrip("/")).resolve(), self.tree.resolve()
            inside = file.relative_to(tree)
            return inside.as_posix() if file.is_file() and not any(p.startswith(".") for p in inside.parts) else None
        except (OSError, ValueError):
            return None

    def version(self, path: str | None) -> str:
        """What changes whenever the file at a path of the tree does; of what is no file, whenever something is made."""
        try:
            stat = (self.tree / path).stat() if path else None
        except OSError:
            stat = None
        return f"{stat.st_mtime_ns}-{stat.st_size}" if stat else str(self.state.made)

    def catalog(self) -> Catalog | None:
        """What the files say now, drafts included, read anew where one has changed; None while they have mistakes."""
        try:
            seen = stamp(self.project)
            if seen is None or self.read[0] != seen:
                self.read = (seen, load(self.project.folder).whole)
            return self.read[1]
        except (BriefgenError, OSError):
            return None

    def _keep_a_maker(self) -> None:
        """Have a maker at work, another where one has died, and take over each state that it tells."""
        while not self.closing.is_set():
            maker, here = self._start()
            self._listen(here)
            _end(maker)
            if not self.closing.is_set():
                gone = _("What makes the preview ended without a word, and begins again.")
                self.state = replace(self.state, failed=(gone,))
                self.closing.wait(ANEW)

    def _start(self) -> tuple[BaseProcess, Connection]:
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe(duplex=False)
        maker = context.Process(target=make_all, args=(self.project, self.tree, self.clock, self.looked, there))
        maker.start()
        there.close()  # so that its end is heard
        return maker, here

    def _listen(self, here: Connection) -> None:
        with suppress(EOFError, OSError):
            while not self.closing.is_set():
                if here.poll(LISTEN):
                    self.state = here.recv()


def _end(maker: BaseProcess) -> None:
    maker.terminate()
    maker.join(LAST_WORDS)
    maker.kill()
    maker.join()


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
