"""How the system's libraries for text are found: by the names that the linker knows them by."""

from __future__ import annotations

import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def by_their_own_names() -> Iterator[None]:
    """In the block, Linux is asked for libraries by their files' names alone, as “libpango-1.0.so.0”.

    WeasyPrint tries that last. For each name before it Python would ask `ldconfig`, a compiler and a linker, in fifty processes
    that take longer than all else that is loaded; elsewhere it asks none.
    """
    if sys.platform != "linux":
        yield
        return
    before = ctypes.util.find_library
    ctypes.util.find_library = _not_found
    try:
        yield
    finally:
        ctypes.util.find_library = before


def _not_found(name: str) -> str | None:  # noqa: ARG001 - the signature is ctypes'
    """What is asked for by a part of its name."""
    return None
