"""Memos for the colleague who must edit them: as Word files, or as an HTML file that a word processor opens.

Their length is not bound to two pages: each has the most rows that each section may have.
"""

from __future__ import annotations

from pathlib import Path

from briefgen.memos import Cut, Subject, memo
from briefgen.memos.meeting import MeetingSubject
from briefgen.memos.meeting.paper import meeting_html
from briefgen.memos.paper import annex_html, view_html
from briefgen.paper import docx, html
from briefgen.paper.typesetting import typeset


def editable_memo(subject: Subject, *, templates: Path) -> bytes:
    """A country memo's words as HTML in headings, tables and lists, without what only paper has: floats, running feet, ruled lines."""
    return typeset(html.render(templates, "memo/editable.html", memo=memo(subject, on_paper=False))).encode()


def memo_docx(subject: Subject, *, templates: Path) -> bytes:
    """A country memo as a Word file, with its annex behind where it has one.

    Raises BriefgenError where python-docx is not installed.
    """
    view = memo(subject, cut=Cut(flow=True), on_paper=False)
    whole = (
        view_html(view, templates=templates),
        *((annex_html(a, templates=templates),) if (a := view.annex) else ()),
    )
    return docx.bind([docx.Part(one, subject.code) for one in whole], subject.catalog.calendar.fonts)


def meeting_docx(subject: MeetingSubject, *, templates: Path) -> bytes:
    """A meeting memo as a Word file; raises BriefgenError as ``memo_docx`` does."""
    return docx.bind([docx.Part(meeting_html(subject, templates=templates))], subject.catalog.calendar.fonts)
