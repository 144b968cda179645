"""The file in which a desk's verdicts are kept: in a folder for this user alone, since they quote what the texts say.

It can be deleted at any time. What is damaged, or was written by another program, counts as nothing at all.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from briefgen import caches
from briefgen.auditing.kept.form import Statements, of_bytes, to_bytes
from briefgen.auditing.kept.program import loaded
from briefgen.files import digest
from briefgen.language import language

KIND = "verdicts"
LARGEST = 64_000_000  # bytes of one desk's file; a desk that needs more is held anew each time
MOST = 256_000_000  # bytes of all of them together: those that were not asked for longest go first
MOST_DESKS = 32
_SEAL = len(digest())


class Kept:
    """Where the verdicts of one desk are kept; nowhere, where there is no folder for this user alone."""

    def __init__(self, desk: Path) -> None:
        self._name = digest(os.fsencode(desk.resolve()), language())
        folder = caches.private(KIND)
        self._path = folder / self._name if folder else None
        self._program = loaded()

    def read(self) -> dict[str, Statements]:
        """What this program kept of this desk in the language in use, by digests of views; empty where there is nothing that is whole."""
        with suppress(OSError, ValueError, KeyError, TypeError, IndexError, RecursionError):
            found = caches.got(self._path, most=LARGEST + _SEAL) if self._path else b""
            if found[:_SEAL] == self._seal(found[_SEAL:]):
                return of_bytes(found[_SEAL:])
        return {}

    def write(self, found: Mapping[str, Statements], before: Mapping[str, Statements]) -> None:
        """Keep what was found for the next run. What cannot be written is not kept, and nobody is troubled with it."""
        with suppress(OSError):
            if self._path is None:
                return
            if found.keys() == before.keys():
                os.utime(self._path)  # others, which were not asked for, go before it
                return
            data = to_bytes(found)
            if len(data) <= LARGEST:
                caches.put(self._path, self._seal(data) + data)
                caches.make_room(self._path, most=MOST, files=MOST_DESKS)

    def _seal(self, data: bytes) -> bytes:
        """A digest over what is kept and the program that keeps it, by which what is damaged or another's is told."""
        return digest(self._name, self._program, data).encode()
