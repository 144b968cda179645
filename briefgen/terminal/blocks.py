"""Records in the terminal: two columns that fit eighty of its own, and in a pipe a line each, parted by tabs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from msgspec import Struct
from rich.console import Console
from rich.text import Text

from briefgen.terminal.wrapping import wrapped

LEFT, GAP = 26, 2  # columns for a date and what is known of it, and behind them
NARROWEST = 20  # what words need beside them: where there is less, they stand below


class Block(Struct, frozen=True):
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
    """The id is never folded, since it is copied."""
    beside = console.width >= LEFT + GAP + NARROWEST
    lines = _beside(block, console.width) if beside else _lines((*block.left, *block.right), console.width)
    for line in lines:
        console.print(line, soft_wrap=True)
    indent = LEFT + GAP if beside and LEFT + GAP + len(block.id) <= console.width else 0
    console.print(Text(" " * indent + block.id, "dim"), "", sep="\n", soft_wrap=True)


def _beside(block: Block, width: int) -> Iterator[Text]:
    """Both columns, line by line."""
    for left, right in zip_longest(_lines(block.left, LEFT), _lines(block.right, width - LEFT - GAP), fillvalue=Text()):
        gap = max(LEFT - left.cell_len, 0) + GAP if right else 0
        yield Text.assemble(left, " " * gap, right)


def _lines(texts: Iterable[Text], width: int) -> Iterator[Text]:
    return (Text(line, text.style) for text in texts for line in wrapped(text.plain, width))
