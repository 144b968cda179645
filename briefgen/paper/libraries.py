"""What the libraries that lay pages out would do again and again, or for nothing.

They ask where the system's libraries are, spell out patterns, parse the names of C types, and load what they hardly ever use.
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


# What WeasyPrint passes to Pango and HarfBuzz by its address, or several of it in a row.
PASSED = ("char", "unsigned int", "hb_codepoint_t", "hb_tag_t", "PangoFcFontMap", "PangoLogAttr", "PangoRectangle")
Known = tuple[Any, bool]  # a C type, and whether it is one of functions


class Types(dict[str, Known]):
    """C types by their names, so many of one known in a row as well, as “hb_codepoint_t[71]”, which nobody has to parse.

    cffi parses a name with a grammar of the whole language and all that WeasyPrint has declared. For the glyphs of a font their
    number is part of the name, so that of each memo ten names are new ones: a fortieth of what it takes.
    """

    def __init__(self, ffi: Any, known: dict[str, Known]) -> None:
        super().__init__(known)
        names = [f"{name} *" for name in PASSED]
        self.update((name, (type_, False)) for name, type_ in zip(names, _parsed(ffi, names), strict=True))

    def __missing__(self, name: str) -> Known:
        """A type that was not asked for yet; raises KeyError for one that has to be parsed."""
        from _cffi_backend import new_array_type  # here, since nobody has it where nothing is laid out

        item, bracket, number = name.partition("[")
        number = number.removesuffix("]")
        if f"{item} *" not in self or not bracket or not (number.isdecimal() or not number):
            raise KeyError(name)
        address, _function = self[f"{item} *"]
        found = self[name] = (new_array_type(address, int(number) if number else None), False)
        return found


def _parsed(ffi: Any, names: list[str]) -> tuple[Any, ...]:
    """The types of some names, all parsed at once: as what some function takes."""
    taken: tuple[Any, ...] = ffi.typeof(f"void (*)({', '.join(names)})").args
    return taken


def keep_types(ffi: Any) -> None:
    """Let cffi find the types by which WeasyPrint calls libraries; nothing is done where a later version keeps them otherwise."""
    known = getattr(ffi, "_parsed_types", None)
    if isinstance(known, dict):
        ffi._parsed_types = Types(ffi, known)  # noqa: SLF001 - there is no door to it


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
