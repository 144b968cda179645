"""What stands in a document for a word processor, one block after the other, whatever it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct


class Style(StrEnum):
    """The named styles of paragraphs. Those of a word processor's own have the names that it shows in its user's language."""

    BODY = "Normal"
    TITLE = "Title"
    HEADING_1 = "Heading 1"
    HEADING_2 = "Heading 2"
    HEADING_3 = "Heading 3"
    SUBTITLE = "Subtitle"
    BULLET = "List Bullet"
    FOOT = "Footer"
    KICKER = "Memo Kicker"
    NUMBERED = "Memo Numbered"
    KEY_LINE = "Memo Key Line"
    STRIP = "Memo Strip"
    NOTE = "Memo Note"
    SOURCE = "Memo Source"
    CELL = "Memo Cell"
    CELL_HEADING = "Memo Cell Heading"
    FIGURE = "Memo Figure"
    FIGURE_HEADING = "Memo Figure Heading"
    WRITING_LINE = "Memo Writing Line"


class Look(StrEnum):
    """The named styles of words within a paragraph."""

    STRONG = "Strong"
    EMPHASIS = "Emphasis"
    SMALL = "Memo Small"
    TAG = "Memo Tag"
    MARK = "Memo Mark"


class Counter(StrEnum):
    """What a word processor counts itself, by the name of its field (ISO/IEC 29500-1, 17.16.5)."""

    PAGE = "PAGE"
    PAGES = "NUMPAGES"


class Words(Struct, frozen=True):
    """Words of one look; ``link`` is an address, or # and a place in the document; ``leftward`` where they run to the left."""

    text: str
    looks: frozenset[Look] = frozenset()
    link: str | None = None
    leftward: bool = False


class Drawing(Struct, frozen=True):
    """A drawing as SVG, its text alternative, and its width in points where it has one of its own."""

    svg: str
    words: str
    width: float | None = None


class Move(StrEnum):
    """What leads from words to words."""

    TAB = "tab"
    LINE = "line"


Piece = Words | Drawing | Counter | Move


class Paragraph(Struct, frozen=True):
    """A paragraph; ``places`` are the names by which others lead to it; ``new_page``: it begins one."""

    style: Style
    pieces: tuple[Piece, ...] = ()
    places: tuple[str, ...] = ()
    new_page: bool = False


class Cell(Struct, frozen=True):
    """A cell of a table, over one column or more."""

    paragraphs: tuple[Paragraph, ...]
    span: int = 1


class Row(Struct, frozen=True):
    """A row of a table; a ``head`` is repeated on each page that the table goes on to."""

    cells: tuple[Cell, ...]
    head: bool = False


class Table(Struct, frozen=True):
    """A table; the widths of its columns in points, None for those that share what is left."""

    rows: tuple[Row, ...]
    widths: tuple[float | None, ...]


Block = Paragraph | Table


class Text(Struct, frozen=True):
    """A document as it was read: its head, the words at the foot of its pages, and its blocks in order."""

    language: str
    title: str
    author: str
    subject: str
    created: str
    paper: str
    blocks: tuple[Block, ...]
    foot: tuple[Paragraph, ...] = ()


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs of blocks, those in tables too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from (p for row in block.rows for cell in row.cells for p in cell.paragraphs)
