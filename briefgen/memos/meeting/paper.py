"""The one door to printed meeting memos: view, HTML, and one sheet, its front and its back each on a page of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import accumulate
from pathlib import Path

from briefgen.diagnostics import BriefgenError
from briefgen.files import digest
from briefgen.language import gettext as _
from briefgen.memos.meeting import MeetingCut, MeetingSubject, meeting_memo
from briefgen.memos.meeting.fit import BACK, FRONT
from briefgen.paper import faults, html, pdf

PAGES = 2
EXIT_SOME_FAILED = 4
NOTES = pdf.Ruling("notes-lines", pitch=7.5)
REVERSE = "reverse"
# The ids of the sections whose length the data decide, with the headings that the templates give them.
FRONT_SECTIONS = {
    "purpose": _("Purpose"),
    "attendance": _("Who is there"),
    "objectives": _("Objectives"),
    "points": _("Points to make"),
    "answers": _("They may raise"),
    "if-raised": _("If raised"),
    "do-not-say": _("Do not say"),
    "steps": _("Next steps"),
}
BACK_SECTIONS = {
    "since": _("Since last time"),
    "figures": _("Key figures"),
    "ahead": _("Within 90 days, and to confirm"),
    "documents": _("Documents on the table"),
    "courtesies": _("Courtesies"),
    "sources": _("Sources"),
}


@dataclass(frozen=True, slots=True)
class MeetingJob:
    """One meeting memo to be made."""

    subject: MeetingSubject
    templates: Path

    def fingerprint(self) -> str:
        """Digest of everything that this memo's pages are made from, before anything is laid out."""
        return digest(meeting_html(self.subject, templates=self.templates))

    def make(self) -> bytes:
        """The PDF; raises BriefgenError if it cannot be."""
        return render_meeting(self.subject, templates=self.templates)


def meeting_html(subject: MeetingSubject, *, templates: Path, cut: MeetingCut | None = None) -> str:
    """The memo as one HTML file that refers to nothing outside itself; the same data give the same characters."""
    return html.render(templates, "meeting/document.html", memo=meeting_memo(subject, cut=cut))


def render_meeting(subject: MeetingSubject, *, templates: Path) -> bytes:
    """The memo as a PDF of two pages; raises BriefgenError if it cannot be. It carries no calendar."""
    title = meeting_memo(subject).head.title
    lay_out = partial(pdf.lay_out, families=subject.catalog.calendar.fonts)
    with faults.answered(templates):
        layout = _fit(lambda cut: meeting_html(subject, templates=templates, cut=cut), lay_out, title)
        return layout.draw(ruling=NOTES)


def _fit(html_with: Callable[[MeetingCut], str], lay_out: Callable[[str], pdf.Layout], title: str) -> pdf.Layout:
    """Lay the front out until it fits its page, then the back, each losing as few rows as will do.

    Raises BriefgenError where one of them does not fit, by its longest section.
    """
    laid_out = cache(lay_out)
    front = _shortened(MeetingCut(), FRONT)
    on_front = front[_first(front, lambda cut: laid_out(html_with(cut)).page_of(REVERSE) == 2)]
    if laid_out(html_with(on_front)).page_of(REVERSE) > 2:
        raise _too_long(title, _("front"), laid_out(html_with(on_front)), FRONT_SECTIONS)
    back = _shortened(on_front, BACK)
    on_both = back[_first(back, lambda cut: laid_out(html_with(cut)).pages == PAGES)]
    layout = laid_out(html_with(on_both))
    if layout.pages > PAGES:
        raise _too_long(title, _("back"), layout, BACK_SECTIONS)
    return layout


def _shortened(cut: MeetingCut, given_up: tuple[dict[str, int], ...]) -> list[MeetingCut]:
    return list(accumulate(given_up, lambda so_far, step: replace(so_far, **step), initial=cut))


def _first(cuts: list[MeetingCut], fits: Callable[[MeetingCut], bool]) -> int:
    """The first of ever shorter cuts that fits, found by halving once the longest does not; the last where none does."""
    if fits(cuts[0]):
        return 0
    return min(bisect_left(cuts, True, key=fits), len(cuts) - 1)


def _too_long(title: str, side: str, layout: pdf.Layout, sections: dict[str, str]) -> BriefgenError:
    longest = max((s for s in sections if layout.has(s)), key=lambda s: _room(layout, s))
    return BriefgenError(
        _("{title}: the {side} of the meeting memo needs more than its page; “{section}” takes the most room.").format(
            title=title, side=side, section=_(sections[longest])
        ),
        exit_code=EXIT_SOME_FAILED,
        hint=_("Shorten what is written there; what a person wrote is never cut."),
    )


def _room(layout: pdf.Layout, section: str) -> float:
    extent = layout.extent(section)
    return extent.other + max((sum(rows) for rows in extent.columns), default=0.0)
