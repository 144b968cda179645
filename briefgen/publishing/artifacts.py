"""Fingerprints, atomic writes and the manifest of what was made.

Nothing heavy is imported here: whether anything has to be made is known before YAML is read or a library loaded.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import sysconfig
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _

if TYPE_CHECKING:
    from filelock import BaseFileLock

MANIFEST = ".manifest.json"
LOCK = ".lock"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Artifact:
    """One published file: the fingerprint of all it is made from, and the digest of its bytes."""

    fingerprint: str
    digest: str


@dataclass(slots=True)
class Manifest:
    """What the last build made, from which inputs, on which day; paths are relative to its tree."""

    inputs: str = ""
    timezone: str = "UTC"
    artifacts: dict[str, Artifact] = field(default_factory=dict)

    @classmethod
    def read(cls, tree: Path) -> Manifest:
        """The manifest of a tree; an empty one where there is none or it cannot be understood."""
        try:
            data = json.loads((tree / MANIFEST).read_text(encoding="utf-8"))
            if data["version"] != VERSION:
                return cls()
            artifacts = {path: Artifact(a["fingerprint"], a["digest"]) for path, a in data["artifacts"].items()}
            return cls(data["inputs"], data["timezone"], artifacts)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return cls()

    def write(self, tree: Path) -> None:
        """Write the manifest, last of all files of a build."""
        data = {
            "version": VERSION,
            "inputs": self.inputs,
            "timezone": self.timezone,
            "artifacts": {
                path: {"fingerprint": a.fingerprint, "digest": a.digest} for path, a in sorted(self.artifacts.items())
            },
        }
        write_atomically(tree / MANIFEST, (json.dumps(data, indent=1) + "\n").encode())

    def fresh(self, tree: Path, path: str, fingerprint: str) -> bool:
        """Whether a file was made from the same things and still has the bytes that were written."""
        artifact = self.artifacts.get(path)
        return bool(artifact and artifact.fingerprint == fingerprint and file_digest(tree / path) == artifact.digest)

    def intact(self, tree: Path) -> bool:
        """Whether every file it names still has the bytes that were written."""
        return all(file_digest(tree / path) == artifact.digest for path, artifact in self.artifacts.items())


def digest(*parts: bytes | str) -> str:
    """SHA-256 over parts, each with its length, so that no two lists of parts are alike."""
    state = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        state.update(b"%d:" % len(data))
        state.update(data)
    return state.hexdigest()


def file_digest(path: Path) -> str | None:
    """SHA-256 of a file's bytes; None when it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def files_digest(paths: Iterable[Path], base: Path) -> str:
    """Digest of names and bytes of files."""
    parts: list[bytes | str] = []
    for path in sorted(paths):
        parts += [os.path.relpath(path, base), path.read_bytes()]
    return digest(*parts)


def program_digest() -> str:
    """Digest of this program and of the versions of everything installed beside it."""
    package = Path(__file__).parent.parent
    site = Path(sysconfig.get_paths()["purelib"])
    installed = sorted(p.name for p in site.glob("*.dist-info") if not p.name.startswith("briefgen-"))
    code = files_digest([*package.rglob("*.py"), *package.rglob("*.mo")], package)
    return digest(code, sys.version, *installed)


def write_atomically(path: Path, data: bytes) -> bool:
    """Replace a file whole or not at all, and only if its bytes differ; True when it was written.

    The temporary file lies in the same folder, so that the rename cannot cross file systems.
    """
    if path.is_file() and path.read_bytes() == data:
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        raise BriefgenError(
            _("{file} cannot be written: {reason}").format(file=path, reason=error.strerror or error)
        ) from error
    return True


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        # mkstemp makes private files; what is published is readable as the user's other files are.
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def remove_stale(tree: Path, old: Mapping[str, Artifact], new: Iterable[str]) -> list[str]:
    """Remove files that the last manifest names and this build no longer makes; folders left empty go too."""
    gone = sorted(set(old) - set(new))
    for path in gone:
        target = tree / path
        if target.resolve().is_relative_to(tree.resolve()):
            target.unlink(missing_ok=True)
            with suppress(OSError):
                target.parent.rmdir()
    return gone


@contextmanager
def exclusively(output: Path, *, timeout: float = 600) -> Iterator[None]:
    """Let two builds at once wait for each other; the second goes on after at most ``timeout`` seconds or gives up."""
    lock = _locked(output, timeout)
    try:
        yield
    finally:
        lock.release()


def _locked(output: Path, timeout: float) -> BaseFileLock:
    from filelock import FileLock, Timeout

    try:
        output.mkdir(parents=True, exist_ok=True)
        lock = FileLock(output / LOCK)
        lock.acquire(timeout=timeout)
    except Timeout as error:
        raise BriefgenError(_("Another build is still running in {folder}.").format(folder=output)) from error
    except OSError as error:
        raise BriefgenError(
            _("{folder} cannot be written: {reason}").format(folder=output, reason=error.strerror or error)
        ) from error
    return lock
