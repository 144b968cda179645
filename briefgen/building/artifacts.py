"""The manifest of what was made, and the digest of the program that makes it.

Nothing heavy is imported here: whether anything has to be made is known before YAML is read or a library loaded.
"""

from __future__ import annotations

import json
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.files import digest, file_digest, files_digest, write_atomically

MANIFEST = ".manifest.json"
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


def program_digest() -> str:
    """Digest of this program and of the versions of everything installed beside it."""
    package = Path(__file__).parent.parent
    site = Path(sysconfig.get_paths()["purelib"])
    installed = sorted(p.name for p in site.glob("*.dist-info") if not p.name.startswith("briefgen-"))
    code = files_digest([*package.rglob("*.py"), *package.rglob("*.mo")], package)
    return digest(code, sys.version, *installed)


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
