"""Blocks to WordprocessingML: paragraphs, links, fields, tables and pictures, each by a named style."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from itertools import pairwise
from math import fsum
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Pt
from msgspec import Struct

from briefgen.paper.docx import drawings
from briefgen.paper.docx.blocks import (
    Block,
    Cell,
    Counter,
    Drawing,
    Look,
    Move,
    Paragraph,
    Piece,
    Row,
    Style,
    Table,
    Words,
)
from briefgen.paper.docx.styles import LINK, TABLE, TEXT_WIDTH, identifier
from briefgen.paper.docx.xml import R, element, text, twips

LEAST_COLUMN = 36.0  # in points
# No XML document may hold these (XML 1.0, 2.2).
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A run has one style: the first of these that it has; weight and slope are said beside it.
_FIRST = (Look.TAG, Look.MARK, Look.SMALL, Look.STRONG, Look.EMPHASIS)
_BESIDE = {Look.STRONG: "b", Look.EMPHASIS: "i"}


class Writer(Struct, frozen=True):
    """What writes the blocks of one text into a part of a document; ``places`` are the bookmarks, by what links call them."""

    part: Any
    places: Mapping[str, str]
    families: tuple[str, ...] = ()

    def blocks(self, found: Iterable[Block]) -> Iterator[Any]:
        """The elements of some blocks; a table is followed by a paragraph, be it an empty one, as the format wants it."""
        for block, following in pairwise((*found, None)):
            if isinstance(block, Paragraph):
                yield self.paragraph(block)
            elif isinstance(block, Table):
                yield self._table(block)
                if not isinstance(following, Paragraph):
                    yield self.paragraph(Paragraph(Style.NOTE))

    def paragraph(self, paragraph: Paragraph) -> Any:
        """A paragraph; what leads to it finds it by its bookmarks."""
        breaks = [element("pageBreakBefore")] if paragraph.new_page else []
        style = element("pPr", element("pStyle", val=identifier(paragraph.style)), *breaks)
        return element("p", style, *self._bookmarks(paragraph.places), *map(self._piece, paragraph.pieces))

    def _bookmarks(self, places: Iterable[str]) -> Iterator[Any]:
        for name in (self.places[place] for place in dict.fromkeys(places) if place in self.places):
            number = name.rpartition("_")[2]
            yield element("bookmarkStart", id=number, name=name)
            yield element("bookmarkEnd", id=number)

    def _piece(self, piece: Piece) -> Any:
        match piece:
            case Move.TAB:
                return element("r", element("tab"))
            case Move.LINE:
                return element("r", element("br"))
            case Counter():
                return element("fldSimple", element("r", text("1")), instr=f" {piece} ")
            case Drawing():
                return self._drawing(piece)
            case Words():
                return self._words(piece)

    def _words(self, words: Words) -> Any:
        run = element("r", element("rPr", *_looks(words)), text(_UNWRITABLE.sub("", words.text)))
        if words.link is None:
            return run
        if words.link.startswith("#"):
            place = self.places.get(words.link[1:])
            return element("hyperlink", run, anchor=place, history=1) if place else run
        link = element("hyperlink", run, history=1)
        link.set(f"{{{R}}}id", self.part.relate_to(words.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        return link

    def _drawing(self, drawn: Drawing) -> Any:
        """A picture with its text alternative; where there can be no picture, these words."""
        data = drawings.picture(drawn, self.families)
        if data is None:
            return self._words(Words(drawn.words, frozenset({Look.SMALL})))
        wide, high = drawings.size(drawn)
        scale = min(1.0, TEXT_WIDTH / wide)
        inline = self.part.new_pic_inline(BytesIO(data), Pt(wide * scale), Pt(high * scale))
        inline.docPr.set("descr", _UNWRITABLE.sub("", drawn.words))
        return element("r", element("drawing", inline))

    def _table(self, table: Table) -> Any:
        widths = _widths(table.widths)
        look = element(
            "tblPr",
            element("tblStyle", val=identifier(TABLE)),
            element("tblW", w=twips(sum(widths)), type="dxa"),
            element("tblLayout", type="fixed"),
            element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        )
        grid = element("tblGrid", *(element("gridCol", w=twips(width)) for width in widths))
        return element("tbl", look, grid, *(self._row(row, widths) for row in table.rows))

    def _row(self, row: Row, widths: list[float]) -> Any:
        says = [element("cantSplit"), *([element("tblHeader")] if row.head else [])]
        cells, column = [], 0
        for cell in row.cells:
            cells.append(self._cell(cell, sum(widths[column : column + cell.span])))
            column += cell.span
        return element("tr", element("trPr", *says), *cells)

    def _cell(self, cell: Cell, width: float) -> Any:
        span = [element("gridSpan", val=cell.span)] if cell.span > 1 else []
        says = element("tcPr", element("tcW", w=twips(width), type="dxa"), *span)
        return element("tc", says, *map(self.paragraph, cell.paragraphs))


def _looks(words: Words) -> Iterator[Any]:
    """In the order that the schema has them in."""
    style = LINK if words.link and not words.looks else next((look for look in _FIRST if look in words.looks), None)
    if style:
        yield element("rStyle", val=identifier(style))
    for look, name in _BESIDE.items():
        if look in words.looks and look is not style:
            yield element(name)
    if words.leftward:
        yield element("rtl")


def _widths(told: tuple[float | None, ...]) -> list[float]:
    """The widths of columns, in points: as they are told, and for the others an equal share of what is left."""
    shares = told.count(None)
    left = TEXT_WIDTH - fsum(width for width in told if width is not None)
    share = max(left / shares, LEAST_COLUMN) if shares else 0.0
    found = [share if width is None else width for width in told]
    scale = min(1.0, TEXT_WIDTH / fsum(found))
    return [width * scale for width in found]
