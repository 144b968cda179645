"""The process beside a worker of a cluster that lays out: `python -m briefgen.building.cluster.apart`.

A worker has threads, in which no memo can be stopped, and whatever crashes in them takes the worker with it.
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from typing import IO

from briefgen.building.cluster import frames
from briefgen.building.cluster.kit import kit
from briefgen.building.cluster.parcel import make


def serve(asked: IO[bytes], answers: IO[bytes]) -> None:
    """Make one job after the other, until nobody asks or listens any more."""
    with suppress(EOFError, BrokenPipeError):
        while True:
            frames.write(answers, pickle.dumps(make(frames.read(asked))))


def main() -> None:
    """Answer on what is standard output now; whatever else is printed goes where errors go."""
    from briefgen.building import preloaded  # noqa: F401 - what every job needs, loaded while none is there yet

    kit(())  # of the code that was loaded just now
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
