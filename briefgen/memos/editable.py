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
    return docx.bind(memo_parts(subject, templates=templates), subject.catalog.calendar.fonts)


def memo_parts(subject: Subject, *, templates: Path) -> list[docx.Part]:
    """A country memo and its annex for a Word file: with the most rows that each section may have."""
    view = memo(subject, cut=Cut(flow=True), on_paper=False)
    whole = [view_html(view, templates=templates)]
    whole += [annex_html(view.annex, templates=templates)] if view.annex else []
    return [docx.Part(one, subject.code) for one in whole]


def meeting_docx(subject: MeetingSubject, *, templates: Path) -> bytes:
    """A meeting memo as a Word file; raises BriefgenError as ``memo_docx`` does."""
    return docx.bind([docx.Part(meeting_html(subject, templates=templates))], subject.catalog.calendar.fonts)
