"""A finished document to the blocks of a text: what is a heading, a list, a table, words of weight, and where links lead.

It goes by the elements, and by the few classes that say what something is (`tag`, `n`, `lead`); what only lays out is not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import tinyhtml5

from briefgen.paper.docx.blocks import Block, Cell, Move, Paragraph, Piece, Row, Style, Table, Text, Words, paragraphs
from briefgen.paper.docx.inline import Inline
from briefgen.paper.docx.widths import Widths

HEADINGS = {"h1": Style.TITLE, "h2": Style.HEADING_1, "h3": Style.HEADING_2, "h4": Style.HEADING_3}
CELLS = {
    (False, False): Style.CELL,
    (False, True): Style.FIGURE,
    (True, False): Style.CELL_HEADING,
    (True, True): Style.FIGURE_HEADING,
}  # by whether it heads its column, and whether it holds numbers
# What a class says of a paragraph: the first that is named here.
PARAGRAPHS = {
    "kicker": Style.KICKER, "strip": Style.STRIP, "line": Style.KEY_LINE, "as-of": Style.SUBTITLE, "when": Style.SUBTITLE,
    "about": Style.SUBTITLE, "facts": Style.NOTE, "written": Style.NOTE, "label": Style.NOTE, "more": Style.NOTE,
    "legend": Style.NOTE, "remark": Style.NOTE, "blank": Style.NOTE, "small": Style.NOTE,
}  # fmt: skip
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1",
    "h2", "h3", "h4", "header", "li", "main", "nav", "ol", "p", "section", "table", "ul",
})  # fmt: skip
LINES = {"rule": 1, "line": 1, "notes-lines": 6}  # to write on, for an empty element of that class or name


def read(html: str) -> Text:
    """A finished document as a text."""
    root = tinyhtml5.parse(html, namespace_html_elements=False)
    head = {meta.get("name", ""): meta.get("content", "") for meta in root.iter("meta")}
    body = next(root.iter("body"))
    walk = _Walk(Widths(root))
    blocks = tuple(walk.inside(body, Style.BODY))
    return Text(
        language=root.get("lang", "") or "en",
        title="".join(next(root.iter("title")).itertext()).strip(),
        author=head.get("author", ""),
        subject=head.get("description", ""),
        created=head.get("dcterms.created", "")[:10],
        paper="Letter" if "Letter" in _classes(body) else "A4",
        blocks=blocks,
        foot=tuple(walk.foot),
    )


class _Walk:
    """A way through a document, from its first element to its last."""

    def __init__(self, widths: Widths) -> None:
        self.foot: list[Paragraph] = []
        self._widths = widths
        self._places: list[str] = []  # that lead to the next paragraph
        self._new_page = False  # whether the next paragraph begins one

    def inside(self, element: Element, style: Style, first: tuple[Piece, ...] = ()) -> Iterator[Block]:
        """The blocks in an element; words that stand in none are paragraphs of the element's style."""
        loose = Inline(self._widths)
        loose.add(first)
        loose.text(element.text)
        for child in element:
            if child.tag in BLOCKS:
                yield from self._paragraph(loose, style)
                yield from self._block(child, style)
            else:
                loose.element(child)
            loose.text(child.tail)
        yield from self._paragraph(loose, style)

    def _paragraph(self, loose: Inline, style: Style) -> Iterator[Paragraph]:
        pieces = loose.take()
        self._places += loose.places
        loose.places.clear()
        if pieces:
            yield Paragraph(style, pieces, tuple(self._places), self._new_page)
            self._places.clear()
            self._new_page = False

    def _block(self, element: Element, around: Style) -> Iterator[Block]:
        classes = _classes(element)
        self._places += [element.get("id", "")] if element.get("id") else []
        self._new_page |= "breaks" in classes
        if "foot" in classes:
            self.foot += (b for b in self.inside(element, Style.FOOT) if isinstance(b, Paragraph))
        elif element.tag == "table":
            yield from self._table(element)
        elif element.tag in ("ul", "ol"):
            yield from self._list(element)
        elif lines := _lines(element, classes):
            yield from [Paragraph(Style.WRITING_LINE)] * lines
        else:
            yield from self.inside(element, HEADINGS.get(str(element.tag)) or _style(classes, around))

    def _list(self, element: Element) -> Iterator[Block]:
        """The items of a list. Numbers that others refer to stay as they are; those of a plain list are written out."""
        for number, item in enumerate((e for e in element if e.tag == "li"), 1):
            self._places += [item.get("id", "")] if item.get("id") else []
            numbered = len(item) > 0 and "n" in _classes(item[0]) and not (item.text or "").strip()
            if "sources" in _classes(element):
                yield from self.inside(item, Style.SOURCE)
            elif numbered:
                yield from self.inside(item, Style.NUMBERED)
            elif element.tag == "ol":
                yield from self.inside(item, Style.NUMBERED, (Words(f"{number}."), Move.TAB))
            else:
                yield from self.inside(item, Style.BULLET)

    def _table(self, element: Element) -> Iterator[Block]:
        for caption in element.iter("caption"):
            yield from self.inside(caption, Style.NOTE)
        heads = {id(row) for head in element.iter("thead") for row in head.iter("tr")}
        rows = [self._row(row, head=id(row) in heads) for row in element.iter("tr")]
        if rows:
            columns = max(sum(cell.span for cell in row.cells) for row in rows)
            told = [self._widths.of(column) for column in element.iter("col")]
            yield Table(tuple(rows), tuple((told + [None] * columns)[:columns]))

    def _row(self, element: Element, *, head: bool) -> Row:
        return Row(tuple(self._cell(cell, head=head) for cell in element if cell.tag in ("td", "th")), head)

    def _cell(self, element: Element, *, head: bool) -> Cell:
        style = CELLS[head, "number" in _classes(element)]
        found = tuple(paragraphs(self.inside(element, style)))
        return Cell(found or (Paragraph(style),), int(element.get("colspan", "1")))


def _classes(element: Element) -> set[str]:
    return set(element.get("class", "").split())


def _style(classes: set[str], around: Style) -> Style:
    return next((PARAGRAPHS[name] for name in PARAGRAPHS if name in classes), around)


def _lines(element: Element, classes: set[str]) -> int:
    """How many lines to write on an empty element stands for."""
    if len(element) or (element.text or "").strip():
        return 0
    return max((LINES[name] for name in (*classes, element.get("id", "")) if name in LINES), default=0)
