"""The calendars that can be subscribed to, and the addresses they have."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefgen.calendars.names import ALARMS, ALL, ELECTIONS, FIXED, REFERENCE_DAYS, base, year_of
from briefgen.domain import addresses, codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Counterpart
from briefgen.language import gettext as _
from briefgen.pages.rows import Link, Subscription

WEB = ("https://", "http://")


def web(address: str | None) -> str | None:
    """An address that may stand in a link of a page: http and https alone, whatever the data hold."""
    return address if address and address.lower().startswith(WEB) else None


def counterparts(catalog: Catalog) -> tuple[Counterpart, ...]:
    """The counterparts that have a page, in the order of the file."""
    return tuple(c for c in catalog.counterparts.values() if c.id != catalog.calendar.home and not c.withdrawn)


def subscriptions(catalog: Catalog, feeds: Collection[str] = ()) -> tuple[Subscription, ...]:
    """Every calendar: all counterparts together, each by itself, elections, reference days.

    ``feeds`` are the names of all feeds that were made, among which those with archives find them.
    """
    return tuple(_subscriptions(catalog, feeds))


def everything(catalog: Catalog, feeds: Collection[str] = ()) -> Subscription:
    """The calendar of all counterparts together."""
    words = (_("All counterparts"), _("Every event of every counterpart"))
    return _subscription(catalog, ALL, words, feeds)


def _subscriptions(catalog: Catalog, feeds: Collection[str]) -> Iterator[Subscription]:
    yield everything(catalog, feeds)
    yield from (for_counterpart(catalog, counterpart, feeds) for counterpart in counterparts(catalog))
    words = (_("Elections"), _("Elections held, announced, or due by statute"))
    yield _subscription(catalog, ELECTIONS, words, feeds)
    words = (_("Reference days"), _("National days and public holidays"))
    yield _subscription(catalog, REFERENCE_DAYS, words, feeds)


def for_counterpart(catalog: Catalog, counterpart: Counterpart, feeds: Collection[str] = ()) -> Subscription:
    """The calendar of one counterpart."""
    name = codes.name(counterpart.id)
    description = _("{home} – {counterpart}: visits, sessions, meetings, elections").format(
        home=codes.name(catalog.calendar.home), counterpart=name
    )
    return _subscription(catalog, counterpart.slug, (name, description), feeds)


def _subscription(catalog: Catalog, name: str, words: tuple[str, str], feeds: Collection[str]) -> Subscription:
    """A calendar by its file's name; ``words`` are its title and description."""
    address = web(addresses.feed(catalog, name))
    return Subscription(
        *words,
        file=_file(name),
        subscribe=_subscribe(address),
        address=address,
        others=tuple(_others(catalog, name)),
        archives=tuple(_archives(name, feeds)),
    )


def _archives(name: str, feeds: Collection[str]) -> Iterator[Link]:
    """The years of a calendar that stand by themselves, the latest first; as files, since they are over."""
    years = ((year, feed) for feed in feeds if base(feed) == name and (year := year_of(feed)))
    yield from (Link(str(year), _file(feed)) for year, feed in sorted(years, reverse=True))


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
