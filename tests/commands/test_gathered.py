"""The commands by their names, each loaded when it is asked for."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

from briefgen.commands.gathered import Gathered


def test_every_command_has_the_name_it_is_asked_for_by() -> None:
    gathered = Gathered()
    assert {name: gathered[name].name for name in gathered} == {name: name for name in gathered}
    assert len(gathered) == len(list(gathered)) == 31


def test_what_nobody_knows_is_no_command() -> None:
    gathered = Gathered()
    assert (gathered.get("bild"), "bild" in gathered, "build" in gathered) == (None, False, True)
    with pytest.raises(KeyError):
        gathered["bild"]


def test_a_command_may_be_added_and_taken_away() -> None:
    gathered, more = Gathered(), click.Command("more")
    gathered["more"] = more
    assert (gathered["more"], "more" in gathered, list(gathered)[-1], len(gathered)) == (more, True, "more", 32)
    del gathered["more"]
    assert "more" not in gathered


def test_no_other_command_is_loaded_for_one() -> None:
    """In a process of its own: here others have loaded them all."""
    asked = (
        "import sys; from briefgen.cli import main; main.get_command(None, 'check'); "
        "print(*sorted(name for name in sys.modules if name.startswith('briefgen.commands.')))"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.split() == [
        f"briefgen.commands.{name}" for name in ("common", "data", "gathered", "overview", "told")
    ]
