"""Where what is made stands, and where it can be found on the web, if the calendar has an address."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Calendar, Event, ReferenceDay
from briefgen.domain.terms.variant import Variant

FOLDER = "feeds"  # where calendars stand, seen from a page
PUBLIC_MEMOS = "memos/public"  # beside the desk's own, which lead nowhere
# Kept for examples and tests (RFC 2606, RFC 6761).
RESERVED_ENDINGS = frozenset({"example", "test", "invalid", "localhost"})
EVENTS, TABLE = "events", "events.csv"  # beside the feeds: each event by itself, and all of them as a table
ALL, ELECTIONS, REFERENCE_DAYS = "all", "elections", "reference-days"  # the feeds that are of no one counterpart
INDEX, LEDGER, MEETINGS, MONTHS = "index", "ledger", "meetings", "months"


class Place(NamedTuple):
    """Files below ``output/``, as a shell has them. ``kept`` by ``make clean`` and in version control: what readers were given."""

    pattern: str
    kept: bool = False


# Everything that is made. `.gitignore`, `make clean` and their like for a new desk are held against this, the first that fits.
PLACES: tuple[Place, ...] = (
    *(Place(f"{FOLDER}/{name}.*", kept=True) for name in (ALL, ELECTIONS, REFERENCE_DAYS, LEDGER)),
    *(Place(f"{FOLDER}/*{variant}.*") for variant in Variant),
    Place(f"{FOLDER}/{EVENTS}/*.ics"),
    Place(f"{FOLDER}/{TABLE}"),
    Place(f"{FOLDER}/*.ics", kept=True),
    Place(f"{FOLDER}/*.json", kept=True),
    Place("editions/*/*.json", kept=True),
    Place("memos/*"),
    Place(f"memos/{MEETINGS}/*"),
    Place(f"{PUBLIC_MEMOS}/*"),
    Place("books/*"),
    Place("as-of/*"),
    Place(f"{MONTHS}/*.html"),
    Place("*.html"),
    Place("*atom.xml"),
    Place(".manifest.json"),
)
# Names that no counterpart's files may have, because something else has them, or had.
RESERVED = frozenset({ALL, ELECTIONS, REFERENCE_DAYS, EVENTS, INDEX, LEDGER, MEETINGS, MONTHS, "reference"})
_RESERVED_ENDINGS = re.compile(rf"({'|'.join(Variant)}|(^|-)archive-\d{{4}})$")  # variants and archives of other feeds


def reserved(slug: str) -> bool:
    """Whether a counterpart's files would be taken for others, or write over them."""
    return slug in RESERVED or _RESERVED_ENDINGS.search(slug) is not None


def stands_in_examples(host: str) -> bool:
    """Whether a host is only a placeholder: nobody can have it, and nobody can subscribe there."""
    labels = host.lower().split(".")
    return labels[-1] in RESERVED_ENDINGS or "example" in labels


def tried_only(calendar: Calendar, domains: Collection[str]) -> bool:
    """Whether calendars of these domains were only tried: all are placeholders, and so is the address, if there is one."""
    host = urlsplit(calendar.address or "").hostname or ""
    return all(map(stands_in_examples, domains)) and (not host or stands_in_examples(host))


def page(catalog: Catalog, name: str = "index") -> str | None:
    """The page of a counterpart (its slug), or the one that lists them all."""
    return _published(catalog, f"{name}.html")


def feed(catalog: Catalog, name: str) -> str | None:
    """The feed of that name."""
    return _published(catalog, f"feeds/{name}.ics")


def printed(address: str) -> str:
    """An address as it is printed: without what every one begins with."""
    return address.partition("://")[2] or address


def of_entry(event: str) -> str:
    """The file of one event, by its id, seen from the folder of the feeds."""
    return f"{EVENTS}/{event}.ics"


def of_event(catalog: Catalog, event: Event) -> tuple[str, ...]:
    """Where to read on about an event: its article on the pages of its counterparts, and their memos if those are published."""
    slugs = _with_a_page(catalog, event.counterparts)
    found = [article(catalog, event.id, slug) for slug in slugs] or [article(catalog, event.id)]
    if catalog.calendar.publish_memos:
        found += [_published(catalog, f"{PUBLIC_MEMOS}/{slug}.pdf") for slug in slugs]
    return tuple(address for address in found if address)


def of_reference(catalog: Catalog, reference: ReferenceDay, name: str | None = None) -> str | None:
    """The article of a day of reference, or of one ``name`` of it: on the page of its counterpart, or the one for all."""
    slugs = _with_a_page(catalog, (reference.counterpart, *reference.also))
    return article(catalog, name or reference.id, *slugs[:1])


def article(catalog: Catalog, name: str, slug: str = "index") -> str | None:
    """What a page says of one thing, by the id that this keeps for ever."""
    found = page(catalog, slug)
    return f"{found}#{name}" if found else None


def _with_a_page(catalog: Catalog, codes: Iterable[str]) -> list[str]:
    found = (catalog.counterparts.get(code) for code in codes if code != catalog.calendar.home)
    return [counterpart.slug for counterpart in found if counterpart and not counterpart.withdrawn]


def _published(catalog: Catalog, path: str) -> str | None:
    address = catalog.calendar.address
    return f"{address}/{path}" if address else None
