"""What is made untrue of bodies, places, counterparts, states and owners: another one of the same kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import AgreementState, Status, Text
from tools.faults.planting import Planting, of_field, of_record, several


def body_names(name: Text, _record: Any, _catalog: Catalog) -> Iterator[Text]:
    for old, new in (
        ("Transport", "Agriculture"),
        ("Foreign", "Internal"),
        ("Institute", "Museum"),
        ("Academy", "Theatre"),
        ("Chamber", "Bank"),
        ("Zone", "Union"),
    ):
        if old in str(name):
            yield Text.read(str(name).replace(old, new, 1))


def bodies(there: tuple[str, ...], record: Any, catalog: Catalog) -> Iterator[tuple[str, ...]]:
    others = [b for b in catalog.organisations if b not in there]
    if there:
        yield (others[len(record.id) % len(others)], *there[1:])


def body(there: str | None, record: Any, catalog: Catalog) -> Iterator[str]:
    others = [b for b in catalog.organisations if b != there]
    yield others[len(record.id) % len(others)]


def places(place: Text | None, _record: Any, _catalog: Catalog) -> Iterator[Text]:
    for other in ("Vienna", "Sofia", "Astana", "Bucharest"):
        if place and other != str(place):
            yield Text.read(other)


def counterparts(there: Any, record: Any, catalog: Catalog) -> Iterator[Any]:
    own = (there,) if isinstance(there, str) else there
    others = [c for c in catalog.counterparts if c not in own]
    if own != ("all",):
        other = others[len(record.id) % len(others)]
        yield other if isinstance(there, str) else (other,)


def owner(owner: Text | None, record: Any, catalog: Catalog) -> Iterator[Text]:
    others = [str(c.owner) for c in catalog.commitments.values() if c.owner and str(c.owner) != str(owner)]
    yield Text.read(others[len(record.id) % len(others)])


def session(number: int, _record: Any, _catalog: Catalog) -> Iterator[int]:
    yield number + 1


def other_members(enumeration: Any) -> Callable[[Any, Any, Catalog], Iterator[Any]]:
    def change(there: Any, _record: Any, _catalog: Catalog) -> Iterator[Any]:
        if there is not None:
            yield from (member for member in enumeration if member is not there)

    return change


KINDS: dict[str, Planting] = {
    "body": several(of_field("body", "events", "organisations", bodies), of_field("body", "people", "organisation", body), of_record("body", "organisations", "name", body_names)),
    "parties": of_record("parties", "agreements", "parties", bodies),
    "place": of_field("place", "events", "place", places),
    "state of a document": of_field("state of a document", "agreements", "state", other_members(AgreementState)),
    "state of an event": of_field("state of an event", "events", "status", other_members(Status)),
    "owner": of_record("owner", "commitments", "owner", owner),
    "session": of_record("session", "events", "session", session),
    "counterpart": several(*(of_record("counterpart", records, name, counterparts) for records, name in (("figures", "counterpart"), ("facts", "counterpart"), ("events", "counterparts"), ("agreements", "counterparts"), ("commitments", "counterparts")))),
}  # fmt: skip
