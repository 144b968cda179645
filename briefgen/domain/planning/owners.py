"""On whom a promise waits: on home, on the counterpart, or on nobody whom the records name."""

from __future__ import annotations

import enum

from briefgen.domain.catalog import Catalog
from briefgen.domain.standing import CommitmentStateOf


class WaitsOn(enum.StrEnum):
    """Whose move it is."""

    US = "us"
    THEM = "them"
    OPEN = "open"  # both, or whom only the source's words tell


def waits_on(catalog: Catalog, promise: CommitmentStateOf) -> WaitsOn:
    """Whose move it is, by the side of the owner where that is a person, a body or a country on file."""
    side = _side(catalog, str(promise.record.owner or ""))
    if side is None:
        return WaitsOn.OPEN
    return WaitsOn.US if side == catalog.calendar.home else WaitsOn.THEM


def _side(catalog: Catalog, owner: str) -> str | None:
    if owner in catalog.people:
        return catalog.people[owner].side
    if owner in catalog.organisations:
        return catalog.organisations[owner].country
    return owner if owner in (*catalog.counterparts, catalog.calendar.home) else None
