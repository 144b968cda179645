"""How long somebody waits who saves a file while `serve` follows it, on the clock."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import desk
from briefgen.project import Project
from briefgen.serving.preview import Preview

RUNS = 5
MADE_AT_FIRST, WARM = 2, 6  # pages, then memos; seconds in which the workers load what they need


def saved(folder: Path) -> tuple[float, float]:
    """Seconds from saving the events to the renewed page, and to the renewed memo, of the quickest of some runs."""
    with tempfile.TemporaryDirectory() as tree:
        preview = Preview(Project.at(folder), Path(tree), _now)
        for path in ("memos/bulgaria.pdf", "bulgaria.html"):
            preview.looked.at(path)
        with preview.watching():
            _until(lambda: preview.state.made >= MADE_AT_FIRST)
            time.sleep(WARM)
            runs = [_saved(folder, Path(tree)) for _run in range(RUNS)]
    pages, papers = zip(*runs, strict=True)
    return min(pages), min(papers)


def _now() -> datetime:
    return datetime.now(UTC)


def _saved(folder: Path, tree: Path) -> tuple[float, float]:
    page, memo = tree / "bulgaria.html", tree / "memos" / "bulgaria.pdf"
    before = page.stat().st_mtime_ns, memo.stat().st_mtime_ns
    begun = time.monotonic()
    desk.retitle(folder)
    _until(lambda: page.stat().st_mtime_ns != before[0])
    seen = time.monotonic() - begun
    _until(lambda: memo.stat().st_mtime_ns != before[1])
    return seen, time.monotonic() - begun


def _until(true: Callable[[], bool]) -> None:
    ends = time.monotonic() + 120
    while not true() and time.monotonic() < ends:
        time.sleep(0.02)
