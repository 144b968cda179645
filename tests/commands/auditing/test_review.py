"""`review`, as an officer goes through it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from briefgen import cli
from tests.commands.auditing.test_verify import desk, verify
from tests.commands.runner import run

__all__ = ["desk"]


def review(desk: Path, answers: str) -> str:
    result = CliRunner().invoke(
        cli.main, ["--project", str(desk), "review", "--texts", str(desk / "texts"), "--by", "AB"], input=answers
    )
    assert result.exit_code == 0, result.output
    return result.output.splitlines()[-1]


def test_yes_no_and_later(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767294000")
    assert review(desk, "l\nl\nl\n").endswith(" left.")
    assert not (desk / "seeds/reviews.yaml").exists()
    assert review(desk, "y\ny\ny\ny\n").endswith("signed, 0 left.")
    assert "by: AB\n  day: 2026-01-02\n" in (desk / "seeds/reviews.yaml").read_text(encoding="utf-8")
    assert (verify(desk, "--strict")[0], "unread 0" in verify(desk)[1]) == (0, True)


def test_a_no_with_a_note_is_a_fault(desk: Path) -> None:
    assert review(desk, "t\nnot this\nn\nq\n").startswith("1 signed")
    code, out = verify(desk)
    assert (code, "AB, " in out, ": not this" in out) == (1, True, True)


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        (["--by", " "], "Error: whoever signs is named: --by AB"),
        (["--by", "AB", "--record", "ff"], "There is no record “ff”."),
    ],
)
def test_what_would_sign_nothing_or_for_nobody_is_refused(desk: Path, told: list[str], answer: str) -> None:
    result = run(desk, "review", "--texts", str(desk / "texts"), *told)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, answer)
