"""Contacts: held events in which both sides took part, and the level at which they met."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.domain.model import Rank
from briefgen.domain.selection import Selection, person_as_of
from briefgen.domain.standing import EventState, reported_status


class Contact(NamedTuple):
    """A held event of both sides.

    ``level`` is the lower of the two highest ranks, None where one is not known; ``highest`` is the highest known.
    ``others`` are people of neither side.
    """

    event: EventState
    theirs: tuple[str, ...]
    ours: tuple[str, ...]
    others: tuple[str, ...]
    level: Rank | None
    highest: Rank | None


def contacts(selection: Selection) -> tuple[Contact, ...]:
    """The contacts with a counterpart, newest first."""
    return selection.once(_contacts)


def _contacts(selection: Selection) -> tuple[Contact, ...]:
    found = [c for event in selection.events if (c := _contact(selection, event))]
    return tuple(sorted(found, key=lambda c: (c.event.now.when.end_key, c.event.last_day), reverse=True))


def _contact(selection: Selection, event: EventState) -> Contact | None:
    found = parties(selection, event) if reported_status(event).traits.happened else None
    two_sided = found and ((found.theirs and found.ours) or event.record.kind.traits.two_sided)
    return found if two_sided else None


def parties(selection: Selection, event: EventState) -> Contact:
    """Who takes part in an event, side by side, whether it was held or is to be."""
    people = _participants(event)
    theirs = _of_side(selection, people, selection.counterpart.id)
    ours = _of_side(selection, people, selection.home)
    others = tuple(p for p in people if p not in (*theirs, *ours))
    level, top = levels(selection, event)
    return Contact(event, theirs, ours, others, level, top)


def levels(selection: Selection, event: EventState) -> tuple[Rank | None, Rank | None]:
    """The level of an event, which is the lower of the two sides' highest ranks, and the highest rank of either.

    The level is None where a side's rank is not known, the highest rank where neither's is.
    """
    people = _participants(event)
    sides = [_of_side(selection, people, code) for code in (selection.counterpart.id, selection.home)]
    known = [rank for side in sides if (rank := _highest(selection, side, event))]
    level = max(known, key=lambda r: r.level) if len(known) == len(sides) else None
    return level, min(known, key=lambda r: r.level, default=None)


def highest(selection: Selection, event: EventState, code: str) -> str | None:
    """Who of a side is of the highest rank among those named for an event, the first named where ranks are alike."""
    people = _of_side(selection, _participants(event), code)
    ranked = [(rank.level if (rank := _highest(selection, (p,), event)) else len(Rank), p) for p in people]
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


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
