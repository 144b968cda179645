"""`init`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from briefgen import cli
from briefgen.terminal import asking
from tests.commands.runner import run


def init(folder: Path, *arguments: str, **more: Any) -> Result:
    return CliRunner(env={"SOURCE_DATE_EPOCH": "1795600000"}).invoke(
        cli.main, ["init", str(folder), *arguments], **more
    )


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits at the terminal."""
    monkeypatch.setattr(asking, "is_terminal", lambda: True)


def test_a_desk_begins_with_one_command(tmp_path: Path) -> None:
    folder = tmp_path / "Бюро на посланика"
    result = init(folder, "--home", "NO", "--counterpart", "BG", "--national-day", "NO=05-17")
    assert (result.exit_code, result.output.splitlines()) == (
        0,
        [
            f"28 files were written into {folder}.",
            "  NO  Norway, Oslo, Europe/Oslo",
            "  BG  Bulgaria, Sofia, Europe/Sofia",
            "Not told yet: the national day of Bulgaria (seeds/reference-days.yaml).",
            "Put a domain of your own into events.yaml before anybody subscribes: norway.example is a placeholder.",
            f"Next: cd '{folder}' && briefgen check && briefgen build",
        ],
    )
    checked = run(folder, "check")
    assert (checked.exit_code, checked.stdout.splitlines()[-1]) == (0, "1 warning.")


def test_where_nobody_can_be_asked_the_option_is_named(tmp_path: Path) -> None:
    told = [init(tmp_path, *arguments) for arguments in ((), ("--home", "NO"), ("--home", "NO", "--counterpart", ","))]
    assert [(r.exit_code, r.stderr.splitlines()[0]) for r in told[:2]] == [
        (2, "--home is missing."),
        (2, "--counterpart is missing."),
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "50% {done} %d"
    result = init(folder, "--home", "NO", "--counterpart", "BG")
    assert (result.exit_code, result.output.splitlines()[0]) == (0, f"28 files were written into {folder}.")


@pytest.mark.usefixtures("asked")
def test_in_a_terminal_it_asks_for_what_it_was_not_told(tmp_path: Path) -> None:
    answers = "Norway\nBG, Japan\ndesk.mfa.no\n05-17 Constitution Day\n03-03\n\n"
    result = init(tmp_path / "desk", input=answers)
    assert result.exit_code == 0, result.output
    days = (tmp_path / "desk" / "seeds" / "reference-days.yaml").read_text(encoding="utf-8")
    assert days.count("# The national day of Japan (JP) was not told. Public holidays that may be it: 02-11 (") == 1
    assert [line for line in days.splitlines() if line.startswith("  title")] == [
        "  title: Constitution Day (Norway)",
        "  title: National Day of Bulgaria",
        "  title: Day on which diplomatic relations began",
    ]
    assert "  domain: desk.mfa.no\n" in (tmp_path / "desk" / "events.yaml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("asked")
def test_what_will_not_do_is_said_and_asked_again(tmp_path: Path) -> None:
    answers = "\nXX\nnorge\n;\nno\nBG; japan\nnot a domain\ndesk.mfa.no\n17 May\n05-17\n\n\n"
    result = init(tmp_path / "desk", input=answers)
    assert result.exit_code == 0, result.output
    assert [line for line in result.output.splitlines() if line.startswith("Error")] == [
        "Error: “” is not a country code → write the two capital letters of ISO 3166, such as BG, or EU",
        "Error: “XX” is the code of no country → write the two capital letters of ISO 3166, such as BG, or EU",
        "Error: A desk needs somebody to deal with. → Name the states that Norway deals with.",
        "Error: Norway is home and cannot be its own counterpart. → Name the states that Norway deals with.",
        "Error: “not a domain” is not a domain. → Write a domain of your own, such as desk.ministry.no.",
        "Error: “17 May” is not a day of the year. → Write month and day: 05-17.",
    ]
    assert "  NO  Norway, Oslo, Europe/Oslo\n  BG  Bulgaria" in result.output


@pytest.mark.usefixtures("asked")
def test_broken_off_nothing_is_written(tmp_path: Path) -> None:
    result = init(tmp_path / "desk", input="Norway\nBG\n")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (130, "Interrupted; nothing was written.")
    assert list(tmp_path.iterdir()) == []


def test_options_that_will_not_do_are_said_before_anything_is_asked(tmp_path: Path) -> None:
    told = ("--home", "NO", "--counterpart", "BG")
    for option in (("--domain", "no"), ("--timezone", "Oslo"), ("--national-day", "BG=03"), ("--domain", "")):
        assert init(tmp_path / "desk", *told, *option).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_in_the_folder_itself_nothing_is_said_of_going_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = init(Path(), "--home", "NO", "--counterpart", "BG").output.splitlines()
    assert (said[0], said[-1]) == (
        f"28 files were written into {tmp_path}.",
        "Next: briefgen check && briefgen build",
    )


def test_a_second_time_nothing_is_written(tmp_path: Path) -> None:
    arguments = ("--home", "NO", "--counterpart", "BG")
    assert init(tmp_path, *arguments).exit_code == 0
    again = init(tmp_path, *arguments, "--title", "Another")
    assert (again.exit_code, again.stderr.splitlines()[-1]) == (2, "→ Begin a desk in an empty folder.")
    assert "Another" not in (tmp_path / "events.yaml").read_text(encoding="utf-8")
