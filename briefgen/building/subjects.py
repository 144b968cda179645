"""Which memos an order asks for, and what each is made from."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.building.freshness import Order
from briefgen.domain.catalog import Catalog
from briefgen.domain.meetings import meetings
from briefgen.domain.model import HOME_EVENTS, Event
from briefgen.memos import Subject
from briefgen.memos.editions import edition_of, read_all, snapshot
from briefgen.memos.meeting import MeetingSubject
from briefgen.project import Project


def meeting_subjects(catalog: Catalog, order: Order, chosen: tuple[str, ...]) -> Iterator[MeetingSubject]:
    """The meeting memos that are asked for, those with nobody to meet among them."""
    day = order.day(catalog.calendar.timezone)
    for state in meetings(catalog, day, chosen):
        if state.id in chosen or _concerns(state.record, catalog, chosen):
            yield MeetingSubject(catalog, state.id, day, order.draft)


def _concerns(event: Event, catalog: Catalog, chosen: tuple[str, ...]) -> bool:
    listed = catalog.counterparts if HOME_EVENTS in event.counterparts else event.counterparts
    return any(code in chosen for code in listed)


def subject_of(project: Project, catalog: Catalog, order: Order, code: str) -> Subject:
    """The memo that is asked for, and how it stands to the editions; raises BriefgenError where one is damaged."""
    day, since = order.day(catalog.calendar.timezone), order.since
    edition = edition_of(
        read_all(project, catalog, code),
        snapshot(catalog, code, day),
        snapshot(catalog, code, since) if since else None,
    )
    return Subject(catalog, code, day, edition, annexed=order.annex)
