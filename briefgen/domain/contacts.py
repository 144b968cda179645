"""Contacts: held events in which both sides took part, and the level at which they met."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.domain.model import EventKind, Rank, Status
from briefgen.domain.selection import Selection, person_as_of
from briefgen.domain.standing import EventState

# Both sides take part in these by their nature, even where a source names nobody, or one side only.
TWO_SIDED = frozenset(
    {
        EventKind.VISIT,
        EventKind.MEETING,
        EventKind.CONSULTATIONS,
        EventKind.COMMISSION_SESSION,
        EventKind.FORUM,
        EventKind.SIGNING,
    }
)


@dataclass(frozen=True, slots=True)
class Contact:
    """A held event of both sides.

    ``level`` is the lower of the two highest ranks, None where one is not known; ``highest`` is the highest known.
    """

    event: EventState
    theirs: tuple[str, ...]
    ours: tuple[str, ...]
    level: Rank | None
    highest: Rank | None


def contacts(selection: Selection) -> tuple[Contact, ...]:
    """The contacts with a counterpart, newest first."""
    found = [c for event in selection.events if (c := _contact(selection, event))]
    return tuple(sorted(found, key=lambda c: (c.event.now.when.end_key, c.event.last_day), reverse=True))


def _contact(selection: Selection, event: EventState) -> Contact | None:
    if event.now.status is not Status.HELD:
        return None
    people = _participants(event)
    theirs = _of_side(selection, people, selection.counterpart.id)
    ours = _of_side(selection, people, selection.home)
    if not (theirs and ours) and event.record.kind not in TWO_SIDED:
        return None
    levels = [_highest(selection, side, event) for side in (theirs, ours)]
    known = [rank for rank in levels if rank is not None]
    level = max(known, key=lambda r: r.level) if len(known) == len(levels) else None
    return Contact(event, theirs, ours, level, min(known, key=lambda r: r.level, default=None))


def _participants(event: EventState) -> tuple[str, ...]:
    everyone = [p.person for p in event.now.participants]
    everyone += [p.person for stop in event.now.stops for p in stop.participants]
    return tuple(dict.fromkeys(everyone))


def _of_side(selection: Selection, people: tuple[str, ...], code: str) -> tuple[str, ...]:
    return tuple(p for p in people if selection.catalog.people[p].side == code)


def _highest(selection: Selection, people: tuple[str, ...], event: EventState) -> Rank | None:
    """The highest rank among people, as reported by the day the event was reported."""
    states = (person_as_of(selection.catalog, person, event.last_day) for person in people)
    ranks = [state.now.rank for state in states if state and state.now.rank]
    return min(ranks, key=lambda r: r.level, default=None)
