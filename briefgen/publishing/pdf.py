"""HTML to PDF: tagged, archivable (PDF/UA-1 and PDF/A-3a in one file), the same bytes every time.

WeasyPrint is imported here only, and only when a document is laid out: a process that never does, never loads Pango.
Each process makes its own font configuration; with Pango 1.56 a forked child that inherits one hangs.
"""

from __future__ import annotations

import gc
import logging
import os
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.publishing.fonts import fonts

VARIANT = "pdf/a-3a"
PX_PER_MM, PT_PER_PX = 96 / 25.4, 0.75
# PDF/A wants every XMP schema that it does not know itself to be described (ISO 19005-3, 6.6.2.3).
UA_METADATA = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 the file adheres to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that is carried inside the PDF."""

    name: str
    description: str
    content: bytes
    day: date


class MissingGlyphs(Exception):  # noqa: N818 - it says what happened
    """Characters that none of the fonts has."""

    def __init__(self, characters: str) -> None:
        super().__init__(characters)
        self.characters = characters


@dataclass(frozen=True, slots=True)
class Ruling:
    """Lines to write on, as wide as the element with an id, from its top down to the end of its page.

    ``pitch`` is the distance between two lines in millimetres. They are drawn after layout, so that they fill whatever
    room is left without a second pass.
    """

    anchor: str
    pitch: float


class Layout:
    """A document laid out in pages, not drawn yet."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._places: dict[str, tuple[int, tuple[float, float, float, float]]] = {}
        for number, page in enumerate(document.pages):
            for name, rectangle in page.anchors.items():
                self._places.setdefault(name, (number, rectangle))  # what goes on over a page edge begins on the first

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._document.pages)

    def has(self, anchor: str) -> bool:
        """Whether there is an element with an id."""
        return anchor in self._places

    def page_of(self, anchor: str) -> int:
        """The page, counted from 1, on which the element with an id begins."""
        return self._places[anchor][0] + 1

    def depth(self, anchor: str) -> float:
        """How far down its page the element with an id ends, as a part of the height between the margins."""
        number, (_left, _top, _right, bottom) = self._places[anchor]
        box = self._box(number)
        return float((bottom - box.content_box_y()) / box.height)

    def _box(self, number: int) -> Any:
        return self._document.pages[number]._page_box  # noqa: SLF001 - the margins are not public

    def longest(self, anchors: Sequence[str]) -> str:
        """Which of the elements with these ids, given in their order, takes the most room."""
        tops = [self._places[a][0] + self._places[a][1][1] / self._box(self._places[a][0]).height for a in anchors]
        room = [end - begin for begin, end in zip(tops, [*tops[1:], float(self.pages)], strict=True)]
        return anchors[room.index(max(room))]

    def draw(self, attachments: Sequence[Attachment] = (), ruling: Ruling | None = None) -> bytes:
        """The PDF; raises MissingGlyphs when a character has no glyph in any font."""
        files = [_attached(a) for a in attachments]

        def finish(document: Any, file: Any) -> None:
            _refuse_missing(document)
            _declare_accessible(file)
            if ruling:
                self._rule(file, ruling)

        with _at_work():
            pdf: bytes = self._document.write_pdf(pdf_variant=VARIANT, attachments=files, finisher=finish)
        return pdf

    def _rule(self, file: Any, ruling: Ruling) -> None:
        """Add the lines to the page's content as an artifact, which readers aloud pass over."""
        number, (left, top, right, _bottom) = self._places[ruling.anchor]
        bottom = self._box(number).content_box_y() + self._box(number).height
        step = ruling.pitch * PX_PER_MM
        heights = [top + step * n for n in range(1, int((bottom - top) / step + 0.01) + 1)]
        content = file.objects[int(_page(file, number)["Contents"].split()[0])]
        lines = [
            f"{left * PT_PER_PX:.2f} {y * PT_PER_PX:.2f} m {right * PT_PER_PX:.2f} {y * PT_PER_PX:.2f} l"
            for y in heights
        ]
        content.stream.append(" ".join(["/Artifact BMC q 0.3 w", *lines, "S Q EMC"]).encode())


def _page(file: Any, number: int) -> Any:
    return file.objects[int(file.page_references[number].split()[0])]


def lay_out(html: str) -> Layout:
    """Lay a document out; it may refer to nothing outside itself."""
    weasyprint = _weasyprint()
    with _at_work():
        document = weasyprint.HTML(string=html, url_fetcher=_nothing()).render(font_config=_font_configuration())
    return Layout(document)


def _refuse_missing(document: Any) -> None:
    missing = {chr(point) for font in document.fonts.values() for point in font.missing}
    if missing:
        raise MissingGlyphs("".join(sorted(missing)))


def _declare_accessible(file: Any) -> None:
    """Add PDF/UA-1 to the metadata that WeasyPrint wrote for PDF/A-3a."""
    metadata = file.objects[int(file.catalog["Metadata"].split()[0])]
    metadata.stream = [part.replace(b"</rdf:RDF>", UA_METADATA) for part in metadata.stream]
    metadata.compress = False  # archives read it without knowing PDF (ISO 19005-3, 6.6.2.1)


def _attached(attachment: Attachment) -> Any:
    moment = datetime(attachment.day.year, attachment.day.month, attachment.day.day, tzinfo=UTC)
    return _weasyprint().Attachment(
        string=attachment.content,
        name=attachment.name,
        description=attachment.description,
        created=moment,
        modified=moment,
        relationship="Supplement",
        url_fetcher=_nothing(),
    )


@cache
def _weasyprint() -> Any:
    os.environ["FONTCONFIG_FILE"] = str(fonts().configuration)
    try:
        import weasyprint
    except OSError as error:
        raise BriefgenError(
            _("Memos are laid out with Pango, which this system does not have."),
            hint=_(
                "Debian, Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
                "Fedora: dnf install pango; macOS: brew install pango. Calendars and checks work without it."
            ),
        ) from error
    logging.getLogger("weasyprint").addHandler(_Complaints())
    return weasyprint


class _Complaints(logging.Handler):
    """A style that WeasyPrint does not know, or something it could not load, is a mistake of ours: it stops.

    Missing glyphs are no mistake of ours; they are gathered when the document is drawn.
    """

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING and not record.getMessage().startswith(".notdef"):
            raise RuntimeError(record.getMessage())


@cache
def _font_configuration() -> Any:
    _weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


@cache
def _nothing() -> Any:
    """A fetcher that serves nothing: documents bring their styles and drawings with them."""
    _weasyprint()
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class Nothing(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002 - the signature is WeasyPrint's
            raise FatalURLFetchingError(url)

    return Nothing(allowed_protocols=())


@contextmanager
def _at_work() -> Iterator[None]:
    """How WeasyPrint is run: the collector paused, its own untidiness not told, a forbidden fetch as a plain error."""
    from weasyprint.urls import FatalURLFetchingError

    was_on = gc.isenabled()
    gc.disable()  # layout makes many objects and few cycles: collecting while it runs costs an eighth of the time
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # it leaves the colour profile's file to be closed
            yield
    except FatalURLFetchingError as error:  # no Exception: it would end a worker process without a word
        raise RuntimeError(f"the document refers to something outside itself: {error}") from None
    finally:
        if was_on:
            gc.enable()
