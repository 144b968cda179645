"""The one door to printed memos: view, HTML, pages, and what is given up until the pages are two."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from briefgen.diagnostics import BriefgenError
from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.language import gettext as _
from briefgen.publishing import html, pdf
from briefgen.publishing.memo import Cut, memo

PAGES = 2
# The ids of the sections whose length the data decide, with the headings that the template gives them.
SECTIONS = {
    "bottom-line": _("Bottom line"),
    "ahead": _("Dates ahead and to confirm"),
    "trade": _("Trade and investment"),
    "commitments": _("Open commitments"),
    "contacts": _("Recent contacts"),
    "documents": _("Documents"),
    "people": _("People"),
    "if-raised": _("If raised"),
    "care": _("Care with these data"),
    "sources": _("Sources"),
}
EXIT_SOME_FAILED = 4
NOTES = pdf.Ruling("notes-lines", pitch=7.5)
# What is given up, in this order, until a memo fits; lines to write on give way first, by themselves.
GIVEN_UP: tuple[dict[str, Any], ...] = (
    {"references": False},
    {"closed": 0},
    {"contacts": 4},
    {"documents": 5},
    {"people": 3},
    {"care": 2},
)


def memo_html(catalog: Catalog, code: str, day: date, *, templates: Path, cut: Cut | None = None) -> str:
    """The memo as one HTML file that refers to nothing outside itself; the same data give the same characters."""
    return html.render(templates, "memo/document.html", memo=memo(catalog, code, day, cut=cut))


def render_memo(catalog: Catalog, code: str, day: date, *, templates: Path, attachment: bytes | None = None) -> bytes:
    """The memo as a PDF of at most two pages, with the counterpart's feed inside; raises BriefgenError if it cannot be."""
    layout = _fit(lambda cut: memo_html(catalog, code, day, templates=templates, cut=cut))
    if layout.pages > PAGES:
        raise _too_long(code, layout)
    try:
        return layout.draw(_attachments(catalog, code, day, attachment), NOTES)
    except pdf.MissingGlyphs as missing:
        raise _missing(catalog, code, missing.characters) from None


def _fit(html_with: Callable[[Cut], str]) -> pdf.Layout:
    """Lay a memo out until it fits: sections 1 to 6 on the first page, the rest behind.

    A thin memo goes on one page. In a full one the later sections begin where the earlier ones end, and lose rows in a
    fixed order: as few as will do, found by halving, since every layout costs time.
    """
    layout = pdf.lay_out(html_with(Cut()))
    if layout.pages <= PAGES and not _thin(layout):
        return layout
    cuts = accumulate(GIVEN_UP, lambda cut, step: replace(cut, **step), initial=Cut(flow=True))
    shorter = list(dict.fromkeys(html_with(cut) for cut in cuts))
    laid_out = cache(pdf.lay_out)
    first = bisect_left(shorter, True, key=lambda whole: laid_out(whole).pages <= PAGES)
    return laid_out(shorter[min(first, len(shorter) - 1)])


def _thin(layout: pdf.Layout) -> bool:
    """Whether both pages together would fill no more than one."""
    return layout.pages == PAGES and layout.depth("commitments") + layout.depth("notes") <= 1


def _too_long(code: str, layout: pdf.Layout) -> BriefgenError:
    longest = layout.longest([s for s in SECTIONS if layout.has(s)])
    return BriefgenError(
        _("{counterpart}: the memo needs {pages} pages; “{section}” takes the most room.").format(
            counterpart=codes.name(code), pages=layout.pages, section=_(SECTIONS[longest])
        ),
        exit_code=EXIT_SOME_FAILED,
        hint=_(
            "Close or withdraw what is settled, or shorten what is long; nothing that is overdue or to confirm is cut."
        ),
    )


def _attachments(catalog: Catalog, code: str, day: date, feed: bytes | None) -> tuple[pdf.Attachment, ...]:
    if feed is None:
        return ()
    name = f"{catalog.counterparts[code].slug}.ics"
    description = _("Calendar of dates with {counterpart}").format(counterpart=codes.name(code))
    return (pdf.Attachment(name, description, feed, day),)


def _missing(catalog: Catalog, code: str, characters: str) -> BriefgenError:
    """Which characters cannot be printed, and the fields they stand in."""
    places = sorted({str(catalog.place(*path)) for path, text in _texts(catalog) if set(text) & set(characters)})
    shown = ", ".join(f"{c} (U+{ord(c):04X})" for c in characters)
    return BriefgenError(
        _("{counterpart}: no font has {characters}.").format(counterpart=codes.name(code), characters=shown),
        exit_code=EXIT_SOME_FAILED,
        hint=_("It stands at {places}.").format(places=", ".join(places[:5])) if places else None,
    )


def _texts(catalog: Catalog) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for record in catalog.records():
        yield from _strings((record.id,), record.model_dump(mode="json", by_alias=True, warnings=False))


def _strings(path: tuple[str | int, ...], value: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings((*path, key), inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _strings((*path, index), inner)
