"""Kills builds with SIGKILL, hundreds of times at every kind of moment, and builds again: nothing may be half-written or lost.

    .venv/bin/python -m tools.kills [HOW_MANY [SEED]]

A small desk goes from one state to the next. A build of the next state is killed, at a file operation or after a stretch of
time chosen by chance; then every file has to be that of the one state or of the other, whole; and the next build has to end in the
very bytes of a build that nobody killed, with nothing half-written left. One kill in ten hits the command itself, with the
processes that make its memos: none of them may outlive it.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import NoReturn

from briefgen.building import build as building
from briefgen.building.freshness import Order
from briefgen.building.workers import Work
from briefgen.project import Project
from tools.damage import MEMORY, SEEDS, START, Files, arguments, catalog, put, state, summed_up, text

ROOT = Path(__file__).parent.parent
OPERATIONS = frozenset({"open", "os.rename", "os.remove", "os.chmod", "os.mkdir", "os.rmdir", "tempfile.mkstemp"})
LONGEST = 3.0  # seconds after which a build is killed at the latest


def one_memo(jobs: dict[str, Work], _workers: int) -> list[tuple[str, bytes]]:
    """Memos that cost nothing: how they are laid out is no matter here."""
    return [(path, b"%PDF-1.7 " + job.fingerprint().encode() * 400) for path, job in jobs.items()]


def make(folder: Path, step: int) -> list[str]:
    vars(building)["run"] = one_memo
    order = Order(now=START + timedelta(days=step))
    return building.build(Project(folder), catalog(step), order, ("BG",)).warnings


def alone(work: Callable[[], object], watch: Callable[[str, object], object]) -> NoReturn:
    """Do the work in a forked process, watched, and end it, whatever happens."""
    status = 1
    try:
        sys.addaudithook(watch)
        work()
        status = 0
    finally:
        os._exit(status)


def killed(work: Callable[[], object], at_operation: int, after: float) -> bool:
    """Do the work in a process of its own that is killed at its n-th file operation, or after some seconds."""
    child = os.fork()
    if child == 0:
        left = at_operation

        def count(event: str, _arguments: object) -> None:
            nonlocal left
            if event in OPERATIONS:
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        alone(work, count)
    deadline = time.monotonic() + after
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        if time.monotonic() > deadline:
            os.kill(child, signal.SIGKILL)
            return os.WIFSIGNALED(os.waitpid(child, 0)[1])
        time.sleep(0.001)
    return True


def operations(work: Callable[[], object]) -> int:
    """How many file operations the work takes."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        alone(work, lambda event, _arguments: os.write(write, b"x") if event in OPERATIONS else None)
    os.close(write)
    os.waitpid(child, 0)
    with os.fdopen(read, "rb") as counted:
        return len(counted.read())


class Trials:
    """Two states of a desk that follow each other, and kills on the way from the one to the other."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.chance, self.counts = folder, random.Random(seed), Counter[str]()
        self.states: list[Files] = []
        for step in range(5):
            self.write(step)
            make(folder, step)
            self.states.append(state(folder))
        self.lengths = [0, *(self.length(step) for step in range(1, 5))]

    def write(self, step: int) -> None:
        (self.folder / "events.yaml").write_text(text(step), encoding="utf-8")

    def length(self, step: int) -> int:
        """How many file operations lead to a state."""
        put(self.folder, self.states[step - 1])
        self.write(step)
        return operations(lambda: make(self.folder, step))

    def run(self) -> None:
        step = self.chance.randrange(1, 5)
        before, after = self.states[step - 1], self.states[step]
        put(self.folder, before)
        self.write(step)
        for _ in range(self.chance.choice((1, 1, 1, 2))):  # a build that mends may be killed as well
            by_time = self.chance.random() < 0.3
            at = 0 if by_time else self.chance.randrange(1, self.lengths[step] + 1)
            killed(lambda: make(self.folder, step), at, self.chance.random() * 0.5 if by_time else LONGEST)
            self.counts["kills"] += 1
        found = state(self.folder)
        self.counts["half-written files left by kills"] += sum(name.endswith(".part") for name in found)
        for name in found.keys() | before.keys() | after.keys():
            if not name.endswith(".part") and found.get(name) not in (before.get(name), after.get(name)):
                self.fail("A FILE IS NEITHER THE OLD NOR THE NEW", name)
        warnings = make(self.folder, step)
        self.counts["builds that told of the interruption"] += bool(warnings)
        mended = state(self.folder)
        if mended != after:
            differing = [n for n in mended.keys() | after.keys() if mended.get(n) != after.get(n)]
            self.fail("THE NEXT BUILD DID NOT MEND ALL", ", ".join(sorted(differing)))

    def fail(self, what: str, where: str) -> None:
        self.counts[what] += 1
        print(f"{what}: {where}", flush=True)


def kill_the_command(chance: random.Random, counts: Counter[str]) -> None:
    """Kill `briefgen build` itself while it makes real memos; its processes have to end, and the next build to succeed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, content in {"events.yaml": text(4), **SEEDS}.items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_text(content, encoding="utf-8")
        command = [sys.executable, "-m", "briefgen", "--project", name, "build"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": str(int(START.timestamp()))}
        begun = time.monotonic()
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not descendants(process.pid) and process.poll() is None:
            time.sleep(0.005)
        time.sleep(chance.random() * 3)
        children = descendants(process.pid)
        process.kill()
        process.wait()
        counts["kills of the command"] += 1
        counts["processes of its that had to end"] += len(children)
        deadline = time.monotonic() + 30
        while (left := [child for child in children if alive(child)]) and time.monotonic() < deadline:
            time.sleep(0.05)
        if left:
            counts["A PROCESS OUTLIVED THE COMMAND"] += len(left)
            for child in left:
                os.kill(child, signal.SIGKILL)
        again = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if again.returncode or any(folder.rglob("*.part")):
            counts["THE NEXT BUILD FAILED"] += 1
            print(again.stderr, time.monotonic() - begun, flush=True)


def descendants(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [found for child in map(int, children) for found in (child, *descendants(child))]


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def main(how_many: int, seed: int) -> int:
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        trials = Trials(Path(folder), seed)
        for number in range(how_many):
            trials.run()
            if number % 10 == 9:
                kill_the_command(trials.chance, trials.counts)
    return summed_up(trials.counts, f"{how_many} trials from seed {seed} in {time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    sys.exit(main(*arguments(__doc__, 300)))
