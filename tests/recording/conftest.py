"""A desk with files written in the test, on a fixed day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefgen.project import Project
from briefgen.recording import Desk
from tests.conftest import project

NOW = datetime(2026, 11, 26, 21, 0, tzinfo=UTC)  # the 27th in Almaty
MakeDesk = Callable[..., Desk]

VISIT = """\
events:
  - id: visit
    kind: visit
    title: Visit of the President
    counterparts: [BG]
    status: planned
    when: 2026-12
    participants: [rumen-radev]
    agenda: [Trade]
    source: s000 p1
"""


def write_project(folder: Path, files: Mapping[str, str]) -> Project:
    """Write files by their short names, and what every project needs, into a folder."""
    named = {"events.yaml" if name == "events" else f"seeds/{name}.yaml": text for name, text in files.items()}
    for name, text in project(named).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return Project.at(folder)


@pytest.fixture
def desk(tmp_path: Path) -> MakeDesk:
    """A desk with a visit, or with what a test writes."""

    def make(**files: str) -> Desk:
        return Desk.at(write_project(tmp_path, {"events": VISIT, **files}), NOW)

    return make


def added(diff: str) -> str:
    """The lines that a diff adds, without their mark."""
    lines = [line[1:] for line in diff.splitlines() if line.startswith("+") and not line.startswith("+++")]
    return "".join(f"{line}\n" for line in lines)
