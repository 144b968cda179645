"""Every contact of a time and level over all counterparts, each once: for a question that is asked of a ministry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from briefgen.domain.catalog import Catalog
from briefgen.domain.contacts import Contact, contacts
from briefgen.domain.model import Rank
from briefgen.domain.selection import select
from briefgen.domain.standing import EventState


class Held(Struct, frozen=True):
    """A contact with those counterparts that it was one with; its level is the highest of those with each."""

    event: EventState
    counterparts: tuple[str, ...]
    theirs: tuple[str, ...]
    ours: tuple[str, ...]
    level: Rank | None


class Asked(Struct, frozen=True):
    """Which contacts are wanted: what may have been within these days, at a level or above it, or at that level alone."""

    first: date
    last: date
    level: Rank | None = None
    alone: bool = False

    def wants(self, level: Rank | None) -> bool:
        """Whether a level is among those asked for."""
        if self.level is None:
            return True
        return level is self.level or (not self.alone and level is not None and level.level < self.level.level)


def contact_list(catalog: Catalog, day: date, codes: Iterable[str], asked: Asked) -> tuple[tuple[Held, ...], int]:
    """The contacts that are wanted, in order of time; and how many more there are whose level is not known."""
    found = [held for held in _held(catalog, day, codes) if held.event.now.when.overlaps(asked.first, asked.last)]
    found.sort(key=lambda held: (held.event.now.when.sort_key, held.event.id))
    unknown = sum(held.level is None for held in found) if asked.level else 0
    return tuple(held for held in found if asked.wants(held.level)), unknown


def _held(catalog: Catalog, day: date, codes: Iterable[str]) -> Iterator[Held]:
    by_event: dict[str, list[tuple[str, Contact]]] = {}
    for code in codes:
        for contact in contacts(select(catalog, code, day)):
            by_event.setdefault(contact.event.id, []).append((code, contact))
    return (_together(found) for found in by_event.values())


def _together(found: list[tuple[str, Contact]]) -> Held:
    levels = [contact.level for _code, contact in found if contact.level]
    return Held(
        event=found[0][1].event,
        counterparts=tuple(code for code, _contact in found),
        theirs=tuple(dict.fromkeys(person for _code, contact in found for person in contact.theirs)),
        ours=tuple(dict.fromkeys(person for _code, contact in found for person in contact.ours)),
        level=min(levels, key=lambda level: level.level, default=None),
    )
