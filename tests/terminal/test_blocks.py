"""Records in the terminal: in two columns, one below the other where there is no room, a line each in a pipe."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from rich.text import Text

from briefgen.terminal.blocks import GAP, LEFT, NARROWEST, Block, print_blocks

BLOCK = Block((Text("9 Jun 2025"),), (Text("Talks in Sofia"),), "bg-talks-of-the-ministers-2025", ("9 Jun", "Talks"))


def printed(width: int, *, terminal: bool = True) -> list[str]:
    out = io.StringIO()
    print_blocks([BLOCK], "As of now", Console(file=out, force_terminal=terminal, width=width, color_system=None))
    return [line.rstrip() for line in out.getvalue().splitlines()]


@pytest.mark.parametrize("width", [80, LEFT + GAP + len(BLOCK.id)])
def test_two_columns_and_an_id_to_copy(width: int) -> None:
    assert printed(width) == [
        "As of now",
        "9 Jun 2025                  Talks in Sofia",
        "                            bg-talks-of-the-ministers-2025",
        "",
    ]


def test_nothing_is_lost_where_the_terminal_is_narrow() -> None:
    assert printed(LEFT + GAP + NARROWEST)[1:3] == [
        "9 Jun 2025                  Talks in Sofia",
        "bg-talks-of-the-ministers-2025",
    ]
    below = ["As of now", "9 Jun 2025", "Talks in Sofia", "bg-talks-of-the-ministers-2025", ""]
    assert [printed(LEFT + GAP + NARROWEST - 1), printed(15)] == [below, below]


def test_in_a_pipe_a_record_is_a_line() -> None:
    assert printed(20, terminal=False) == ["9 Jun\tTalks\tbg-talks-of-the-ministers-2025"]
