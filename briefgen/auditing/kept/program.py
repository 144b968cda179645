"""The program that keeps something: what it comes to is taken again by the very same alone.

Nothing heavy is imported here: whether there is anything to work out is known before a library is loaded.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from briefgen.files import digest, files_below, files_digest

PACKAGE = Path(__file__).parent.parent.parent


@cache
def loaded() -> str:
    """The digest of the program as it was when this process first asked: what it has loaded, whatever is put in its place."""
    return program()


def program() -> str:
    """The digest of all that verdicts rest on beside a view.

    That is every file of this program but those that Python makes of others, Python itself, and whatever it finds installed.
    """
    own = (path for path in files_below(PACKAGE) if not path.endswith(".pyc"))
    return digest(files_digest(own, PACKAGE), sys.version, *sorted(_installed()))


def _installed() -> Iterator[str]:
    """What stands beside the program, by name, version and the moment of its installation."""
    for folder in dict.fromkeys(sys.path):
        with suppress(OSError):
            for entry in os.scandir(folder or "."):
                if entry.name.endswith((".dist-info", ".egg-info")):
                    yield f"{entry.name} {entry.stat().st_mtime_ns}"
