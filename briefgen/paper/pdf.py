"""HTML to PDF: tagged, archivable (PDF/UA-1 and PDF/A-3a in one file), the same bytes every time.

WeasyPrint is imported here only, and only when a document is laid out: a process that never does, never loads Pango.
Each process makes its own font configuration; with Pango 1.56 a forked child that inherits one hangs.
"""

from __future__ import annotations

import gc
import logging
import os
import re
import sys
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, redirect_stdout
from copy import copy
from datetime import UTC, date, datetime
from functools import cache, lru_cache, partial
from io import StringIO
from itertools import accumulate
from typing import Any

from msgspec import Struct

from briefgen.diagnostics import BriefgenError
from briefgen.fonts.faces import fonts
from briefgen.language import gettext as _
from briefgen.paper import actual_text, drawn_words, objects, structure
from briefgen.paper.faults import UnsoundDocument, no_picture, refused
from briefgen.paper.layout import Extent, Pages, Ruling
from briefgen.paper.libraries import HARDLY_USED, by_their_own_names, keep_patterns, keep_types, loaded_when_used
from briefgen.paper.line_ends import keep_spaces
from briefgen.paper.seals import sealed_pdf
from briefgen.paper.styles import resolved, spare
from briefgen.paper.writing import on_paper, plain

__all__ = ["Attachment", "Extent", "Layout", "Part", "Ruling", "bind", "lay_out"]

VARIANT = "pdf/a-3a"
_STYLE = re.compile("<style>(.*?)</style>", re.DOTALL)
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


class Attachment(Struct, frozen=True):
    """A file that is carried inside the PDF."""

    name: str
    description: str
    content: bytes
    day: date


class Layout(Pages):
    """A document laid out in pages, not drawn yet; ``shaped`` where its glyphs do not tell all its letters."""

    def __init__(self, document: Any, *, shaped: bool = False) -> None:
        super().__init__(document)
        self.shaped = shaped

    def draw(self, attachments: Sequence[Attachment] = (), ruling: Ruling | None = None) -> bytes:
        """The PDF."""
        return bind([Part(self, ruling)], attachments)


class Part(Struct, frozen=True):
    """One of several documents in a file.

    Its pages are labelled from 1 behind ``label`` (A1, A2, …); ``name`` keeps its links apart from those of others.
    """

    layout: Layout
    ruling: Ruling | None = None
    label: str = ""
    name: str = ""


def bind(parts: Sequence[Part], attachments: Sequence[Attachment] = ()) -> bytes:
    """Several documents as one PDF, with the first one's metadata."""
    starts = list(accumulate((p.layout.pages for p in parts), initial=0))
    places: dict[str, dict[str, str]] = {}  # an annex leads into the list of sources of its memo
    for part in parts:
        places[part.name] = part.layout.places() | places.get(part.name, {})

    def finish(document: Any, file: Any, spare: int) -> None:
        structure.mend(document, file)
        _declare_accessible(file)
        actual_text.map_every_glyph(file)
        if len(parts) > 1:
            _label(file, zip(starts, (p.label for p in parts), strict=False))
        for part, start in zip(parts, starts, strict=False):
            part.layout.describe_links(places[part.name])
            if part.ruling:
                part.layout.rule(file, part.ruling, start)
        objects.settle(file, spare)

    for part in parts:
        keep_spaces(part.layout.document.pages)
    pages = [_apart(page, part.name) for part in parts for page in part.layout.document.pages]
    with _at_work(), _letters_told(parts):
        whole = parts[0].layout.document.copy(pages)

        def write(spare: int) -> bytes:
            # The source of an attachment can be read once only: each writing has its own.
            files = [_attached(a) for a in attachments]
            made: bytes = whole.write_pdf(pdf_variant=VARIANT, attachments=files, finisher=partial(finish, spare=spare))
            return made

        return sealed_pdf(objects.written_clearly(write))


def _letters_told(parts: Sequence[Part]) -> AbstractContextManager[None]:
    """Where glyphs do not tell all letters, these are written beside them."""
    from weasyprint.pdf.stream import Stream

    return actual_text.told(Stream) if any(part.layout.shaped for part in parts) else nullcontext()


def _apart(page: Any, name: str) -> Any:
    """A page whose links lead to places of its own document, whatever others call theirs; its bookmarks in plain words."""
    page = copy(page)
    page.bookmarks = [(level, plain(label), *rest) for level, label, *rest in page.bookmarks]
    if not name:
        return page
    page.anchors = {f"{name}.{anchor}": place for anchor, place in page.anchors.items()}
    page.links = [(k, f"{name}.{to}" if k == "internal" else to, *rest) for k, to, *rest in page.links]
    return page


def _label(file: Any, starts: Iterable[tuple[int, str]]) -> None:
    """Give the pages the labels that viewers show (ISO 32000-1, 12.4.2), the same as those in print."""
    import pydyf

    numbers = pydyf.Array()
    for start, label in starts:
        prefix = {"P": pydyf.String(label)} if label else {}
        numbers.extend([start, pydyf.Dictionary({"S": "/D", **prefix})])
    file.catalog["PageLabels"] = pydyf.Dictionary({"Nums": numbers})


def lay_out(html: str, families: tuple[str, ...] = ()) -> Layout:
    """Lay a document out; it may refer to nothing outside itself.

    ``families`` are the fonts that have what ours lack, by name; □ stands for a letter that none of them has.
    """
    weasyprint = _weasyprint()
    with _at_work():
        written = resolved(on_paper(html, families))
        styles = [_style_sheet(text, families) for text in _STYLE.findall(written)]
        document = weasyprint.HTML(string=_STYLE.sub("", written), url_fetcher=_nothing())
        spare(document, written)
        rendered = document.render(font_config=_font_configuration(families), stylesheets=styles)
        return Layout(rendered, shaped=actual_text.is_shaped(written))


@lru_cache(16)
def _style_sheet(text: str, families: tuple[str, ...]) -> Any:
    """A style sheet that is read once, however many documents have it: it is a sixteenth of what a layout costs.

    With the fonts: without them, faces that it asks for would be passed over in silence.
    """
    return _weasyprint().CSS(string=text, url_fetcher=_nothing(), font_config=_font_configuration(families))


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


def may_be_forked() -> bool:
    """Whether this process has found no fonts: with Pango 1.56 a forked child that inherits what they are found by can hang."""
    by_us = _weasyprint.cache_info().currsize > 0
    return _font_configuration.cache_info().currsize == 0 and (by_us or "weasyprint" not in sys.modules)


def load() -> None:
    """Load what lays pages out, and no font yet; raises BriefgenError where it is not there."""
    _weasyprint()


@cache
def _weasyprint() -> Any:
    os.environ["FONTCONFIG_FILE"] = str(fonts().configuration)
    try:
        weasyprint = _imported()
    except OSError as error:
        raise BriefgenError(
            _("Memos are laid out with Pango, which this system does not have."),
            hint=_(
                "Debian, Ubuntu: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0 "
                "libfontconfig1; "
                "Fedora: sudo dnf install pango; macOS: brew install pango. Calendars and checks work without it."
            ),
        ) from error
    logging.getLogger("weasyprint").addHandler(_Complaints())
    return weasyprint


def _imported() -> Any:
    # What is missing is said in a sentence by whoever asks; WeasyPrint's own banner, one a process, would bury it.
    with redirect_stdout(StringIO()), loaded_when_used(*HARDLY_USED):
        try:
            with by_their_own_names():
                import weasyprint
        except OSError:  # where libraries have other names
            import weasyprint
    keep_patterns()
    keep_types(weasyprint.text.ffi.ffi)
    drawn_words.set_whole(weasyprint.svg)
    return weasyprint


_NO_BASE = "Relative URI reference without a base URI: "  # of a file that is named beside the document


class _Complaints(logging.Handler):
    """A style that WeasyPrint does not know, or something it could not load, is a mistake in the templates: it stops.

    A missing glyph is none: no memo is lost for a letter.
    """

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING and not (complaint := record.getMessage()).startswith(".notdef"):
            raise UnsoundDocument(
                no_picture(complaint[len(_NO_BASE) :]) if complaint.startswith(_NO_BASE) else complaint
            )


@cache
def _font_configuration(families: tuple[str, ...]) -> Any:
    """What Pango finds fonts by; Fontconfig reads the file that is named at this moment."""
    _weasyprint()
    os.environ["FONTCONFIG_FILE"] = str(fonts(families).configuration)
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
        raise UnsoundDocument(refused(str(error))) from None
    finally:
        if was_on:
            gc.enable()
