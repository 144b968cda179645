"""What the libraries that lay pages out would do again and again, or for nothing.

They ask where the system's libraries are, spell out patterns, and load what they hardly ever use.
"""

from __future__ import annotations

import ctypes.util
import re
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any

# HarfBuzz cuts fonts to their letters, and ours are of one weight each. To load what does so without it takes a fourth of all that is loaded.
HARDLY_USED = ("fontTools.subset", "fontTools.varLib.instancer")


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


class Patterns(dict[tuple[Collection[str], bool], re.Pattern[str]]):
    """For some characters the pattern of a run of others, or of the same where that is asked for; made once.

    By these patterns tinyhtml5 reads on to the next sign that matters. It means to keep them, and files each under itself (as of
    2.1.0), where it is not found again: to spell them out takes as long as all the rest of the reading.
    """

    def __missing__(self, key: tuple[Collection[str], bool]) -> re.Pattern[str]:
        """A pattern that was not asked for yet."""
        characters, of_these = key
        listed = "".join(f"\\x{ord(character):02x}" for character in characters)
        pattern = self[key] = re.compile(f"[{'' if of_these else '^'}{listed}]+")
        return pattern


def keep_patterns() -> None:
    """Let tinyhtml5 find its patterns again; nothing is done where a later version has none."""
    from tinyhtml5 import inputstream

    if isinstance(getattr(inputstream, "characters_until_regex", None), dict):
        inputstream.characters_until_regex = Patterns()


class Later(ModuleType):
    """Stands for a module of which functions and classes are only called: the first call loads it."""

    def __getattr__(self, name: str) -> Any:
        """What has that name in the module, to be called."""
        if name.startswith("__"):
            raise AttributeError(name)
        return partial(_called, self.__name__, name)


def _called(module: str, name: str, /, *given: Any, **named: Any) -> Any:
    return getattr(import_module(module), name)(*given, **named)


@contextmanager
def loaded_when_used(*names: str) -> Iterator[None]:
    """In the block, whoever imports these modules gets what stands for them; those that are loaded already are left as they are."""
    standing = {name: Later(name) for name in names if name not in sys.modules}
    sys.modules.update(standing)
    try:
        yield
    finally:
        for name, module in standing.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
