"""Where what is published can be found on the web, if the calendar has an address."""

from __future__ import annotations

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Event

FOLDER = "feeds"  # where calendars stand, seen from a page
PUBLIC_MEMOS = "memos/public"  # beside the desk's own, which lead nowhere
EVENTS, TABLE = "events", "events.csv"  # beside the feeds: each event by itself, and all of them as a table


def page(catalog: Catalog, name: str = "index") -> str | None:
    """The page of a counterpart (its slug), or the one that lists them all."""
    return _published(catalog, f"{name}.html")


def feed(catalog: Catalog, name: str) -> str | None:
    """The feed of that name."""
    return _published(catalog, f"feeds/{name}.ics")


def of_entry(event: str) -> str:
    """The file of one event, by its id, seen from the folder of the feeds."""
    return f"{EVENTS}/{event}.ics"


def of_event(catalog: Catalog, event: Event) -> tuple[str, ...]:
    """Where to read on about an event: the pages of its counterparts, and their memos if those are published."""
    slugs = [catalog.counterparts[c].slug for c in event.counterparts if c in catalog.counterparts]
    found = [page(catalog, slug) for slug in slugs] or [page(catalog)]
    if catalog.calendar.publish_memos:
        found += [_published(catalog, f"{PUBLIC_MEMOS}/{slug}.pdf") for slug in slugs]
    return tuple(address for address in found if address)


def _published(catalog: Catalog, path: str) -> str | None:
    address = catalog.calendar.address
    return f"{address.rstrip('/')}/{path}" if address else None
