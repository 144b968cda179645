"""Which records of a catalog lead to which: what is dangling, what points to a record, what remains without some."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.domain.codes import EVERYONE
from briefgen.domain.model import Record
from briefgen.domain.references import Path, Ref, Reference

Link = tuple[Record, Reference]


def place(link: Link) -> Path:
    """The path of a link in the catalog's positions."""
    record, reference = link
    return (record.id, *reference.path)


def leads_somewhere(catalog: Catalog, ref: Ref, identity: str) -> bool:
    """Whether there is a record of that kind and id, or it may be something else: home, ``all``, a source's words."""
    if ref.loose or _found(catalog, ref, identity):
        return True
    return "counterparts" in ref.kinds and identity in (catalog.calendar.home, EVERYONE)


def _found(catalog: Catalog, ref: Ref, identity: str) -> bool:
    return any(identity in getattr(catalog, kind) for kind in ref.kinds)


def dangling(catalog: Catalog) -> Iterator[Link]:
    """The links that lead nowhere."""
    if all(leads_somewhere(catalog, ref, identity) for ref, ids in catalog.held.named.items() for identity in ids):
        return iter(())
    return (link for link in catalog.references if not leads_somewhere(catalog, link[1].ref, link[1].id))


def pointing(catalog: Catalog) -> dict[str, list[Link]]:
    """What points to each record, by that record's id; what points to itself is left out."""
    found: dict[str, list[Link]] = defaultdict(list)
    for record, reference in catalog.references:
        if record.id != reference.id and _found(catalog, reference.ref, reference.id):
            found[reference.id].append((record, reference))
    return dict(found)


def without(catalog: Catalog, ids: Iterable[str]) -> Catalog:
    """The catalog without some records."""
    gone = frozenset(ids)
    if not gone:
        return catalog
    kept: dict[str, Any] = {
        kind: {identity: record for identity, record in records.items() if identity not in gone}
        for kind, records in catalog.kinds().items()
    }
    return replace(catalog, **kept)


def sound(catalog: Catalog, unsound: Iterable[str]) -> Catalog:
    """What is left without some records, and without all that needs them, until every reference leads somewhere."""
    gone = {record.id for record, _reference in dangling(catalog)} | set(unsound)
    if not gone:
        return catalog
    users: dict[str, set[str]] = defaultdict(set)
    for record, reference in catalog.references:
        if not reference.ref.loose:
            users[reference.id].add(record.id)
    waiting = list(gone)
    while waiting:
        needing = users[waiting.pop()] - gone
        gone |= needing
        waiting += needing
    return without(catalog, gone)
