"""The calendars that can be subscribed to, in which ways, and by which programs."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from anyascii import anyascii

from briefgen.calendars.names import base, year_of
from briefgen.domain import addresses, codes
from briefgen.domain.addresses import ALL, ELECTIONS, REFERENCE_DAYS, stands_in_examples
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Counterpart
from briefgen.domain.terms.variant import Variant
from briefgen.language import gettext as _
from briefgen.pages.rows import NOTHING, Choice, Link, Made, Subscription, Target
from briefgen.paper import qr

WEB = ("https://", "http://")
MANY = 12  # counterparts that are looked for by name; the way to their pages is folded, so that what is next stands high on a phone
UNVARIED = (ELECTIONS, REFERENCE_DAYS)


def web(address: str | None) -> str | None:
    """An address that may stand in a link of a page: http and https alone, whatever the data hold."""
    return address if address and address.lower().startswith(WEB) else None


def counterparts(catalog: Catalog) -> tuple[Counterpart, ...]:
    """The counterparts that have a page: few in the order of the file, many in that of their names."""
    found = tuple(c for c in catalog.counterparts.values() if c.id != catalog.calendar.home and not c.withdrawn)
    return found if len(found) < MANY else tuple(sorted(found, key=lambda c: anyascii(codes.name(c.id)).casefold()))


def subscriptions(catalog: Catalog, made: Made = NOTHING) -> tuple[Subscription, ...]:
    """Every calendar: all counterparts together, each by itself, elections, reference days."""
    elections = (_("Elections"), _("Elections held, announced, or due by statute"))
    days = (_("Reference days"), _("National days and public holidays"))
    return (
        everything(catalog, made),
        *(for_counterpart(catalog, counterpart, made) for counterpart in counterparts(catalog)),
        _subscription(catalog, ELECTIONS, elections, made),
        _subscription(catalog, REFERENCE_DAYS, days, made),
    )


def everything(catalog: Catalog, made: Made = NOTHING) -> Subscription:
    """The calendar of all counterparts together."""
    return _subscription(catalog, ALL, (_("All counterparts"), _("Every event of every counterpart")), made)


def for_counterpart(catalog: Catalog, counterpart: Counterpart, made: Made = NOTHING) -> Subscription:
    """The calendar of one counterpart."""
    name = codes.name(counterpart.id)
    description = _("{home} – {counterpart}: visits, sessions, meetings, elections").format(
        home=codes.name(catalog.calendar.home), counterpart=name
    )
    return _subscription(catalog, counterpart.slug, (name, description), made)


def _subscription(catalog: Catalog, name: str, words: tuple[str, str], made: Made) -> Subscription:
    """A calendar by its file's name; ``words`` are its title and description."""
    missing = missing_address(catalog.calendar.address)
    return Subscription(
        *words,
        choices=tuple(_choices(catalog, name, words[0], made, published=missing is None)),
        jcal=f"{addresses.FOLDER}/{name}.json",
        missing=missing,
        archives=tuple(_archives(name, made)),
    )


def missing_address(address: str | None) -> str | None:
    """What keeps anybody from subscribing: that no address is written, or only a placeholder; None where one can."""
    if web(address) is None:
        return _("The desk has not said at which address these calendars are published, so nobody can subscribe yet.")
    host = urlsplit(address or "").hostname or ""
    if stands_in_examples(host):
        message = _("“{host}” is a placeholder and no address of the desk's own, so nobody can subscribe yet.")
        return message.format(host=host)
    return None


def ways(name: str) -> tuple[tuple[str, str], ...]:
    """The ways a calendar comes in, the one that holds what its page shows first: the ending of its name, and words for it."""
    if name in UNVARIED:
        return (("", _("All of it")),)
    fullest = tuple((v.value, v.traits.choice()) for v in Variant if v.traits.fullest)
    others = tuple((v.value, v.traits.choice()) for v in Variant if not v.traits.fullest)
    return (*fullest, ("", _("Events")), *others)


def _choices(catalog: Catalog, name: str, title: str, made: Made, *, published: bool) -> Iterator[Choice]:
    for ending, words in ways(name):
        address = web(addresses.feed(catalog, name + ending)) if published else None
        called = _("{name} · {calendar}").format(name=title, calendar=catalog.calendar.title)
        yield Choice(
            key=ending.strip("-") or "events",
            words=words,
            count=made.counts.get(name + ending),
            file=_file(name + ending),
            address=address,
            targets=targets(address, called) if address else (),
            qr=qr.code(webcal(address), title=_("QR code: {address}").format(address=address)) if address else None,
        )


def targets(address: str, name: str) -> tuple[Target, ...]:
    """The programs that can be opened at the point of subscribing, all from the one address of the calendar.

    No vendor documents an address of this kind; where one opens nothing, the page tells what to do by hand.
    """
    asked = f"url={quote(address, safe='')}&name={quote(name, safe='')}"
    cid = quote(webcal(address), safe="")
    return (
        Target(
            _("Outlook"),
            _("work account, new or on the web"),
            f"https://outlook.office.com/calendar/0/addfromweb?{asked}",
        ),
        Target(_("Google Calendar"), _("on a computer"), f"https://calendar.google.com/calendar/r?cid={cid}"),
        Target(_("Apple, Thunderbird, GNOME"), _("opens the program"), webcal(address)),
        Target(_("Outlook.com"), _("private account"), f"https://outlook.live.com/calendar/0/addfromweb?{asked}"),
    )


def webcal(address: str) -> str:
    """The address at which a calendar program opens by itself, and subscribes."""
    return "webcal://" + address.partition("://")[2]


def _archives(name: str, made: Made) -> Iterator[Link]:
    """The years of a calendar that stand by themselves, the latest first; as files, since they are over."""
    years = ((year, feed) for feed in made.feeds if base(feed) == name and (year := year_of(feed)))
    yield from (Link(str(year), _file(feed)) for year, feed in sorted(years, reverse=True))


def _file(name: str) -> str:
    return f"{addresses.FOLDER}/{name}.ics"
