"""What goes from the calendars at once and without a word: entries of what is withdrawn, private, or a draft again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefgen.calendars.event_entries import uid
from briefgen.calendars.holiday_entries import HOLIDAY
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Counterpart, Record, ReferenceDay
from briefgen.domain.public import Public

_YEAR = re.compile(r"-\d{4}$")  # behind the id of an election, each of whose dates is an entry of its own


def withdrawn_uids(catalog: Catalog, known: Iterable[str]) -> frozenset[str]:
    """Of the UIDs that were ever published, those of records that were withdrawn."""
    return uids_of(catalog, (record for record in catalog.records() if record.withdrawn), known)


def private_uids(catalog: Public, known: Iterable[str]) -> frozenset[str]:
    """Of the UIDs that were ever published, those of records that the public may no longer know of."""
    return uids_of(catalog, catalog.kept_back.values(), known)


def uids_of(catalog: Catalog, records: Iterable[Record], known: Iterable[str]) -> frozenset[str]:
    """Of some UIDs, those of the entries that some records have: their own, an election's dates, a country's holidays."""
    listed = list(records)
    ids = {record.id for record in listed}
    elections = {r.id for r in listed if isinstance(r, ReferenceDay) and r.kind.traits.vote}
    holidays = tuple(HOLIDAY.format(code=r.id.lower()) for r in listed if isinstance(r, Counterpart))
    ending = uid(catalog, "")

    def theirs(name: str) -> bool:
        return name in ids or _YEAR.sub("", name) in elections or name.startswith(holidays)

    return frozenset(each for each in known if each.endswith(ending) and theirs(each.removesuffix(ending)))
