"""A desk's sheet on paper: one page, or one sheet front and back, with the rows that are worth most; or as many as it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import fsum
from pathlib import Path

from msgspec.structs import replace

from briefgen.memos.desk import DeskSheet, Part
from briefgen.memos.packing import Form, Frame, Item, Side, pack
from briefgen.memos.packing import Part as Block
from briefgen.paper import docx, faults, html, pdf

HELD_BACK = (0.0, 0.03, 0.08, 0.2)  # of a page: for what a sum of heights does not see
MOST_ROWS = 60  # of one part are laid out to be measured: more than a sheet holds
FORMS = {1: Form.ONE, 2: Form.FLOWING}
HEAD, SOURCES = "head", "sources"


def sheet_html(sheet: DeskSheet, *, templates: Path) -> str:
    """The sheet as one HTML file that refers to nothing outside itself."""
    return html.render(templates, "desk/sheet.html", sheet=sheet)


def render_sheet(sheet: DeskSheet, *, templates: Path, pages: int | None = None) -> bytes:
    """The sheet as a PDF of at most so many pages, one or two; of as many as it needs where none is given."""
    with faults.answered(templates):
        return fitted(sheet, templates=templates, pages=pages).draw()


def render_sheets(sheets: Mapping[str, DeskSheet], *, templates: Path) -> bytes:
    """Several sheets as one PDF, each on as many pages as it needs; their names keep their links apart."""
    with faults.answered(templates):
        layouts = {name: fitted(sheet, templates=templates) for name, sheet in sheets.items()}
        return pdf.bind([pdf.Part(layout, name=name) for name, layout in layouts.items()])


def sheet_docx(sheet: DeskSheet, *, templates: Path) -> bytes:
    """The sheet as a Word file, with all its rows; raises BriefgenError where python-docx is not installed."""
    return docx.bind([docx.Part(sheet_html(sheet, templates=templates))], sheet.fonts)


def fitted(sheet: DeskSheet, *, templates: Path, pages: int | None = None) -> pdf.Layout:
    """The sheet laid out; rows that its pages have no room for are left out, the least worth first, and counted."""

    def lay_out(one: DeskSheet) -> pdf.Layout:
        return pdf.lay_out(sheet_html(one, templates=templates), one.fonts)

    if pages is None:
        return lay_out(sheet)
    whole = layout = lay_out(_shown(sheet, {}))
    if layout.pages <= pages and _shown(sheet, {}) == sheet:
        return layout
    frame, items = _measured(whole, sheet)
    for held_back in HELD_BACK:
        packed = pack(replace(frame, top=frame.top + held_back), items, FORMS[pages])
        layout = lay_out(_shown(sheet, {part.name: packed.shown.get(part.name, frozenset()) for part in sheet.parts}))
        if layout.pages <= pages:
            break
    return layout


def _shown(sheet: DeskSheet, shown: Mapping[str, frozenset[int]]) -> DeskSheet:
    """The sheet with some of its rows; of a part that is not named, with its first."""
    first = frozenset(range(MOST_ROWS))
    return replace(sheet, parts=tuple(_cut(part, shown.get(part.name, first)) for part in sheet.parts))


def _cut(part: Part, numbers: frozenset[int]) -> Part:
    rows = tuple(row for number, row in enumerate(part.rows) if number in numbers)
    return replace(part, rows=rows, left_out=part.left_out + len(part.rows) - len(rows))


def _measured(layout: pdf.Layout, sheet: DeskSheet) -> tuple[Frame, list[Item]]:
    """What stands always, and each row with its height."""
    extents = {part.name: layout.extent(part.name) for part in sheet.parts if layout.has(part.name)}
    blocks = tuple(Block(name, Side.FRONT, extent.other, always=True) for name, extent in extents.items())
    sources = (layout.extent(SOURCES),) if layout.has(SOURCES) else ()
    rest = fsum(e.other + fsum(map(fsum, e.columns)) for e in sources)
    return Frame(blocks, layout.extent(HEAD).other, (), rest), list(_items(sheet, extents))


def _items(sheet: DeskSheet, extents: Mapping[str, pdf.Extent]) -> Iterator[Item]:
    for part in sheet.parts:
        if part.name in extents:
            heights = [height for column in extents[part.name].columns for height in column]
            for number, (row, height) in enumerate(zip(part.rows, heights, strict=False)):
                yield Item(part.name, number, part.name, row.worth, height)
