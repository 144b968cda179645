"""Several memos in one PDF, for a trip: a cover, the contents with page numbers, and each memo on a sheet of its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefgen.diagnostics import BriefgenError
from briefgen.domain import codes
from briefgen.domain.dates import wording
from briefgen.domain.selection import select
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.memos import Cut, Subject
from briefgen.memos.editable import memo_parts
from briefgen.memos.front.coming import what_is_next
from briefgen.memos.paper import NOTES, parts
from briefgen.paper import docx, faults, html, pdf
from briefgen.sections import words as memo_words
from briefgen.sections.header import handling
from briefgen.sections.marks import Register
from briefgen.sections.sheet import Sheet


class Entry(Struct, frozen=True):
    """A memo in the contents: about whom, what comes next there, the place that leads to it, and the page where it begins.

    There is none where a word processor numbers the pages.
    """

    name: str
    next: str
    anchor: str
    page: int | None = None


class Book(Struct, frozen=True):
    """What stands around the memos, in finished words; ``fonts`` are the families it is printed in beside ours.

    ``paged``: whether the contents tell pages.
    """

    language: str
    paper: str
    fonts: tuple[str, ...]
    title: str
    author: str
    subject: str
    created: str
    as_of: str
    handling: str
    entries: tuple[Entry, ...]
    paged: bool


def render_book(title: str, subjects: Sequence[Subject], *, templates: Path) -> bytes:
    """The book as a PDF; the subjects are of one catalog and one day. Raises BriefgenError where a font lacks a letter.

    Every memo begins on a right-hand page, so that each is a sheet that can be taken out; a back that would be empty has
    lines to write on.
    """
    with faults.answered(templates):
        return pdf.bind(_bound(title, subjects, templates))


def book_docx(title: str, subjects: Sequence[Subject], *, templates: Path) -> bytes:
    """The book as a Word file to be edited: the cover with its contents, then each memo, begun on a page of its own.

    Raises BriefgenError where python-docx is not installed.
    """
    book = _book(title, subjects)
    cover = html.render(templates, "book/cover.html", book=book, first_sheet=None, turned=False)
    memos = (part for subject in subjects for part in memo_parts(subject, templates=templates))
    return docx.bind([docx.Part(cover), *memos], book.fonts)


def _bound(title: str, subjects: Sequence[Subject], templates: Path) -> list[pdf.Part]:
    named = _book(title, subjects, [0] * len(subjects))
    front = _even(_lay_out(templates, "cover", named).pages)
    memos, pages, start = list[pdf.Part](), list[int](), front + 1
    for subject in subjects:
        pages.append(start)
        made = [replace(part, label="") for part in parts(subject, templates=templates, first_sheet=start)]
        filled = sum(part.layout.pages for part in made)
        memos += [*made, *_blank(templates, named, start + filled, _even(filled) - filled)]
        start += _even(filled)
    cover = _lay_out(templates, "cover", _book(title, subjects, pages))
    return [pdf.Part(cover), *_blank(templates, named, cover.pages + 1, front - cover.pages), *memos]


def _book(title: str, subjects: Sequence[Subject], pages: Sequence[int] | None = None) -> Book:
    first = subjects[0]
    calendar = first.catalog.calendar
    numbers: Sequence[int | None] = pages or [None] * len(subjects)
    entries = (
        Entry(codes.name(s.code), _next(s), f"{s.code}.front", page) for s, page in zip(subjects, numbers, strict=True)
    )
    return Book(
        language=language(),
        paper=calendar.paper,
        fonts=calendar.fonts,
        title=title,
        author=str(calendar.title),
        subject=", ".join(codes.name(s.code) for s in subjects),
        created=first.day.isoformat(),
        as_of=memo_words.unbroken(wording.weekday(first.day)),
        handling=handling(*(select(s.catalog, s.code, s.day) for s in subjects)),
        entries=tuple(entries),
        paged=pages is not None,
    )


def _next(subject: Subject) -> str:
    """The next date with a counterpart, in a sentence; its source stands in the memo."""
    sheet = Sheet(
        select(subject.catalog, subject.code, subject.day),
        Register(subject.catalog, subject.day),
        Cut(),
        fonts=subject.catalog.calendar.fonts,
    )
    return what_is_next(sheet).sentences[0].text


def _lay_out(templates: Path, name: str, book: Book, **more: Any) -> pdf.Layout:
    settings = {"first_sheet": None, "turned": False, **more}
    return pdf.lay_out(html.render(templates, f"book/{name}.html", book=book, **settings), book.fonts)


def _blank(templates: Path, book: Book, number: int, count: int) -> Iterator[pdf.Part]:
    """The back of a sheet that would be empty."""
    if count:
        layout = _lay_out(templates, "blank", book, first_sheet=number, turned=True)
        yield pdf.Part(layout, NOTES, name=f"blank-{number}")


def _even(pages: int) -> int:
    return pages + pages % 2


def file_name(title: str, form: str = "pdf") -> str:
    """The name of a book's file: its title in small letters and hyphens; raises BriefgenError where nothing is left."""
    name = stem(title)
    if not name:
        raise BriefgenError(
            _("The title “{title}” has neither letters nor digits.").format(title=title),
            hint=_("Give the book a title such as “Visit to Sofia and Bucharest”."),
        )
    return f"{name}.{form}"


def stem(words: str) -> str:
    """Words as the name of a file: in small letters and hyphens; empty where they have neither letters nor digits."""
    plain = unicodedata.normalize("NFKD", words).casefold()
    name = "-".join(re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c))))
    return name[:80].rstrip("-")
