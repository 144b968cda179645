"""Who at home follows which promises, and when they were asked last."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import UNDATED
from briefgen.domain.records import state_of
from briefgen.domain.standing import CommitmentStateOf
from briefgen.domain.standing.promises import late, settled


class Followed(Struct, frozen=True):
    """The open promises that one lead follows, the longest overdue first; ``lead`` is None for those that nobody does."""

    lead: str | None
    promises: tuple[CommitmentStateOf, ...]


def followed(catalog: Catalog, day: date, counterparts: Iterable[str] = ()) -> tuple[Followed, ...]:
    """Every open promise by who follows it, on request with some counterparts only; what nobody follows comes last.

    What was meant in general terms and is not late is nothing to ask about, unless somebody was named to follow it.
    """
    wanted, by_lead = frozenset(counterparts), dict[str, tuple[str | None, list[CommitmentStateOf]]]()
    for record in catalog.commitments.values():
        state = state_of(catalog, record, day)
        if state and (not wanted or wanted & {*record.counterparts}) and _open(catalog, state, day):
            lead = lead_of(catalog, state)
            by_lead.setdefault((lead or "").casefold(), (lead, []))[1].append(state)
    ordered = sorted(by_lead.items(), key=lambda pair: (not pair[0], pair[0]))
    return tuple(Followed(lead, _ordered(catalog, found, day)) for _key, (lead, found) in ordered)


def lead_of(catalog: Catalog, promise: CommitmentStateOf) -> str | None:
    """Who follows a promise, by name: a person or body on file, else the words themselves."""
    if not promise.record.lead:
        return None
    written = str(promise.record.lead)
    if written in catalog.organisations:
        return str(catalog.organisations[written].name)
    people = catalog.people.values()
    return next((p.name for p in people if written == p.id or written in (p.name, *p.aliases)), written)


def asked(promise: CommitmentStateOf, day: date) -> tuple[date, ...]:
    """The days up to a day on which the lead was asked and since which nothing was reported of the promise."""
    days = {note.day for note in promise.record.asked}
    return tuple(sorted(one for one in days if promise.last_day <= one <= day))


def _open(catalog: Catalog, promise: CommitmentStateOf, day: date) -> bool:
    if not promise.now.state.traits.awaited or settled(catalog, promise, day):
        return False
    return bool(promise.record.lead or not promise.record.general or late(catalog, promise, day))


def _ordered(catalog: Catalog, found: Iterable[CommitmentStateOf], day: date) -> tuple[CommitmentStateOf, ...]:
    def place(promise: CommitmentStateOf) -> tuple[bool, tuple[date, date], date]:
        due = promise.now.due or UNDATED
        return not late(catalog, promise, day), due.end_key, promise.first_day

    return tuple(sorted(found, key=place))
