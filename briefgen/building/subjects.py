"""Which memos an order asks for, and what each is made from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from briefgen.building.freshness import Order
from briefgen.diagnostics import BriefgenError
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
    signed = tuple(sorted(_signed(project, catalog, day))) if order.annex else None
    return Subject(catalog, code, day, edition, annexed=order.annex, signed=signed)


def _signed(project: Project, catalog: Catalog, day: date) -> frozenset[tuple[str, str]]:
    """What somebody has read and signed up to a day; nothing where what was signed cannot be read, which `verify` tells of."""
    from briefgen.auditing.audit import lock_in, reviews_in
    from briefgen.auditing.signatures.statements import signed_statements

    with suppress(BriefgenError):
        return signed_statements(catalog, reviews_in(project.folder), lock_in(project.folder), day)
    return frozenset()
