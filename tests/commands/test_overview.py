"""The commands by what they are for."""

from __future__ import annotations

import click
from click.testing import CliRunner

from briefgen.cli import main
from briefgen.commands.overview import overview


def test_every_command_stands_under_one_heading() -> None:
    listed = [name for names in overview().values() for name in names]
    assert sorted(listed) == sorted(main.commands)


def test_each_says_in_one_line_what_it_does() -> None:
    """None is cut in a terminal of eighty columns, and none ends in an ellipsis."""
    shown = CliRunner().invoke(main, ["--help"], terminal_width=80).stdout
    lines = [line for line in shown.splitlines() if line.startswith("  ") and line.split()[0] in main.commands]
    assert len(lines) == len(main.commands)
    assert [line for line in lines if line.endswith(("...", "…")) or not line.endswith(".")] == []


def test_help_is_a_command_too() -> None:
    told = CliRunner().invoke(main, ["help", "new", "event"])
    assert (told.exit_code, told.stdout.splitlines()[0]) == (0, "Usage: briefgen new event [OPTIONS] [ID]")
    assert "Record:\n  report" in CliRunner().invoke(main, ["help"]).stdout
    wrong = CliRunner().invoke(main, ["help", "new", "evnt"])
    assert (wrong.exit_code, wrong.stderr) == (
        2,
        "There is no command “evnt”. Did you mean “event”?\n→ `briefgen help` lists them all.\n",
    )
    assert isinstance(main.commands["new"], click.Group)
