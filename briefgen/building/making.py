"""A build under way: what it is made from, and the files of its tree, listed as they are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from briefgen.building.artifacts import Artifact, Manifest, Outcome
from briefgen.building.edited import Written, write_over
from briefgen.building.excerpt import Excerpts
from briefgen.building.freshness import Order
from briefgen.calendars.removal import TakenOff
from briefgen.domain.catalog import Catalog
from briefgen.domain.public import Public
from briefgen.files import bytes_digest, write_atomically
from briefgen.project import Project

Write = Callable[[Path, bytes], bool]  # True where the bytes differ from what stands there
FEEDS, MEMOS, MEETINGS = "feeds", "memos", "memos/meetings"


@dataclass(slots=True)
class Making:
    """A build under way: of what the desk knows, and of what the public may know."""

    project: Project
    catalog: Catalog
    public: Public
    order: Order
    day: date
    outcome: Outcome
    before: Manifest
    artifacts: dict[str, Artifact] = field(default_factory=dict)
    published: set[str] = field(default_factory=set)  # what of it everybody may have
    entries: Mapping[str, int] = field(default_factory=dict)  # how many each calendar holds, by its name
    gone: Mapping[str, tuple[TakenOff, ...]] = field(default_factory=dict)  # what each calendar shows as removed
    known: Excerpts = field(init=False)
    told: Excerpts = field(init=False)

    def __post_init__(self) -> None:
        """Memos are made from parts of the two catalogs."""
        self.known = Excerpts(self.catalog)
        self.told = Excerpts(self.public, self.known)

    @property
    def tree(self) -> Path:
        """Where it is made."""
        return self.outcome.tree

    def keep(
        self, path: str, data: bytes, fingerprint: str = "", *, public: bool = False, write: Write = write_atomically
    ) -> None:
        """Write one file of the tree if its bytes differ, and list it; ``public`` says that everybody may have it."""
        done = self._written(path, data, write)
        (self.outcome.written if done.made else self.outcome.kept).append(path)
        self.outcome.warnings += done.edited
        self.artifacts[path] = Artifact(fingerprint, bytes_digest(data))
        if public:
            self.published.add(path)

    def is_fresh(self, path: str, fingerprint: str, *, public: bool = False) -> bool:
        """Whether a file was made from the same things and is as it was left; then it is listed again."""
        if not self.before.fresh(self.tree, path, fingerprint):
            return False
        self.outcome.kept.append(path)
        self.artifacts[path] = self.before.artifacts[path]
        if public:
            self.published.add(path)
        return True

    def _written(self, path: str, data: bytes, write: Write) -> Written:
        """Memos of the desk's own are what people write on: what somebody did to one is kept."""
        if is_desks_own(path):
            return write_over(self.tree / path, data, self.last(path))
        return Written(write(self.tree / path, data))

    def last(self, path: str) -> str:
        """The digest of what the last build wrote there; empty where it wrote nothing."""
        last = self.before.artifacts.get(path)
        return last.digest if last else ""

    def untouched(self, found: Mapping[str, bytes], program: str) -> frozenset[str]:
        """Of the files found among the calendars, those that this version of the program wrote, as the last build left them."""
        listed = ((name, self.before.artifacts.get(f"{FEEDS}/{name}")) for name in found)
        return frozenset(
            name
            for name, a in listed
            if a and by_program(program) == by_program(a.fingerprint) and a.digest == bytes_digest(found[name])
        )

    def feed(self, name: str) -> bytes | None:
        """The published calendar of that name; None where there is none, as of a counterpart that is private."""
        path = f"{FEEDS}/{name}.ics"
        return (self.tree / path).read_bytes() if path in self.artifacts else None


def by_program(program: str, made_from: str = "") -> str:
    """The fingerprint of a file of the calendars: the digest of the program that made it, then what it was made from."""
    return " ".join([program.partition(" ")[0], *([made_from] if made_from else [])])


def is_desks_own(path: str) -> bool:
    """Whether it is a memo that only the desk has."""
    return Path(path).parent.as_posix() in (MEMOS, MEETINGS)
