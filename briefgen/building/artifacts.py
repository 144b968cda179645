"""The manifest of what was made, what a build did, and the digest of the program that makes it.

Nothing heavy is imported here: whether anything has to be made is known before YAML is read or a library loaded.
"""

from __future__ import annotations

import json
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from briefgen import zone_tables
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.files import digest, file_digest, files_below, files_digest, whole, write_atomically
from briefgen.state import decoded, parse

MANIFEST = ".manifest.json"
VERSION = 1
PACKAGE = Path(__file__).parent.parent
READ_AT_ONCE = 1_000_000  # bytes
NOWHERE = frozenset({"", ".", ".."})
NEVER_OURS = frozenset({"as-of", "books", "editions"})  # made on their own orders: no build lists or removes them


class Outcome(Struct):
    """What a build did, by paths relative to its tree."""

    tree: Path
    as_of: date | None = None  # where it is of another day, beside what is published
    written: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    failed: dict[str, BriefgenError] = field(default_factory=dict)

    @property
    def exit_code(self) -> Exit:
        """0 well; 2 when an obstacle stops every memo; 4 when some memo could not be made and the rest was."""
        codes = {error.exit_code for error in self.failed.values()}
        return Exit.WELL if not codes else codes.pop() if len(codes) == 1 else Exit.SOME_FAILED


class Artifact(NamedTuple):
    """One published file: the fingerprint of all it is made from, and the digest of its bytes."""

    fingerprint: str
    digest: str

    @classmethod
    def read(cls, told: dict[str, Any]) -> Artifact:
        """One from a manifest; raises TypeError or KeyError where it is none."""
        found = cls(told["fingerprint"], told["digest"])
        if not (type(found.fingerprint) is type(found.digest) is str and len(told) == len(found)):
            raise TypeError("a manifest holds texts")
        return found


class Manifest(Struct):
    """What the last build made, from which inputs, on which day, in which named fonts; paths are relative to its tree.

    ``data`` is the digest of the curated files alone. ``published`` are the paths of what everybody may have. ``found`` is
    false where there was none, so that nothing is known of what was made.
    """

    inputs: str = ""
    timezone: str = "UTC"
    fonts: tuple[str, ...] = ()
    artifacts: dict[str, Artifact] = field(default_factory=dict)
    data: str = ""
    published: tuple[str, ...] = ()
    found: bool = True

    @classmethod
    def read(cls, tree: Path) -> Manifest:
        """The manifest of a tree; an empty one where there is none or it cannot be understood."""
        try:
            data = parse(decoded(whole(tree / MANIFEST)))
            if data["version"] != VERSION or not all(map(may_be_made, data["artifacts"])):
                return cls(found=False)
            artifacts = {path: Artifact.read(of) for path, of in data["artifacts"].items()}
            head = _texts({name: data[name] for name in ("inputs", "timezone")})
            zone_tables.use_own()  # a build that has nothing to make loads nothing, and asks what day it is all the same
            ZoneInfo(head["timezone"])
            fonts, published = (_names(data.get(name, ())) for name in ("fonts", "published"))
            made = tuple(path for path in published if path in artifacts)
            return cls(head["inputs"], head["timezone"], fonts, artifacts, str(data.get("data", "")), made)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return cls(found=False)

    def write(self, tree: Path) -> None:
        """Write the manifest, last of all files of a build."""
        artifacts = {p: {"fingerprint": a.fingerprint, "digest": a.digest} for p, a in sorted(self.artifacts.items())}
        data = {
            "version": VERSION,
            "inputs": self.inputs,
            "timezone": self.timezone,
            "fonts": self.fonts,
            "data": self.data,
            "published": sorted(self.published),
            "artifacts": artifacts,
        }
        # Without an indent: with one, it is not the encoder in C that writes thousands of entries, but a slow one in Python.
        write_atomically(tree / MANIFEST, (json.dumps(data) + "\n").encode())

    def fresh(self, tree: Path, path: str, fingerprint: str) -> bool:
        """Whether a file was made from the same things and still has the bytes that were written."""
        artifact = self.artifacts.get(path)
        return bool(
            artifact and artifact.fingerprint == fingerprint and file_digest(f"{tree}/{path}") == artifact.digest
        )

    def intact(self, tree: Path) -> bool:
        """Whether every file it names still has the bytes that were written."""
        room = bytearray(READ_AT_ONCE)
        return all(
            file_digest(f"{tree}/{path}", room) == digest for path, (_made_from, digest) in self.artifacts.items()
        )


@cache  # nothing of it changes while the program runs
def program_digest(code: str | None = None) -> str:
    """Digest of this program and of the versions of everything installed beside it; of its code, where that is known."""
    site = Path(sysconfig.get_paths()["purelib"])
    installed = sorted(p.name for p in site.glob("*.dist-info") if not p.name.startswith("briefgen-"))
    return digest(code or code_digest(), sys.version, *installed)


@cache
def code_digest() -> str:
    """Digest of this program's own code and translations."""
    return files_digest(code_files(), PACKAGE)


def code_files() -> Iterator[str]:
    """The paths of this program's own code and translations."""
    return files_below(PACKAGE, ".py", ".mo")


def _texts(values: dict[Any, Any]) -> dict[Any, str]:
    if not all(isinstance(value, str) for value in values.values()):
        raise TypeError("a manifest holds texts")
    return values


def _names(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(_texts(dict(enumerate(values))).values())


def may_be_made(path: str) -> bool:
    """Whether a build may make what stands at a path: inside its tree, and nothing hidden, nor what other orders make."""
    folder, slash, name = path.rpartition("/")
    if not slash:
        return _may_begin(path) and "\0" not in path
    return name not in NOWHERE and "\0" not in path and _may_hold(folder)


def _may_begin(name: str) -> bool:
    return name[:1] not in ("", ".") and name not in NEVER_OURS


@cache  # thousands of files stand in a few folders
def _may_hold(folder: str) -> bool:
    first, *below = folder.split("/")
    return _may_begin(first) and NOWHERE.isdisjoint(below)


class Removal(Struct):
    """What was removed, and what could not be, by paths relative to the tree."""

    removed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def remove(tree: Path, paths: Iterable[str]) -> Removal:
    """Remove files that are no longer made; folders left empty go too.

    Nothing is removed through a symbolic link that leads out of the tree, and no folder that stands where a file stood.
    """
    found = Removal()
    for path in sorted(paths):
        target = tree / path
        if not (target.is_file() or target.is_symlink()):
            continue
        try:
            if not target.resolve().is_relative_to(tree.resolve()):
                raise OSError("it leads out of the tree")
            target.unlink()
        except OSError:
            found.left.append(path)
            continue
        found.removed.append(path)
        if target.parent != tree:
            with suppress(OSError):
                target.parent.rmdir()
    return found
