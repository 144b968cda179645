"""`publish`."""

from __future__ import annotations

from pathlib import Path

from tests.commands.runner import copy_project, run


def test_nothing_is_published_before_something_was_made(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    result = run(copy_project(tmp_path / "desk"), "publish", str(tmp_path / "public"))
    assert (result.exit_code, result.stderr) == (2, "There is nothing to publish yet.\n→ Run `briefgen build` first.\n")
