"""Templates as they were compiled: the desk's own for as long as a process lasts, the program's own from one run to the next.

What is kept is code, and so it is kept where nobody else writes, and taken only as it was written.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cached_property
from importlib import metadata
from importlib.util import MAGIC_NUMBER
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from briefgen import caches
from briefgen.files import digest
from briefgen.project import SHIPPED

FOLDER = "templates"
_SEAL = len(digest())  # characters in front of what is kept, by which what was damaged is told


class Compiled(BytecodeCache):
    """What this process compiled, by file: desks that share a template compile it once.

    ``made_with`` is what else the code depends on: templates compiled with something else are others. Where nothing can be
    kept, or what was kept is no good, templates are compiled anew; what they say is the same either way.
    """

    def __init__(self, made_with: str) -> None:
        self._made_with = digest(metadata.version("jinja2"), MAGIC_NUMBER, sys.version, str(SHIPPED), made_with)
        self._kept: dict[str, bytes] = {}
        self._lasting: set[str] = set()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """By what a template is kept; whether it is the program's own is told by where it stands."""
        key = super().get_cache_key(name, filename)
        if filename and Path(filename).absolute().is_relative_to(SHIPPED):
            self._lasting.add(key)
        return key

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept, unless the template says something else since."""
        if kept := self._kept.get(bucket.key) or self._read(bucket.key):
            self._kept[bucket.key] = kept
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it. No harm comes of two who write at one time: what either left half-written is damaged."""
        code = self._kept[bucket.key] = bucket.bytecode_to_string()
        if place := self._place(bucket.key):
            with suppress(OSError):
                place.write_bytes(digest(place.name, code).encode() + code)

    def _read(self, key: str) -> bytes | None:
        place = self._place(key)
        with suppress(OSError):
            found = place.read_bytes() if place else b""
            seal, code = found[:_SEAL], found[_SEAL:]
            return code if place and seal == digest(place.name, code).encode() else None
        return None

    def _place(self, key: str) -> Path | None:
        """The file of a template of the program's own, where there is a folder for it."""
        return self._folder / digest(self._made_with, key) if self._folder and key in self._lasting else None

    @cached_property
    def _folder(self) -> Path | None:
        return caches.private(FOLDER)
