"""What the bytes of a memo depend on beside its job: program, libraries and fonts. Where these differ, memos would too."""

from __future__ import annotations

import platform
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import metadata

from briefgen import __version__
from briefgen.building.artifacts import code_digest
from briefgen.building.freshness import folder_digest, fonts_digest, libraries
from briefgen.language import gettext as _
from briefgen.project import SHIPPED

Kit = Mapping[str, str]  # versions and digests, by what they are of
PROGRAM = "briefgen"
SHORT = 8  # digits of a digest that are shown
MOST_NAMED = 4
LAYING_OUT = frozenset(
    {"libpango-1.0", "libpangoft2-1.0", "libharfbuzz", "libharfbuzz-subset", "libfontconfig", "libfreetype"}
)


def kit(families: tuple[str, ...]) -> Kit:
    """What this machine makes memos with, in the further fonts that a desk names."""
    return {**_program(), "fonts": fonts_digest(families)[:SHORT]}


def differences(here: Kit, there: Kit) -> str:
    """What another machine has otherwise, in words; empty where it would make the same bytes."""
    names = [name for name in dict.fromkeys((*here, *there)) if here.get(name) != there.get(name)]
    told = [_told(name, here.get(name), there.get(name)) for name in names[:MOST_NAMED]]
    return ", ".join([*told, *(["…"] if len(names) > MOST_NAMED else [])])


def _told(name: str, here: str | None, there: str | None) -> str:
    if name == "fonts":
        return _("other files of the fonts that the calendar names")
    return _("{name} {there} and not {here}").format(name=name, there=there or "–", here=here or "–")


@cache  # of what runs: a program that is replaced on the disk meanwhile is not the one that makes memos
def _program() -> Kit:
    code = f"{code_digest()[:SHORT]}.{folder_digest(SHIPPED)[:SHORT]}"
    return {
        PROGRAM: f"{__version__} ({code})",
        "Python": ".".join(platform.python_version_tuple()[:2]),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **dict(sorted(_packages())),
        **_libraries(),
    }


def _libraries() -> Kit:
    """Those of the system's libraries that lay out, each by the longest name it has, which tells its version."""
    named = (name.partition(".so.") for name in libraries())
    return {name: version for name, so, version in named if so and name in LAYING_OUT}


def _packages() -> Iterator[tuple[str, str]]:
    """Every package that the program needs to make anything, and its version."""
    from packaging.requirements import Requirement  # which comes with what a cluster needs
    from packaging.utils import canonicalize_name

    waiting, seen = [PROGRAM], set[str]()
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in seen:
            continue
        seen.add(name)
        try:
            installed = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        if name != PROGRAM:
            yield name, installed.version
        needed = map(Requirement, installed.requires or ())
        waiting += [one.name for one in needed if not one.marker or one.marker.evaluate({"extra": ""})]
