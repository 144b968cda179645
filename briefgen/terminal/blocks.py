"""Records in the terminal: two columns that fit eighty of its own, and in a pipe a line each, parted by tabs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

LEFT, GAP = 26, 2  # columns for a date and what is known of it, and behind them
NARROWEST = 20  # what words need beside them: where there is less, they stand below


@dataclass(frozen=True, slots=True)
class Block:
    """One record: lines at the left, lines beside them, its id; ``cells`` say the same where nobody reads."""

    left: tuple[Text, ...]
    right: tuple[Text, ...]
    id: str
    cells: tuple[str, ...]


def print_blocks(blocks: Iterable[Block], heading: str, console: Console) -> None:
    """Print records under a heading where somebody reads them, else a record a line, without any padding."""
    if not console.is_terminal:
        console.file.writelines("\t".join((*block.cells, block.id)) + "\n" for block in blocks)
        return
    console.print(Text(heading, "italic"))
    for block in blocks:
        _print(block, console)


def _print(block: Block, console: Console) -> None:
    """Words are parted at spaces alone; the id is never folded, since it is copied."""
    beside = console.width >= LEFT + GAP + NARROWEST
    if beside:
        table = Table(box=None, pad_edge=False, show_header=False, padding=(0, GAP, 0, 0))
        table.add_column(width=LEFT)
        table.add_column()
        table.add_row(Group(*block.left), Group(*block.right))
        console.print(table)
    else:
        console.print(*block.left, *block.right, sep="\n")
    indent = LEFT + GAP if beside and LEFT + GAP + len(block.id) <= console.width else 0
    console.print(Text(" " * indent + block.id, "dim"), "", sep="\n", soft_wrap=True)
