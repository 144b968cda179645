"""Clusters on this machine, desks whose memos they make, and builds that are watched while they run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.small_desk import FILES

ROOT = Path(__file__).parents[2]
DAY = "1745143200"  # SOURCE_DATE_EPOCH: 20 April 2025, when two meetings are ahead
PATIENCE = 300  # seconds
Start = Callable[..., Any]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": DAY, **more}


class Desk:
    """A small desk of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.memos = folder / "output" / "memos"
        for path, text in FILES.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")

    def begin(self, *options: str, **more: str) -> subprocess.Popen[str]:
        """A build under way."""
        command = [sys.executable, "-m", "briefgen", "--project", str(self.folder), "build", *options]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(command, cwd=ROOT, env=environment(**more), text=True, **pipes)  # type: ignore[call-overload, no-any-return]

    def build(self, *options: str, **more: str) -> tuple[int, str]:
        """Its exit code, and what it said of what went wrong."""
        return ended(self.begin(*options, **more))

    def retitle(self) -> None:
        """Change a word that stands in every memo."""
        events = self.folder / "events.yaml"
        events.write_text(
            events.read_text(encoding="utf-8").replace("A small desk", "A smaller desk"), encoding="utf-8"
        )

    def made(self) -> dict[str, bytes]:
        """Every memo, by its path."""
        return {path.relative_to(self.memos).as_posix(): path.read_bytes() for path in self.memos.rglob("*.pdf")}


def ended(build: subprocess.Popen[str]) -> tuple[int, str]:
    _said, wrong = build.communicate(timeout=PATIENCE)
    return build.returncode, wrong


def until(true: Callable[[], object]) -> None:
    ends = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < ends
        time.sleep(0.05)


# Loaded by every Python of a cluster: whatever lays out hands over its first memo, and no other lays out any before it may.
# Else it would hang on the load of a machine whether a build is still at work when its first memo is seen.
HOLDING = """
import os, sys
if "briefgen.building.cluster.apart" in sys.orig_argv:
    import time
    from pathlib import Path
    from briefgen.building.cluster import frames
    place, told, starter = Path(os.environ["HELD_AT"]), frames.write, os.getppid()
    def write(stream, data):
        try:
            (place / "first").touch(exist_ok=False)
        except FileExistsError:
            while not (place / "on").exists() and os.getppid() == starter:
                time.sleep(0.02)
        told(stream, data)
    frames.write = write
"""


class Held:
    """Workers that make one memo, and the others when they are let: ``surroundings`` are what they are started in."""

    def __init__(self, place: Path) -> None:
        place.mkdir()
        self._place = place
        (place / "sitecustomize.py").write_text(HOLDING, encoding="utf-8")
        self.surroundings = environment(PYTHONPATH=f"{place}{os.pathsep}{ROOT}", HELD_AT=str(place))

    def first_made(self, desk: Desk, build: subprocess.Popen[str]) -> None:
        """Wait until a build has written its first memo; it cannot have ended, for the others are held."""
        until(lambda: desk.made() or build.poll() is not None)
        assert (build.poll(), len(desk.made())) == (None, 1), build.communicate()

    def let_on(self) -> None:
        (self._place / "on").touch()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


@pytest.fixture
def held(tmp_path: Path) -> Held:
    return Held(tmp_path / "held")


@pytest.fixture(scope="session")
def made_here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The memos of the desk as this machine makes them."""
    desk = Desk(tmp_path_factory.mktemp("here"))
    assert desk.build() == (0, "")
    return desk.made()


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a local cluster of so many workers, each a process of its own with one thread; they end with the test."""
    from distributed import LocalCluster

    running = []

    def begin(workers: int = 2, **settings: Any) -> Any:
        local = {"threads_per_worker": 1, "dashboard_address": None, "host": "127.0.0.1", "silence_logs": 50}
        running.append(LocalCluster(n_workers=workers, **local, **settings))
        return running[-1]

    yield begin
    for cluster in running:
        cluster.close(timeout=10)
