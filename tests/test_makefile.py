"""The Makefile decides what is set up again; what is set up is left to ``tools/set_up.py``."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STAMPS = ("run", "test", "for-clients", "for-page", "for-docs", "for-mutants")
NEWER = 1_000_000_000  # any two moments do: stamps are of the first, what is newer of the second
OLDER = NEWER - 1000


@pytest.fixture
def set_up(tmp_path: Path) -> Path:
    """A folder in which everything has been set up, and nothing has changed since."""
    for path in ("Makefile", "pyproject.toml", "tools/set_up.py", *(f.name for f in ROOT.glob("requirements*.lock"))):
        _copied(path, tmp_path)
    for folder in ("clients", "browser"):
        _copied(f"tests/{folder}/package-lock.json", tmp_path)
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/python").symlink_to(sys.executable)
    made_with = os.path.realpath(sys.executable)
    (tmp_path / ".venv/made-for.mk").write_text(f"made_in := {tmp_path}\nmade_with := {made_with}\n")
    for stamp in STAMPS:
        (tmp_path / f".venv/.ready-{stamp if stamp.startswith('for') else 'to-' + stamp}").touch()
    (tmp_path / ".venv/.pango-seen").touch()
    for file in tmp_path.rglob("*"):
        if file.is_file() and not file.is_symlink():
            os.utime(file, (OLDER, OLDER))
    return tmp_path


def _copied(path: str, folder: Path) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / path, folder / path)


def purposes(folder: Path, target: str) -> list[str]:
    """What would be set up before a target, in order."""
    told = subprocess.run(
        ["make", "--dry-run", target], cwd=folder, capture_output=True, text=True, check=True, env=_plain_environment()
    )
    return re.findall(r"tools/set_up\.py (\w+)", told.stdout)


def _plain_environment() -> dict[str, str]:
    """Without what a ``make`` that runs these tests hands down to another."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}


TARGETS = {
    "build": ["run"],
    "test-types": ["test"],
    "test-clients": ["test", "clients"],
    "test-page": ["test", "page"],
    "docs": ["test", "docs"],
    "mutants": ["test", "mutants"],
}


@pytest.mark.parametrize("target", TARGETS)
def test_what_is_set_up_is_not_set_up_again(set_up: Path, target: str) -> None:
    assert purposes(set_up, target) == []


@pytest.mark.parametrize(("target", "again"), TARGETS.items())
def test_what_stood_in_an_environment_that_is_made_anew_is_put_there_again(
    set_up: Path, target: str, again: list[str]
) -> None:
    # Their own lock files are as they were, but setting up for the tests may sweep all of `.venv` away.
    os.utime(set_up / "pyproject.toml", (NEWER, NEWER))
    assert purposes(set_up, target) == again


def test_in_a_folder_that_was_moved_everything_is_set_up_again(set_up: Path) -> None:
    moved = set_up.rename(set_up.with_name("moved"))
    assert purposes(moved, "docs") == ["test", "docs"]
