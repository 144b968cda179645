"""The meeting memo: one sheet, its front what to say, its back what to know, in finished words."""

from __future__ import annotations

from msgspec.structs import replace

from briefgen.domain.dates import wording
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.memos.meeting import back, front
from briefgen.memos.meeting.attendance import attendance
from briefgen.memos.meeting.fit import MeetingCut
from briefgen.memos.meeting.head import head
from briefgen.memos.meeting.rows import MeetingMemo
from briefgen.memos.meeting.subject import (
    Desk,
    MeetingSubject,
    desk,
    nobody_to_meet,
    nothing_to_prepare,
    nothing_written,
)
from briefgen.sections.edges import Foot
from briefgen.sections.header import foot, notes
from briefgen.sections.signs import explained

__all__ = [
    "MeetingCut",
    "MeetingMemo",
    "MeetingSubject",
    "Writer",
    "meeting_memo",
    "nobody_to_meet",
    "nothing_to_prepare",
    "nothing_written",
]


def meeting_memo(subject: MeetingSubject, *, cut: MeetingCut | None = None) -> MeetingMemo:
    """The memo for a meeting.

    Raises BriefgenError where on that day there is nothing to prepare for, or nobody to meet.
    """
    return Writer(subject).write(cut or MeetingCut())


class Writer:
    """Writes the memo for a meeting with one cut after another: what is the same with all of them is looked up once.

    Raises BriefgenError as `meeting_memo` does.
    """

    def __init__(self, subject: MeetingSubject) -> None:
        self._desk = desk(subject)
        self._picture = back.picture(self._desk)

    def write(self, cut: MeetingCut) -> MeetingMemo:
        """The memo; sections are written in the order they are printed, which numbers the sources."""
        at = self._desk.with_cut(cut)
        top, why, who = head(at), front.purpose(at), attendance(at)
        goals, said = front.objectives(at), front.points(at)
        answered, ready, unsaid, to_do = front.answers(at), front.if_raised(at), front.do_not_say(at), front.steps(at)
        kept, numbers, coming, fixed = back.since(at), back.key_figures(at), back.ahead(at), back.other_days(at)
        signed, polite = back.table_documents(at), back.courtesies(at)
        found = MeetingMemo(
            language=language(),
            paper=at.sheet.catalog.calendar.paper,
            title=_("{title}: meeting memo as of {day}").format(title=top.title, day=wording.day(at.day)),
            author=str(at.sheet.catalog.calendar.title),
            created=at.day.isoformat(),
            flow=bool(at.cut.flow),
            head=top,
            purpose=why,
            attendance=who,
            objectives=goals,
            points=said,
            answers=answered,
            if_raised=ready,
            do_not_say=unsaid,
            steps=to_do,
            steps_to_write=at.cut.steps_to_write,
            ladder=self._picture if at.cut.ladder else None,
            since=kept,
            figures=numbers,
            ahead=coming,
            fixed_days=fixed,
            documents=signed,
            courtesies=polite,
            sources=at.sheet.register.listed(),
            notes=notes(at.sheet),
            foot=_foot(at),
            own=at.selection.own,
        )
        return replace(found, sources=explained(found.sources, found))


def _foot(at: Desk) -> Foot:
    """The foot of each page, which says of every sheet that it is a draft or a sample."""
    words = [_("meeting memo"), _("DRAFT") if at.draft else None, _("SAMPLE") if at.written.sample else None]
    return replace(foot(at.sheet, edition=None), edition=", ".join(w for w in words if w))
