"""What takes over two seconds shows in a terminal what it is at and how far; in a pipe there is nothing of it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, assert_never

from briefgen.building.stages import Stage, Tell, untold
from briefgen.language import gettext as _

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 2.0  # seconds


@contextmanager
def progress(stage: Stage) -> Iterator[Tell]:
    """A line that moves while something is made, from two seconds on, and goes when it is done."""
    if not sys.stderr.isatty():
        yield untold
        return
    bar = _Bar(stage)
    timer = threading.Timer(PATIENCE, bar.appear)
    timer.daemon = True
    timer.start()
    try:
        yield bar.tell
    finally:
        timer.cancel()
        bar.vanish()


class _Bar:
    """The line: what was told last, shown or not."""

    def __init__(self, stage: Stage) -> None:
        self._told = (stage, 0, 0)
        self._shown: Progress | None = None
        self._over = False
        self._lock = threading.RLock()

    def tell(self, stage: Stage, done: int, of: int) -> None:
        with self._lock:
            self._told = (stage, done, of)
            self._draw()

    def appear(self) -> None:
        from rich.console import Console  # takes a tenth of a second to load, which most commands do not wait for
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

        with self._lock:
            if not self._over:
                columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn())
                self._shown = Progress(*columns, console=Console(stderr=True), transient=True)
                self._shown.add_task("")
                self._draw()
                self._shown.start()

    def vanish(self) -> None:
        with self._lock:
            self._over = True
            if self._shown:
                self._shown.stop()

    def _draw(self) -> None:
        if self._shown:
            _stage, done, of = self._told
            self._shown.update(
                self._shown.task_ids[0], description=words(*self._told), completed=done, total=of or None
            )


def words(stage: Stage, done: int, of: int) -> str:
    """What is being done, and how far it is where that is counted."""
    doing = _doing(stage)
    return _("{doing}: {done} of {all}").format(doing=doing, done=done, all=of) if of else doing


def _doing(stage: Stage) -> str:
    match stage:
        case Stage.READING:
            return _("Reading and checking the data")
        case Stage.CALENDARS:
            return _("Making calendars")
        case Stage.MEMOS:
            return _("Making memos")
        case Stage.PAGES:
            return _("Making pages")
        case _:
            assert_never(stage)
