"""`audit`: the page of the desk."""

from __future__ import annotations

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
