"""What is being looked at, told by the process that answers to the one that makes: that is made first."""

from __future__ import annotations

from multiprocessing.sharedctypes import RawArray
from pathlib import PurePosixPath

MOST, ROOM = 8, 2048  # paths that are remembered; bytes for them
OTHERS = 2 * MOST  # the rank of everything else


class Looked:
    """The paths of the preview's tree that were looked at last, the latest first.

    No lock: a word that is torn costs a turn in what is made, and a lock that a dead process holds would cost every answer.
    """

    def __init__(self) -> None:
        self._shared = RawArray("c", ROOM)

    @property
    def paths(self) -> list[str]:
        """The paths, the latest first."""
        return [path for path in self._shared.value.decode(errors="ignore").split("\n") if path]

    def at(self, path: str) -> None:
        """Somebody looks at this path now."""
        paths = self.paths
        if paths[:1] != [path]:
            told = "\n".join([path, *(other for other in paths if other != path)][:MOST])
            self._shared.value = told.encode()[: ROOM - 1]

    def rank(self, path: str) -> int:
        """How soon a path is wanted, the lowest first: itself looked at, about the same counterpart, or neither."""
        paths = self.paths
        if path in paths:
            return paths.index(path)
        subjects = [_subject(other) for other in paths]
        return MOST + subjects.index(_subject(path)) if _subject(path) in subjects else OTHERS


def _subject(path: str) -> str:
    return PurePosixPath(path).stem
