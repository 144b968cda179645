from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from briefgen.commands.told import Line, refuse_what_says_nothing


@click.command()
@click.argument("who", nargs=-1)
@click.option("--for", "-f", "whom", type=Line())
@click.option("--out", type=click.Path(path_type=Path))
@click.option("--again", is_flag=True)
def _some(who: tuple[str, ...], whom: str | None, out: Path | None, again: bool) -> None:
    del who, out, again
    click.echo(whom)


SAYS_NOTHING = "{} says nothing: put something between the quotes, or leave it out"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["BG", "--for", "Minister X", "--again"], None),
        (["Côte d'Ivoire", "--for=Minister\nX"], None),
        (["--for", "--again"], None),  # what click says of that is better
        (["--for", "X\tY", "--out", "-"], None),
        (["--for", "x" * 4000], None),
        ([""], SAYS_NOTHING.format("WHO")),
        (["BG", " \u200b"], SAYS_NOTHING.format("WHO")),
        (["--for", ""], SAYS_NOTHING.format("--for")),
        (["-f", "\n"], SAYS_NOTHING.format("-f")),
        (["BG", "--for="], SAYS_NOTHING.format("--for")),
        (["--out", ""], SAYS_NOTHING.format("--out")),
        (["--again", "\xa0"], SAYS_NOTHING.format("WHO")),
        (["--for", "X\x1b[31m"], "--for has a control character (U+001B) in it: type it anew, without that"),
        (["B\x00G"], "WHO has a control character (U+0000) in it: type it anew, without that"),
        (["--for", "x" * 4001], "--for has 4001 letters, and at most 4000 are taken: shorten it"),
    ],
)
def test_what_is_told_has_to_say_something(arguments: list[str], problem: str | None) -> None:
    try:
        refuse_what_says_nothing(_some, arguments)
        found = None
    except click.UsageError as error:
        found = error.message
    assert found == problem


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("  Minister\n X ", "Minister X\n"),
        ("x" * 200, "x" * 200 + "\n"),
        ("x" * 201, "Error: Invalid value for '--for' / '-f': these are 201 letters, and at most 200 have room\n"),
    ],
)
def test_what_is_printed_is_one_line(told: str, said: str) -> None:
    assert CliRunner().invoke(_some, ["--for", told]).output.splitlines(keepends=True)[-1] == said
