"""What every section of a meeting memo is written from."""

from __future__ import annotations

from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.diagnostics import BriefgenError, Exit
from briefgen.domain import meetings
from briefgen.domain.catalog import Catalog
from briefgen.domain.contacts import Contact, contacts
from briefgen.domain.model import Meeting, Participant
from briefgen.domain.selection import Selection, select
from briefgen.domain.standing import EventState
from briefgen.language import gettext as _
from briefgen.memos.meeting.fit import MeetingCut
from briefgen.sections.fit import Cut
from briefgen.sections.marks import Register
from briefgen.sections.sheet import Sheet


class MeetingSubject(Struct, frozen=True):
    """Which meeting memo is wanted: for which event, as of which day, and whether it is a draft."""

    catalog: Catalog
    event: str
    day: date
    draft: bool = False


class Desk(Struct, frozen=True):
    """The meeting, who is there, what was written for it; and the sheet that country memos are written on as well."""

    sheet: Sheet
    event: EventState
    written: Meeting
    people: tuple[Participant, ...]
    draft: bool
    cut: MeetingCut = field(default_factory=MeetingCut)

    def with_cut(self, cut: MeetingCut) -> Desk:
        """The same with as many rows as another cut has, and no source numbered yet."""
        register = Register(self.sheet.catalog, self.day)
        return replace(self, sheet=replace(self.sheet, register=register), cut=cut)

    @property
    def day(self) -> date:
        """The day the memo is as of."""
        return self.sheet.day

    @property
    def selection(self) -> Selection:
        """What concerns the counterpart."""
        return self.sheet.selection

    @property
    def theirs(self) -> tuple[Participant, ...]:
        """Who is there for the other side."""
        return meetings.theirs(self.sheet.catalog, self.event.record, self.people)

    @property
    def ours(self) -> tuple[Participant, ...]:
        """Who is there for home."""
        return meetings.ours(self.sheet.catalog, self.people)

    @property
    def others(self) -> tuple[Participant, ...]:
        """Who is there of neither side."""
        return tuple(p for p in self.people if p not in (*self.theirs, *self.ours))

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """The contacts with the counterpart so far, newest first."""
        return contacts(self.selection)


def desk(subject: MeetingSubject) -> Desk:
    """Everything a meeting memo is written from.

    Raises BriefgenError where there is nothing to prepare for on that day, or nobody to meet.
    """
    catalog, day = subject.catalog, subject.day
    event = meetings.meeting(catalog, subject.event, day)
    written = meetings.written(catalog.events[subject.event], day)
    if event is None or written is None:
        raise nothing_to_prepare(catalog, subject.event)
    if obstacle := nobody_to_meet(subject):
        raise obstacle
    people = meetings.taking_part(catalog, event.record, event.now, day)
    code = str(meetings.counterpart(catalog, event.record, people))
    sheet = Sheet(select(catalog, code, day), Register(catalog, day), _rows(), fonts=catalog.calendar.fonts)
    return Desk(sheet, event, written, people, subject.draft)


def nothing_written(subject: MeetingSubject) -> bool:
    """Whether nobody has written a line of the front yet."""
    found = meetings.written(subject.catalog.events[subject.event], subject.day)
    lines = found and (
        found.purpose or found.objectives or found.points or found.they_may_raise or found.if_raised or found.do_not_say
    )
    return not lines


def _rows() -> Cut:
    """As many rows of the sections that the country memo has too as a meeting memo has of them."""
    return Cut().but(figures=4, facts=0)


def nothing_to_prepare(catalog: Catalog, event_id: str) -> BriefgenError:
    """The answer to somebody who wants a memo for an event that has none on that day."""
    event = catalog.events[event_id]
    if not event.meeting:
        message = _("“{id}” has no “meeting:” block, so there is no memo for it.")
        return BriefgenError(
            message.format(id=event_id), hint=_("write one at {place}").format(place=catalog.place(event_id))
        )
    first = min(m.written for m in event.meeting)
    return BriefgenError(
        _(
            "There is no meeting memo for “{id}” on this day: it is made from {day} until a source reports the event."
        ).format(id=event_id, day=first),
        hint=_("for an earlier day, add --as-of {day}").format(day=first),
    )


def nobody_to_meet(subject: MeetingSubject) -> BriefgenError | None:
    """Why there is no memo for a meeting: by that day no source had named anybody of the other side."""
    catalog, day = subject.catalog, subject.day
    event = meetings.meeting(catalog, subject.event, day)
    if event is None:
        return None
    people = meetings.taking_part(catalog, event.record, event.now, day)
    if meetings.counterpart(catalog, event.record, people):
        return None
    return BriefgenError(
        _("{title}: by this day no source had named anybody of the other side.").format(title=event.title),
        exit_code=Exit.SOME_FAILED,
        hint=_("add “participants:” to the report at {place}").format(
            place=catalog.place(event.id, "reports", event.known[-1].index)
        ),
    )
