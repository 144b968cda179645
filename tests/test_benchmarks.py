"""The benchmarks come to their end: what they start themselves is not waited for as if it were a program's worker."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
# What is measured in a process of its own stands before what is waited for with all its workers.
RUN = """
import sys
from pathlib import Path
from benchmarks import run
run._take_in_orphans()
(row,) = run.reading(10)
took = run.command(Path(sys.argv[1]), "--version")
print(row.what, row.seconds > 0, row.held_against > 0, took > 0)
"""


def test_a_program_is_waited_for_and_nothing_else(tmp_path: Path) -> None:
    command = [sys.executable, "-c", RUN, str(tmp_path)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False, env={"PATH": ""})
    assert (ended.stdout, ended.stderr) == ("read and check 10 events True True True\n", "")
