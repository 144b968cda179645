"""The one door to printed meeting memos: view, HTML, and one sheet, its front and its back each on a page of its own."""

from __future__ import annotations

from functools import cache, reduce
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from briefgen.files import digest
from briefgen.memos.meeting import MeetingCut, MeetingMemo, MeetingSubject, Writer, meeting_memo, nothing_written, room
from briefgen.memos.meeting.fit import BACK, FRONT
from briefgen.memos.meeting.guess import guessed
from briefgen.paper import faults, html, pdf

NOTES = pdf.Ruling("notes-lines", pitch=7.5)


class MeetingJob(Struct, frozen=True):
    """One meeting memo to be made; ``data`` is the digest of what stands in the subject's catalog."""

    subject: MeetingSubject
    templates: Path
    data: str = ""

    def fingerprint(self) -> str:
        """Digest of everything that this memo is made from but for templates, fonts and program."""
        return digest(self.data, self.subject.event, str(self.subject.day), str(self.subject.draft))

    def make(self) -> bytes:
        """The PDF; raises BriefgenError if it cannot be."""
        return render_meeting(self.subject, templates=self.templates)


def meeting_html(subject: MeetingSubject, *, templates: Path, cut: MeetingCut | None = None) -> str:
    """The memo as one HTML file that refers to nothing outside itself; the same data give the same characters."""
    return _html(meeting_memo(subject, cut=cut), templates)


def _html(memo: MeetingMemo, templates: Path) -> str:
    return html.render(templates, "meeting/document.html", memo=memo)


def render_meeting(subject: MeetingSubject, *, templates: Path) -> bytes:
    """The memo as a PDF of two pages; raises BriefgenError if it cannot be. It carries no calendar.

    Front and back each fit their page, both losing as few rows as will do. What a person wrote for the front was held against
    its room when it was read, and what the program lists gives way: no memo is refused for its length. Where the least of both is
    too long, as with titles of twenty lines, pages follow.
    """
    written = cache(Writer(subject).write)

    def lay_out(given: room.Given) -> pdf.Layout:
        return pdf.lay_out(_html(written(_shortened(given)), templates), subject.catalog.calendar.fonts)

    with faults.answered(templates):
        found = room.fit(lambda given: guessed(written(_shortened(given))), lay_out, bare=nothing_written(subject))
        return found.draw(ruling=NOTES)


def _shortened(given: room.Given) -> MeetingCut:
    """What is left when so many steps were given up on either side."""
    return reduce(
        lambda cut, step: replace(cut, **step),
        (*FRONT[: given.front], *BACK[: given.back]),
        MeetingCut(flow=int(given.flow)),
    )
