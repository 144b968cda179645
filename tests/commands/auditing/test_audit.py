"""`audit`: the page of the desk."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.commands.auditing.test_verify import desk
from tests.commands.runner import run

__all__ = ["desk"]


def test_the_page_stands_beside_output_and_never_below_it(desk: Path) -> None:
    result = run(desk, "audit", "--texts", str(desk / "texts"))
    assert (result.exit_code, result.output.splitlines()[0]) == (
        0,
        "audit/index.html holds the words of the sources: it stays at the desk.",
    )
    assert "Trade" in (desk / "audit/index.html").read_text(encoding="utf-8")
    assert not (desk / "output").exists()


def test_the_words_of_the_sources_are_committed_by_no_desk(desk: Path) -> None:
    """A desk whose `.gitignore` says nothing of it would have taken them in with `git add -A`."""
    subprocess.run(["git", "init", "-q", desk], check=True)
    (desk / ".gitignore").unlink(missing_ok=True)
    run(desk, "audit", "--texts", str(desk / "texts"))
    subprocess.run(["git", "-C", desk, "add", "-A", "."], check=True)
    kept = subprocess.run(
        ["git", "-C", desk, "ls-files"], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    assert [path for path in kept if path.startswith("audit")] == []
    assert "events.yaml" in kept
