"""What `verify` said, told again to who asks the very same: before the data are read, or a library is loaded.

It rests on all that it could be told by: the curated files with what people signed and the fingerprints, every file among the texts,
the domains of the calendars that are published, the day, the options, and the program. Where one byte of these is another, it is worked
out anew. As for verdicts, what is damaged counts as nothing, and whatever is kept can be deleted at any time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from briefgen import caches
from briefgen.auditing.kept.program import loaded
from briefgen.files import digest, files_digest
from briefgen.project import PROGRAMS_OWN, Project
from briefgen.reading.published import in_folder

KIND = "answers"
FEEDS = "feeds"
LARGEST = 16_000_000  # bytes of an answer; a longer one is worked out each time
LARGEST_TEXTS = 64_000_000  # bytes among the texts: to read more of them takes as long as it spares
MOST, MOST_ANSWERS = 64_000_000, 32  # bytes, files: those that were not asked for longest go first
_SEAL = len(digest())


class Answer(NamedTuple):
    """What was said, the exit code, and how many warnings `check` has besides."""

    said: str
    code: int
    warnings: int


class Answers:
    """What was said of a project and a folder of texts on a day, to these options; nothing where none can be kept."""

    def __init__(self, project: Project, texts: Path, day: date, options: Iterable[str]) -> None:
        self._project, self._texts, self._told = project, texts, (day.isoformat(), *options)
        self._name = self._digest()
        folder = caches.private(KIND)
        self._path = folder / self._name if folder and self._name else None

    def before(self) -> Answer | None:
        """What was said the last time; None where it has to be worked out."""
        with suppress(OSError, ValueError, TypeError):
            found = caches.got(self._path, most=LARGEST + _SEAL) if self._path else b""
            if self._path and found[:_SEAL] == self._seal(found[_SEAL:]):
                os.utime(self._path)  # others, which were not asked for, go before it
                return Answer(*json.loads(found[_SEAL:]))
        return None

    def keep(self, answer: Answer) -> None:
        """Keep it for the next time, unless something was written meanwhile. What cannot be written is not kept, and nobody is troubled with it."""
        data = json.dumps(answer).encode()
        with suppress(OSError):
            if self._path and len(data) <= LARGEST and self._digest() == self._name:
                caches.put(self._path, self._seal(data) + data)
                caches.make_room(self._path, most=MOST, files=MOST_ANSWERS)

    def _seal(self, data: bytes) -> bytes:
        return digest(str(self._name), data).encode()

    def _digest(self) -> str | None:
        return _digest_of(self._project, self._texts, self._told)


def _digest_of(project: Project, texts: Path, told: Iterable[str]) -> str | None:
    """A digest of all that an answer rests on; None where that cannot be told, or is more than is worth reading."""
    curated = _curated(project)
    found = None if any(path.is_symlink() for path in curated) else _texts(texts)
    if found is None:
        return None
    with suppress(OSError):
        return digest(
            KIND,
            loaded(),
            str(project.folder.resolve()),
            files_digest(curated, project.folder),
            files_digest(found, texts),
            *(path for path in (*map(str, curated), *found) if not os.access(path, os.R_OK)),
            *sorted(in_folder(project.output / FEEDS)),
            *told,
        )
    return None


def _curated(project: Project) -> tuple[Path, ...]:
    """The curated files, and those that the program keeps beside them."""
    own = (path for path in (project.folder / name for name in sorted(PROGRAMS_OWN)) if path.exists())
    return (*project.inputs(), *own)


def _texts(folder: Path) -> tuple[str, ...] | None:
    """All that stands among the texts; None where it is too much."""
    with suppress(OSError):
        seen = tuple(_sizes(folder))
        return tuple(path for path, _size in seen) if sum(size for _path, size in seen) <= LARGEST_TEXTS else None
    return None


def _sizes(folder: Path) -> Iterator[tuple[str, int]]:
    for entry in os.scandir(folder):
        if entry.is_file():
            yield entry.path, entry.stat().st_size
