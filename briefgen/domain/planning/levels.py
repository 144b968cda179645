"""At which level an event will be, from those who are named for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.meetings import taking_part
from briefgen.domain.model import Rank
from briefgen.domain.selection import person_as_of
from briefgen.domain.standing import EventState


def level(catalog: Catalog, event: EventState, day: date) -> Rank | None:
    """The lower of the two sides' highest ranks; of one side alone, its highest; None where nobody's rank is known."""
    people = [p.person for p in taking_part(catalog, event.record, event.now, day)]
    home = catalog.calendar.home
    ours = [p for p in people if catalog.people[p].side == home]
    theirs = [p for p in people if catalog.people[p].side != home]
    tops = [rank for side in (ours, theirs) if (rank := highest(catalog, side, day))]
    return max(tops, key=lambda r: r.level, default=None)


def highest(catalog: Catalog, people: Iterable[str], day: date) -> Rank | None:
    """The highest rank among people, as reported up to a day."""
    states = (person_as_of(catalog, person, day) for person in people)
    return min((s.now.rank for s in states if s and s.now.rank), key=lambda r: r.level, default=None)
