"""Posts that have to be checked before somebody is met: those that are old, and those of a country that has voted since."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from briefgen.domain.agenda import by_time, states
from briefgen.domain.catalog import Catalog
from briefgen.domain.meetings import taking_part
from briefgen.domain.model import HOME_EVENTS
from briefgen.domain.records import state_of
from briefgen.domain.reference_days import occurrences
from briefgen.domain.selection import PersonState, person_as_of
from briefgen.domain.standing import EventState, Standing, standing

OLD_AFTER = timedelta(days=180)


class Why(enum.StrEnum):
    """Why a post has to be checked."""

    OLD = "old"
    VOTED = "voted"
    UNKNOWN = "unknown"  # no post on file


class PostToCheck(Struct, frozen=True):
    """Someone who takes part in an event ahead: the day their post was last reported, and when their country voted."""

    person: PersonState
    event: EventState
    why: Why
    reported: date | None
    voted: date | None = None


def post_day(person: PersonState) -> date | None:
    """The day on which a person's post was last reported; None where none is on file."""
    origin = person.origin("post") if person.now.post else None
    return origin.day if origin else None


def posts_to_check(catalog: Catalog, day: date) -> tuple[PostToCheck, ...]:
    """Everyone who takes part in an event ahead and whose post is to be checked, each once, with the next event."""
    ahead = [e for e in states(catalog, day) if standing(e, day) in (Standing.AHEAD, Standing.TO_CONFIRM)]
    next_event: dict[str, EventState] = {}
    for event in sorted(ahead, key=lambda e: by_time(catalog, e)):
        for participant in taking_part(catalog, event.record, event.now, day):
            next_event.setdefault(participant.person, event)
    return tuple(found for p, event in next_event.items() if (found := _check(catalog, p, event, day)))


def _check(catalog: Catalog, person: str, event: EventState, day: date) -> PostToCheck | None:
    state = person_as_of(catalog, person, day)
    if state is None:
        return None
    reported = post_day(state)
    if reported is None:
        return PostToCheck(state, event, Why.UNKNOWN, None)
    if voted := max(votes(catalog, state.record.side, reported, day), default=None):
        return PostToCheck(state, event, Why.VOTED, reported, voted)
    return PostToCheck(state, event, Why.OLD, reported) if day - reported > OLD_AFTER else None


def votes(catalog: Catalog, code: str, after: date, before: date) -> Iterator[date]:
    """The days after one and before another on which a country voted, as far as they are known to the day."""
    codes = (code, HOME_EVENTS) if code == catalog.calendar.home else (code,)
    votes = (e for e in catalog.events.values() if e.kind.traits.vote and {*codes} & {*e.counterparts})
    for event in (state for vote in votes if (state := state_of(catalog, vote, before))):
        last = event.now.when.last
        over = standing(event, before) in (Standing.HELD, Standing.PASSED)
        if over and last and after < last < before:
            yield last
    for occurrence in occurrences(catalog, (code,), after, before):
        last, reference = occurrence.when.last, occurrence.reference
        if reference.kind.traits.vote and reference.counterpart == code and last and after < last < before:
            yield last
