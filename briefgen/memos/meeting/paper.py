"""The one door to printed meeting memos: view, HTML, and one sheet, its front and its back each on a page of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import accumulate
from pathlib import Path

from briefgen.files import digest
from briefgen.memos.meeting import MeetingCut, MeetingSubject, meeting_memo
from briefgen.memos.meeting.fit import BACK, FRONT
from briefgen.paper import faults, html, pdf

NOTES = pdf.Ruling("notes-lines", pitch=7.5)
REVERSE = "reverse"


@dataclass(frozen=True, slots=True)
class MeetingJob:
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
    return html.render(templates, "meeting/document.html", memo=meeting_memo(subject, cut=cut))


def render_meeting(subject: MeetingSubject, *, templates: Path) -> bytes:
    """The memo as a PDF of two pages; raises BriefgenError if it cannot be. It carries no calendar."""
    lay_out = partial(pdf.lay_out, families=subject.catalog.calendar.fonts)
    with faults.answered(templates):
        layout = _fit(lambda cut: meeting_html(subject, templates=templates, cut=cut), lay_out)
        return layout.draw(ruling=NOTES)


def _fit(html_with: Callable[[MeetingCut], str], lay_out: Callable[[str], pdf.Layout]) -> pdf.Layout:
    """Lay the front out until it fits its page, then the back, each losing as few rows as will do.

    What a person wrote for the front was held against its room when it was read, and what the program lists gives way: no
    memo is refused for its length. Where the least of both is too long, as with titles of twenty lines, pages follow.
    """
    laid_out = cache(lay_out)
    front = _shortened(MeetingCut(), FRONT)
    on_front = front[_first(front, lambda cut: laid_out(html_with(cut)).page_of(REVERSE) == 2)]
    back = _shortened(on_front, BACK)
    on_both = back[_first(back, lambda cut: _is_one_page(laid_out(html_with(cut))))]
    return laid_out(html_with(on_both))


def _is_one_page(layout: pdf.Layout) -> bool:
    """Whether the back is no longer than a page."""
    return layout.pages == layout.page_of(REVERSE)


def _shortened(cut: MeetingCut, given_up: tuple[dict[str, int], ...]) -> list[MeetingCut]:
    return list(accumulate(given_up, lambda so_far, step: replace(so_far, **step), initial=cut))


def _first(cuts: list[MeetingCut], fits: Callable[[MeetingCut], bool]) -> int:
    """The first of ever shorter cuts that fits, found by halving once the longest does not; the last where none does."""
    if fits(cuts[0]):
        return 0
    return min(bisect_left(cuts, True, key=fits), len(cuts) - 1)
