"""The calendars that can be subscribed to, and the addresses they have."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Counterpart
from briefgen.language import gettext as _
from briefgen.publishing import addresses
from briefgen.publishing.feed_names import ALARMS, ALL, ELECTIONS, FIXED, REFERENCE_DAYS
from briefgen.publishing.page.rows import Link, Subscription

WEB = ("https://", "http://")


def web(address: str | None) -> str | None:
    """An address that may stand in a link of a page: http and https alone, whatever the data hold."""
    return address if address and address.lower().startswith(WEB) else None


def counterparts(catalog: Catalog) -> tuple[Counterpart, ...]:
    """The counterparts that have a page, in the order of the file."""
    return tuple(c for c in catalog.counterparts.values() if c.id != catalog.calendar.home and not c.withdrawn)


def subscriptions(catalog: Catalog) -> tuple[Subscription, ...]:
    """Every calendar: all counterparts together, each by itself, elections, reference days."""
    return tuple(_subscriptions(catalog))


def everything(catalog: Catalog) -> Subscription:
    """The calendar of all counterparts together."""
    return _subscription(catalog, ALL, _("All counterparts"), _("Every event of every counterpart"))


def _subscriptions(catalog: Catalog) -> Iterator[Subscription]:
    yield everything(catalog)
    yield from (for_counterpart(catalog, counterpart) for counterpart in counterparts(catalog))
    yield _subscription(catalog, ELECTIONS, _("Elections"), _("Elections held, announced, or due by statute"))
    yield _subscription(catalog, REFERENCE_DAYS, _("Reference days"), _("National days and public holidays"))


def for_counterpart(catalog: Catalog, counterpart: Counterpart) -> Subscription:
    """The calendar of one counterpart."""
    name = codes.name(counterpart.id)
    description = _("{home} – {counterpart}: visits, sessions, meetings, elections").format(
        home=codes.name(catalog.calendar.home), counterpart=name
    )
    return _subscription(catalog, counterpart.slug, name, description)


def _subscription(catalog: Catalog, name: str, title: str, description: str) -> Subscription:
    address = web(addresses.feed(catalog, name))
    return Subscription(title, description, _file(name), _subscribe(address), address, tuple(_others(catalog, name)))


def _others(catalog: Catalog, name: str) -> Iterator[Link]:
    """The same calendar in other ways; elections and reference days have no variants."""
    if name not in (ELECTIONS, REFERENCE_DAYS):
        for ending, words in ((ALARMS, _("with reminders")), (FIXED, _("fixed dates only"))):
            address = web(addresses.feed(catalog, name + ending))
            yield Link(words, _subscribe(address) or _file(name + ending))
    yield Link(_("jCal"), f"{addresses.FOLDER}/{name}.json")


def _file(name: str) -> str:
    return f"{addresses.FOLDER}/{name}.ics"


def _subscribe(address: str | None) -> str | None:
    """Opens the reader's calendar program, which subscribes."""
    return "webcal://" + address.partition("://")[2] if address else None
