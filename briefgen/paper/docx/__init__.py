"""HTML to a document for a word processor (Office Open XML, ISO/IEC 29500): the same document as in print, to be edited.

What is a heading, a table, a list stays one; styles have names; nothing is cut to pages, but for what begins one in print (`breaks`).
The same input gives the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

from msgspec import Struct

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.paper.docx.blocks import Paragraph, Style, Text, paragraphs
from briefgen.paper.docx.package import sealed, untouched
from briefgen.paper.docx.walk import read
from briefgen.paper.typesetting import typeset

__all__ = ["Part", "bind", "untouched"]

MARGINS = {"top_margin": 13, "bottom_margin": 16, "left_margin": 15, "right_margin": 26, "footer_distance": 8}  # in mm
PACKAGES = "python-docx pypdfium2"
PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}


class Part(Struct, frozen=True):
    """One of several documents in a file, each begun on a new page; ``name`` keeps its links apart from those of others."""

    html: str
    name: str = ""


def bind(parts: Sequence[Part], families: tuple[str, ...] = ()) -> bytes:
    """Documents as one file, with the first one's title; ``families`` are the fonts of drawings, beside ours.

    Raises BriefgenError where python-docx is not installed.
    """
    texts = [read(typeset(part.html)) for part in parts]
    document = _document()
    _furnish(document, texts[0])
    places = _places(texts, [part.name for part in parts])
    for number, (part, text) in enumerate(zip(parts, texts, strict=True)):
        _write(document, text, places[part.name], (number, families))
    out = BytesIO()
    document.save(out)
    return sealed(out.getvalue(), date.fromisoformat(texts[0].created))


def _document() -> Any:
    """An empty document."""
    try:
        import docx
    except ImportError as error:
        raise BriefgenError(
            _("Word files are written with python-docx, which is not installed."),
            hint=_("Install it with: {command}").format(command=f"{sys.executable} -m pip install {PACKAGES}"),
        ) from error
    return docx.Document()


def _furnish(document: Any, text: Text) -> None:
    """Give a document its styles, its lists, its language and its properties, in place of those of the library."""
    from briefgen.paper.docx import styles

    _fill(document.styles.element, styles.styles(text.language))
    _fill(document.part.numbering_part.element, styles.numbering())
    _fill(document.settings.element, styles.settings())
    for leftover in ("thumbnail.jpeg", "stylesWithEffects.xml", "item1.xml"):
        _drop(document.part.package, leftover)
        _drop(document.part, leftover)
    known, day = document.core_properties, datetime.combine(date.fromisoformat(text.created), datetime.min.time(), UTC)
    known.title, known.subject, known.language = text.title, text.subject, text.language
    known.author = known.last_modified_by = text.author
    known.created = known.modified = day
    known.comments, known.keywords, known.revision = "", "", 1


def _fill(element: Any, children: Iterable[Any]) -> None:
    for child in list(element):
        element.remove(child)
    element.extend(children)


def _drop(holder: Any, name: str) -> None:
    """Take away a part that the library's own template brings."""
    for key, relation in list(holder.rels.items()):
        if not relation.is_external and str(relation.target_part.partname).endswith(f"/{name}"):
            del holder.rels[key]


def _places(texts: Sequence[Text], names: Sequence[str]) -> dict[str, dict[str, str]]:
    """The bookmarks of each name: what links lead to, numbered in reading order. An annex leads into its memo.

    What has no name, as a cover, leads into all others, by their names: BG.front.
    """
    found: dict[str, dict[str, str]] = {name: {} for name in names}
    count = 0
    for name, text in zip(names, texts, strict=True):
        told = list(paragraphs((*text.blocks, *text.foot)))
        for place in (place for paragraph in told for place in paragraph.places):
            if place not in found[name]:
                count += 1
                found[name][place] = f"place_{count}"
    others = {f"{name}.{place}": mark for name, told in found.items() if name for place, mark in told.items()}
    return {name: told if name else told | others for name, told in found.items()}


def _write(document: Any, text: Text, places: Mapping[str, str], start: tuple[int, tuple[str, ...]]) -> None:
    """Add a text as a section of the document, with a foot and page numbers of its own."""
    from docx.enum.section import WD_SECTION
    from docx.shared import Mm

    from briefgen.paper.docx.writing import Writer

    number, families = start
    section = document.add_section(WD_SECTION.NEW_PAGE) if number else document.sections[0]
    wide, high = PAPERS[text.paper]
    section.page_width, section.page_height = Mm(wide), Mm(high)
    for name, length in MARGINS.items():
        setattr(section, name, Mm(length))
    body = document.element.body
    for element in Writer(document.part, places, families).blocks(text.blocks):
        body[-1].addprevious(element)
    section.footer.is_linked_to_previous = False
    foot = section.footer.part
    _fill(foot.element, map(Writer(foot, places, families).paragraph, text.foot or (Paragraph(Style.FOOT),)))
