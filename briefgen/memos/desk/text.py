"""A sheet as plain text: for the body of a mail, in lines of 72 columns, and for the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from briefgen.domain.dates.wording import NBSP
from briefgen.language import gettext as _
from briefgen.memos.desk import DeskSheet, Item, Part
from briefgen.sections.rows import Mark

MAIL = 72  # columns (RFC 3676 recommends up to 78, quoted lines included)
LEAD = 16


def as_text(sheet: DeskSheet, width: int = MAIL) -> str:
    """The whole sheet in lines of at most so many columns."""
    head = [sheet.title.upper(), f"{sheet.kicker}. {sheet.as_of}. {sheet.foot.handling}", *sheet.remarks]
    blocks = ["\n".join(line for words in head for line in folded(words, width))]
    blocks += ["\n".join(_part(part, width)) for part in sheet.parts if part.printed]
    if sheet.sources.cited or sheet.sources.reference:
        blocks.append("\n".join(_sources(sheet, width)))
    return "\n\n".join(blocks) + "\n"


def _part(part: Part, width: int) -> Iterator[str]:
    yield from folded(part.heading.upper(), width)
    if part.instead:
        yield from folded(part.instead, width)
    for row in part.rows:
        yield from _row(row, width)
    if part.more:
        yield from folded(part.more, width)


def _row(row: Item, width: int) -> Iterator[str]:
    """What stands at the left edge in a column of its own, where it has room there; else on a line of its own."""
    indent = LEAD if row.lead else 2
    cited = f" [{', '.join(map(_mark, row.marks))}]" if row.marks else ""
    what = "".join(f"{tag.upper()}: " for tag in row.tags) + row.what + cited
    said = [line for words in (what, *row.details) for line in folded(words, width - indent)]
    if row.id:
        said += folded(f"[{row.id}]", width - indent)
    said += ["_" * (width - indent)] * row.lines
    lead = row.lead.replace(NBSP, " ")
    if columns(lead) >= indent:
        yield from folded(lead, width)
        lead = ""
    for number, line in enumerate(said):
        yield ((lead if not number else "") + " " * (indent - columns(lead if not number else ""))) + line


def _mark(mark: Mark) -> str:
    label = f"{mark.label}–{mark.last.label}" if mark.last else mark.label
    return f"{label} {mark.where}" if mark.where else label


def _sources(sheet: DeskSheet, width: int) -> Iterator[str]:
    yield _("Sources").upper()
    for source in (*sheet.sources.cited, *sheet.sources.reference):
        title = f"{source.title}. " if source.title else ""
        words = title + "; ".join(part for part in (source.body, source.date, source.where, source.url) if part)
        lines = folded(words, width - 5)
        yield f"{source.label:>3}  {lines[0]}"
        yield from (f"     {line}" for line in lines[1:])


def columns(text: str) -> int:
    """How many columns a text takes: two for a wide letter, none for a mark over another (Unicode Standard Annex 11)."""
    return len(text) if text.isascii() else sum(map(_column, text))


def _column(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def folded(text: str, width: int) -> list[str]:
    """Words in lines of at most so many columns; a word that is longer than a line is broken, one at a no-break space kept."""
    lines, line = list[str](), ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if columns(joined) <= width:
            line = joined
            continue
        lines += [line] if line else []
        *whole, line = _pieces(word, width)
        lines += whole
    return [done.replace(NBSP, " ").rstrip() for done in (*lines, line)]


def _pieces(word: str, width: int) -> list[str]:
    pieces, room = [""], width
    for letter in word:
        if (wide := _column(letter)) > room:
            pieces.append("")
            room = width
        pieces[-1] += letter
        room -= wide
    return pieces
