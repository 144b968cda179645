"""What README.md and docs/ print: blocks of code, each with what is said of it by the comment above it.

The comments, which no reader sees:

``<!-- in FOLDER -->``  the commands below are given in that folder, counted from where the page began
``<!-- add to FILE -->``  is written at the end of a file, where a page tells somebody to write it
``<!-- yaml: events -->``, ``<!-- yaml: part of an event -->``, ``<!-- yaml: part of a report -->``, ``<!-- yaml: calendar -->``, ``<!-- yaml: file PATH -->``  data that have to be sound
``<!-- said by `COMMAND` after PATH: `OLD` becomes `NEW` -->``, ``… `LINE` is taken out``  the answer to a mistake
``<!-- drawing -->``  for the eye alone
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_BLOCK = re.compile(
    r"(?:^ *<!-- (?P<mark>[^\n]*?) -->\n)?^ *```(?P<kind>\w*)[^\n]*\n(?P<text>.*?)^ *```", re.MULTILINE | re.DOTALL
)
_CONTINUED = re.compile(r"\\\n\s*")


@dataclass(frozen=True)
class Block:
    """A block of code: where it stands, what is to be done with it, of which kind it is, what it says."""

    line: int
    mark: str
    kind: str
    text: str

    @property
    def commands(self) -> list[str]:
        """The lines of a block of commands, as they are typed."""
        lines = _CONTINUED.sub("", self.text).splitlines() if self.kind == "sh" else []
        return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def blocks(page: Path) -> list[Block]:
    text = page.read_text(encoding="utf-8")
    return [
        Block(text[: match.start("text")].count("\n") + 1, match["mark"] or "", match["kind"], match["text"])
        for match in _BLOCK.finditer(text)
    ]


def without_blocks(page: Path) -> str:
    """What a page says outside its blocks."""
    return _BLOCK.sub("", page.read_text(encoding="utf-8"))


def commands(page: Path) -> Iterator[str]:
    """Every command that a page prints in a block, as it is typed."""
    for block in blocks(page):
        yield from block.commands
