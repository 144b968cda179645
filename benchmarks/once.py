"""What is measured in a process of its own, which has done nothing else before: how much memory it takes is seen there alone.

python -m benchmarks.once read FOLDER
"""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from benchmarks import desk
from briefgen.reading.load import load


def read(folder: Path) -> tuple[float, float]:
    """Seconds of computing that a desk takes to be read and checked, and by how many MB the process grew at most.

    What is loaded once for any desk is there before. Memory is told on Linux alone; elsewhere it is 0.
    """
    with tempfile.TemporaryDirectory() as small:
        desk.write(Path(small), desk.desk(10, 2))
        load(Path(small))
    before, begun = _memory("VmRSS"), time.process_time()
    _kept = load(folder)
    return time.process_time() - begun, _memory("VmHWM") - before


def _memory(name: str) -> float:
    """MB of this process, by the name of a line in its status."""
    with suppress(OSError):
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(name)), 0.0)
    return 0.0


MEASURED = {"read": read}

if __name__ == "__main__":
    what, where = sys.argv[1:]
    sys.stdout.write(" ".join(map(str, MEASURED[what](Path(where)))))
