"""Commands run as an officer runs them, on a copy of the project's own data."""

from __future__ import annotations

import shutil
from pathlib import Path

from click.testing import CliRunner, Result

from briefgen import cli

ROOT = Path(__file__).parent.parent.parent


def copy_project(folder: Path) -> Path:
    """A copy of the project's data, free to be spoilt."""
    shutil.copy(ROOT / "events.yaml", folder)
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    return folder


def run(project: Path, *arguments: str) -> Result:
    """Run a command in a project."""
    return CliRunner().invoke(cli.main, ["--project", str(project), *arguments])


def spoil(project: Path, old: str, new: str) -> None:
    """Put a mistake into the events."""
    path = project / "events.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
