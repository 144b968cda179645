"""A memo as one HTML file that a word processor opens, for the colleague who must edit it."""

from __future__ import annotations

from pathlib import Path

from briefgen.memos import Subject, memo
from briefgen.paper import html


def editable_memo(subject: Subject, *, templates: Path) -> bytes:
    """The memo's words in headings, tables and lists, without what only paper has: floats, running feet, ruled lines.

    Its length is not bound to two pages: it has the most rows that each section may have.
    """
    return html.render(templates, "memo/editable.html", memo=memo(subject, on_paper=False)).encode()
