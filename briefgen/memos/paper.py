"""The one door to printed memos: view, HTML, pages, and what is given up until the pages are two."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from briefgen.domain import codes
from briefgen.language import gettext as _
from briefgen.memos import Cut, Memo, Subject, Writer, memo
from briefgen.memos.fitting import Fitted, fit
from briefgen.paper import faults, html, pdf

NOTES = pdf.Ruling("notes-lines", pitch=7)
SHEET = 2  # pages
LITTLE = 4  # rows, for which no sheet is spent where two lines for notes fewer make room for them


def memo_html(subject: Subject, *, templates: Path, cut: Cut | None = None) -> str:
    """The memo as one HTML file that refers to nothing outside itself; the same data give the same characters."""
    return view_html(memo(subject, cut=cut), templates=templates)


def view_html(view: Memo, *, templates: Path, first_sheet: int | None = None) -> str:
    """A memo that is written, as HTML."""
    return html.render(templates, "memo/document.html", memo=view, first_sheet=first_sheet, turned=False)


def annex_html(view: Memo, *, templates: Path, first_sheet: int | None = None, turned: bool = False) -> str:
    """The annex of a memo; ``turned`` where its first page is the back of the memo's last."""
    return html.render(templates, "memo/annex.html", memo=view, first_sheet=first_sheet, turned=turned)


def render_memo(subject: Subject, *, templates: Path, attachment: bytes | None = None) -> bytes:
    """The memo as a PDF of at most two pages, with its annex behind where it has one, and the counterpart's feed inside.

    Raises BriefgenError if it cannot be.
    """
    with faults.answered(templates):
        return pdf.bind(parts(subject, templates=templates), _attachments(subject, attachment))


def parts(subject: Subject, *, templates: Path, first_sheet: int | None = None) -> tuple[pdf.Part, ...]:
    """A memo, and its annex where it has one, laid out; ``first_sheet`` is the number of its first page in a book."""
    families = subject.catalog.calendar.fonts

    def lay_out(view: Memo) -> pdf.Layout:
        return pdf.lay_out(view_html(view, templates=templates, first_sheet=first_sheet), families)

    written = Writer(subject)
    fitted = fit(written.write, lay_out)
    annex = written.write(fitted.cut).annex if subject.annexed else None
    if annex and (whole := without_annex(written, fitted, lay_out)):
        fitted, annex = whole, None
    pages = fitted.layout.pages
    made = pdf.Part(fitted.layout, NOTES, name=subject.code)
    if annex is None:
        return (made,)
    behind = annex_html(annex, templates=templates, turned=pages == 1, first_sheet=first_sheet and first_sheet + pages)
    return (made, pdf.Part(pdf.lay_out(behind, families), label="A", name=subject.code))


def without_annex(written: Writer, fitted: Fitted, lay_out: Callable[[Memo], pdf.Layout]) -> Fitted | None:
    """The memo with all that a sheet of its own would be spent on, where that is little: two lines for notes make room for it."""
    memo = written.write(fitted.cut)
    left_out = sum(shown.count - len(shown.numbers) for shown in memo.lists.values())
    if left_out > LITTLE or fitted.layout.pages != SHEET:
        return None
    cut = replace(fitted.cut, one=True).of({shown.name: shown.count for shown in memo.lists.values()})
    whole = written.write(cut)
    if whole.annex:
        return None
    layout = lay_out(whole)
    return Fitted(cut, layout) if layout.pages == SHEET else None


def _attachments(subject: Subject, feed: bytes | None) -> tuple[pdf.Attachment, ...]:
    if feed is None:
        return ()
    name = f"{subject.catalog.counterparts[subject.code].slug}.ics"
    description = _("Calendar of dates with {counterpart}").format(counterpart=codes.name(subject.code))
    return (pdf.Attachment(name, description, feed, subject.day),)
