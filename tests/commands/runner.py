"""Commands run as an officer runs them, on a copy of the sample."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from briefgen import cli
from tests.sample import copy_sample

copy_project = copy_sample


def run(project: Path, *arguments: str) -> Result:
    """Run a command in a project."""
    return CliRunner().invoke(cli.main, ["--project", str(project), *arguments])


def spoil(project: Path, old: str, new: str) -> None:
    """Put a mistake into the events."""
    path = project / "events.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
