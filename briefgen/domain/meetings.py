"""Meetings that someone has to be prepared for: which are ahead, who takes part, and what was written for them by a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from briefgen.domain.catalog import Catalog
from briefgen.domain.contacts import Contact
from briefgen.domain.dates.dating import put_off
from briefgen.domain.model import HOME_EVENTS, Event, EventReport, Meeting, Participant, Role
from briefgen.domain.records import state_of
from briefgen.domain.selection import chairs
from briefgen.domain.standing import EventState, reported_status

PREPARED_FOR = timedelta(
    days=60
)  # how long after its window a meeting of which nothing is reported is still prepared for


def written(event: Event, day: date) -> Meeting | None:
    """What a person wrote last for a meeting, by a day."""
    known = [m for m in event.meeting if m.written <= day]
    return max(known, key=lambda m: m.written, default=None)


def meetings(catalog: Catalog, day: date, named: Collection[str] = ()) -> tuple[EventState, ...]:
    """The events for which something is written by a day and of which no source has said that they were held or are off.

    What fell due without a report is still a meeting to prepare for, though sixty days later only where it is ``named``.
    """
    found = (meeting(catalog, event.id, day) for event in catalog.events.values())
    return tuple(state for state in found if state and (state.id in named or not _long_over(state, day)))


def _long_over(state: EventState, day: date) -> bool:
    """Whether the window of a meeting ended so long ago that silence about it is an answer; what was put off has none."""
    last = state.now.when.last
    return last is not None and not put_off(state) and day - last > PREPARED_FOR


def meeting(catalog: Catalog, event_id: str, day: date) -> EventState | None:
    """The state of one event that is to be prepared for; None where there is nothing to prepare, or no longer."""
    event = catalog.events[event_id]
    state = state_of(catalog, event, day)
    return state if state and written(event, day) and not reported_status(state).traits.over else None


def taking_part(catalog: Catalog, event: Event, now: EventReport, day: date) -> tuple[Participant, ...]:
    """Who takes part: those a source names, at any stop; else the chairs of the commission, as reported up to a day."""
    found = [*now.participants, *(p for stop in now.stops for p in stop.participants)]
    if not found and event.series:
        found = [Participant(person=p, role=Role.CHAIR) for p in chairs(catalog, event.series, day)]
    once: dict[str, Participant] = {}
    for participant in found:
        once.setdefault(participant.person, participant)
    return tuple(once.values())


def theirs(catalog: Catalog, event: Event, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those of them who are on the side of one of the event's counterparts."""
    return tuple(p for p in people if _of_counterpart(catalog, event, p))


def ours(catalog: Catalog, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those of them who are on the side of home."""
    return tuple(p for p in people if catalog.people[p.person].side == catalog.calendar.home)


def _of_counterpart(catalog: Catalog, event: Event, participant: Participant) -> bool:
    side = catalog.people[participant.person].side
    return side in event.counterparts or (HOME_EVENTS in event.counterparts and side != catalog.calendar.home)


def counterpart(catalog: Catalog, event: Event, people: tuple[Participant, ...]) -> str | None:
    """The code of the counterpart a meeting is with: the first of the event's that sends someone; None if none does."""
    sides = {catalog.people[p.person].side for p in theirs(catalog, event, people)}
    listed = catalog.counterparts if HOME_EVENTS in event.counterparts else event.counterparts
    return next((code for code in listed if code in sides and code in catalog.counterparts), None)


def last_met(contacts: Iterable[Contact], one: str, others: Collection[str]) -> tuple[Contact, tuple[str, ...]] | None:
    """The first of some contacts in which a person met any of some others, and whom of them."""
    for contact in contacts:
        people = (*contact.theirs, *contact.ours)
        met = tuple(p for p in people if p in others)
        if one in people and met:
            return contact, met
    return None
