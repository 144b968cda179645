"""A shell in which commands are given one after the other, as somebody gives them who reads a page."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# What is typed goes to a terminal: programs ask nobody else.
_TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
PATIENCE = 600  # seconds
_CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r")


@dataclass
class Shell:
    """One that keeps its folder from command to command, in an environment that knows nothing of the tests'."""

    folder: Path
    home: Path
    programs: Path

    def give(self, command: str, typed: str | None = None) -> tuple[int, str]:
        """Give a command, with what is *typed* where it asks; its exit code, and what it printed."""
        asked = ["bash", "-c", f'{command}\ncode=$?; pwd > "$HOME/.folder"; exit $code']
        done = subprocess.run(
            [sys.executable, "-c", _TERMINAL, *asked] if typed is not None else asked,
            cwd=self.folder,
            env=self._environment(),
            input=typed or "",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        self.folder = Path((self.home / ".folder").read_text(encoding="utf-8").strip())
        return done.returncode, _CONTROL.sub("", done.stdout)

    def give_until(self, command: str, words: str) -> tuple[int, str]:
        """Give a command that goes on, and press Ctrl-C as soon as it has said some words; its exit code, and what it printed."""
        log, ends = self.home / ".said", time.monotonic() + PATIENCE
        with log.open("wb") as said:
            asked = ["bash", "-c", f"exec {command}"]
            under_way = subprocess.Popen(
                asked, cwd=self.folder, env=self._environment(), stdin=subprocess.DEVNULL, stdout=said, stderr=said
            )
        while words not in log.read_text(encoding="utf-8") and under_way.poll() is None and time.monotonic() < ends:
            time.sleep(0.05)
        under_way.send_signal(signal.SIGINT)
        try:
            code = under_way.wait(PATIENCE)
        finally:
            under_way.kill()
        return code, log.read_text(encoding="utf-8")

    def _environment(self) -> Mapping[str, str]:
        """That of somebody at home, on a fixed day; what is installed comes from what is at hand, never from elsewhere."""
        kept = {name: os.environ[name] for name in ("LANG", "TMPDIR") if name in os.environ}
        return kept | {
            "HOME": str(self.home),
            "PATH": f"{self.programs}:{os.environ['PATH']}",
            "COLUMNS": "100",
            "TERM": "dumb",
            "SOURCE_DATE_EPOCH": "1795690800",  # 26 November 2026
            "PIP_NO_INDEX": "1",
            "PIP_NO_BUILD_ISOLATION": "0",  # pip reads it so: no isolation
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        }
