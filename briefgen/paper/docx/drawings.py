"""Drawings: read from a document with their text alternative, and drawn as pictures that every word processor shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from io import BytesIO
from xml.etree import ElementTree

from briefgen.diagnostics import BriefgenError
from briefgen.paper import pdf
from briefgen.paper.docx.blocks import Drawing
from briefgen.paper.docx.widths import Widths, points

SVG = "{http://www.w3.org/2000/svg}"
DOTS = 300  # to the inch: what office printers print
USUAL = 80.0  # of a drawing that says nowhere how wide it is, in points
_PAGE = (
    '<html lang="en"><head><title>drawing</title><style>@page {{ size: {width:.2f}pt {height:.2f}pt; margin: 0 }} body {{ margin: 0 }} '
    "svg {{ display: block; width: {width:.2f}pt; height: {height:.2f}pt }}</style></head><body>{svg}</body></html>"
)


def drawing(element: ElementTree.Element, widths: Widths) -> Iterator[Drawing]:
    """A drawing in a document; nothing where it is hidden from those who do not see."""
    if element.get("aria-hidden") == "true":
        return
    title = element.find(f"{SVG}title")
    wide = points(element.get("width", "")) or widths.of(element)
    yield Drawing(_markup(element), " ".join("".join(title.itertext()).split()) if title is not None else "", wide)


def picture(drawn: Drawing, families: tuple[str, ...] = ()) -> bytes | None:
    """A drawing as PNG, in black, white and greys, as it comes out in print; None where this system cannot lay it out."""
    wide, high = size(drawn)
    try:
        import pypdfium2

        made = pdf.lay_out(_PAGE.format(width=wide, height=high, svg=drawn.svg), families).draw()
    except (BriefgenError, ImportError):  # no Pango: the words stand in its place
        return None
    with pypdfium2.PdfDocument(made) as file:
        image = file[0].render(scale=DOTS / 72, grayscale=True).to_pil()
    out = BytesIO()
    image.save(out, format="PNG", optimize=False, dpi=(DOTS, DOTS))
    return out.getvalue()


def size(drawn: Drawing) -> tuple[float, float]:
    """How wide and how high a drawing is, in points."""
    box = re.search(r'viewBox="([^"]*)"', drawn.svg)
    _x, _y, wide, high = map(float, box[1].split()) if box else (0, 0, 1, 1)
    shown = drawn.width or USUAL
    return shown, shown * high / wide


def _markup(element: ElementTree.Element) -> str:
    """A drawing as it is written in a page: without the names of its name space."""
    plain = deepcopy(element)
    for each in plain.iter():
        each.tag = str(each.tag).removeprefix(SVG)
    plain.tail = None
    return ElementTree.tostring(plain, encoding="unicode")
