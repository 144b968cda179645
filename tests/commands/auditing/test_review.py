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
    assert (code, "V540: AB read it on " in out, "borne out: not this" in out) == (1, True, True)


@pytest.mark.parametrize(
    ("answers", "last"),
    [
        ("note\nnot this\nNO\nquit\n", "1 signed"),
        ("next\nnope\nyesterday\nx\nquit\n", "0 signed"),
        ("YES\nlater\nq\n", "1 signed"),
        ("\n\n\n\n", "0 signed"),
    ],
)
def test_a_word_is_taken_whole(desk: Path, answers: str, last: str) -> None:
    """“note” and “next” signed that something is not borne out."""
    assert review(desk, answers).startswith(last)
    signed = desk / "seeds/reviews.yaml"
    said_no = signed.exists() and "borne-out: false" in signed.read_text(encoding="utf-8")
    assert said_no is ("NO" in answers)


def test_who_goes_away_is_told_that_what_was_signed_is_kept(desk: Path) -> None:
    given = ["--project", str(desk), "review", "--texts", str(desk / "texts"), "--by", "AB"]
    result = CliRunner().invoke(cli.main, given, input="")
    assert (result.exit_code, result.stderr) == (130, "Interrupted; what was signed is kept.\n")


def test_what_is_no_answer_and_a_note_that_is_not_kept_are_told(desk: Path) -> None:
    given = ["--project", str(desk), "review", "--texts", str(desk / "texts"), "--by", "AB"]
    told = CliRunner().invoke(cli.main, given, input="next\nt\nnot this\nq\n").output.splitlines()
    assert "Answer y, n, l, t or q." in told
    assert told[-2] == "The note is not kept: it goes with a yes or a no."


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        (["--by", " "], "Error: --by says nothing: put something between the quotes, or leave it out"),
        (["--by", "AB", "--record", "ff"], "There is no record “ff”."),
    ],
)
def test_what_would_sign_nothing_or_for_nobody_is_refused(desk: Path, told: list[str], answer: str) -> None:
    result = run(desk, "review", "--texts", str(desk / "texts"), *told)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, answer)
