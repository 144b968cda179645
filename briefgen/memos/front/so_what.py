"""So what: the desk's own words, dated. The program never writes them."""

from __future__ import annotations

from briefgen.domain.dates import wording
from briefgen.language import gettext as _
from briefgen.memos.if_raised import brief
from briefgen.sections import words
from briefgen.sections.rows import Line, Sentence
from briefgen.sections.sheet import Sheet


def so_what(sheet: Sheet, *, draft: bool) -> Line | None:
    """What the desk wrote last by the day; in a draft a line without words, to be ruled; else None."""
    by_hand = brief(sheet)
    lead = _("So what")
    said = by_hand and (by_hand.so_what or by_hand.bottom_line)
    if not (by_hand and said):
        return Line(lead, ()) if draft else None
    written = _("Written on {day}").format(day=words.unbroken(wording.day(by_hand.written)))
    if overtaken := words.overtaken(sheet.selection, by_hand.written):
        written = _("{written}, {overtaken}").format(written=written, overtaken=overtaken)
    if by_hand.sample:
        written = _("{written}; a sample").format(written=written)
    return Line(lead, (Sentence(words.sentence(str(said))),), written)
