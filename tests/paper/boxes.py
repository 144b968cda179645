"""What stands where on laid-out pages, read from WeasyPrint's own boxes: columns that are left, text over text, broken lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from briefgen.paper.pdf import Layout

BLOCKS = ("BlockBox", "TableCellBox", "MarginBox")
INLINE = "InlineBlockBox"
SLACK = 0.6  # CSS pixels: what rounding leaves, a sixth of a millimetre
MARK_ALONE = re.compile(r"(\[R?\d+(–R?\d+)?[\],]?|R?\d+(–R?\d+)?\])[.,;]?")


@dataclass(frozen=True)
class Line:
    """A line of text: its words, where it stands, the edges of its column, and the block that it is a line of."""

    page: int
    text: str
    left: float
    right: float
    baseline: float
    size: float
    column: tuple[float, float]
    block: int
    at_edge: bool  # of the page: a running head or foot


@lru_cache(maxsize=8)
def lines(layout: Layout) -> tuple[Line, ...]:
    """Every line on every page, in the order of the boxes; those at head and foot of the page too."""
    pages = enumerate(layout.document.pages, 1)
    return tuple(line for number, page in pages for line in _lines(page._page_box, number, None, at_edge=False))


def words(layout: Layout) -> tuple[str, ...]:
    """The words of each page as they were laid out, one space between each two: what is drawn of them, without drawing it."""
    return tuple(
        " ".join(" ".join(line.text for line in lines(layout) if line.page == number).split())
        for number in range(1, layout.pages + 1)
    )


def _lines(box: Any, page: int, block: Any, *, at_edge: bool) -> Iterator[Line]:
    kind = type(box).__name__
    if kind == "LineBox":
        yield from _line(box, page, block, at_edge=at_edge)
    inner = box if kind in BLOCKS else block  # what stands in a line as a block has the room of that line
    for child in getattr(box, "children", ()):
        yield from _lines(child, page, inner, at_edge=at_edge or kind == "MarginBox")


def _line(box: Any, page: int, block: Any, *, at_edge: bool) -> Iterator[Line]:
    apart = [inner for b in box.descendants() if type(b).__name__ == INLINE for inner in b.descendants()]
    texts = [b for b in box.descendants() if type(b).__name__ == "TextBox" and b.text.strip() and b not in apart]
    if texts:
        left, right = block.padding_box_x(), block.content_box_x() + block.width  # what hangs, hangs into the padding
        yield Line(
            page=page,
            text="".join(b.text for b in texts),
            left=min(b.position_x for b in texts),
            right=max(b.position_x + b.width for b in texts),
            baseline=texts[0].position_y + texts[0].baseline,
            size=min(b.style["font_size"] for b in texts),
            column=(left, right),
            block=id(block.element) if block.element is not None else id(block),
            at_edge=at_edge,
        )


def outside(layout: Layout) -> list[tuple[int, str]]:
    """Lines that leave their column, or the room between the margins of their page."""
    found = []
    for line in lines(layout):
        box = layout.document.pages[line.page - 1]._page_box
        left = max(line.column[0], 0 if line.at_edge else box.content_box_x())
        right = min(line.column[1], box.margin_width() if line.at_edge else box.content_box_x() + box.width)
        if line.left < left - SLACK or line.right > right + SLACK:
            found.append((line.page, line.text))
    return found


def overprinted(layout: Layout) -> list[tuple[int, str, str]]:
    """Pairs of lines of which one stands on the other, as high as small letters are."""
    found = []
    for page in {line.page for line in lines(layout)}:
        here = sorted((one for one in lines(layout) if one.page == page), key=lambda one: one.baseline)
        for at, one in enumerate(here):
            for other in here[at + 1 :]:
                if other.baseline - one.baseline > 0.45 * other.size:
                    break
                if min(one.right, other.right) - max(one.left, other.left) > SLACK:
                    found.append((page, one.text, other.text))
    return found


def marks_alone(layout: Layout) -> list[tuple[int, str]]:
    """Lines of prose that hold nothing but one mark of a source; in a column of their own marks may stand as they like."""
    every = lines(layout)
    return [(one.page, one.text) for one in every if MARK_ALONE.fullmatch(one.text.strip()) and _in_prose(one, every)]


def _in_prose(one: Line, every: tuple[Line, ...]) -> bool:
    """Whether its block has other words, and none of them beside it."""
    others = [other for other in every if other.block == one.block and other is not one]
    beside = any(other.page == one.page and abs(other.baseline - one.baseline) < 2 for other in others)
    return not beside and any(re.search(r"[^\W\d]{2}", other.text) for other in others)


def parted(layout: Layout, pieces: list[str]) -> list[str]:
    """Pieces of text that begin at the end of one line and go on in the next."""
    found = []
    for one, two in pairwise(lines(layout)):
        if one.block == two.block and one.page == two.page:
            joined, at = _plain(one.text) + _plain(two.text), len(_plain(one.text))
            for piece in pieces:
                place = joined.find(piece)
                if place != -1 and place < at < place + len(piece):
                    found.append(piece)
    return found


def has(layout: Layout, piece: str) -> bool:
    """Whether a piece of text stands whole on some line."""
    return any(piece in _plain(line.text) for line in lines(layout))


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "")
