"""What goes from the calendars: at once and without a word what is withdrawn, private, or a draft again; all else is told of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from briefgen.calendars.event_entries import uid
from briefgen.calendars.holiday_entries import HOLIDAY
from briefgen.calendars.ledger import Ledger, Record, Shown
from briefgen.calendars.ledger.roll import Roll
from briefgen.domain import model
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Counterpart, ReferenceDay
from briefgen.domain.public import Public
from briefgen.language import language

_YEAR = re.compile(r"-\d{4}$")  # behind the id of an election, each of whose dates is an entry of its own


class TakenOff(Struct, frozen=True):
    """An event that calendars show as removed: its id, its title, whom it was with, and the day on which that was found."""

    id: str
    title: str
    counterparts: tuple[str, ...]
    day: date


def taken_off(ledger: Ledger, roll: Roll) -> Mapping[str, tuple[TakenOff, ...]]:
    """What each calendar shows as removed, by its name; what only lost its day is still told of, with what is known of it."""
    found = defaultdict[str, list[TakenOff]](list)
    for (name, code), record in ledger.records.items():
        for one in (record, *record.left) if code == language() else ():
            if one.shown is Shown.DELETED and not one.kept.dayless:
                for feed in one.kept.feeds:
                    found[feed].append(_taken_off(name, one, roll))
    return {feed: tuple(removed) for feed, removed in found.items()}


def _taken_off(name: str, record: Record, roll: Roll) -> TakenOff:
    _kind, *counterparts = record.kept.categories or ("",)
    day = roll.day(record.removed or record.changed)
    return TakenOff(name.rpartition("@")[0], record.kept.title, tuple(counterparts), day)


def withdrawn_uids(catalog: Catalog, known: Iterable[str]) -> frozenset[str]:
    """Of the UIDs that were ever published, those of records that were withdrawn."""
    return uids_of(catalog, (record for record in catalog.records() if record.withdrawn), known)


def private_uids(catalog: Public, known: Iterable[str]) -> frozenset[str]:
    """Of the UIDs that were ever published, those of records that the public may no longer know of."""
    return uids_of(catalog, catalog.kept_back.values(), known)


def uids_of(catalog: Catalog, records: Iterable[model.Record], known: Iterable[str]) -> frozenset[str]:
    """Of some UIDs, those of the entries that some records have: their own, an election's dates, a country's holidays."""
    listed = list(records)
    ids = {record.id for record in listed}
    elections = {r.id for r in listed if isinstance(r, ReferenceDay) and r.kind.traits.vote}
    holidays = tuple(HOLIDAY.format(code=r.id.lower()) for r in listed if isinstance(r, Counterpart))
    ending = uid(catalog, "")

    def theirs(name: str) -> bool:
        return name in ids or _YEAR.sub("", name) in elections or name.startswith(holidays)

    return frozenset(each for each in known if each.endswith(ending) and theirs(each.removesuffix(ending)))
